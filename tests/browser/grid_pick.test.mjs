// A port at a grid: goods are stored into bins and three orders picked out of them, several at once.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertFits, assertPortSizes, login, newPage, picture, scan, smallTablet, startBrowser, tablet } from "./support/browser.mjs";
import { orderOf } from "./support/goods.mjs";
import { cup, GridSite, lamp, portState, rope, stateWhen, storeBy } from "./support/grid.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page, site;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	site = await GridSite.open(server, 50);
	page = await newPage(browser, server.url, smallTablet);
	await login(page, server.admin);
	await page.goto("/port");
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

function button(name) {
	return page.getByRole("button", { name });
}

// At both sizes of tablets, in both themes.
async function assertGood(name) {
	for (const [size, viewport] of [["large", tablet], ["small", smallTablet]]) {
		await page.setViewportSize(viewport);
		await assertFits(page, `${name}-${size}`);
		await assertPortSizes(page, `${name}-${size}`);
		if (size === "small") await assertAccessible(page, `${name}-${size}`);
		else await picture(page, `${name}-${size}`);
	}
}

part("the tablet becomes a port at the grid", async () => {
	await button(/Grid port 1/).click();
	await page.getByText("No orders ready").first().waitFor();
});

part("goods lie in bins", async () => {
	for (const [product, units] of [[cup, 12], [rope, 2], [lamp, 9]]) await storeBy(page, product, units);
});

part("three orders are taken into slots; the screen says what the robots do", async () => {
	await site.run(1);
	await site.api("POST", "/api/v1/orders", orderOf("9001", [cup, 2], [rope, 1]));
	await site.api("POST", "/api/v1/orders", orderOf("9002", [cup, 1], [lamp, 2]));
	await site.api("POST", "/api/v1/orders", orderOf("9003", [cup, 3]));
	await page.getByText("3 orders ready").first().waitFor();
	await button("Pick").click();
	const { grid_pick } = await stateWhen(page, (state) => state.grid_pick?.slots.length === 3, "three orders in slots");
	assert.equal(grid_pick.slots_count, 4);
	await page.getByText(/Robots dig out bin|A robot brings bin/).first().waitFor();
	await assertGood("grid-waiting");
});

part("all is picked and each order taken out", async () => {
	let first = true;
	for (let step = 0; step < 20; step++) {
		const state = await stateWhen(page, ({ task, grid_pick }) => {
			return task === "" || grid_pick?.current != null || grid_pick?.slots.every(({ complete }) => complete);
		}, "something to do");
		if (state.grid_pick.current === null) break;
		const { grid_pick } = state;
		const steps = grid_pick.slots.flatMap((slot) => slot.steps.map((one) => ({ ...one, slot })));
		const now = steps.find(({ step_id }) => step_id === grid_pick.current);
		const line = now.slot.order.lines.find((one) => one.fulfillment_line_item_id === now.fulfillment_line_item_id);
		await page.getByText(`Take from ${now.position}`).first().waitFor();
		await page.getByRole("heading", { name: line.name }).waitFor();
		if (first) {
			await assertGood("grid-pick");
			await scan(page, rope.sku === line.sku ? cup.barcodes[0] : rope.barcodes[0]);
			await page.getByText("Wrong product").first().waitFor();
			await assertGood("grid-pick-wrong");
			await scan(page, `${now.bin_number}-${now.position}`);
			await page.getByText("Right place").first().waitFor();
		}
		for (let unit = 0; unit < now.quantity; unit++) await scan(page, line.codes[0]);
		if (first) await assertGood("grid-pick-counted");
		first = false;
		await button("Confirm").click();
		await stateWhen(page, (after) => after.grid_pick?.current !== now.step_id, "the step is over");
	}
	await assertGood("grid-complete");
	for (let slot = 1; slot <= 3; slot++) {
		await button(`Take out order ${slot}`).click();
		await stateWhen(page, ({ grid_pick }) => grid_pick.slots.length === 3 - slot, "the order is taken out");
	}
	await page.getByText("No order is ready").first().waitFor();
	await assertGood("grid-no-order");
	const { data } = await site.api("GET", "/api/v1/orders");
	assert.deepEqual(data.map(({ status }) => status), ["fulfilled", "fulfilled", "fulfilled"]);
	await button("Back").click();
	await button("Take no more orders").click();
	await page.getByText("No orders ready").first().waitFor();
	assert.equal((await portState(page)).task, "");
});
