// A server, and for each operation a desk of its own: a token, its shop and some things in it.
import { pathWith, scopesOf } from "../../support/openapi.mjs";
import { Server } from "../../support/server.mjs";
import { tokenOf } from "../../support/tokens.mjs";
import { Browser } from "../oauth/browser.mjs";

export class Place {
	#desks = 0;

	static async open(database) {
		const place = new Place();
		place.server = new Server({ database });
		await place.server.start();
		place.admin = new Browser(place.server.url);
		await place.admin.call("POST", "/app/api/login", place.server.facts.admin);
		place.document = await (await fetch(`${place.server.url}/openapi.json`)).json();
		return place;
	}

	async desk(DeskOf = Desk) {
		return new DeskOf(this, ++this.#desks).open();
	}

	async close() {
		await this.server.kill("SIGTERM");
		this.server.remove();
	}
}

export class Desk {
	constructor(place, number) {
		this.place = place;
		this.name = `desk-${number}`;
		this.known = { ids: {}, texts: [this.name, "1"], numbers: [1, 2, 3] };
	}

	async open() {
		await this.#newShop();
		for (const [name, path, body] of things(this.name)) this.#note(name, await this.#make(path, body));
		return this;
	}

	// Also when the shop was deleted or switched off.
	async #newShop() {
		const { access_token } = await tokenOf(this.place.admin, scopesOf(this.place.document));
		this.token = access_token;
		this.#note("shop_id", await this.#make("/api/v1/shops", { name: this.name, ext_shop_id: `${this.name}-${this.known.numbers.length}` }));
	}

	#note(name, made) {
		this.known.ids[name] = [...(this.known.ids[name] ?? []), made[name]];
		this.known.numbers.push(made[name]);
		this.known.texts.push(...Object.values(made).filter((value) => typeof value === "string" && value !== ""));
	}

	async #make(path, body) {
		const { status, text } = await this.#send("POST", path, {}, JSON.stringify(body));
		if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
		return JSON.parse(text);
	}

	async #send(method, path, headers, body) {
		return send(this.place.server.url + path, method, { Authorization: `Bearer ${this.token}`, ...headers }, body);
	}

	async ask({ method, path }, { ids, query, headers, body }) {
		const answer = await this.#send(method, addressOf(path, ids, query), headers, body);
		if (answer.body?.code === "could_not_validate_credentials") await this.#newShop();
		return answer;
	}
}

export function addressOf(path, ids, query) {
	return pathWith(path, ids) + (query.length > 0 ? `?${new URLSearchParams(query)}` : "");
}

export async function send(url, method, headers, body) {
	const answer = await fetch(url, { method, headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers }, body });
	const text = await answer.text();
	const type = answer.headers.get("content-type")?.split(";")[0];
	return { status: answer.status, type, text, body: text === "" ? undefined : JSON.parse(text) };
}

// What stands in a shop from the beginning: several of each that an operation may use up.
function* things(name) {
	for (let number = 1; number <= 10; number++) {
		yield ["product_id", "/api/v1/products", { sku: `${name}-${number}`, name, ext_product_id: String(number), ext_variant_id: "1" }];
		yield ["order_id", "/api/v1/orders", { ext_order_id: `${name}-${number}`, line_items: [{ ext_order_line_item_id: "1", sku: `${name}-1`, quantity: 1 }] }];
	}
	yield ["hook_id", "/api/v1/hooks", { event: "fulfillments.create", target_url: "http://127.0.0.1:9/" }];
}
