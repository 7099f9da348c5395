// A kit and a product with lots, from the shop's words to the parcel, at the smallest tablet and in Admin.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertFits, assertPortSizes, desktop, login, newPage, picture, scan, smallTablet, startBrowser } from "./support/browser.mjs";
import { cup, orderOf, stockedShop } from "./support/goods.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

const milk = {
	sku: "MILK-1", name: "Oat milk 1 l", ext_product_id: "3", barcodes: ["4006381333931"], lot_required: true, expiry_required: true,
};
const gift = {
	sku: "GIFT-1", name: "Gift box", ext_product_id: "4", components: [{ sku: "CUP-1", quantity: 2 }, { sku: "MILK-1", quantity: 1 }],
};
const carton = (lot, date) => `(01)04006381333931(17)${date}(10)${lot}`;

let server, browser, page, admin, api, order;
const ids = {};
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	api = await stockedShop(server, 5);
	for (const product of [milk, gift]) ids[product.sku] = (await api("POST", "/api/v1/products", product)).product_id;
	const ordered = { ext_purchase_order_line_item_id: "1", sku: milk.sku, quantity: 4 };
	await api("POST", "/api/v1/purchase_orders", { ext_purchase_order_id: "PO-7", supplier: "Dairy", line_items: [ordered] });
	page = await newPage(browser, server.url, smallTablet);
	await login(page, server.admin);
	admin = await newPage(browser, server.url, desktop);
	await login(admin, server.admin);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

function button(name) {
	return page.getByRole("button", { name });
}

async function assertGood(name) {
	await assertFits(page, name);
	await assertPortSizes(page, name);
	await assertAccessible(page, name);
}

part("a kit is shown with what it is made of and is not stored", async () => {
	await page.getByRole("button", { name: "Port", exact: true }).click();
	await button("Search").click();
	await scan(page, gift.sku);
	await page.getByText("A kit of these products").waitFor();
	await page.getByText(milk.name).waitFor();
	await assertGood("kit-search");
	await button("Back").click();
	await button("Store").click();
	await scan(page, gift.sku);
	await page.getByText("is a kit, which is not stored itself").first().waitFor();
	await picture(page, "kit-store-refused");
	await scan(page, "x");
});

part("storing asks for lot and date; a scan fills them in", async () => {
	await scan(page, milk.barcodes[0]);
	await page.getByText("Scan or type lot and expiry date").first().waitFor();
	await assertGood("lot-store-asked");
	await scan(page, "A-01-1");
	await scan(page, carton("L-0420", "270630"));
	await page.getByText("Lot L-0420").waitFor();
	await page.getByText("Jun 30, 2027").waitFor();
	await scan(page, carton("L-0999", "270630"));
	await page.getByText("Another lot").first().waitFor();
	await scan(page, carton("L-0420", "270630"));
	await assertGood("lot-store");
	await button("Confirm").click();
	await page.getByText("stored on A-01-1").waitFor();
});

part("a code of GS1 elements finds the product and names the lot at once", async () => {
	await scan(page, carton("L-0412", "270131"));
	await page.getByText("Lot L-0412").waitFor();
	await button(/Lot L-0412/).click();
	await page.getByRole("dialog").getByText("Lot L-0420").waitFor();
	await assertGood("lot-dialog");
	await page.getByRole("dialog").getByRole("button", { name: "Use lot" }).click();
	await scan(page, "A-01-2");
	await scan(page, milk.barcodes[0]);
	await button("Confirm").click();
	await page.getByText("stored on A-01-2").waitFor();
	const level = await api("GET", `/api/v1/inventory_levels/${ids[milk.sku]}`);
	assert.deepEqual(level.lots.map(({ lot, expires_on, in_stock }) => [lot, expires_on, in_stock]), [["L-0412", "2027-01-31", 1], ["L-0420", "2027-06-30", 2]]);
	await button("Back").click();
});

