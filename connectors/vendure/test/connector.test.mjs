// A real Vendure and a real Entrepot: a customer buys, the warehouse stores and picks at the Port in
// Chromium, and both count the same.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { login, newPage, scan, startBrowser, tablet } from "../../../tests/browser/support/browser.mjs";
import { story } from "../../../tests/browser/support/story.mjs";
import { Server, Session } from "../../../tests/support/server.mjs";
import { Clerk } from "./support/clerk.mjs";
import { askForConsent } from "./support/consent.mjs";
import { Customer } from "./support/customer.mjs";
import { sendMessage } from "./support/message.mjs";
import { startPictures } from "./support/pictures.mjs";
import { freePort } from "./support/ports.mjs";
import { startRoad } from "./support/road.mjs";
import { Shop } from "./support/shop.mjs";
import { until } from "./support/until.mjs";

let warehouse, shop, clerk, manager, pictures, road, browser, page, firstOrder, lastOrder;
const variants = {};
const part = story(() => page);

before(async () => {
	warehouse = new Server({ port: await freePort() });
	[browser, pictures] = await Promise.all([startBrowser(), startPictures(), warehouse.start()]);
	road = await startRoad(() => warehouse.url);
	manager = new Session(warehouse.url);
	await manager.call("POST", "/app/api/login", warehouse.facts.admin);
	page = await newPage(browser, warehouse.url, tablet);
});
after(async () => {
	await browser?.close();
	await shop?.kill();
	await warehouse?.kill();
	pictures?.stop();
	road?.stop();
	shop?.remove();
	warehouse?.remove();
});

function button(name) {
	return page.getByRole("button", { name, exact: typeof name === "string" });
}

async function products() {
	return (await warehouse.api("GET", "/api/v1/products")).data;
}

// [in stock, reserved] as Entrepot counts.
async function counted(sku) {
	const [level] = (await warehouse.api("GET", `/api/v1/inventory_levels?sku=${sku}`)).data;
	return level ? [level.in_stock, level.reserved] : [];
}

async function ordersOf(id) {
	return (await warehouse.api("GET", `/api/v1/orders?ext_order_id=${id}`)).data;
}

const arrived = (id) => until(`order ${id}`, async () => (await ordersOf(id))[0]);

async function sameCounts(sku, wanted) {
	assert.deepEqual(
		await until(
			`${sku} in Entrepot`,
			() => counted(sku),
			(found) => String(found) === String(wanted),
		),
		wanted,
	);
	assert.deepEqual(
		await until(
			`${sku} in Vendure`,
			() => shop.stock(sku),
			(found) => String(found) === String(wanted),
		),
		wanted,
	);
}

async function storeAtPort(barcode, shelf, units) {
	await button("Store").click();
	await scan(page, barcode);
	await page.getByText("On which shelf?").first().waitFor();
	await scan(page, shelf);
	await page.getByRole("button", { name: new RegExp(shelf), pressed: true }).waitFor();
	for (let unit = 0; unit < units; unit++) await scan(page, barcode);
	await button("Confirm").click();
	await button("Back").click();
}

// Picks the next order with scans of these codes.
async function pickAtPort(...steps) {
	await page
		.getByText(/\d+ orders? ready/)
		.first()
		.waitFor();
	await button("Pick").click();
	await button("Begin").click();
	for (const [barcode, units] of steps) {
		for (let unit = 0; unit < units; unit++) await scan(page, barcode);
		await button("Confirm").click();
	}
	await button("Finish").click();
	await button("Store").waitFor();
}

part("an Admin of the warehouse authorizes the shop", async () => {
	const consent = await askForConsent(warehouse, manager);
	await page.goto(await consent.page);
	await page.getByLabel("E-mail").fill(warehouse.facts.admin.email);
	await page.getByLabel("Password").fill(warehouse.facts.admin.password);
	await button("Sign in").click();
	await button("Authorize").click();
	await page.getByText("Thank you. You can close this page.").waitFor();
	warehouse.token = await consent.token;
	assert.notEqual(warehouse.token, warehouse.facts.access_token);
});

