// A manager notes that units leave for a fair and come back: promised ones stay, the shop hears of it.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, desktop, login, newPage, startBrowser } from "./support/browser.mjs";
import { cup, orderOf, stockedShop } from "./support/goods.mjs";
import { startReceiver } from "./support/receiver.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, receiver, page, api;
const part = story(() => page);

before(async () => {
	[server, browser, receiver] = await Promise.all([startServer(), startBrowser(), startReceiver()]);
	api = await stockedShop(server, 5);
	await api("POST", "/api/v1/hooks", { event: "external_transfers.create", target_url: receiver.url });
	await api("POST", "/api/v1/orders", orderOf("7001", [cup, 3]));
	page = await newPage(browser, server.url, desktop);
	await login(page, server.admin);
});
after(async () => {
	await browser?.close();
	await Promise.all([server?.stop(), receiver?.stop()]);
});

const dialog = () => page.getByRole("dialog");
const field = (name) => dialog().getByRole("textbox", { name });

async function choose(name, typed, option) {
	const list = dialog().getByRole("combobox", { name });
	await list.click();
	if (typed) await list.fill(typed);
	await page.getByRole("option", { name: option }).click();
}

async function inStock() {
	const { data } = await api("GET", `/api/v1/inventory_levels?sku=${cup.sku}`);
	return data[0].in_stock;
}

part("nothing has left yet", async () => {
	await page.getByRole("link", { name: "External transfers" }).click();
	await page.getByText("No external transfers yet").waitFor();
	await assertAccessible(page, "admin-transfers-empty");
});

part("promised units stay, and the form says who holds them", async () => {
	await page.getByRole("button", { name: "New transfer" }).click();
	await dialog().getByRole("button", { name: "Move the units" }).click();
	await dialog().getByText("Please fill this in").first().waitFor();
	await field("Other place").fill("Trade fair");
	await choose("Product", "cup", /Travel cup/);
	await choose("From shelf", "", /A-01-1 \(5 there\)/);
	await field("Units").fill("4");
	await assertAccessible(page, "admin-transfer-form");
	await dialog().getByRole("button", { name: "Move the units" }).click();
	await dialog().getByText(/promised to order #7001 \(3\)/).first().waitFor();
	assert.equal(await inStock(), 5);
	await field("Units").fill("2");
	await dialog().getByRole("button", { name: "Move the units" }).click();
	await page.getByText("The units have left for Trade fair.").waitFor();
	assert.equal(await inStock(), 3);
});

part("the shop hears of it and reads it", async () => {
	const { message } = await receiver.until(({ type }) => type === "external_transfers.create", "the transfer");
	assert.deepEqual([message.data.direction, message.data.place_name], ["out", "Trade fair"]);
	const { data } = await api("GET", "/api/v1/external_transfers");
	assert.deepEqual(message.data, data[0]);
	assert.deepEqual(data[0].line_items.map(({ sku, quantity }) => [sku, quantity]), [[cup.sku, 2]]);
});

part("what comes back is noted, too", async () => {
	await page.getByRole("button", { name: "New transfer" }).click();
	await dialog().getByLabel("Units come back").check();
	await field("Other place").fill("Trade fair");
	await choose("Product", "7038010000010", /Travel cup/);
	await choose("Onto shelf", "A-01-2", "A-01-2");
	await dialog().getByRole("button", { name: "Move the units" }).click();
	await page.getByText("The units are back from Trade fair.").waitFor();
	assert.equal(await inStock(), 4);
	await page.getByRole("row").filter({ hasText: "Came back" }).waitFor();
	await assertAccessible(page, "admin-transfers");
	await page.getByRole("row").filter({ hasText: "Left" }).getByRole("link").click();
	await page.getByRole("cell", { name: "A-01-1" }).waitFor();
	await assertAccessible(page, "admin-transfer");
});
