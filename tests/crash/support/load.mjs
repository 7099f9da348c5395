// What a shop and a worker do to a server until it is killed under them.
import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { Session } from "../../support/server.mjs";

const sku = "CRASH-1";

export class Load {
	units = 0; // confirmed as stored
	#number = 0;
	#pending; // the tablet's command that has no answer yet

	constructor(server) {
		this.server = server;
	}

	async prepare() {
		await this.server.api("POST", "/api/v1/shops", { name: "Crash", ext_shop_id: "crash" });
		this.product = await this.server.api("POST", "/api/v1/products", { sku, name: "Crash test", ext_product_id: "1", ext_variant_id: "1" });
		this.tablet = new Session(this.server.url);
		await this.tablet.enroll(this.server.facts.admin, this.server.facts.port_id);
		[this.shelf] = (await this.tablet.call("GET", `/app/api/shelves?site_id=${this.server.facts.site_id}`)).data;
	}

	// Writes until the connection goes; returns what was acknowledged.
	async run(kill) {
		const orders = [], products = [];
		const ends = (error) => assert.ok(error instanceof TypeError, error.stack); // fetch: the connection went
		const writers = [this.#orders(orders), this.#orders(orders), this.#orders(orders), this.#products(products), this.#storing()];
		const all = Promise.all(writers.map((writer) => writer.catch(ends)));
		await kill();
		await all;
		return { orders, products };
	}

	// Everything that was acknowledged is there, once.
	async assertThere({ orders, products }, seed) {
		for (const id of orders) {
			const found = await this.server.api("GET", `/api/v1/orders?ext_order_id=${id}`);
			assert.equal(found.data.length, 1, `seed ${seed}: order ${id} was acknowledged and is not there once`);
		}
		for (const one of products) {
			const found = await this.server.api("GET", `/api/v1/products?sku=${one}`);
			assert.equal(found.data.length, 1, `seed ${seed}: product ${one} was acknowledged and is not there`);
		}
	}

	// The units stored are there once each, though the tablet sent its last command again.
	async assertUnits(seed) {
		this.tablet.url = this.server.url;
		if (this.#pending) await this.#send();
		const level = await this.server.api("GET", `/api/v1/inventory_levels/${this.product.product_id}`);
		assert.equal(level.in_stock, this.units, `seed ${seed}: units stored once each`);
	}

	async #orders(acknowledged) {
		for (;;) {
			const ext_order_id = `o-${++this.#number}`;
			const line_items = [{ ext_order_line_item_id: "1", sku, quantity: 1 }];
			await this.server.api("POST", "/api/v1/orders", { ext_order_id, line_items }, `key-${ext_order_id}`);
			acknowledged.push(ext_order_id);
		}
	}

	async #products(acknowledged) {
		for (;;) {
			const one = `P-${++this.#number}`;
			await this.server.api("POST", "/api/v1/products", { sku: one, name: one, ext_product_id: one, ext_variant_id: "1" }, `key-${one}`);
			acknowledged.push(one);
		}
	}

	// One command at a time, as a tablet does; the one without an answer is sent again after the restart.
	async #storing() {
		this.tablet.url = this.server.url;
		for (;;) {
			if (!this.#pending) this.#pending = { ...this.#next(await this.tablet.call("GET", "/app/api/port/state")), command_id: randomUUID() };
			await this.#send();
		}
	}

	#next({ task, step }) {
		if (task !== "store") return { name: "start_store", arguments: {} };
		if (step === "product") return { name: "choose_product", arguments: { product_id: this.product.product_id } };
		return { name: "confirm_store", arguments: { location_id: this.shelf.location_id, quantity: 2 } };
	}

	async #send() {
		await this.tablet.call("POST", "/app/api/port/commands", this.#pending);
		if (this.#pending.name === "confirm_store") this.units += 2;
		this.#pending = undefined;
	}
}
