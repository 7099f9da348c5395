// A manager's work in the Admin view, on the real server: the overview's live figures, products with
// places and log, priority rules with their preview, a webhook that failed and is sent again, a deviation.
import { strict as assert } from "node:assert";
import { createHmac } from "node:crypto";
import { after, before } from "node:test";
import { Port } from "../support/port.mjs";
import { assertAccessible, desktop, login, newPage, startBrowser } from "./support/browser.mjs";
import { startReceiver } from "./support/receiver.mjs";
import { apiOf, startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

const mug = { sku: "MUG-RED", name: "Enamel mug", ext_product_id: "1001", ext_variant_id: "7", barcodes: ["7038010000010"], brand: "Nordic" };
const lamp = { sku: "LAMP-1", name: "Head lamp", ext_product_id: "1002", barcodes: ["7038010000027"] };
let server, failing, good, browser, page, api, port, hook;
const part = story(() => page);

before(async () => {
	[server, failing, good, browser] = await Promise.all([startServer(), startReceiver({ status: 503 }), startReceiver(), startBrowser()]);
	page = await newPage(browser, server.url, desktop);
	api = apiOf(server);
});
after(async () => {
	await browser?.close();
	await server?.stop();
	await Promise.all([failing?.stop(), good?.stop()]);
});

const button = (name) => page.getByRole("button", { name, exact: true });
const heading = (name) => page.getByRole("heading", { name, exact: true });
const row = (text) => page.getByRole("row").filter({ hasText: text });

// The tile of the overview with this name and figure.
const tile = (name, count) => page.getByRole("link", { name: new RegExp(`^${name} ?${count}(?!\\d)`) });

async function toOverview() {
	await page.getByRole("link", { name: "Overview" }).click();
	await heading("Overview").waitFor();
}

// Whether the message carries a signature with this secret, as Standard Webhooks says.
function signs(secret, { headers, body }) {
	const key = Buffer.from(secret.slice("whsec_".length), "base64");
	const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
	const signature = createHmac("sha256", key).update(text).digest("base64");
	return headers["webhook-signature"].split(" ").includes(`v1,${signature}`);
}

function order(number, more) {
	const line_items = [{ ext_order_line_item_id: "1", quantity: 1, ...more.line }];
	return api("POST", "/api/v1/orders", { ext_order_id: number, order_number: `#${number}`, ...more.order, line_items });
}

async function store(product, shelf, quantity) {
	const { data } = await port.call("GET", `/app/api/shelves?site_id=${server.site_id}&query=${shelf}`);
	await port.store([product.id], data.find(({ name }) => name === shelf).location_id, quantity);
}

// Takes the next order to its first place.
async function beginPick() {
	await port.command("start_pick");
	return (await port.command("begin")).pick;
}

part("a fresh installation leads through the first steps", async () => {
	await login(page, server.admin);
	await heading("First steps").waitFor();
	await page.getByText("Let it bring in a shop and products").waitFor();
	await button("Open the Port view").waitFor();
	await assertAccessible(page, "admin-first-steps");
});

part("what the integration sends shows on the open overview", async () => {
	await api("POST", "/api/v1/shops", { name: "Nordic Outdoor", ext_shop_id: "nordic" });
	for (const one of [mug, lamp]) one.id = (await api("POST", "/api/v1/products", one)).product_id;
	hook = await api("POST", "/api/v1/hooks", { event: "fulfillments.create", target_url: failing.url });
	await tile("Products", 2).waitFor();
	port = await Port.open(server.url, server.admin, server.port_id);
	await store(mug, "A-01-2", 7);
	await store(lamp, "A-02-1", 2);
	await tile("Units in stock", 9).waitFor();
});

part("a product shows its places and its log", async () => {
	await tile("Products", 2).click();
	await page.getByRole("textbox", { name: /SKU/ }).fill("mug");
	await row(lamp.name).waitFor({ state: "hidden" });
	assert.match(await row(mug.name).innerText(), /MUG-RED[\s\S]*7038010000010[\s\S]*7[\s\S]*0[\s\S]*7/);
	await assertAccessible(page, "admin-products");
	await page.getByRole("link", { name: mug.name }).click();
	await heading(mug.name).waitFor();
	const places = page.getByRole("table", { name: "Where it lies" });
	await places.getByRole("row").filter({ hasText: "A-01-2" }).filter({ hasText: "7" }).waitFor();
	const log = page.getByRole("table", { name: "Stock log" });
	await log.getByRole("row").filter({ hasText: "Stored" }).filter({ hasText: "+7" }).waitFor();
	await page.getByRole("table", { name: "In the shops" }).getByText("Nordic Outdoor").waitFor();
	await assertAccessible(page, "admin-product");
	await store(mug, "A-01-3", 3);
	await places.getByRole("row").filter({ hasText: "A-01-3" }).waitFor();
	await log.getByRole("row").filter({ hasText: "+3" }).waitFor();
});

part("ready orders are counted live, and the tile leads to them", async () => {
	await toOverview();
	await tile("Ready to pick", 0).waitFor();
	await order("7001", { line: { sku: lamp.sku, quantity: 2 } });
	await order("7002", { line: { sku: mug.sku }, order: { tags: ["vip"], shipping_method: "express" } });
	await tile("Ready to pick", 2).waitFor();
	await assertAccessible(page, "admin-overview");
	await tile("Ready to pick", 2).click();
	await row("#7001").waitFor();
	await row("#7002").waitFor();
	assert.match(page.url(), /picking=/);
});

part("a rule shows in its form which orders it would touch", async () => {
	await page.getByRole("link", { name: "Priority rules" }).click();
	await page.getByText("No priority rules yet").waitFor();
	await button("Add rule").first().click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("textbox", { name: "Tag" }).fill("vip");
	await dialog.getByText("1 waiting order: #7002").waitFor();
	await dialog.getByRole("radio", { name: "Be done before a time of day" }).check();
	await dialog.getByLabel("Time of day", { exact: true }).fill("15:30");
	await assertAccessible(page, "admin-rule-form");
	await dialog.getByRole("button", { name: "Add", exact: true }).click();
	await row("With the tag “vip”").filter({ hasText: "Done before 15:30" }).waitFor();
});

part("rules are moved by keyboard, switched off, deleted", async () => {
	await button("Add rule").click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("combobox", { name: "Look at" }).selectOption("shipping_method");
	await dialog.getByRole("textbox", { name: "Shipping method" }).fill("economy");
	await dialog.getByText("No waiting order fits").waitFor();
	await dialog.getByRole("radio", { name: "Don't pick" }).check();
	await dialog.getByRole("button", { name: "Add", exact: true }).click();
	await row("Sent by “economy”").waitFor();
	await button("Move up: Sent by “economy”").focus();
	await page.keyboard.press("Enter");
	await page.getByText("Sent by “economy”: now 1 of 2").waitFor();
	assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "Move up: Sent by “economy”");
	await page.reload();
	await row("Sent by “economy”").waitFor();
	assert.match(await page.getByRole("row").nth(1).innerText(), /economy/);
	await assertAccessible(page, "admin-rules");
	await actOn("Sent by “economy”", "Switch off");
	await row("Sent by “economy”").filter({ hasText: "Inactive" }).waitFor();
	await actOn("Sent by “economy”", "Delete");
	await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
	await row("Sent by “economy”").waitFor({ state: "hidden" });
});