part("the catalogue that the shop had before comes to the warehouse", async () => {
	shop = new Shop({ port: await freePort(), entrepot: road.url, token: warehouse.token, pictures: pictures.url });
	clerk = new Clerk(shop);
	await shop.start({ fresh: true });
	for (const sku of ["MUG-RED", "MUG-BLUE", "CAP-M", "CAP-L", "MAP-PDF"]) variants[sku] = await shop.variant(sku);
	const found = await until("four products", products, ({ length }) => length >= 4);
	assert.deepEqual(found.map(({ sku }) => sku).sort(), ["CAP-L", "CAP-M", "MUG-BLUE", "MUG-RED"]);
	const mug = found.find(({ sku }) => sku === "MUG-RED");
	assert.equal(mug.name, "Enamel mug Red");
	assert.deepEqual([mug.ext_product_id, mug.ext_variant_id], [variants["MUG-RED"].product.id, variants["MUG-RED"].id]);
	assert.deepEqual([mug.barcodes, mug.color, mug.size], [["7038010000010"], "Red", ""]);
	assert.equal(found.find(({ sku }) => sku === "CAP-L").size, "L");
});

part("what is stored at the Port can be sold in the shop", async () => {
	await login(page, warehouse.facts.admin);
	await button("Port").click();
	await storeAtPort("7038010000010", "A-01-1", 8);
	await storeAtPort("7038010000034", "A-01-2", 5);
	await sameCounts("MUG-RED", [8, 0]);
	await sameCounts("CAP-M", [5, 0]);
});

part("a bought order is picked at the Port and marked shipped in the shop", async () => {
	const lines = [
		[variants["MUG-RED"], 3],
		[variants["CAP-M"], 1],
		[variants["MAP-PDF"], 1],
	];
	const id = await new Customer(shop).buy(lines, { notes: "Ring twice", shipping: "express" });
	firstOrder = id;
	const order = await arrived(id);
	assert.deepEqual(
		order.line_items.map(({ sku, quantity }) => [sku, quantity]),
		[
			["MUG-RED", 3],
			["CAP-M", 1],
		],
	);
	assert.deepEqual([order.notes, order.shipping_method, order.tags, order.paid], ["Ring twice", "express", ["web"], true]);
	assert.deepEqual([order.destination.first_name, order.destination.last_name, order.destination.country], ["Kari Anne", "Nordmann", "NO"]);
	await sameCounts("MUG-RED", [8, 3]);
	await page.getByText("1 order ready").first().waitFor();
	await pickAtPort(["7038010000010", 3], ["7038010000034", 1]);
	// Not wholly: the map is not the warehouse's to send.
	const shipped = await until("the shipment", () => shop.order(id), ({ state }) => state === "PartiallyShipped");
	assert.deepEqual(shipped.fulfillments.map(({ state }) => state), ["Shipped"]);
	const quantities = shipped.fulfillments[0].lines.map(({ orderLineId, quantity }) => {
		return [shipped.lines.find((line) => line.id === orderLineId).productVariant.sku, quantity];
	});
	assert.deepEqual(quantities.sort(), [
		["CAP-M", 1],
		["MUG-RED", 3],
	]);
	await sameCounts("MUG-RED", [5, 0]);
	await sameCounts("CAP-M", [4, 0]);
});

// Sends every message of the event once more, so that the oldest comes last, and waits for the answers.
async function sendAllAgain(event) {
	const messages = (await manager.call("GET", "/app/api/deliveries?limit=250")).data.filter((one) => one.event === event);
	for (const { delivery_id, attempts } of messages) {
		await manager.call("POST", `/app/api/deliveries/${delivery_id}/send_again`);
		await until(
			"the answer",
			() => manager.call("GET", `/app/api/deliveries/${delivery_id}`),
			(one) => one.attempts > attempts && one.state === "delivered",
		);
	}
	return messages.length;
}

// Nothing that was heard is left to be done.
function quiet() {
	const running = '{ jobs(options: { filter: { state: { in: ["PENDING", "RUNNING", "RETRYING"] } } }) { totalItems } }';
	return until(
		"quiet",
		() => shop.admin(running),
		({ jobs }) => jobs.totalItems === 0,
	);
}

