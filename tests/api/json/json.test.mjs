// Every case of cases.mjs against the real server: as a body of the integration API, as the value of a
// member, as the body of an OAuth request and of a call of the app. All of it goes over one connection,
// which has to survive.
import { strict as assert } from "node:assert";
import { Agent, request } from "node:http";
import { after, before, test } from "node:test";
import { Server } from "../../support/server.mjs";
import { groups } from "./cases.mjs";

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const sockets = new Set();
let server, order;

before(async () => {
	server = new Server();
	await server.start();
	await server.api("POST", "/api/v1/shops", { name: "JSON", ext_shop_id: "json" });
	await server.api("POST", "/api/v1/products", { sku: "J-1", name: "JSON", ext_product_id: "1" });
	const line_items = [{ ext_order_line_item_id: "1", sku: "J-1", quantity: 1 }];
	order = await server.api("POST", "/api/v1/orders", { ext_order_id: "1", line_items });
});
after(async () => {
	agent.destroy();
	await server?.kill("SIGTERM");
	server?.remove();
});

function send(method, path, body) {
	const headers = { Authorization: `Bearer ${server.token}`, "Content-Type": "application/json", "Content-Length": body.length };
	return new Promise((done, failed) => {
		const asked = request(server.url + path, { method, agent, headers }, (answer) => {
			const parts = [];
			answer.on("data", (part) => parts.push(part));
			answer.on("end", () => {
				const text = Buffer.concat(parts).toString();
				done({ status: answer.statusCode, text, body: text ? JSON.parse(text) : undefined });
			});
		});
		asked.on("socket", (socket) => sockets.add(socket));
		asked.on("error", failed);
		asked.end(body);
	});
}

const isParseError = ({ status, body }) => status === 422 && body.code === "malformed_json";
const isOfOurs = { accept: false, reject: true, refuse: true };

// What is wrong with an answer to a text of this verdict; nothing when all is right.
function faultOf(verdict, answer) {
	const said = `${answer.status} ${answer.text.slice(0, 200)}`;
	if (answer.status >= 500) return said;
	if (verdict in isOfOurs && isParseError(answer) !== isOfOurs[verdict]) return said;
}

// RFC 6749 has one word for all that is wrong with a request.
function oauthFaultOf(verdict, { status, text, body }) {
	const right = status === 400 || (status === 401 && !isOfOurs[verdict]);
	if (!right || typeof body.error !== "string") return `${status} ${text}`;
}

function asMember(text) {
	return Buffer.concat([Buffer.from('{"notes":'), text, Buffer.from("}")]);
}

async function readBack(text) {
	const { status, text: said } = await send("PATCH", `/api/v1/orders/${order.order_id}`, asMember(text));
	if (status !== 200) return `PATCH: ${status} ${said}`;
	const { notes } = (await send("GET", `/api/v1/orders/${order.order_id}`, Buffer.alloc(0))).body;
	if (notes !== JSON.parse(text)) return `read back as ${JSON.stringify(notes)}`;
}

async function faultsOf({ verdict, kind }, text) {
	const faults = [
		faultOf(verdict, await send("POST", "/api/v1/products", text)),
		faultOf(verdict, await send("POST", "/app/api/login", text)),
		oauthFaultOf(verdict, await send("POST", "/api/v1/oauth/access_token", text)),
	];
	if (kind !== "text") faults.push(faultOf(verdict, await send("PATCH", `/api/v1/orders/${order.order_id}`, asMember(text))));
	if (kind === "string") faults.push(await readBack(text));
	return faults.filter((fault) => fault !== undefined);
}

for (const group of groups) {
	test(`${group.name}: ${group.verdict} (${group.texts.length})`, async () => {
		const wrong = [];
		for (const text of group.texts) {
			for (const fault of await faultsOf(group, text)) wrong.push(`${JSON.stringify(text.toString("latin1").slice(0, 60))}: ${fault}`);
		}
		assert.deepEqual(wrong, []);
	});
}

test("the cases are many and different, and all of them went over one connection", () => {
	const all = groups.flatMap(({ kind, texts }) => texts.map((text) => kind + text.toString("latin1")));
	assert.ok(all.length >= 300, `${all.length} cases`);
	assert.deepEqual(all.filter((text, at) => all.indexOf(text) !== at), []);
	assert.equal(sockets.size, 1);
});
