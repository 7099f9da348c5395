// A port at a grid: goods are stored into bins and three orders picked out of them, several at once.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertFits, assertPortSizes, login, newPage, picture, scan, smallTablet, startBrowser, tablet } from "./support/browser.mjs";
import { orderOf } from "./support/goods.mjs";
import { cup, GridSite, held, lamp, portState, rope, stateWhen, storeBy } from "./support/grid.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page, site, picking;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	site = await GridSite.open(server, 10);
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

// The place that is proposed comes as a bin; its number and compartment are said.
part("goods are stored into a bin that comes", async () => {
	await button("Store").click();
	await page.getByText("Scan the product").first().waitFor();
	await scan(page, cup.barcodes[0]);
	const waiting = await stateWhen(page, ({ store }) => store.bins?.chosen, "a compartment is chosen");
	const { bin_number, position, location_id } = waiting.store.bins.chosen;
	await held(page, waiting, async () => {
		await page.getByText(/Robots dig out bin|A robot brings bin/).first().waitFor();
		assert.ok(await button("Confirm").isDisabled(), "nothing is confirmed before the bin is here");
		await assertGood("grid-store-waiting");
		await button("Another place").click();
		await page.getByRole("dialog").getByText("room for").first().waitFor();
		await assertGood("grid-store-compartments");
		await button("Close").click();
	});
	await page.getByText(`Put it into compartment ${position} of bin ${bin_number}`).waitFor();
	for (let unit = 1; unit <= 2; unit++) await scan(page, cup.barcodes[0]);
	await scan(page, `${bin_number}-9`);
	await page.getByText("Wrong place").first().waitFor();
	await scan(page, `${bin_number}-${position}`);
	await page.getByText("Right place").first().waitFor();
	await scan(page, "99");
	await button("Confirm").click();
	await page.getByText(/There is room for at most/).waitFor();
	await assertGood("grid-store-too-many");
	await scan(page, "6");
	await assertGood("grid-store");
	await button("Confirm").click();
	await page.getByText(/6 units stored/).waitFor();
	const level = await page.evaluate(async (id) => (await fetch(`/app/api/port/search?query=${id}`)).json(), cup.sku);
	assert.deepEqual(level.products[0].places.map((place) => [place.location_id, place.quantity]), [[location_id, 6]]);
	await button("Back").click();
	for (const [product, units, bin] of [[cup, 12, 1002], [rope, 4, 1170], [lamp, 9, 1290]]) await storeBy(page, product, units, bin);
	await page.reload();
});

part("three orders are taken into slots; the screen says what the robots do", async () => {
	await site.api("POST", "/api/v1/orders", orderOf("9001", [cup, 2], [rope, 1]));
	await site.api("POST", "/api/v1/orders", orderOf("9002", [cup, 1], [lamp, 2]));
	await site.api("POST", "/api/v1/orders", orderOf("9003", [cup, 3]));
	await page.getByText("3 orders ready").first().waitFor();
	await button("Pick").click();
	const waiting = await stateWhen(page, ({ grid_pick }) => grid_pick?.slots.length === 3, "three orders in slots");
	assert.equal(waiting.grid_pick.slots_count, 4);
	assert.equal(waiting.grid_pick.current, null);
	await held(page, waiting, async () => {
		await page.getByText(/Robots dig out bin|A robot brings bin/).first().waitFor();
		await assertGood("grid-waiting");
		await button(/#9001/).click();
		await page.getByRole("dialog").getByText(cup.name).waitFor();
		await assertGood("grid-slot");
		await button("Close").click();
	});
	for (const [mode, fault, words] of [["stopped", "", "The grid is stopped"], ["running", "weight", "The bin is too heavy"], ["running", "missing_bin", "A bin is not in the grid"], ["running", "unknown_port", "The grid does not know this port"]]) {
		await held(page, { ...waiting, grid: { ...waiting.grid, mode, fault } }, async () => {
			await page.getByText(words).first().waitFor();
			await assertGood(`grid-${fault || mode}`);
		});
	}
	await held(page, { ...waiting, grid_pick: { ...waiting.grid_pick, leaving: true } }, async () => {
		await page.getByText("No new orders").first().waitFor();
		await assertGood("grid-leaving");
	});
});

// The same with the order given up, and the grid stopped: its goods go back into the bin that is open.
function givingUp(state) {
	const { grid, grid_pick } = structuredClone(state);
	const slot = grid_pick.slots.find(({ steps }) => steps.some(({ step_id }) => step_id === grid_pick.current));
	slot.giving_up = true;
	for (const step of slot.steps) step.act = "put_back";
	return { ...state, grid_pick, grid: { ...grid, mode: "stopped" } };
}

// The same at a port with twelve slots, of which the twelfth is the one that is meant.
function atTwelfth(state) {
	const { grid_pick } = structuredClone(state);
	grid_pick.slots_count = 12;
	grid_pick.slots.find(({ steps }) => steps.some(({ step_id }) => step_id === grid_pick.current)).slot = 12;
	return { ...state, grid_pick };
}

// The same before the bin came, with a step at a shelf to be done meanwhile; two units of it.
function atShelf(state) {
	const { grid, grid_pick } = structuredClone(state);
	const { steps } = grid_pick.slots.find(({ steps }) => steps.some(({ step_id }) => step_id === grid_pick.current));
	const [step] = steps.filter(({ step_id }) => step_id === grid_pick.current);
	steps.push({ ...step, step_id: 900, bin_number: 0, position: 0, location_name: "A-01-1", quantity: 2 });
	return { ...state, grid: { ...grid, bin: null }, grid_pick: { ...grid_pick, current: 900 } };
}

const counted = (count, target) => button(`${count} of ${target}, type a number`);

// The slot that is meant is seen whole, though the wall is wider than the screen.
async function assertTargetIsSeen() {
	await page.setViewportSize(smallTablet);
	const seen = await page.locator('[aria-current="step"]').evaluate((slot) => {
		const { left, right } = slot.getBoundingClientRect();
		const wall = slot.closest("ul").getBoundingClientRect();
		return left >= wall.left - 1 && right <= wall.right + 1;
	});
	assert.ok(seen, "the slot is out of sight");
}

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
		await page.getByText(`From compartment ${now.position}`).first().waitFor();
		await page.getByRole("heading", { name: line.name }).waitFor();
		if (first) {
			await held(page, givingUp(state), async () => {
				await page.getByText(`BACK into compartment ${now.position}`).first().waitFor();
				await assertGood("grid-put-back");
			});
			await page.setViewportSize(smallTablet);
			await held(page, atTwelfth(state), async () => {
				await page.getByRole("button", { name: /^12/ }).waitFor();
				await assertTargetIsSeen();
				await picture(page, "grid-pick-twelfth");
			});
			await held(page, atShelf(state), async () => {
				await button("One more").click();
				await counted(1, 2).waitFor();
			});
			await button("One more").click();
			await button("One less").click();
			await held(page, atShelf(state), () => counted(1, 2).waitFor());
			picking = state;
			await page.getByText(`From compartment ${now.position}`).first().waitFor();
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
	await held(page, atShelf(picking), () => counted(0, 2).waitFor());
	await page.getByText("No orders ready").first().waitFor();
});

part("a search says in words where a product lies", async () => {
	await button("Search").click();
	await scan(page, rope.sku);
	await page.getByText("Bin 1170, compartment 1").waitFor();
	await assertGood("grid-search");
	assert.deepEqual(page.foreign, []);
});