part("a pick names lot and kit; another lot is refused", async () => {
	order = await api("POST", "/api/v1/orders", orderOf("8001", [gift, 1]));
	assert.equal(order.line_items[0].reserved_quantity, 1);
	await page.getByText("1 order ready").first().waitFor();
	await button("Pick").click();
	await page.getByText("For the kit Gift box").first().waitFor();
	await assertGood("kit-preview");
	await button("Begin").click();
	for (const number of [1, 2]) {
		await page.getByText(`Step ${number} of 2`).first().waitFor();
		await page.getByText("For the kit Gift box").first().waitFor();
		if (await page.getByText("Lot L-0412").count()) {
			await assertGood("lot-pick");
			await scan(page, carton("L-0420", "270630"));
			await page.getByText("Another lot").first().waitFor();
			await scan(page, carton("L-0412", "270131"));
		} else for (const unit of [1, 2]) await scan(page, cup.barcodes[0], unit);
		await button("Confirm").click();
	}
	await button("Finish").click();
	await page.getByText("No orders ready").first().waitFor();
});

part("the shop hears kit and lot", async () => {
	const [fulfillment] = (await api("GET", `/api/v1/fulfillments?order_id=${order.order_id}`)).data;
	assert.equal(fulfillment.status, "fulfilled");
	for (const line of fulfillment.line_items) {
		assert.equal(line.ext_order_line_item_id, "1");
		assert.equal(line.kit.sku, gift.sku);
	}
	const picked = fulfillment.line_items.find((line) => line.sku === milk.sku);
	assert.deepEqual(picked.lots, [{ lot: "L-0412", expires_on: "2027-01-31", quantity: 1 }]);
	assert.equal((await api("GET", `/api/v1/orders/${order.order_id}`)).line_items[0].picked_quantity, 1);
});

const dialog = () => admin.getByRole("dialog");

async function choose(label, text, option) {
	const input = dialog().getByRole("combobox", { name: label });
	await input.click();
	if (text) await input.fill(text);
	await admin.getByRole("option", { name: option }).click();
}

async function openTransfer(direction) {
	await admin.goto("/admin/transfers");
	await admin.getByRole("button", { name: "New transfer" }).click();
	await dialog().getByLabel(direction).check();
	await dialog().getByLabel("Other place").fill("Tasting");
	await choose("Product", "milk", /Oat milk/);
}

part("a transfer takes one lot away; what comes back says its lot, and a scan shows what has expired", async () => {
	await openTransfer("Units leave the warehouse");
	await choose("From shelf", "", /A-01-1, lot L-0420, Jun 30, 2027 \(2 there\)/);
	await assertAccessible(admin, "admin-transfer-lot-out");
	await dialog().getByRole("button", { name: "Move the units" }).click();
	await admin.getByText("The units have left for Tasting.").waitFor();
	await openTransfer("Units come back");
	await choose("Onto shelf", "A-01-2", "A-01-2");
	await dialog().getByRole("button", { name: "Move the units" }).click();
	await dialog().getByText(/MILK-1 is stored by lot/).first().waitFor();
	await dialog().getByRole("textbox", { name: "Lot" }).fill("L-0001");
	await dialog().getByLabel("Expiry date").fill("2026-01-31");
	await assertAccessible(admin, "admin-transfer-lot-in");
	await dialog().getByRole("button", { name: "Move the units" }).click();
	await admin.getByText("The units are back from Tasting.").waitFor();
	const { data } = await api("GET", "/api/v1/external_transfers");
	assert.deepEqual(data.map(({ line_items: [line] }) => line.lot), ["L-0420", "L-0001"]);
	await admin.getByRole("row").filter({ hasText: "Came back" }).getByRole("link").click();
	await admin.getByRole("cell", { name: "L-0001, Jan 31, 2026" }).waitFor();
	await assertAccessible(admin, "admin-transfer-lot");
	await button("Search").click();
	await scan(page, milk.sku);
	await page.getByText("expired Jan 31, 2026").waitFor();
	await assertGood("lot-search-expired");
});

part("Admin shows the order's kit, what a kit is made of, and lots with their places", async () => {
	const screens = [["orders", order.order_id, "in Gift box"], ["products", ids[gift.sku], "What the kit is made of"], ["products", ids[milk.sku], "L-0420"]];
	for (const [screen, id, text] of screens) {
		await admin.goto(`/admin/${screen}/${id}`);
		await admin.getByText(text).first().waitFor();
		await assertAccessible(admin, `admin-${screen}-${id}`);
	}
	assert.deepEqual(page.foreign, []);
});
