// A worker who can't go on puts the picked goods back; and who scans faster than the network is not held up.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertPortSizes, login, newPage, scan, smallTablet, startBrowser } from "./support/browser.mjs";
import { cup, orderOf, rope, stockedShop } from "./support/goods.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

const commands = "**/app/api/port/commands";
let server, browser, page, api;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	api = await stockedShop(server, 5);
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

async function levelOf({ sku }) {
	const { data } = await api("GET", "/api/v1/inventory_levels");
	const level = data.find((one) => one.sku === sku);
	return [level.in_stock, level.reserved];
}

// Every answer is held back until `release` is called.
async function holdAnswers() {
	let release;
	const released = new Promise((done) => (release = done));
	await page.route(commands, async (route) => {
		await released;
		await route.continue();
	});
	return async () => {
		release();
		await page.unroute(commands, { behavior: "wait" });
	};
}

part("scans made while an act is being sent count at the step they lead to", async () => {
	await api("POST", "/api/v1/orders", orderOf("9001", [cup, 2], [rope, 1]));
	await page.getByText("1 order ready").first().waitFor();
	await button("Pick").click();
	await button("Begin").click();
	await page.getByText("Step 1 of 2").waitFor();
	for (let unit = 0; unit < 2; unit++) await scan(page, cup.barcodes[0]);
	const release = await holdAnswers();
	await button("Confirm").click();
	await page.getByText("Sending").first().waitFor();
	await scan(page, rope.barcodes[0]);
	await page.getByText("1 scan waits its turn").waitFor();
	await release();
	await page.getByText("Step 2 of 2").waitFor();
	await page.getByText("1 of 1", { exact: true }).waitFor();
});

part("a wrong one drops those behind it and says so", async () => {
	const release = await holdAnswers();
	await button("Confirm").click();
	for (const code of [cup.barcodes[0], "CONFIRM", "CONFIRM"]) await scan(page, code);
	await page.getByText("3 scans wait their turn").waitFor();
	await release();
	await page.getByText("Not needed now").waitFor();
	await page.getByText("2 more scans were not taken: scan them again").waitFor();
	assert.ok(await button("Finish").isVisible());
});

part("the goods go back place after place, also over a reload", async () => {
	assert.deepEqual([await levelOf(cup), await levelOf(rope)], [[3, 0], [4, 0]]);
	await button("Back").click();
	await assertPortSizes(page, "port-leave");
	await assertAccessible(page, "port-leave");
	await button("Put back").click();
	await page.getByText("3 in the tote").waitFor();
	await assertPortSizes(page, "port-put-back");
	await assertAccessible(page, "port-put-back");
	await scan(page, cup.barcodes[0]);
	await page.getByText("Wrong product").waitFor();
	await scan(page, "A-01-1");
	await page.getByText("Lay it there").waitFor();
	await scan(page, "CONFIRM");
	await page.getByText("2 in the tote").waitFor();
	await page.reload();
	await page.getByText("2 in the tote").waitFor();
	assert.deepEqual([await levelOf(cup), await levelOf(rope)], [[3, 0], [5, 1]]);
});

part("any other shelf will do, and the order is ready again", async () => {
	await button("One less").click();
	await scan(page, "A-01-3");
	await page.getByText("Lay it there").waitFor();
	await button("Confirm").click();
	await page.getByText("1 in the tote").waitFor();
	await button(/A-01-1/).click();
	await page.getByText("Lay it there").waitFor();
	await button("Confirm").click();
	await page.getByText(/#9001 is back in the queue · 3 units put back/).waitFor();
	await page.getByText("1 order ready").first().waitFor();
	await assertPortSizes(page, "port-home-put-back");
	await assertAccessible(page, "port-home-put-back");
	assert.deepEqual([await levelOf(cup), await levelOf(rope)], [[5, 2], [5, 1]]);
	const [order] = (await api("GET", "/api/v1/orders?ext_order_id=9001")).data;
	assert.equal(order.status, "in_progress");
	await api("DELETE", `/api/v1/orders/${order.order_id}`);
	assert.deepEqual(await levelOf(cup), [5, 0]);
});

part("the books balance", async () => {
	const answer = await fetch(`${server.url}/health/stock`);
	assert.equal(answer.status, 200, await answer.text());
});
