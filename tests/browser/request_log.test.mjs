// The request log in the Admin view, on the real server: its four states, its filters, the refusals by code, and a
// request with both bodies.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, desktop, login, newPage, startBrowser } from "./support/browser.mjs";
import { apiOf, startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page, api;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	page = await newPage(browser, server.url, desktop);
	api = apiOf(server);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const heading = (name) => page.getByRole("heading", { name, exact: true });
const table = () => page.getByRole("table", { name: "Request log" });
const row = (text) => table().getByRole("row").filter({ hasText: text });
const refused = (call) => call.then(() => assert.fail("it was not refused"), () => undefined);

part("before the first request it says what will come", async () => {
	await login(page, server.admin);
	await page.getByRole("link", { name: "Request log" }).click();
	await heading("Request log").waitFor();
	await page.getByText("No requests yet").waitFor();
	await assertAccessible(page, "admin-request-log-empty");
});

part("requests appear by themselves, with what they were answered", async () => {
	await api("POST", "/api/v1/shops", { name: "Blue Shop", ext_shop_id: "blue" });
	await api("POST", "/api/v1/products", { sku: "MUG-RED", name: "Enamel mug", ext_product_id: "1001" });
	await api("POST", "/api/v1/hooks", { event: "inventory_levels.update", target_url: "http://127.0.0.1:9/" });
	await refused(api("GET", "/api/v1/orders/77"));
	await refused(api("POST", "/api/v1/orders", { ext_order_id: "1", line_items: [] }));
	await row("POST /api/v1/products").getByText("200").waitFor();
	await row("GET /api/v1/orders/77").getByText("order_not_found").waitFor();
	await row("POST /api/v1/shops").getByText("No shop yet").waitFor();
	await assertAccessible(page, "admin-request-log");
});

part("refusals are counted by code, and one press shows them", async () => {
	await page.getByRole("button", { name: "order_not_found: once, show it" }).click();
	await row("POST /api/v1/products").waitFor({ state: "detached" });
	await row("GET /api/v1/orders/77").waitFor();
	assert.match(page.url(), /code=order_not_found/);
	await page.getByRole("button", { name: "Clear filters" }).first().click();
	await row("POST /api/v1/products").waitFor();
});

part("it is filtered by outcome and path, and says when nothing matches", async () => {
	await page.getByLabel("Answer", { exact: true }).selectOption("done");
	await row("GET /api/v1/orders/77").waitFor({ state: "detached" });
	await page.getByLabel("Part of the path").fill("hooks");
	await row("POST /api/v1/products").waitFor({ state: "detached" });
	await row("POST /api/v1/hooks").waitFor();
	await page.getByLabel("Part of the path").fill("nowhere");
	await page.getByText("Nothing matches", { exact: false }).first().waitFor();
	await page.getByRole("button", { name: "Clear filters" }).first().click();
	await row("POST /api/v1/products").waitFor();
});

part("a request shows both bodies without its secrets", async () => {
	await page.getByRole("link", { name: "POST /api/v1/hooks" }).click();
	const sent = page.getByRole("region", { name: /What was asked, Body/ });
	await sent.getByText('"target_url": "http://127.0.0.1:9/"').waitFor();
	await page.getByRole("region", { name: /What was answered, Body/ }).getByText('"secret": "***"').waitFor();
	await page.getByRole("region", { name: /What was asked, Headers/ }).getByText("authorization: ***").waitFor();
	await assertAccessible(page, "admin-logged-request");
});

part("when the log cannot be read it says so and can be asked again", async () => {
	const target = "**/app/api/request_log?**";
	await page.route(target, (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: '{"code":"unavailable","status":503,"title":"x","detail":"x","type":"x","request_id":"r-9"}' }));
	await page.goto("/admin/request-log?path=hooks");
	await page.getByRole("button", { name: "Try again" }).waitFor({ timeout: 30_000 });
	await page.unroute(target);
	await page.getByRole("button", { name: "Try again" }).click();
	await row("POST /api/v1/hooks").waitFor();
});
