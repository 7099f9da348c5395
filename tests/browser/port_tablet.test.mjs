// The Port on the smallest tablet, 1024 x 768: every screen fits, can be read and can be hit with gloves.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertFits, assertPortSizes, login, newPage, scan, smallTablet, startBrowser } from "./support/browser.mjs";
import { cup, orderOf, rope, stockedShop } from "./support/goods.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	const api = await stockedShop(server, 5);
	await api("POST", "/api/v1/orders", orderOf("7001", [cup, 2], [rope, 1]));
	page = await newPage(browser, server.url, smallTablet);
	await login(page, server.admin);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

function button(name) {
	return page.getByRole("button", { name });
}

// How many pixels of it lie below the edge of its list.
function hiddenBelow(item) {
	return item.evaluate((one) => one.getBoundingClientRect().bottom - one.closest("ul").getBoundingClientRect().bottom);
}

async function assertGood(name) {
	await assertFits(page, name);
	await assertPortSizes(page, name);
	await assertAccessible(page, name);
}

part("home", async () => {
	await page.getByRole("button", { name: "Port", exact: true }).click();
	await page.getByText("1 order ready").first().waitFor();
	await assertGood("small-home");
});

part("storing", async () => {
	await button("Store").click();
	await page.getByText("Scan the product").first().waitFor();
	await assertGood("small-store-product");
	await scan(page, cup.barcodes[0]);
	await page.getByText("On which shelf?").first().waitFor();
	await assertGood("small-store-shelf");
	await scan(page, "A-01-3");
	const chosen = page.getByRole("button", { name: /A-01-3/, pressed: true });
	await chosen.waitFor();
	assert.ok((await hiddenBelow(chosen)) < 1, "the chosen shelf can be seen");
	await scan(page, cup.barcodes[0]);
	await assertGood("small-store");
	await button("Confirm").click();
	await button("Back").click();
});

part("searching", async () => {
	await button("Search").click();
	await scan(page, cup.sku);
	await page.getByText("A-01-3").first().waitFor();
	await assertGood("small-search");
	await button("Back").click();
});

part("picking two lines", async () => {
	await button("Pick").click();
	await button("Begin").waitFor();
	await assertGood("small-preview");
	await button("Begin").click();
	for (const number of [1, 2]) {
		await page.getByText(`Step ${number} of 2`).first().waitFor();
		await assertFits(page, `small-pick-${number}`);
		await assertPortSizes(page, `small-pick-${number}`);
		for (let unit = 0; unit < 2 / number; unit++) await scan(page, (number === 1 ? cup : rope).barcodes[0]);
		await button("Confirm").click();
	}
	await button("Finish").waitFor();
	await assertGood("small-finish");
	await button("Finish").click();
	await page.getByText("No orders ready").first().waitFor();
	assert.deepEqual(page.foreign, []);
});