part("messages that come again have no second effect", async () => {
	assert.ok((await sendAllAgain("fulfillments.update")) >= 2);
	assert.ok((await sendAllAgain("inventory_levels.update")) >= 4);
	await quiet();
	assert.equal((await shop.order(firstOrder)).fulfillments.length, 1);
	assert.deepEqual(
		[await shop.stock("MUG-RED"), await shop.stock("CAP-M")],
		[
			[5, 0],
			[4, 0],
		],
	);
});

part("a message that Entrepot has not signed is refused", async () => {
	const body = JSON.stringify({ type: "inventory_levels.update", data: { product_id: 1, available: 99, version: 999 } });
	const now = String(Math.floor(Date.now() / 1000));
	const headers = { "x-pio-event-type": "inventory_levels.update", "webhook-id": "m", "webhook-timestamp": now, "webhook-signature": "v1,AAAA" };
	const forged = await fetch(`${shop.url}/entrepot/webhooks`, { method: "POST", headers, body });
	assert.deepEqual([forged.status, (await fetch(`${shop.url}/entrepot/webhooks`)).status], [401, 405]);
	await quiet();
	assert.deepEqual(await shop.stock("MUG-RED"), [5, 0]);
});

part("the tracking number comes with the shipment, and an older message takes nothing back", async () => {
	const [order] = await ordersOf(firstOrder);
	const [picked] = (await warehouse.api("GET", `/api/v1/fulfillments?order_id=${order.order_id}`)).data;
	const say = (more) => sendMessage(`${shop.url}/entrepot/webhooks`, shop.secretOf("fulfillments.update"), "fulfillments.update", { ...picked, ...more });
	assert.equal(await say({ status: "shipped", tracking: "NO-1", version: picked.version + 2 }), 204);
	await until("the tracking number", () => shop.order(firstOrder), ({ fulfillments }) => fulfillments[0].trackingCode === "NO-1");
	assert.equal(await say({ status: "shipped", tracking: "NO-0", version: picked.version + 1 }), 204);
	await quiet();
	const { fulfillments } = await shop.order(firstOrder);
	assert.deepEqual(fulfillments.map(({ state, trackingCode }) => [state, trackingCode]), [["Shipped", "NO-1"]]);
});

part("what changes in the catalogue changes in the warehouse", async () => {
	const cap = variants["CAP-L"];
	await clerk.variant({
		id: cap.id,
		sku: "CAP-LARGE",
		translations: [{ languageCode: "en", name: "Wool cap, large" }],
		customFields: { barcode: "7038010000058" },
	});
	await clerk.product({ id: variants["MUG-RED"].product.id, featuredAssetId: await clerk.picture() });
	const [productId] = await clerk.addProduct("Tent peg", "PEG");
	const bySku = async () => Object.fromEntries((await products()).map((one) => [one.sku, one]));
	const found = await until("the changes", bySku, (all) => all["CAP-LARGE"] && all.PEG && all["MUG-RED"].image_state === "ready" && all["MUG-BLUE"].image_src);
	assert.deepEqual([found["CAP-LARGE"].name, found["CAP-LARGE"].barcodes, found["CAP-L"]], ["Wool cap, large", ["7038010000058"], undefined]);
	assert.equal(found["MUG-RED"].image_src, `${pictures.url}mug.png`);
	await clerk.deleteProduct(productId);
	await until("the removal", bySku, (all) => !all.PEG);
});

part("an order on invoice keeps its goods and waits for the payment", async () => {
	const id = await new Customer(shop).buy([[variants["MUG-RED"], 1]], { payment: "invoice" });
	const order = await arrived(id);
	assert.deepEqual([order.status, order.paid], ["unpaid", false]);
	await sameCounts("MUG-RED", [5, 1]);
	await clerk.settle(await shop.order(id));
	await until(
		"the payment",
		async () => (await ordersOf(id))[0],
		({ status }) => status === "in_progress",
	);
});

