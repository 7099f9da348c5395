// Two organizations on one server, and everybody who may ask for something they may not have.
import { Browser } from "../oauth/browser.mjs";
import { operationsOf, pathWith, sampleOf, scopesOf } from "../../support/openapi.mjs";
import { Port } from "../../support/port.mjs";
import { Server } from "../../support/server.mjs";
import { revoke, tokenOf } from "../../support/tokens.mjs";
import { makers, mark } from "./resources.mjs";

const patience = 20_000; // milliseconds

function untold(parameter) {
	return `A path has {${parameter}}, which resources.mjs can't make: add a line "${parameter}: (world) => ..." that makes one and answers its id.`;
}

export class World {
	#made = new Map();

	static async open() {
		const world = new World();
		world.server = new Server();
		world.stranger = world.server.found("Beta");
		await world.server.start();
		({ url: world.url, facts: world.facts } = world.server);
		world.document = await (await fetch(`${world.url}/openapi.json`)).json();
		world.appDocument = await (await fetch(`${world.url}/app/openapi.json`)).json();
		await world.#signIn();
		await world.#makeShops();
		return world;
	}

	async #signIn() {
		const [admin, manager, stranger] = [this.facts.admin, this.facts.manager, this.stranger].map((login) => this.signedIn(login));
		this.admin = await admin;
		this.manager = await manager;
		this.foreignAdmin = await stranger;
	}

	async signedIn(login) {
		const browser = new Browser(this.url);
		const { status } = await browser.call("POST", "/app/api/login", login);
		if (status !== 200) throw new Error(`${login.email} could not sign in: ${status}`);
		return browser;
	}

	// A worker who signed in by PIN on a browser that stands at the sandbox's port.
	async worker() {
		const tablet = await this.signedIn(this.facts.admin);
		await tablet.call("POST", "/app/api/devices/enroll", { port_id: this.facts.port_id });
		await tablet.call("POST", "/app/api/logout");
		const { users } = (await tablet.call("GET", "/app/api/port/users")).body;
		const { user_id } = users.find(({ name }) => name === this.facts.worker.name);
		const { status } = await tablet.call("POST", "/app/api/port/login", { user_id, pin: this.facts.worker.pin });
		if (status !== 200) throw new Error(`the worker could not sign in: ${status}`);
		return tablet;
	}

	// Tokens bound to a shop: ours, one of another shop of ours, and another organization's.
	async #makeShops() {
		this.token = this.facts.access_token;
		this.neighbour = await this.tokenWithout();
		this.foreign = (await tokenOf(this.foreignAdmin, scopesOf(this.document))).access_token;
		for (const [name, token] of [[mark, this.token], ["neighbour", this.neighbour], ["beta", this.foreign]]) {
			this[`${name}Shop`] = await this.api("POST", "/api/v1/shops", { name, ext_shop_id: name }, token);
		}
	}

	// A token of our organization with every scope but this one.
	async tokenWithout(scope) {
		const { access_token } = await tokenOf(this.admin, scopesOf(this.document).filter((one) => one !== scope));
		return access_token;
	}

	async revokedToken() {
		const made = await tokenOf(this.admin, scopesOf(this.document));
		await revoke(this.url, made);
		return made.access_token;
	}

	// The id of a resource of ours, made when it is first asked for.
	idOf(parameter) {
		if (!this.#made.has(parameter)) this.#made.set(parameter, (makers[parameter] ?? ((world) => world.#smallest(parameter)))(this));
		return this.#made.get(parameter);
	}

	// What the smallest body that the document allows makes in the list that the parameter belongs to.
	async #smallest(parameter) {
		const asks = [(path, body) => this.api("POST", path, body), (path, body) => this.app("POST", path, body)];
		for (const [at, document] of [this.document, this.appDocument].entries()) {
			const all = operationsOf(document);
			const list = all.find(({ path }) => path.endsWith(`/{${parameter}}`))?.path.slice(0, -parameter.length - 3);
			const create = all.find(({ path, method, schema }) => path === list && method === "POST" && schema);
			if (!create) continue;
			try {
				const path = pathWith(create.path, await this.idsOf(create.inPath));
				return (await asks[at](path, sampleOf(document, create.schema)))[parameter];
			} catch (error) {
				throw new Error(`${untold(parameter)} The smallest body did not do: ${error.message}`);
			}
		}
		throw new Error(untold(parameter));
	}

	async idsOf(parameters) {
		const ids = {};
		for (const name of parameters) ids[name] = await this.idOf(name);
		return ids;
	}

	// A call of the integration API that has to succeed.
	async api(method, path, body, token = this.token) {
		const { status, text } = await ask(this.url, { Authorization: `Bearer ${token}` }, method, path, body);
		if (status > 299) throw new Error(`${method} ${path}: ${status} ${text}`);
		return text && JSON.parse(text);
	}

	// A call of the app by our Admin that has to succeed.
	async app(method, path, body) {
		const answer = await this.admin.call(method, path, body);
		if (answer.status > 299) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
		return answer.body;
	}

	// Our first port, with whoever stands there.
	async port() {
		this.openPort ??= Port.open(this.url, this.facts.admin, this.facts.port_id);
		return this.openPort;
	}

	// The first item of a list, which something in the background may still have to make.
	async first(list, ask = (path) => this.app("GET", path)) {
		for (const deadline = Date.now() + patience; Date.now() < deadline; await new Promise((done) => setTimeout(done, 20))) {
			const [item] = (await ask(list)).data;
			if (item) return item;
		}
		throw new Error(`${list} stayed empty`);
	}

	async close() {
		await this.server.kill("SIGTERM");
		this.server.remove();
	}
}

// One request; of an endless answer only the head is read.
export async function ask(url, headers, method, path, body) {
	const answer = await fetch(url + path, {
		method,
		headers: { ...headers, ...(body && { "Content-Type": "application/json" }) },
		body: body && JSON.stringify(body),
	});
	if (answer.headers.get("content-type") === "text/event-stream") {
		await answer.body.cancel();
		return { status: answer.status, text: "" };
	}
	return { status: answer.status, text: await answer.text() };
}
