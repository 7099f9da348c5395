// An order that is cancelled while a worker has it: the tablet says so by itself, full screen, and leads the
// goods back. Admin: hold, change and cancel an order, and see why it does not move.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, assertFits, assertPortSizes, desktop, login, newPage, picture, scan, smallTablet, startBrowser, tablet } from "./support/browser.mjs";
import { cup, orderOf, rope, stockedShop } from "./support/goods.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page, admin, api, order;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	api = await stockedShop(server, 5);
	page = await newPage(browser, server.url, smallTablet);
	admin = await newPage(browser, server.url, desktop);
	await login(page, server.admin);
	await page.getByRole("button", { name: "Port", exact: true }).click();
	await login(admin, server.admin);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const button = (name) => page.getByRole("button", { name });

async function atFirstStep(number, ...lines) {
	order = await api("POST", "/api/v1/orders", orderOf(number, ...lines));
	await page.getByText("1 order ready").first().waitFor();
	await button("Pick").click();
	await button("Begin").click();
	await page.getByText(/Step 1 of/).waitFor();
}

async function inAdmin(id) {
	await admin.goto(`/admin/orders/${id}`);
	await admin.getByRole("heading", { name: /^Order/ }).waitFor();
}

part("the tablet hears of it by itself, and shows it full screen", async () => {
	await atFirstStep("1042", [cup, 2], [rope, 1]);
	for (let unit = 0; unit < 2; unit++) await scan(page, cup.barcodes[0]);
	await button("Confirm").click();
	await page.getByText("Step 2 of 2").waitFor();
	await inAdmin(order.order_id);
	await admin.getByText(/picks it at/).waitFor();
	await admin.getByRole("button", { name: "Cancel order" }).click();
	await admin.getByLabel("Reason").fill("The customer bought it twice");
	await admin.getByRole("button", { name: "Ask the worker to put it back" }).click();
	await page.getByRole("heading", { name: "Order #1042 was cancelled" }).waitFor();
	await page.getByText("Put the 2 units in the tote back").waitFor();
	await page.getByText("The customer bought it twice").waitFor();
	await admin.getByRole("alert").getByText("Being cancelled").waitFor();
	await assertAccessible(admin, "admin-being-cancelled");
	for (const [name, size] of [["large", tablet], ["small", smallTablet]]) {
		await page.setViewportSize(size);
		await assertPortSizes(page, `port-cancelled-${name}`);
		await assertFits(page, `port-cancelled-${name}`);
		await assertAccessible(page, `port-cancelled-${name}`);
	}
});

part("it is there again after a reload, and a scan of a product is no way on", async () => {
	await page.reload();
	await page.getByRole("heading", { name: "Order #1042 was cancelled" }).waitFor();
	await scan(page, cup.barcodes[0]);
	await page.getByText("Not needed now").first().waitFor();
});

part("the goods go back and the order is cancelled", async () => {
	await button("Put the goods back").click();
	await page.getByText("2 in the tote").waitFor();
	await page.getByText("Order cancelled").waitFor();
	assert.equal(await button("Go on picking").count(), 0);
	await assertPortSizes(page, "port-cancelled-put-back");
	await assertAccessible(page, "port-cancelled-put-back");
	await scan(page, "A-01-1");
	await page.getByText("Lay it there").or(page.getByText("Lay all 2 there")).first().waitFor();
	await scan(page, "CONFIRM");
	await page.getByText(/#1042 is cancelled · 2 units put back/).waitFor();
	assert.equal((await api("GET", `/api/v1/orders/${order.order_id}`)).status, "cancelled");
	await admin.getByText("Cancelled", { exact: true }).first().waitFor();
});

part("with an empty tote one tap ends it, also when the tablet acts before it hears", async () => {
	await atFirstStep("1043", [cup, 1]);
	await page.route("**/app/api/stream", (route) => route.abort());
	await page.reload();
	await page.getByText(/Step 1 of/).waitFor();
	await api("POST", `/api/v1/orders/${order.order_id}/cancellation_requests`, { reason: "" });
	await scan(page, cup.barcodes[0]);
	await button("Confirm").click();
	await page.getByRole("heading", { name: "Order #1043 was cancelled" }).waitFor();
	await page.getByText("The tote is empty").waitFor();
	await assertPortSizes(page, "port-cancelled-empty");
	await assertAccessible(page, "port-cancelled-empty");
	await button("Done, next").click();
	await page.getByText("Order #1043 is cancelled").waitFor();
	await page.unroute("**/app/api/stream");
});

part("a manager holds an order, changes its lines, and reads why it does not move", async () => {
	await api("POST", "/api/v1/orders", orderOf("2001", [rope, 4]));
	order = await api("POST", "/api/v1/orders", orderOf("2002", [rope, 3], [cup, 1]));
	await inAdmin(order.order_id);
	await admin.getByText("2 × ROPE-1 missing; 5 in stock").waitFor();
	await admin.getByRole("link", { name: "#2001" }).waitFor();
	await admin.getByRole("button", { name: "Hold order" }).click();
	await admin.getByRole("dialog").getByLabel("Reason").fill("Address unclear");
	await admin.getByRole("dialog").getByRole("button", { name: "Hold order" }).click();
	await admin.getByRole("button", { name: "Release" }).waitFor();
	await admin.getByText("Blocked").first().waitFor();
	await assertAccessible(admin, "admin-why-not-moving");
	await admin.getByRole("button", { name: "Change quantities" }).click();
	await admin.getByRole("dialog").getByLabel("Climbing rope 60 m").fill("1");
	await picture(admin, "admin-edit-lines");
	await admin.getByRole("dialog").getByRole("button", { name: "Save" }).click();
	await admin.getByText("The lines are changed.").waitFor();
	await admin.getByText("2 × ROPE-1 missing").waitFor({ state: "detached" });
	await admin.getByRole("button", { name: "Release" }).click();
	await admin.getByText(/Number 2 in the queue; 1 order before it/).waitFor();
	await assertAccessible(admin, "admin-queue-place");
	assert.deepEqual((await api("GET", `/api/v1/orders/${order.order_id}`)).line_items.map(({ quantity }) => quantity), [1, 1]);
});

part("the books balance, and no page asked another host for anything", async () => {
	assert.deepEqual([...page.foreign, ...admin.foreign], []);
	const answer = await fetch(`${server.url}/health/stock`);
	assert.equal(answer.status, 200, await answer.text());
});
