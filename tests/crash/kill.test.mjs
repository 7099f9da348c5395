// Acknowledged means durable: the real server is killed at random moments under load. Every order and
// product that was answered 2xx is there after the restart; every unit stored is stored once, though the
// tablet sends its command again; the books balance.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { randomUUID } from "node:crypto";
import { seeded } from "./support/random.mjs";
import { Server } from "./support/server.mjs";

const kills = Number(process.env.ENTREPOT_KILLS ?? 200);
const seed = Number(process.env.ENTREPOT_SEED ?? 20261123);
const random = seeded(seed);
const server = new Server();
const sku = "CRASH-1";
let product, pending;
let stored = 0;
let number = 0;

before(async () => {
	await server.start();
	await server.api("POST", "/api/v1/shops", { name: "Crash", ext_shop_id: "crash" });
	product = await server.api("POST", "/api/v1/products", { sku, name: "Crash test", ext_product_id: "1", ext_variant_id: "1" });
	await server.app("POST", "/app/api/login", server.facts.admin);
	await server.app("POST", "/app/api/devices/enroll", { port_id: server.facts.port_id });
});
after(async () => {
	await server.kill();
	server.remove();
});

async function writeOrders(acknowledged) {
	for (;;) {
		const ext_order_id = `o-${++number}`;
		const line_items = [{ ext_order_line_item_id: "1", sku, quantity: 1 }];
		await server.api("POST", "/api/v1/orders", { ext_order_id, line_items }, `key-${ext_order_id}`);
		acknowledged.push(ext_order_id);
	}
}

async function writeProducts(acknowledged) {
	for (;;) {
		const one = `P-${++number}`;
		await server.api("POST", "/api/v1/products", { sku: one, name: one, ext_product_id: one, ext_variant_id: "1" }, `key-${one}`);
		acknowledged.push(one);
	}
}

// One command at a time, as a tablet does; the one without an answer is sent again after the restart.
async function storeUnits(shelf) {
	for (;;) {
		if (!pending) {
			const state = await server.app("GET", "/app/api/port/state");
			if (state.task !== "store") pending = { name: "start_store", arguments: {} };
			else if (state.step === "product") pending = { name: "choose_product", arguments: { product_id: product.product_id } };
			else pending = { name: "confirm_store", arguments: { location_id: shelf, quantity: 2 } };
			pending.command_id = randomUUID();
		}
		await server.app("POST", "/app/api/port/commands", pending);
		if (pending.name === "confirm_store") stored += 2;
		pending = undefined;
	}
}

// Writes until the server is killed; returns what was acknowledged.
async function loadUntilKilled(shelf) {
	const orders = [], products = [];
	const ends = (error) => assert.ok(error instanceof TypeError, error.stack); // fetch: the connection went
	const writers = [writeOrders(orders), writeOrders(orders), writeOrders(orders), writeProducts(products), storeUnits(shelf)];
	const all = Promise.all(writers.map((writer) => writer.catch(ends)));
	await new Promise((due) => setTimeout(due, 20 + random() * 180));
	await server.kill();
	await all;
	return { orders, products };
}

async function assertThere({ orders, products }) {
	for (const id of orders) {
		const found = await server.api("GET", `/api/v1/orders?ext_order_id=${id}`);
		assert.equal(found.data.length, 1, `seed ${seed}: order ${id} was acknowledged and is not there once`);
	}
	for (const one of products) {
		const found = await server.api("GET", `/api/v1/products?sku=${one}`);
		assert.equal(found.data.length, 1, `seed ${seed}: product ${one} was acknowledged and is not there`);
	}
}

test(`every acknowledged write survives ${kills} kills (seed ${seed})`, async () => {
	const [shelf] = (await server.app("GET", "/app/api/shelves?site_id=1")).data;
	let writes = 0;
	for (let kill = 1; kill <= kills; kill++) {
		const acknowledged = await loadUntilKilled(shelf.location_id);
		await server.start();
		await assertThere(acknowledged);
		writes += acknowledged.orders.length + acknowledged.products.length;
		if (kill % 50 === 0) assert.equal(server.verify().status, 0, server.verify().stdout);
	}
	if (pending) {
		await server.app("POST", "/app/api/port/commands", pending);
		if (pending.name === "confirm_store") stored += 2;
	}
	const level = await server.api("GET", `/api/v1/inventory_levels/${product.product_id}`);
	assert.equal(level.in_stock, stored, `seed ${seed}: units stored once each`);
	assert.equal(server.verify().status, 0, server.verify().stdout);
	assert.ok(writes > kills, `only ${writes} writes were acknowledged: the load is too small to prove anything`);
});
