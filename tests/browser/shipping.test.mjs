// A picked order gets its label: the channel (this test) hears the dispatch request and answers by the API.
import { strict as assert } from "node:assert";
import { createHmac } from "node:crypto";
import { after, before } from "node:test";
import { assertAccessible, assertFits, assertPortSizes, desktop, login, newPage, scan, smallTablet, startBrowser } from "./support/browser.mjs";
import { cup, orderOf, stockedShop } from "./support/goods.mjs";
import { startReceiver } from "./support/receiver.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

const pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
const label = Buffer.from(pdf).toString("base64");
let server, browser, page, api, channel;
const part = story(() => page);

before(async () => {
	[server, browser, channel] = await Promise.all([startServer(), startBrowser(), startReceiver()]);
	api = await stockedShop(server, 9);
	await api("POST", "/api/v1/order_channels", {
		ext_order_channel_id: "post",
		name: "Nordic Post",
		dispatch_url: channel.url,
		wants_weight: true,
	});
	for (const [id, name] of [["parcel", "Parcel, next day"], ["letter", "Letter"]])
		await api("POST", "/api/v1/shipping_rates", { ext_order_channel_id: "post", ext_shipping_rate_id: id, name });
	page = await newPage(browser, server.url, smallTablet);
	await login(page, server.admin);
	await page.getByRole("button", { name: "Port", exact: true }).click();
});
after(async () => {
	await browser?.close();
	await server?.stop();
	await channel?.stop();
});

const button = (name) => page.getByRole("button", { name });
const answer = (shipment_id, body) => api("POST", `/api/v1/shipments/${shipment_id}/dispatch_response`, body);
const statusOf = async (ext) => (await api("GET", `/api/v1/orders?ext_order_id=${ext}`)).data[0].status;

async function pick(ext_order_id) {
	await api("POST", "/api/v1/shipment_orders", {
		ext_shipment_order_id: `s-${ext_order_id}`,
		ext_order_id,
		ext_order_channel_id: "post",
		ext_shipping_rate_id: "parcel",
		destination: { first_name: "Kari", last_name: "Nord", address1: "Storgata 1", zip: "0155", city: "Oslo", country: "NO" },
	});
	await api("POST", "/api/v1/orders", orderOf(ext_order_id, [cup, 1]));
	await page.getByText("1 order ready").first().waitFor();
	await button("Pick").click();
	await button("Begin").click();
	await page.getByText("Step 1 of 1").waitFor();
	await scan(page, cup.barcodes[0]);
	await button("Confirm").click();
	await button("Finish").click();
}

async function weigh(grams) {
	await button(/^Weight/).click();
	for (const digit of String(grams)) await page.keyboard.press(digit);
	await page.keyboard.press("Enter");
	await page.getByText(`Weight: ${grams} g`).waitFor();
}

part("the worker chooses the rate and enters the weight that the channel wants", async () => {
	await pick("7001");
	await page.getByText("How is it sent? (Nordic Post)").waitFor();
	assert.ok(await button("Get label").isDisabled());
	await assertPortSizes(page, "port-parcel");
	await assertFits(page, "port-parcel");
	await assertAccessible(page, "port-parcel");
	await weigh(750);
	await button("Get label").click();
	await page.getByText("Waiting for the label from Nordic Post").waitFor();
	await assertPortSizes(page, "port-label-waiting");
	await assertAccessible(page, "port-label-waiting");
});

part("the dispatch request is signed, and an error is shown in the integration's words", async () => {
	const { message, headers, body } = await channel.until(({ ext_order_id }) => ext_order_id === "7001", "the request");
	assert.equal(message.shipping_rate.ext_shipping_rate_id, "parcel");
	assert.equal(message.parcel.weight_grams, 750);
	assert.equal(message.destination.city, "Oslo");
	const text = [headers["x-pio-event-type"], headers["x-pio-delivery-id"], headers["x-pio-timestamp"], body].join(":");
	const signature = createHmac("sha256", server.integration.client_secret).update(text).digest("base64");
	assert.equal(headers["x-pio-hmac-sha256"], signature);
	assert.equal(headers["x-pio-shop-id"], undefined);
	await answer(message.shipment_id, { success: false, error: "Oslo has no such street." });
	await page.getByText("Oslo has no such street.").waitFor();
	await assertPortSizes(page, "port-label-error");
	await assertFits(page, "port-label-error");
	await assertAccessible(page, "port-label-error");
	await page.reload();
	await page.getByText("Oslo has no such street.").waitFor();
});

