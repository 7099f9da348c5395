// The guide in a real browser, with the real server and the example as the integration: consent, store,
// search, order, pick. What the example does it does itself; what people do is done in Chromium.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertPortSizes, desktop, login, newPage, picture, scan, startBrowser, tablet } from "./support/browser.mjs";
import { Example } from "./support/example.mjs";
import { apiOf, startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

const sku = "MUG-RED";
let server, example, browser, page, api, mug, other;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	example = new Example(server);
	page = await newPage(browser, server.url, tablet);
});
after(async () => {
	await browser?.close();
	await example?.stop();
	await server?.stop();
});

function button(name) {
	return page.getByRole("button", { name });
}

part("an Admin authorizes the example on the consent page", async () => {
	await example.start(server, "--orders", "4");
	await page.goto((await example.says(/authorize_form/)).trim());
	await assertAccessible(page, "consent-login");
	await page.getByLabel("E-mail").fill(server.admin.email);
	await page.getByLabel("Password").fill(server.admin.password);
	await button("Sign in").click();
	await button("Authorize").waitFor();
	assert.match(await page.textContent("body"), /Sample integration/);
	await assertAccessible(page, "consent");
	await button("Authorize").click();
	await page.getByText("Thank you. You can close this page.").waitFor();
	assert.ok(page.url().startsWith(example.redirect_uri), page.url());
	page.foreign = page.foreign.filter((url) => !url.startsWith(new URL(example.redirect_uri).origin)); // the redirect
});

part("the example makes its shop, hooks, products and orders", async () => {
	await example.says(/shop \d+: Fjord & Fell/);
	await example.says(/hooks: inventory_log.create, inventory_levels.update, fulfillments.create, fulfillments.update/);
	const [, sent] = /products: (\d+) sent/.exec(await example.says(/products: \d+ sent/));
	assert.ok(Number(sent) >= 200, sent);
	await example.says(/order #1004 is open/);
	await example.says(/ready/);
	api = apiOf({ url: server.url, access_token: example.token });
	[mug] = (await api("GET", `/api/v1/products?sku=${sku}`)).data;
	other = (await api("GET", "/api/v1/products?limit=1")).data[0];
	assert.notEqual(other.sku, sku);
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
	await page.getByText("On which shelf?").first().waitFor();
	await scan(page, "A-01-2");
	await page.getByRole("button", { name: /A-01-2/, pressed: true }).waitFor();
	for (let unit = 0; unit < 3; unit++) await scan(page, mug.barcodes[0]);
	await assertPortSizes(page, "port-store");
	await assertAccessible(page, "port-store");
	await button("Confirm").click();
	await example.says(/heard inventory_levels.update +MUG-RED: 3 in stock, 0 reserved, 3 available/);
	await example.says(/heard inventory_log.create +MUG-RED: \+3 \(store\), now 3 in stock/);
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
	await example.order(sku, 2);
	await example.says(/heard fulfillments.create +order #1005 is open/);
	await page.getByText("1 order ready").first().waitFor({ timeout: 1000 });
	await picture(page, "port-home");
});

part("picking leads through the order, also over a reload", async () => {
	await button("Pick").click();
	await page.getByText("Gift: add the card").waitFor();
	await assertPortSizes(page, "port-preview");
	await assertAccessible(page, "port-preview");
	await button("Begin").click();
	await page.getByText("A-01-2").first().waitFor();
	await assertPortSizes(page, "port-pick");
	await assertAccessible(page, "port-pick");
	await page.reload();
	await page.getByText("A-01-2").first().waitFor();
	await scan(page, other.barcodes[0]);
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
	await example.says(/heard inventory_log.create +MUG-RED: -2 \(pick\)/);
	await example.says(/heard inventory_levels.update +MUG-RED: 1 in stock, 0 reserved, 1 available/);
	await example.says(/heard fulfillments.update +order #1005 is fulfilled .*MUG-RED 2\/2/);
	const [order] = (await api("GET", "/api/v1/orders?ext_order_id=shop-order-5")).data;
	assert.equal(order.status, "fulfilled");
});

part("what is missing marks the order as deviated", async () => {
	await example.order(sku, 1);
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
	const [order] = (await api("GET", "/api/v1/orders?ext_order_id=shop-order-6")).data;
	assert.equal(order.status, "deviated");
});

part("Admin shows the orders and why one waits for a manager", async () => {
	await page.setViewportSize(desktop);
	await page.goto("/admin/orders");
	await page.getByText("#1006").first().waitFor();
	await assertAccessible(page, "admin-orders");
	await page.getByText("#1006").first().click();
	await page.getByText(/missing/i).first().waitFor();
	await assertAccessible(page, "admin-order");
	await page.setViewportSize(tablet);
});

part("the example refused no message", () => {
	assert.deepEqual(example.lines.filter((line) => /refused/.test(line)), []);
});

part("no page asked another host for anything", async () => {
	assert.deepEqual(page.foreign, []);
});

part("the books balance", async () => {
	const answer = await fetch(`${server.url}/health/stock`);
	assert.equal(answer.status, 200, await answer.text());
});
