// Setting up a warehouse in the Admin view: integrations, shelves with their labels, sites and ports, shops.
import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { after, before } from "node:test";
import { assertAccessible, desktop, login, newPage, smallTablet, startBrowser } from "./support/browser.mjs";
import { apiOf, startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page, api;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	page = await newPage(browser, server.url, desktop);
	await login(page, server.admin);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

function button(name) {
	return page.getByRole("button", { name, exact: true });
}

function row(text) {
	return page.getByRole("row").filter({ hasText: text });
}

async function fill(values) {
	for (const [label, value] of Object.entries(values)) await page.getByRole("textbox", { name: label }).fill(value);
}

// Chooses an act of a row's menu; asked back, it confirms.
async function act(name, item) {
	await button(`Actions: ${name}`).click();
	await page.getByRole("menuitem", { name: item }).click();
}
async function confirm(item) {
	await page.getByRole("dialog").getByRole("button", { name: item, exact: true }).click();
}

// What the app itself would send, as the person of the page.
async function send(method, path, data) {
	const answer = await page.request.fetch(path, { method, data, headers: { "X-Entrepot": "1" } });
	assert.ok(answer.ok(), `${method} ${path}: ${await answer.text()}`);
	return answer.json();
}

// The server takes the credentials (and misses only the code) or refuses them.
async function refusalOf({ client_id, client_secret }) {
	const body = new URLSearchParams({
		grant_type: "authorization_code",
		code: "none",
		redirect_uri: "https://blue.example/callback",
		client_id,
		client_secret,
	});
	return (await (await fetch(`${server.url}/api/v1/oauth/access_token`, { method: "POST", body })).json()).error;
}

async function shownCredentials() {
	const dialog = page.getByRole("dialog", { name: /Credentials of/ });
	const client_id = await dialog.getByRole("textbox", { name: "Client id" }).inputValue();
	const client_secret = await dialog.getByRole("textbox", { name: "Client secret" }).inputValue();
	return { client_id, client_secret };
}

// A page behind another one stands still.
async function onlyThisPage() {
	for (const other of page.context().pages()) if (other !== page) await other.close();
	await page.bringToFront();
}

async function secretIsKept() {
	await page.getByRole("checkbox", { name: "I have kept it" }).check();
	await button("Done").click();
	await page.getByRole("dialog").waitFor({ state: "detached" });
}

let first;

part("an integration is registered, and its secret is shown once", async () => {
	await page.goto("/admin/integrations");
	await row("Sample integration").waitFor();
	await assertAccessible(page, "admin-integrations");
	await button("Register integration").click();
	await button("Register").click();
	await page.getByText("Choose at least one scope").waitFor();
	await assertAccessible(page, "admin-integration-form");
	await fill({ Name: "Blue shop", "Redirect URLs": "http://blue.example/callback" });
	await page.getByRole("checkbox", { name: "products" }).check();
	await page.getByRole("checkbox", { name: "orders", exact: true }).check();
	await button("Register").click();
	await page.getByText(/blue.example\/callback can't be used/).waitFor();
	await fill({ "Redirect URLs": "https://blue.example/callback\nhttp://127.0.0.1:8090/callback" });
	await button("Register").click();
	first = await shownCredentials();
	await assertAccessible(page, "admin-integration-secret");
	assert.equal(await refusalOf(first), "invalid_grant");
	await page.keyboard.press("Escape");
	assert.ok(await button("Done").isDisabled());
	await secretIsKept();
	await row(first.client_id).getByText("products, orders").waitFor();
});

part("its secret is renewed, its name changed, its tokens revoked, itself switched off and on", async () => {
	await act("Blue shop", "Make a new secret");
	await confirm("Make a new secret");
	const second = await shownCredentials();
	assert.equal(second.client_id, first.client_id);
	assert.notEqual(second.client_secret, first.client_secret);
	assert.equal(await refusalOf(second), "invalid_grant");
	await secretIsKept();
	await act("Blue shop", "Edit");
	await fill({ Name: "Bluer shop" });
	await button("Save").click();
	await row("Bluer shop").waitFor();
	await act("Bluer shop", "Deactivate");
	await assertAccessible(page, "admin-integration-deactivate");
	await confirm("Deactivate");
	await row("Bluer shop").getByText("Inactive").waitFor();
	assert.equal(await refusalOf(second), "invalid_client");
	await act("Bluer shop", "Activate");
	await row("Bluer shop").getByText("Active", { exact: true }).waitFor();
	assert.equal(await refusalOf(second), "invalid_grant");
});

part("a range of shelves is looked at, then added", async () => {
	await page.goto("/admin/shelves");
	await row("A-01-1").waitFor();
	await assertAccessible(page, "admin-shelves");
	await button("Add a range").click();
	await fill({ "First shelf": "A-01-1", "Last shelf": "A-0B-5" });
	await page.getByText(/two names of the same form/).waitFor();
	assert.ok(await button("Add").isDisabled());
	await fill({ "Last shelf": "A-10-5" });
	await page.getByText("30 new shelves").waitFor();
	await page.getByText("20 are there already").waitFor();
	await assertAccessible(page, "admin-shelves-range");
	await button("Add 30 shelves").click();
	await page.getByText("30 shelves were added").waitFor();
	await page.getByRole("textbox", { name: "Search" }).fill("A-10-");
	await page.getByText("5 in all").waitFor();
	await page.getByRole("textbox", { name: "Search" }).fill("nowhere");
	await page.getByText("Nothing matches").waitFor();
	await assertAccessible(page, "admin-shelves-nothing");
	await page.getByRole("button", { name: "Clear filters" }).first().click();
	await row("A-01-1").waitFor();
});

part("the labels of all, of the chosen and of a range of shelves are a PDF", async () => {
	await page.goto("/admin/shelves?query=A-01"); // few rows: axe looks at each
	await row("A-01-1").waitFor();
	await button("Print labels").click();
	await assertAccessible(page, "admin-shelves-labels");
	const all = await page.getByRole("menuitem", { name: "All shelves" }).getAttribute("href");
	await page.getByRole("menuitem", { name: "A range" }).click();
	await fill({ "First shelf": "A-10-1", "Last shelf": "A-11-5" });
	await page.getByText("5 labels").waitFor();
	const opened = page.context().waitForEvent("request", (request) => request.url().includes("labels.pdf"));
	await button("Open the PDF").click();
	const range = (await opened).url();
	assert.match(range, /from=A-10-1&to=A-11-5/);
	await onlyThisPage();
	await page.getByRole("dialog").waitFor({ state: "detached" });
	await page.getByRole("checkbox", { name: "Choose A-01-1" }).check();
	await page.getByRole("checkbox", { name: "Choose A-01-3" }).check();
	const chosen = await page.getByRole("link", { name: "Print 2 labels" }).getAttribute("href");
	await assertAccessible(page, "admin-shelves-chosen");
	for (const [address, pages] of [[all, 3], [range, 1], [chosen, 1]]) {
		const answer = await page.request.get(address);
		assert.equal(answer.headers()["content-type"], "application/pdf");
		const pdf = (await answer.body()).toString("latin1");
		assert.ok(pdf.startsWith("%PDF-"));
		assert.match(pdf, new RegExp(`/Count ${pages}\\b`), address);
	}
});

part("a shelf is added, renamed and deleted, but not while goods lie there", async () => {
	api = apiOf(server);
	await api("POST", "/api/v1/shops", { name: "Nordic Outdoor", ext_shop_id: "nordic" });
	const product = { sku: "MUG", name: "Mug", ext_product_id: "1", ext_variant_id: "1", barcodes: ["7038010000010"] };
	const { product_id } = await api("POST", "/api/v1/products", product);
	const { port_id } = (await send("GET", "/app/api/ports")).data[0];
	await send("POST", "/app/api/devices/enroll", { port_id });
	const command = (name, values) => send("POST", "/app/api/port/commands", { command_id: randomUUID(), name, arguments: values });
	const { version, store } = await command("start_store", { product_id });
	const shelf = (await send("GET", "/app/api/shelves?query=A-01-2")).data[0];
	assert.equal(store.product.product_id, product_id);
	await command("confirm_store", { version, location_id: shelf.location_id, quantity: 4 });

	await page.goto("/admin/shelves?query=A-01");
	await row("A-01-2").getByRole("cell", { name: "4" }).waitFor();
	await act("A-01-2", "Delete");
	await confirm("Delete");
	await page.getByText("A-01-2 still holds goods; pick or move them first.").waitFor();
	await page.goto("/admin/shelves?query=A-00");
	await page.getByText("Nothing matches").waitFor();
	await button("Add shelf").click();
	await fill({ Shelf: "A-01-1" });
	await button("Add").click();
	await page.getByRole("alert").getByText("The site has a shelf A-01-1 already").waitFor();
	await assertAccessible(page, "admin-shelf-refused");
	await fill({ Shelf: "Küche" });
	await button("Add").click();
	await page.getByText(/so that the label can be scanned/).waitFor();
	await fill({ Shelf: "A-00-1" });
	await button("Add").click();
	await row("A-00-1").waitFor();
	await act("A-00-1", "Rename");
	await fill({ Shelf: "A-00-9" });
	await button("Rename").click();
	await row("A-00-9").waitFor();
	await act("A-00-9", "Delete");
	await confirm("Delete");
	await row("A-00-9").waitFor({ state: "detached" });
});

part("sites and ports are added, and the screen says who works where", async () => {
	await page.goto("/admin/sites");
	const main = page.getByRole("region", { name: "Main warehouse" });
	await main.getByText("Ada Admin is storing").waitFor();
	await act("Port 1", "Deactivate");
	await confirm("Deactivate");
	await page.getByText("Somebody works at this port; finish the task first.").waitFor();
	const { version } = await send("GET", "/app/api/port/state");
	await send("POST", "/app/api/port/commands", { command_id: randomUUID(), name: "leave", arguments: { version } });
	await main.getByText("Free").waitFor(); // by itself: the server tells
	await assertAccessible(page, "admin-sites");

	await button("Add site").click();
	await fill({ Name: "Main warehouse" });
	await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
	await assertAccessible(page, "admin-site-form");
	await button("Add").click();
	await page.getByText("Another site has this name; choose another.").waitFor();
	await fill({ Name: "North hall" });
	await button("Add").click();
	const north = page.getByRole("region", { name: "North hall" });
	await north.getByText(/Asia\/Tokyo/).waitFor();
	await north.getByText("No ports yet").waitFor();
	await button("Add a port to North hall").click();
	await fill({ Name: "Pack table" });
	await button("Add").click();
	await north.getByRole("row").filter({ hasText: "Pack table" }).waitFor();
	await assertAccessible(page, "admin-sites-two");
});

part("the menu of a row is worked with the keyboard alone", async () => {
	await button("Actions: Pack table").focus();
	await page.keyboard.press("Enter");
	await page.getByRole("menuitem", { name: "Change" }).and(page.locator(":focus")).waitFor();
	await assertAccessible(page, "admin-sites-menu");
	await page.keyboard.press("Enter");
	await page.getByRole("textbox", { name: "Name" }).and(page.locator(":focus")).waitFor();
	await page.keyboard.press("Control+A");
	await page.keyboard.type("Packing table");
	await page.keyboard.press("Enter");
	await row("Packing table").waitFor();
	await button("Actions: Packing table").focus();
	await page.keyboard.press("Enter");
	await page.getByRole("menuitem", { name: "Change" }).and(page.locator(":focus")).waitFor();
	await page.keyboard.press("ArrowDown");
	await page.getByRole("menuitem", { name: "Work there in this browser" }).and(page.locator(":focus")).waitFor();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.getByRole("dialog").waitFor();
	await confirm("Deactivate");
	await row("Packing table").getByText("Inactive").waitFor();
});

part("with two sites the shelves say whose they are", async () => {
	await page.goto("/admin/shelves");
	await row("A-01-1").getByText("Main warehouse").waitFor();
	await page.getByLabel("Site").selectOption("North hall");
	await page.getByText("Nothing matches").waitFor();
	await button("Add a range").click();
	await fill({ "First shelf": "N-1", "Last shelf": "N-3" });
	await button("Add 3 shelves").click();
	await row("N-3").getByText("North hall").waitFor();
	await assertAccessible(page, "admin-shelves-two-sites");
});

part("a shop ships in parts when switched, and is switched off and on", async () => {
	await page.goto("/admin/shops");
	await row("Nordic Outdoor").getByText("Sample integration").waitFor();
	await assertAccessible(page, "admin-shops");
	const partial = page.getByRole("switch", { name: "Partial shipments of Nordic Outdoor" });
	assert.equal(await partial.isChecked(), false);
	await partial.focus();
	await page.keyboard.press("Space");
	await page.getByText("Nordic Outdoor now ships in parts").waitFor();
	const [{ shop_id }] = (await send("GET", "/app/api/shops")).data;
	assert.equal((await api("GET", `/api/v1/shops/${shop_id}`)).partial_shipments, true);
	await act("Nordic Outdoor", "Edit");
	await assertAccessible(page, "admin-shop-form");
	await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Nordic Indoor");
	await button("Save").click();
	await row("Nordic Indoor").waitFor();
	await act("Nordic Indoor", "Deactivate");
	await confirm("Deactivate");
	await row("Nordic Indoor").getByText("Inactive").waitFor();
	await assert.rejects(api("GET", `/api/v1/shops/${shop_id}`), /40[13]/);
	await act("Nordic Indoor", "Activate");
	await row("Nordic Indoor").getByText("Active", { exact: true }).waitFor();
	assert.equal((await api("GET", `/api/v1/shops/${shop_id}`)).name, "Nordic Indoor");
});

part("revoking an integration's tokens shuts it out", async () => {
	await page.goto("/admin/integrations");
	await row("Sample integration").getByText("Nordic Indoor").waitFor();
	await act("Sample integration", "Revoke all tokens");
	await confirm("Revoke all tokens");
	await page.getByText("All tokens of Sample integration were revoked").waitFor();
	await assert.rejects(api("GET", "/api/v1/products"), /401/);
});

part("what can't be loaded says so and is tried again", async () => {
	const lists = { integrations: "integrations", shelves: "shelves", sites: "ports", shops: "shops" };
	for (const [screen, list] of Object.entries(lists)) {
		const address = new RegExp(`/app/api/${list}(\\?|$)`);
		await page.route(address, (route) => route.fulfill({ status: 500, json: { title: "Out of order" } }));
		await page.goto(`/admin/${screen}`);
		await page.getByRole("alert").getByText("Out of order").waitFor();
		await assertAccessible(page, `admin-${screen}-failed`);
		await page.unroute(address);
		await button("Try again").click();
		await page.getByRole("table").first().waitFor();
	}
});

part("nothing there yet says what to do", async () => {
	const first = { integrations: "No integrations yet", shelves: "No shelves yet", sites: "No sites yet", shops: "No shops yet" };
	for (const [screen, words] of Object.entries(first)) {
		const address = new RegExp(`/app/api/${screen}(\\?|$)`);
		await page.route(address, (route) => route.fulfill({ json: { data: [], next_cursor: null } }));
		await page.goto(`/admin/${screen}`);
		await page.getByText(words).waitFor();
		await assertAccessible(page, `admin-${screen}-empty`);
		await page.unroute(address);
	}
});

part("a Manager looks at shops and sites, and changes only shelves", async () => {
	page = await newPage(browser, server.url, smallTablet);
	await login(page, server.manager);
	await page.goto("/admin/sites");
	await page.getByRole("region", { name: "North hall" }).waitFor();
	assert.equal(await button("Add site").count(), 0);
	await page.goto("/admin/shops");
	await row("Nordic Indoor").getByText("On", { exact: true }).waitFor();
	assert.equal(await page.getByRole("switch").count(), 0);
	assert.equal(await page.getByRole("button", { name: /^Actions/ }).count(), 0);
	await assertAccessible(page, "admin-shops-manager");
	await page.goto("/admin/shelves?query=A-01");
	await button("Add shelf").waitFor();
	await page.getByText("A-01-5", { exact: true }).first().waitFor();
	await assertAccessible(page, "admin-shelves-manager");
	assert.equal(await page.getByRole("link", { name: "Integrations" }).count(), 0);
	await page.goto("/admin/integrations");
	await page.waitForURL("**/admin");
});

part("no page asked another host for anything", async () => {
	assert.deepEqual(page.foreign, []);
});