part("fewer units in the shop are fewer in the warehouse, and a cancelled order lets go of them", async () => {
	const id = await new Customer(shop).buy([[variants["CAP-M"], 3]]);
	await arrived(id);
	await sameCounts("CAP-M", [4, 3]);
	await clerk.reduce(await shop.order(id), 2);
	await sameCounts("CAP-M", [4, 2]);
	const orders = await ordersOf(id);
	assert.deepEqual(
		orders.map(({ line_items }) => line_items.map(({ quantity }) => quantity)),
		[[2]],
	);
	await clerk.cancel(id);
	await until(
		"the cancellation",
		() => ordersOf(id),
		([{ status }]) => status === "cancelled",
	);
	await sameCounts("CAP-M", [4, 0]);
});

part("a kit is sold as long as all that is in it is there, and shipped when all of it is picked", async () => {
	const [, id] = await clerk.addProduct("Mug and two caps", "SET");
	await sameCounts("SET", [2, 0]);
	const order = await new Customer(shop).buy([[{ id }, 1]]);
	await arrived(order);
	await until("one kit less", () => shop.stock("SET"), (found) => String(found) === "2,1");
	await page.getByText("2 orders ready").first().waitFor();
	await pickAtPort(["7038010000010", 1]); // the order on invoice
	await pickAtPort(["7038010000010", 1], ["7038010000034", 2]);
	const shipped = await until("the kit", () => shop.order(order), ({ state }) => state === "Shipped");
	assert.deepEqual(shipped.fulfillments.map(({ lines }) => lines.map(({ quantity }) => quantity)), [[1]]);
	await until("its counts", () => shop.stock("SET"), (found) => String(found) === "1,0");
	await sameCounts("MUG-RED", [3, 0]);
	await sameCounts("CAP-M", [2, 0]);
});

part("an order cancelled after it was shipped brings no goods back", async () => {
	await clerk.cancel(firstOrder);
	await quiet();
	assert.deepEqual([await shop.stock("MUG-RED"), await shop.stock("CAP-M")], [[3, 0], [2, 0]]);
});

part("an order bought while the warehouse is away arrives when it is back", async () => {
	await warehouse.kill();
	const id = await new Customer(shop).buy([[variants["CAP-M"], 1]]);
	await until(
		"the job to give up",
		() => shop.admin('{ jobs(options: { filter: { state: { eq: "FAILED" } } }) { totalItems } }'),
		({ jobs }) => jobs.totalItems > 0,
	);
	await warehouse.start();
	await shop.reconcile();
	await arrived(id);
	await sameCounts("CAP-M", [2, 1]);
});

part("an order whose answer was lost with the warehouse arrives once", async () => {
	const lost = road.loseAnswer("POST", "/api/v1/orders", () => warehouse.kill());
	const id = await new Customer(shop).buy([[variants["CAP-M"], 1]]);
	await lost;
	await warehouse.start();
	await shop.reconcile();
	await sameCounts("CAP-M", [2, 2]);
	await quiet();
	assert.equal((await ordersOf(id)).length, 1);
	lastOrder = id;
});

part("what is picked while the shop is away is shipped in it afterwards", async () => {
	await shop.kill();
	await page.goto("/port");
	await pickAtPort(["7038010000034", 1]);
	await shop.start();
	await shop.reconcile();
	await sameCounts("CAP-M", [1, 1]);
});

part("an order that is at the port is cancelled all the same, and its goods wait to be put back", async () => {
	await page.getByText("1 order ready").first().waitFor();
	await button("Pick").click();
	await button("Begin").click();
	await page.getByText("Step 1 of 1").waitFor();
	await clerk.cancel(lastOrder);
	const [{ order_id }] = await ordersOf(lastOrder);
	const asked = async () => (await warehouse.api("GET", `/api/v1/orders/${order_id}/cancellation_requests`)).data;
	const [answer] = await until("the request", asked, ({ length }) => length > 0);
	assert.deepEqual([answer.status, answer.reason, answer.port !== ""], ["accepted", "Cancelled in the shop", true]);
	assert.equal((await shop.order(lastOrder)).state, "Cancelled");
});

part("the books balance", async () => {
	const answer = await fetch(`${warehouse.url}/health/stock`);
	assert.equal(answer.status, 200, await answer.text());
});
