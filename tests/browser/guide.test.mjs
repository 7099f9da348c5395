// The guide in a real browser, with the real server and a real receiver of webhooks: consent, store,
// search, order, pick. One story; each test goes on where the one before stopped.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { assertAccessible, assertPortSizes, desktop, login, newPage, picture, scan, startBrowser, tablet } from "./support/browser.mjs";
import { startReceiver } from "./support/receiver.mjs";
import { apiOf, startServer } from "./support/server.mjs";

const mug = { sku: "MUG-RED", name: "Enamel mug 0.4 l", ext_product_id: "1001", ext_variant_id: "1", barcodes: ["7038010000010"], color: "Red", brand: "Nordic" };
const lamp = { sku: "LAMP-1", name: "Head lamp", ext_product_id: "1002", ext_variant_id: "1", barcodes: ["7038010000027"] };
const events = ["inventory_log.create", "inventory_levels.update", "fulfillments.create", "fulfillments.update"];

// One story: when a part failed, the later ones would only repeat it.
let failed = false;
function part(name, run) {
	test(name, async (context) => {
		if (failed) return context.skip("a part before failed");
		failed = true;
		try {
			await run();
		} catch (error) {
			await picture(page, "failed");
			throw error;
		}
		failed = false;
	});
}

let server, receiver, browser, page, api;

before(async () => {
	[server, receiver, browser] = await Promise.all([startServer(), startReceiver(), startBrowser()]);
	page = await newPage(browser, server.url, tablet);
});
after(async () => {
	await browser?.close();
	await server?.stop();
	await receiver?.stop();
});

function button(name) {
	return page.getByRole("button", { name });
}

part("an Admin authorizes the integration on the consent page", async () => {
	const { client_id, client_secret, redirect_uri } = server.integration;
	const query = new URLSearchParams({ client_id, redirect_uri, state: "s-1" });
	let redirected;
	await page.route(`${redirect_uri}**`, (route) => {
		redirected = new URL(route.request().url());
		return route.fulfill({ body: "back at the integration" });
	});
	await page.goto(`/raw/openapi_auth/authorize_form?${query}`);
	await assertAccessible(page, "consent-login");
	await page.getByLabel("E-mail").fill(server.admin.email);
	await page.getByLabel("Password").fill(server.admin.password);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.getByRole("button", { name: "Authorize" }).waitFor();
	assert.match(await page.textContent("body"), /Sample integration/);
	await assertAccessible(page, "consent");
	await page.getByRole("button", { name: "Authorize" }).click();
	await page.getByText("back at the integration").waitFor();
	assert.equal(redirected.searchParams.get("state"), "s-1");
	const body = new URLSearchParams({ grant_type: "authorization_code", code: redirected.searchParams.get("code"), redirect_uri, client_id, client_secret });
	const answer = await fetch(`${server.url}/api/v1/oauth/access_token`, { method: "POST", body });
	assert.equal(answer.status, 200);
	api = apiOf({ url: server.url, access_token: (await answer.json()).access_token });
	page.foreign.length = 0; // the redirect itself
});

part("the integration makes a shop, products and hooks", async () => {
	await api("POST", "/api/v1/shops", { name: "Nordic Outdoor", ext_shop_id: "nordic" });
	for (const product of [mug, lamp]) await api("POST", "/api/v1/products", product);
	for (const event of events) await api("POST", "/api/v1/hooks", { event, target_url: receiver.url });
});

part("Port in the Admin view makes this browser a port", async () => {
	await login(page, server.admin);
	await page.getByRole("button", { name: "Port", exact: true }).click();
	await page.waitForURL("**/port");
	await page.getByRole("button", { name: "Store", exact: true }).waitFor();
	await assertPortSizes(page, "port-home");
	await assertAccessible(page, "port-home");
});

part("storing on a shelf is heard by the integration", async () => {
	await button("Store").click();
	await assertPortSizes(page, "port-store-start");
	await assertAccessible(page, "port-store-start");
	await scan(page, mug.barcodes[0]);
	await page.getByText(mug.name).first().waitFor();
	await scan(page, "A-01-2");
	await page.getByText("Scan each unit").first().waitFor();
	for (let unit = 0; unit < 3; unit++) await scan(page, mug.barcodes[0]);
	await assertPortSizes(page, "port-store");
	await assertAccessible(page, "port-store");
	await button("Confirm").click();
	const { message } = await receiver.until((one) => one.type === "inventory_levels.update" && one.data.in_stock === 3, "3 in stock");
	assert.deepEqual([message.data.reserved, message.data.available, message.data.ext_product_id], [0, 3, "1001"]);
	await receiver.until((one) => one.type === "inventory_log.create" && one.data.quantity === 3, "the log of 3");
	await assertAccessible(page, "port-store-receipt");
});