part("another rate gets a new shipment, whose label ships the order", async () => {
	await button("Other rate").click();
	await button("Letter").click();
	await button("Get label").click();
	const { message } = await channel.until((one) => one.shipping_rate.ext_shipping_rate_id === "letter", "the letter");
	await answer(message.shipment_id, { success: true, label, tracking_number: "370700", carrier: "Nordic Post" });
	await page.getByText("The label is there").waitFor();
	assert.equal(await statusOf("7001"), "shipped");
	await assertPortSizes(page, "port-label");
	await assertFits(page, "port-label");
	await assertAccessible(page, "port-label");
	const file = await page.request.get(await page.getByRole("link", { name: "Open label" }).getAttribute("href"));
	assert.equal(await file.text(), pdf);
	await button("Label is on").click();
	await page.getByText(/Order #7001 is shipped/).waitFor();
});

part("a label that comes while another rate is being chosen is shown at once", async () => {
	await pick("7003");
	await weigh(300);
	await button("Get label").click();
	const { message } = await channel.until(({ ext_order_id }) => ext_order_id === "7003", "the third order");
	await button("Other rate").click();
	await page.getByText("How is it sent? (Nordic Post)").waitFor();
	await answer(message.shipment_id, { success: true, label });
	await page.getByText("The label is there").waitFor(); // by itself: the server tells
	await button("Label is on").click();
	await page.getByText(/Order #7003 is shipped/).waitFor();
});

part("without an answer the order leaves the port, and its label is printed later in Admin", async () => {
	await pick("7002");
	await weigh(500);
	await button("Get label").click();
	const { message } = await channel.until(({ ext_order_id }) => ext_order_id === "7002", "the second order");
	await button("Finish without label").click();
	await page.getByText(/Order #7002 is done, its label is printed later/).waitFor();
	assert.equal(await statusOf("7002"), "fulfilled");
	await page.setViewportSize(desktop);
	await page.goto("/admin/labels");
	const row = page.getByRole("row").filter({ hasText: "#7002" });
	await row.getByText("Waiting for the channel").waitFor();
	await answer(message.shipment_id, { success: true, label });
	await row.getByText("To print").waitFor(); // by itself: the server tells
	await assertAccessible(page, "admin-labels");
	await button("Label of order #7002").click();
	await page.getByRole("menuitem", { name: "It is on the parcel" }).click();
	await page.getByText("No label waits").waitFor();
	assert.equal(await statusOf("7002"), "shipped");
});

part("channels and the order's shipments stand in Admin", async () => {
	await page.goto("/admin/labels/channels");
	await page.getByText("Parcel, next day").waitFor();
	await assertAccessible(page, "admin-channels");
	const { data } = await api("GET", "/api/v1/orders?ext_order_id=7001");
	await page.goto(`/admin/orders/${data[0].order_id}`);
	await page.getByText("Nordic Post · 370700").waitFor();
	await assertAccessible(page, "admin-order-shipments");
});

part("a picked order says what its label waits for, and a manager asks with the measures the channel wants", async () => {
	await page.setViewportSize(smallTablet);
	await page.goto("/port");
	await pick("7004");
	await button("Finish without label").click();
	await page.getByText(/Order #7004 is done/).waitFor();
	await page.setViewportSize(desktop);
	const { data } = await api("GET", "/api/v1/orders?ext_order_id=7004");
	await page.goto(`/admin/orders/${data[0].order_id}`);
	await page.getByText("Picked; its label is missing").waitFor();
	await page.getByText("nobody has asked Nordic Post").waitFor();
	await assertAccessible(page, "admin-order-label-missing");
	await button("Label of order #7004").click();
	await page.getByRole("menuitem", { name: "Ask for the label" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByText("Nordic Post · Parcel, next day").waitFor();
	await dialog.getByRole("button", { name: "Ask for the label" }).click();
	await dialog.getByText("Please fill this in").waitFor();
	await assertAccessible(page, "admin-ask-dialog");
	await dialog.getByLabel("Weight (g)").fill("420");
	await dialog.getByRole("button", { name: "Ask for the label" }).click();
	const { message } = await channel.until(({ ext_order_id }) => ext_order_id === "7004", "the fourth order");
	assert.equal(message.parcel.weight_grams, 420);
	await page.getByText("the answer is awaited").waitFor();
	await answer(message.shipment_id, { success: false, error: "Too heavy for a bicycle." });
	await page.getByText("no label from Nordic Post: Too heavy for a bicycle.").waitFor(); // by itself
	await button("Label of order #7004").last().click();
	await page.getByRole("menuitem", { name: "Ask with Letter" }).click();
	assert.equal(await dialog.getByLabel("Weight (g)").inputValue(), "420");
	await dialog.getByRole("button", { name: "Cancel" }).click();
});

part("the books balance", async () => {
	const health = await fetch(`${server.url}/health/stock`);
	assert.equal(health.status, 200, await health.text());
});