async function actOn(name, act) {
	await button(`Actions: ${name}`).click();
	await page.getByRole("menuitem", { name: act, exact: true }).click();
}

part("a message that was not taken is found with what was answered", async () => {
	await page.getByRole("link", { name: "Webhooks" }).click();
	const failed = row("fulfillments.create").getByRole("link", { name: /^[1-9]\d*$/ }).first();
	await failed.waitFor();
	await assertAccessible(page, "admin-webhooks");
	await failed.click();
	await heading("Deliveries").waitFor();
	await row("HTTP 503").first().waitFor();
	await assertAccessible(page, "admin-deliveries");
	await row("HTTP 503").first().getByRole("link").click();
	await heading("Try 1").waitFor();
	await page.getByText("webhook-signature").first().waitFor();
	await assertAccessible(page, "admin-delivery");
});

part("sent again to a receiver that works, it is seen to arrive", async () => {
	await api("PATCH", `/api/v1/hooks/${hook.hook_id}`, { target_url: good.url });
	await page.reload();
	await page.getByText(good.url).first().waitFor();
	await button("Send again").click();
	await page.getByRole("dialog").getByText("with the same id").waitFor();
	await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click();
	const { headers } = await good.until((message) => message.replayed === true, "the message sent again");
	assert.ok(failing.heard.some((one) => one.headers["webhook-id"] === headers["webhook-id"]));
	await page.getByRole("status").filter({ hasText: "Delivered" }).filter({ hasText: "Sent again" }).waitFor();
});