part("Search shows the stock and where it lies", async () => {
	await button("Back").click();
	await button("Search").click();
	await scan(page, mug.sku);
	await page.getByText("A-01-2").first().waitFor();
	await assertPortSizes(page, "port-search");
	await assertAccessible(page, "port-search");
});

part("a new order is counted on the port's home within a second of its preparation", async () => {
	await button("Back").click();
	await page.getByText("No orders ready").first().waitFor();
	await api("POST", "/api/v1/orders", {
		ext_order_id: "5001",
		order_number: "#5001",
		notes: "Gift: add the handwritten card",
		tags: ["gift"],
		shipping_method: "standard",
		line_items: [{ ext_order_line_item_id: "1", sku: mug.sku, quantity: 2 }],
	});
	await receiver.until((one) => one.type === "fulfillments.create", "the fulfillment");
	await page.getByText("1 order ready").first().waitFor({ timeout: 1000 });
	await picture(page, "port-home");
});

part("picking leads through the order, also over a reload", async () => {
	await button("Pick").click();
	await page.getByText("Gift: add the handwritten card").waitFor();
	await assertPortSizes(page, "port-preview");
	await assertAccessible(page, "port-preview");
	await button("Begin").click();
	await page.getByText("A-01-2").first().waitFor();
	await assertPortSizes(page, "port-pick");
	await assertAccessible(page, "port-pick");
	await page.reload();
	await page.getByText("A-01-2").first().waitFor();
	await scan(page, lamp.barcodes[0]);
	await page.getByText(/Wrong product|Unknown code/).first().waitFor();
	await assertAccessible(page, "port-pick-wrong");
	await scan(page, mug.barcodes[0]);
	await scan(page, mug.barcodes[0]);
	await button("Confirm").click();
	await button("Finish").waitFor();
	await assertPortSizes(page, "port-finish");
	await assertAccessible(page, "port-finish");
	await button("Finish").click();
	await page.getByText("No orders ready").first().waitFor();
	await receiver.until((one) => one.type === "fulfillments.update" && one.data.status === "fulfilled", "fulfilled");
	const [levels] = (await api("GET", "/api/v1/inventory_levels?limit=1")).data;
	assert.deepEqual([levels.in_stock, levels.reserved, levels.available], [1, 0, 1]);
	const [order] = (await api("GET", "/api/v1/orders?ext_order_id=5001")).data;
	assert.equal(order.status, "fulfilled");
});

part("what is missing marks the order as deviated", async () => {
	await api("POST", "/api/v1/orders", {
		ext_order_id: "5002",
		order_number: "#5002",
		line_items: [{ ext_order_line_item_id: "1", sku: mug.sku, quantity: 1 }],
	});
	await receiver.until((one) => one.type === "fulfillments.create" && one.data.order_number === "#5002", "the fulfillment");
	await page.getByText("1 order ready").first().waitFor();
	await button("Pick").click();
	await button("Begin").click();
	await button("Report issue").click();
	await assertPortSizes(page, "port-issue");
	await assertAccessible(page, "port-issue");
	await page.getByRole("dialog").getByText("Missing").click();
	await page.getByRole("dialog").getByRole("button", { name: "Report", exact: true }).click();
	await button("Finish").click();
	await page.getByRole("button", { name: "Store", exact: true }).waitFor();
	const [order] = (await api("GET", "/api/v1/orders?ext_order_id=5002")).data;
	assert.equal(order.status, "deviated");
});

part("Admin shows the orders and why one waits for a manager", async () => {
	await page.setViewportSize(desktop);
	await page.goto("/admin/orders");
	await page.getByText("#5002").first().waitFor();
	await assertAccessible(page, "admin-orders");
	await page.getByText("#5002").first().click();
	await page.getByText(/missing/i).first().waitFor();
	await assertAccessible(page, "admin-order");
	await page.setViewportSize(tablet);
});

part("no page asked another host for anything", async () => {
	assert.deepEqual(page.foreign, []);
});

part("the books balance", async () => {
	const answer = await fetch(`${server.url}/health/stock`);
	assert.equal(answer.status, 200, await answer.text());
});
