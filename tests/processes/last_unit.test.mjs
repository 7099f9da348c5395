// Never oversell: 64 clients, spread over two server processes on one PostgreSQL, order the last unit of
// a product at the same moment. Round after round exactly one of them is promised it.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { postgres } from "../support/postgres.mjs";
import { House } from "./support/house.mjs";
import { Port } from "../support/port.mjs";
import { Racers } from "./support/racers.mjs";

const skip = !postgres && "ENTREPOT_TEST_POSTGRES is not set";
const rounds = Number(process.env.ENTREPOT_RACE_ROUNDS ?? (process.env.ENTREPOT_LONG ? 10_000 : 1000));
const ports = 4;
const at_a_time = 16;
let house;

before(async () => {
	if (!skip) house = await new House().open();
});
after(() => house?.close());

function skuOf(round) {
	return `LAST-${round}`;
}

// One product for each round, made through both processes.
async function makeProducts() {
	await house.first.api("POST", "/api/v1/shops", { name: "Race", ext_shop_id: "race" });
	const made = [];
	let next = 0;
	async function makeSome(server) {
		while (next < rounds) {
			const round = next++;
			const sku = skuOf(round);
			const product = await server.api("POST", "/api/v1/products", { sku, name: sku, ext_product_id: sku, ext_variant_id: "1" });
			made[round] = product.product_id;
		}
	}
	await Promise.all(Array.from({ length: at_a_time }, (_, at) => makeSome(house.both[at % 2])));
	return made;
}

// One unit of each, stored by workers at ports of both processes.
async function storeOneEach(products) {
	const { admin, port_id, site_id } = house.facts;
	const first = await Port.open(house.first.url, admin, port_id);
	const shelf = await first.firstShelf(site_id);
	const workers = [first];
	for (let at = 1; at < ports; at++) {
		const port = await first.call("POST", "/app/api/ports", { site_id, name: `Race port ${at}` });
		workers.push(await Port.open(house.both[at % 2].url, admin, port.port_id));
	}
	await Promise.all(workers.map((worker, at) => worker.store(products.filter((_, index) => index % ports === at), shelf, 1)));
}

async function assertAllPromised() {
	let seen = 0;
	let cursor = "";
	do {
		const page = await house.second.api("GET", `/api/v1/inventory_levels?limit=250${cursor}`);
		for (const level of page.data) assert.deepEqual([level.in_stock, level.reserved, level.available], [1, 1, 0], level.sku);
		seen += page.data.length;
		cursor = page.next_cursor ? `&cursor=${encodeURIComponent(page.next_cursor)}` : undefined;
	} while (cursor);
	assert.equal(seen, rounds);
}

test(`64 racers over two processes: one winner in each of ${rounds} rounds`, { skip }, async () => {
	await storeOneEach(await makeProducts());
	const racers = new Racers(house.both);
	for (let round = 0; round < rounds; round++) {
		assert.equal(await racers.race(skuOf(round), round), 1, `winners of round ${round}`);
	}
	racers.close();
	await assertAllPromised();
	await house.assertBalanced();
});
