// A delivery is received at the port against its purchase order, more comes than was ordered, and a manager sees
// all of it live, asks the shop for a sync and closes what is left.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertFits, assertPortSizes, desktop, login, newPage, scan, smallTablet, startBrowser, tablet } from "./support/browser.mjs";
import { cup, rope, stockedShop } from "./support/goods.mjs";
import { startReceiver } from "./support/receiver.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, receiver, page, admin, api, mine;
const part = story(() => page);

function purchaseOrder(number, supplier, ...lines) {
	const line_items = lines.map(([{ sku }, quantity], at) => ({ ext_purchase_order_line_item_id: String(at + 1), sku, quantity }));
	return { ext_purchase_order_id: number, supplier, expected_at: "2026-12-01T08:00:00Z", notes: "Gate 3", line_items };
}

before(async () => {
	[server, browser, receiver] = await Promise.all([startServer(), startBrowser(), startReceiver()]);
	api = await stockedShop(server, 5);
	await api("POST", "/api/v1/hooks", { event: "purchase_orders.sync", target_url: receiver.url });
	await api("POST", "/api/v1/purchase_orders", purchaseOrder("PO-OLD", "Potters", [cup, 3]));
	mine = await api("POST", "/api/v1/purchase_orders", purchaseOrder("PO-4711", "Weavers & Sons", [cup, 10], [rope, 2]));
	admin = await newPage(browser, server.url, desktop);
	await login(admin, server.admin);
	page = await newPage(browser, server.url, tablet);
	await login(page, server.admin);
	await page.getByRole("button", { name: "Port", exact: true }).click();
	await page.getByRole("button", { name: "Store" }).click();
});
after(async () => {
	await browser?.close();
	await Promise.all([server?.stop(), receiver?.stop()]);
});

const button = (name) => page.getByRole("button", { name });
const received = async () => (await api("GET", `/api/v1/purchase_orders/${mine.purchase_order_id}`)).line_items.map((line) => line.received_quantity);

// Looks at the screen at both sizes of tablet and in both themes.
async function look(name) {
	for (const [size, viewport] of [["small", smallTablet], ["large", tablet]]) {
		await page.setViewportSize(viewport);
		await assertPortSizes(page, `${name}-${size}`);
		await assertFits(page, `${name}-${size}`);
		await assertAccessible(page, `${name}-${size}`);
	}
}

part("a product that is still to come shows its purchase orders, the oldest first", async () => {
	await scan(page, cup.barcodes[0]);
	await button(/PO-OLD.*0 of 3 received/).waitFor();
	await page.getByRole("button", { name: "0 of 3, type a number" }).waitFor();
	await look("port-store-purchase-order");
	await button(/PO-OLD/).click();
	await page.getByRole("dialog", { name: "Which purchase order?" }).waitFor();
	await look("port-choose-purchase-order");
	await button("Without purchase order").click();
	await button("0, type a number").waitFor();
	await button("Another product").click();
});

part("the number on the papers leads to what is still to come with it", async () => {
	await scan(page, "PO-4711");
	await page.getByRole("region", { name: "PO-4711" }).waitFor();
	await look("port-delivery");
	await button(/Climbing rope/).click();
	await button(/PO-4711.*0 of 2 received/).waitFor();
	for (let unit = 0; unit < 2; unit++) await scan(page, rope.barcodes[0]);
	await scan(page, "A-01-1");
	await button(/^Confirm/).click();
	await page.getByText("2 of 2 received").waitFor();
	assert.deepEqual(await received(), [0, 2]);
	await look("port-delivery-received");
	await page.reload();
	await page.getByRole("region", { name: "PO-4711" }).waitFor();
});

part("more than was ordered is asked once more, readable from afar", async () => {
	await button(/Travel cup/).click();
	await button(/PO-4711/).waitFor();
	await button("0 of 10, type a number").click();
	for (const digit of "12") await page.keyboard.press(digit);
	await page.keyboard.press("Enter");
	await button(/2 more than ordered/).waitFor();
	await scan(page, "A-01-1");
	await page.getByText("Press Confirm when all units lie on the shelf").waitFor();
	await button(/^Confirm/).click();
	await page.getByRole("alert").filter({ hasText: "units more than ordered" }).waitFor();
	await look("port-over-receipt");
	await scan(page, "CONFIRM");
	await page.getByText("Press a button: more came than was ordered").waitFor();
	assert.deepEqual(await received(), [0, 2], "a scan is no second confirmation");
	await button("Count again").click();
	await button("12 of 10, type a number").waitFor();
	await button(/^Confirm/).click();
	await admin.goto("/admin/purchase-orders");
	await admin.getByRole("row").filter({ hasText: "PO-4711" }).getByText("2 of 12").waitFor();
	await button("Store all 12").click();
	await page.getByText("12 of 10 received").waitFor();
	assert.deepEqual(await received(), [12, 2]);
});

part("the manager's list has heard of it, and leads to who stored what", async () => {
	const row = admin.getByRole("row").filter({ hasText: "PO-4711" });
	await row.getByText("Errors").waitFor();
	await assertAccessible(admin, "admin-purchase-orders");
	await admin.getByLabel("Expected until").fill("2026-11-01");
	await admin.getByText("Nothing matches").waitFor();
	await admin.getByRole("button", { name: "Clear filters" }).first().click();
	await admin.getByLabel("Status").selectOption("errors");
	await admin.getByRole("row").filter({ hasText: "PO-OLD" }).waitFor({ state: "detached" });
	await row.getByRole("link").click();
	await admin.getByRole("heading", { name: "Purchase order PO-4711" }).waitFor();
	await admin.getByText("2 too many").waitFor();
	await admin.getByRole("cell", { name: "A-01-1" }).first().waitFor();
	await assertAccessible(admin, "admin-purchase-order");
});

part("a sync asks the shop in the name of who pressed", async () => {
	await admin.getByRole("button", { name: "Ask for a sync" }).click();
	await admin.getByRole("dialog").getByRole("button", { name: "Ask", exact: true }).click();
	await admin.getByText("Nordic Outdoor has been asked.").waitFor();
	const { message } = await receiver.until(({ type }) => type === "purchase_orders.sync", "the sync");
	assert.equal(message.data.ext_purchase_order_id, "PO-4711");
	assert.ok(message.data.requested_by.length > 0);
});

part("what is left of another is closed, and opened again", async () => {
	await admin.goto("/admin/purchase-orders");
	await admin.getByRole("link", { name: "PO-OLD" }).click();
	await admin.getByText("Nothing of it has come yet.").waitFor();
	await admin.getByRole("button", { name: "Close", exact: true }).click();
	await admin.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
	await admin.getByRole("button", { name: "Open again" }).click();
	await admin.getByText("What is missing is expected again.").waitFor();
	await admin.getByRole("button", { name: "Cancel it" }).click();
	await admin.getByRole("dialog").getByRole("button", { name: "Cancel it" }).click();
	await admin.getByText("Cancelled", { exact: true }).waitFor();
});
