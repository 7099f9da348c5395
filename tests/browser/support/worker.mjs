// A person at a port who needs no screen: signs in as the Admin, makes this "browser" a port, and does
// what the Port view does, by the same commands.
import { randomUUID } from "node:crypto";

export async function startWorker(server) {
	const call = sessionOf(server.url);
	await call("POST", "/app/api/login", server.admin);
	await call("POST", "/app/api/devices/enroll", { port_id: server.port_id });
	let state = await call("GET", "/app/api/port/state");
	const act = async (name, args = {}) => {
		const command = { command_id: randomUUID(), name, arguments: { version: state.version, ...args } };
		state = await call("POST", "/app/api/port/commands", command);
		return state;
	};
	return { store: (...what) => store(call, act, server.site_id, ...what), beginPick: () => beginPick(act), act };
}

// Stores units of a product on the shelf of this name.
async function store(call, act, site, product_id, shelf, quantity) {
	const { data } = await call("GET", `/app/api/shelves?site_id=${site}&query=${shelf}`);
	const { location_id } = data.find((one) => one.name === shelf);
	await act("start_store");
	await act("choose_product", { product_id });
	await act("choose_shelf", { location_id });
	await act("confirm_store", { location_id, quantity });
	await act("leave");
}

// Takes the next order and stands before its first place; gives the state of the pick.
async function beginPick(act) {
	await act("start_pick");
	return (await act("begin")).pick;
}

function sessionOf(url) {
	const cookies = new Map();
	return async (method, path, body) => {
		const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
		const headers = { "Content-Type": "application/json", "X-Entrepot": "1", cookie };
		const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
		for (const set of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
			cookies.set(name, value);
		}
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
		return text ? JSON.parse(text) : undefined;
	};
}