part("a test event leads to what the receiver answered", async () => {
	await page.getByRole("link", { name: "Webhooks" }).click();
	await row("fulfillments.create").getByText("%").waitFor();
	await row("fulfillments.create").getByRole("button", { name: /^Send a test/ }).click();
	await page.getByText("Test of the hook for fulfillments.create").waitFor();
	await page.getByRole("status").filter({ hasText: "Delivered" }).waitFor();
	await good.until((message) => message.type === "hooks.test", "the test event");
});

part("a hook gets a new secret: asked first, shown once, and both sign for a day", async () => {
	await page.getByRole("link", { name: "Webhooks" }).click();
	const before = new Set(good.heard);
	await row("fulfillments.create").getByRole("button", { name: /^New secret: fulfillments.create of / }).click();
	await page.getByRole("dialog").getByText("For 24 hours each message is signed with both").waitFor();
	await page.getByRole("dialog").getByRole("button", { name: "New secret" }).click();
	const secret = await page.getByRole("dialog").getByLabel("Signing secret", { exact: true }).inputValue();
	assert.match(secret, /^whsec_/);
	assert.notEqual(secret, hook.secret);
	const until = await page.getByRole("dialog").locator("time").getAttribute("datetime");
	const hours = (new Date(until) - Date.now()) / 3_600_000;
	assert.ok(hours > 23.9 && hours <= 24.1, until);
	await page.getByRole("dialog").getByText(good.url).waitFor();
	await assertAccessible(page, "admin-hook-secret");
	assert.ok(await button("Done").isDisabled());
	await page.getByRole("dialog").getByLabel("I have kept it").check();
	await button("Done").click();
	await page.getByRole("dialog").waitFor({ state: "hidden" });
	assert.equal(await page.getByText(secret).count(), 0);
	await row("fulfillments.create").getByRole("button", { name: /^Send a test/ }).click();
	const sent = await good.until((message, at) => message.type === "hooks.test" && !before.has(at), "a test with both signatures");
	for (const key of [secret, hook.secret]) assert.ok(signs(key, sent), key);
	await page.getByRole("link", { name: "Webhooks" }).click();
});

part("several messages are chosen and sent again, and all that failed since a time", async () => {
	await page.getByRole("link", { name: "All deliveries" }).click();
	await heading("Deliveries").waitFor();
	await row("Test of fulfillments.create").first().getByRole("checkbox").check();
	await row("fulfillments.create, no.").filter({ hasNotText: "Test of" }).first().getByRole("checkbox").check();
	await page.getByText("2 chosen").waitFor();
	await button("Send again").click();
	await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click();
	await page.getByText("2 messages are on their way.").waitFor();
	await page.getByText("2 chosen").waitFor({ state: "hidden" });
	await button("Send failed ones again").click();
	await page.getByRole("dialog").getByLabel("Failed since").waitFor();
	await assertAccessible(page, "admin-send-failed");
	await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click();
	await page.getByText(/\d+ messages? (is|are) on (its|their) way\./).last().waitFor();
	await page.getByRole("dialog").waitFor({ state: "hidden" });
});

part("a deviation is found from the overview and solved in two clicks", async () => {
	let pick = await beginPick();
	// The vip order is due today, so it comes first.
	assert.equal(pick.order_number, "#7002");
	await port.command("confirm_pick", { step_id: pick.steps[0].step_id, quantity: 1 });
	await port.command("finish");
	pick = await beginPick();
	assert.equal(pick.order_number, "#7001");
	await port.command("report", { step_id: pick.steps[0].step_id, category: "missing", picked_quantity: 0, comment: "An empty shelf" });
	await port.command("finish");
	await toOverview();
	await tile("Deviated", 1).click();
	await page.getByRole("link", { name: "#7001" }).click();
	await page.getByText("2 units of Head lamp are missing").waitFor();
	await page.getByText("An empty shelf").waitFor();
	await assertAccessible(page, "admin-deviation");
	await button("Cancel the rest of the line").click();
	await page.getByRole("dialog").getByRole("button", { name: "Cancel the rest of the line" }).click();
	await page.getByText("Solved", { exact: true }).waitFor();
	const [solved] = (await api("GET", "/api/v1/orders?ext_order_id=7001")).data;
	assert.equal(solved.status, "cancelled");
	await toOverview();
	await tile("Deviated", 0).waitFor();
});

part("no page asked another host for anything, and the books balance", async () => {
	assert.deepEqual(page.foreign, []);
	const answer = await fetch(`${server.url}/health/stock`);
	assert.equal(answer.status, 200, await answer.text());
});
