// The desk of an Admin at an enrolled device: the session of the app, and some of everything it lists.
import { Session } from "../../support/server.mjs";
import { addressOf, Desk, send } from "./place.mjs";

export class ManagersDesk {
	constructor(place, number) {
		this.place = place;
		this.shop = new Desk(place, number);
		this.known = this.shop.known;
	}

	async open() {
		await this.shop.open();
		await this.#signIn();
		const { port_id, site_id } = this.place.server.facts;
		const { user } = await this.#session.call("GET", "/app/api/session");
		// Without these nobody could go on.
		this.known.spared = { user_id: user.user_id, port_id, site_id };
		for (const [name, path, body] of things(this.shop.name, site_id)) this.#note(name, await this.#session.call("POST", path, body));
		return this;
	}

	#session;

	async #signIn() {
		const { admin, port_id } = this.place.server.facts;
		this.#session = new Session(this.place.server.url);
		await this.#session.enroll(admin, port_id);
	}

	#note(name, made) {
		this.known.ids[name] = [...(this.known.ids[name] ?? []), made[name]];
		this.known.numbers.push(made[name]);
		this.known.texts.push(...[made.name, made.email].filter(Boolean));
	}

	async ask({ method, path }, { ids, query, headers, body }) {
		const answer = await send(this.place.server.url + addressOf(path, ids, query), method, { ...this.#session.headers(), ...headers }, body);
		if (answer.status === 401 || path === "/app/api/logout") await this.#signIn();
		return answer;
	}
}

function* things(name, site_id) {
	for (let number = 1; number <= 3; number++) {
		yield ["site_id", "/app/api/sites", { name: `${name} ${number}`, timezone: "Europe/Oslo" }];
		yield ["port_id", "/app/api/ports", { name: `${name} ${number}`, site_id }];
		yield ["user_id", "/app/api/users", { name: `${name} ${number}`, role: "user" }];
		yield ["location_id", "/app/api/shelves", { name: `${name}-${number}`, site_id }];
		yield ["integration_id", "/app/api/integrations", { name: `${name} ${number}`, redirect_urls: ["http://127.0.0.1:9/"], scopes: ["orders"] }];
		yield ["rule_id", "/app/api/rules", { match_kind: "shop", match_value: `${name} ${number}`, action: "immediately" }];
	}
}
