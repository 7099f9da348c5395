// The network goes in the middle of a pick and comes back: nothing is lost, nothing is done twice.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertPortSizes, login, newPage, picture, scan, smallTablet, startBrowser, watch } from "./support/browser.mjs";
import { cup, orderOf, stockedShop } from "./support/goods.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

const commands = "**/app/api/port/commands";
let server, browser, page, api;
let stock = 10;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	api = await stockedShop(server, stock);
	page = await newPage(browser, server.url, smallTablet);
	await login(page, server.admin);
	await page.getByRole("button", { name: "Port", exact: true }).click();
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

function button(name) {
	return page.getByRole("button", { name });
}

// An order for two cups, led to the moment where both are scanned.
async function pickUntilConfirm(number) {
	await api("POST", "/api/v1/orders", orderOf(number, [cup, 2]));
	await page.getByText("1 order ready").first().waitFor();
	await button("Pick").click();
	await button("Begin").click();
	await page.getByText("A-01-1").first().waitFor();
	for (let unit = 0; unit < 2; unit++) await scan(page, cup.barcodes[0]);
}

// The two cups were taken once, and the order is wholly picked.
async function assertPickedOnce(number) {
	await button("Finish").click();
	await page.getByText("No orders ready").first().waitFor();
	stock -= 2;
	const { data } = await api("GET", "/api/v1/inventory_levels");
	const level = data.find(({ sku }) => sku === cup.sku);
	assert.deepEqual([level.in_stock, level.reserved], [stock, 0]);
	const [order] = (await api("GET", `/api/v1/orders?ext_order_id=${number}`)).data;
	assert.equal(order.status, "fulfilled");
}

part("without the network the act is kept, and sent when it is back", async () => {
	await pickUntilConfirm("8001");
	await page.context().setOffline(true);
	await button("Confirm").click();
	await page.getByText(/Offline since/).first().waitFor();
	await assertPortSizes(page, "port-offline");
	await assertAccessible(page, "port-offline");
	await page.context().setOffline(false);
	await button("Finish").waitFor();
	await page.getByText(/Online|Saved/).first().waitFor();
	await assertPickedOnce("8001");
});

part("an answer that is lost is asked for again, without a second effect", async () => {
	await pickUntilConfirm("8002");
	const sent = [];
	await page.route(commands, async (route) => {
		sent.push(route.request().postDataJSON().command_id);
		if (sent.length > 2) return route.continue();
		await route.fetch(); // the server hears it
		await route.abort("connectionreset");
	});
	await button("Confirm").click();
	await button("Finish").waitFor();
	await page.unroute(commands);
	assert.ok(sent.length === 3 && new Set(sent).size === 1, `sent: ${sent}`);
	await assertPickedOnce("8002");
});

part("a tablet that is closed with an act unsent sends it when it is opened again", async () => {
	await pickUntilConfirm("8003");
	const context = page.context();
	await context.route(commands, (route) => route.abort("internetdisconnected"));
	await button("Confirm").click();
	await page.getByText(/Offline since/).first().waitFor();
	await picture(page, "port-unsent");
	await page.close();
	await context.unroute(commands);
	page = watch(await context.newPage(), server.url);
	await page.goto("/port");
	await button("Finish").waitFor();
	await assertPickedOnce("8003");
});

part("the books balance", async () => {
	const answer = await fetch(`${server.url}/health/stock`);
	assert.equal(answer.status, 200, await answer.text());
});
