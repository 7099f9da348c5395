// The news made in one process reaches what the other serves: its tablets, its screens, and the webhooks
// that either of them delivers.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { startReceiver } from "../browser/support/receiver.mjs";
import { postgres } from "../support/postgres.mjs";
import { House } from "./support/house.mjs";
import { Port } from "../support/port.mjs";
import { Stream } from "./support/stream.mjs";

const skip = !postgres && "ENTREPOT_TEST_POSTGRES is not set";
const events = ["inventory_log.create", "inventory_levels.update", "fulfillments.create", "fulfillments.update"];
let house, receiver, port, stream, product;

before(async () => {
	if (skip) return;
	[house, receiver] = await Promise.all([new House().open(), startReceiver()]);
	const { admin, port_id } = house.facts;
	await house.first.api("POST", "/api/v1/shops", { name: "News", ext_shop_id: "news" });
	product = await house.first.api("POST", "/api/v1/products", { sku: "NEWS-1", name: "News", ext_product_id: "1", ext_variant_id: "1" });
	for (const event of events) await house.first.api("POST", "/api/v1/hooks", { event, target_url: receiver.url });
	port = await Port.open(house.second.url, admin, port_id);
	stream = await Stream.open(house.second.url, port.headers);
});
after(async () => {
	stream?.close();
	await house?.close();
	await receiver?.stop();
});

function order(server, number) {
	const line_items = [{ ext_order_line_item_id: "1", sku: "NEWS-1", quantity: 1 }];
	return server.api("POST", "/api/v1/orders", { ext_order_id: number, order_number: number, line_items });
}

function isAbout(type, number) {
	return (message) => message.type === type && message.data.order_number === number;
}

test("an order made in one process is counted within a second by a tablet of the other", { skip }, async () => {
	await port.store([product.product_id], await port.firstShelf(house.facts.site_id), 8);
	await stream.until("ready_count", ({ count }) => count === 0, 5000);
	for (let number = 1; number <= 5; number++) {
		const counted = stream.until("ready_count", ({ count }) => count === number, 1000);
		await order(house.first, `#${number}`);
		await counted;
	}
});

test("a pick at a port of one process is told to the screens of the other", { skip }, async () => {
	const screen = await Port.open(house.first.url, house.facts.admin, house.facts.port_id);
	const screens = await Stream.open(house.first.url, screen.headers);
	const told = screens.until("news", ({ type }) => type === "fulfillments.update", 5000);
	await port.pick();
	await told;
	screens.close();
});

test("each message is delivered once, whichever process makes the news", { skip }, async () => {
	for (const [number, server] of [["#6", house.second], ["#7", house.first]]) await order(server, number);
	for (let number = 1; number <= 7; number++) await receiver.until(isAbout("fulfillments.create", `#${number}`), `order #${number}`);
	await receiver.until(isAbout("fulfillments.update", "#1"), "the pick");
	await everythingDelivered();
	const ids = receiver.heard.map(({ message }) => message.id);
	assert.deepEqual(ids, [...new Set(ids)]);
	for (let number = 1; number <= 7; number++) {
		assert.equal(receiver.heard.filter(({ message }) => isAbout("fulfillments.create", `#${number}`)(message)).length, 1);
	}
});

test("the messages about a product come in order", { skip }, () => {
	const versions = receiver.heard.filter(({ message }) => message.type === "inventory_levels.update").map(({ message }) => message.data.version);
	assert.ok(versions.length >= 8, `${versions}`);
	assert.deepEqual(versions, [...versions].sort((a, b) => a - b));
});

test("the books balance for both", { skip }, () => house.assertBalanced());

// Until the delivery log has all that was heard and nothing left to send; each took one attempt.
async function everythingDelivered() {
	const deadline = Date.now() + 20_000;
	for (;;) {
		const { data } = await port.call("GET", "/app/api/deliveries?limit=250");
		if (data.length === receiver.heard.length && data.every(({ state }) => state === "delivered")) {
			assert.deepEqual([...new Set(data.map(({ attempts }) => attempts))], [1]);
			return;
		}
		assert.ok(Date.now() < deadline, `heard ${receiver.heard.length}, log: ${JSON.stringify(data)}`);
	}
}
