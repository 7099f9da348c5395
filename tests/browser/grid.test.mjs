// The grid in the Admin view: bins and their contents, setting up a grid, and its live picture.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { assertAccessible, desktop, login, newPage, picture, startBrowser } from "./support/browser.mjs";
import { Port } from "../support/port.mjs";
import { apiOf, startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page;
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

const button = (name) => page.getByRole("button", { name, exact: true });
const row = (text) => page.getByRole("row").filter({ hasText: text });

async function act(name, item) {
	await button(`Actions: ${name}`).click();
	await page.getByRole("menuitem", { name: item }).click();
}

part("bins are listed with their layout, found by number, divided otherwise, taken out and put in", async () => {
	await page.goto("/admin/bins");
	await row("1001").waitFor();
	await page.getByRole("textbox", { name: "Number" }).fill("1310");
	await page.getByText("1 in all").waitFor();
	await row("1310").getByText("0 of 4 compartments used").waitFor();
	await assertAccessible(page, "admin-bins");
	await act("Bin 1310", "Change layout");
	await page.getByRole("dialog").getByRole("combobox", { name: "Layout" }).selectOption("8");
	await assertAccessible(page, "admin-bin-layout");
	await button("Save").click();
	await row("1310").getByText("0 of 8 compartments used").waitFor();
	await act("Bin 1310", "Take out of the grid");
	await row("1310").getByText("Taken out").waitFor();
	await act("Bin 1310", "Put into the grid");
	await row("1310").getByText("In the grid").waitFor();
});

part("bins are added behind the highest number; a number that is taken is refused", async () => {
	await button("Add bins").click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("combobox", { name: "Site" }).selectOption({ label: "Grid warehouse" });
	await dialog.getByRole("textbox", { name: "How many" }).fill("3");
	await dialog.getByRole("textbox", { name: "Number of the first" }).fill("1001");
	await assertAccessible(page, "admin-bins-add");
	await dialog.getByRole("button", { name: "Add", exact: true }).click();
	await dialog.getByText(/number|Begin/).first().waitFor();
	await dialog.getByRole("textbox", { name: "Number of the first" }).fill("");
	await dialog.getByRole("button", { name: "Add", exact: true }).click();
	await page.getByText("Bins 1401 to 1403 were added").waitFor();
	await dialog.waitFor({ state: "detached" });
});

part("a bin's page shows its compartments", async () => {
	await page.getByRole("textbox", { name: "Number" }).fill("1310");
	await page.getByRole("link", { name: "1310" }).click();
	await page.getByRole("heading", { name: "Bin 1310" }).waitFor();
	await page.getByRole("list", { name: "Compartments of bin 1310" }).getByText("Compartment 8").waitFor();
	await assertAccessible(page, "admin-bin");
});

part("a site's grid is set up; one that can't be built is refused in words", async () => {
	await page.goto("/admin/sites");
	await page.getByText("Simulated grid, 12 × 10 stacks").waitFor();
	await page.getByText("403 of 672 places taken").waitFor();
	await page.getByText("Port 1 of the grid, 4 orders at once").waitFor();
	await assertAccessible(page, "admin-sites-grid");
	await button("Change the grid of Grid warehouse").click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("textbox", { name: "Bins high" }).fill("12");
	await button("Save").click();
	await dialog.getByText(/at least 14 stacks/).waitFor();
	await assertAccessible(page, "admin-grid-refused");
	await dialog.getByRole("textbox", { name: "Bins high" }).fill("6");
	await dialog.getByRole("textbox", { name: "Times as fast as a real one" }).fill("20");
	await button("Save").click();
	await page.getByText("The grid of Grid warehouse was saved").waitFor();
	await page.getByText("speed 20×").waitFor();
	await button("Actions: Grid port 2").click();
	await page.getByRole("menuitem", { name: "Change" }).click();
	await page.getByRole("textbox", { name: "Port of the grid" }).fill("1");
	await assertAccessible(page, "admin-grid-port");
	await page.getByRole("textbox", { name: "Port of the grid" }).fill("2");
	await page.getByRole("combobox", { name: "Walks to shelves" }).or(page.getByRole("textbox", { name: "Walks to shelves" })).fill("A-");
	await page.keyboard.press("Enter");
	await button("Save").click();
	await page.getByText("Grid port 2 was saved").waitFor();
	await button("Actions: Grid port 2").click();
	await page.getByRole("menuitem", { name: "Change" }).click();
	await page.getByRole("dialog").getByText("A-", { exact: true }).waitFor();
	await assertAccessible(page, "admin-grid-port-zones");
	await picture(page, "admin-grid-port-zones");
	await page.getByRole("textbox", { name: "Port of the grid" }).fill("1");
	await button("Save").click();
	await page.getByRole("dialog").getByText(/number at the grid/).first().waitFor();
	await page.keyboard.press("Escape");
});

// A worker stores cups into the bin that the grid brings, and stays there with the bin open.
async function workAtGridPort() {
	const api = apiOf(server);
	await api("POST", "/api/v1/shops", { name: "Nordic Outdoor", ext_shop_id: "nordic" });
	const { product_id } = await api("POST", "/api/v1/products", { sku: "CUP-1", name: "Travel cup", ext_product_id: "1" });
	const ports = (await (await page.request.get("/app/api/ports")).json()).data;
	const { port_id, site_id } = ports.find(({ name }) => name === "Grid port 1");
	const worker = await Port.open(server.url, server.admin, port_id);
	const { bin_number } = await worker.askForBin(product_id);
	await worker.binOpens(bin_number);
	await worker.command("confirm_store", { quantity: 7 });
	const { store } = await worker.command("choose_product", { product_id });
	return store.bins.chosen.bin_number;
}

part("the live picture shows what the ports wait for, robots and stacks", async () => {
	await page.goto("/admin/grid");
	await page.getByRole("img", { name: /The grid with 403 bins, 4 robots and 2 ports/ }).waitFor();
	await row("Port 2").getByText("Closed").waitFor();
	await assertAccessible(page, "admin-grid");
	const bin_number = await workAtGridPort();
	await row("Port 1").getByText("Open", { exact: true }).waitFor();
	await row("Port 1").getByText(new RegExp(`Bin ${bin_number} is before the worker|Waits for bins .*${bin_number}`)).waitFor();
	await page.getByRole("tab", { name: "Robots" }).click();
	await row("Robot 4").waitFor();
	await assertAccessible(page, "admin-grid-robots");
});

part("a click on a stack lists its bins from top to bottom, and a bin opens to its contents", async () => {
	const canvas = page.getByRole("img", { name: /The grid with/ });
	const cell = Number(await canvas.getAttribute("data-cell"));
	// Row 10, column 1: the back is drawn on top.
	await canvas.click({ position: { x: cell / 2, y: cell / 2 } });
	const stack = page.getByRole("region", { name: /Row 10, column 1: \d of 6 bins/ });
	const bins = stack.getByRole("button", { name: /^Bin \d+/ });
	assert.ok((await bins.count()) >= 2);
	await bins.first().click();
	await stack.getByRole("list", { name: /Compartments of bin/ }).waitFor();
	await assertAccessible(page, "admin-grid-stack");
	await page.getByRole("tab", { name: "Stacks" }).click();
	const choice = page.getByRole("button", { name: "Row 2, column 3" });
	await choice.focus();
	await page.keyboard.press("Enter");
	await page.getByRole("region", { name: /Row 2, column 3: \d of 6 bins/ }).waitFor();
	assert.equal(await choice.getAttribute("aria-pressed"), "true");
});

part("the heat map shows which stacks are wanted, and 3D the same in space", async () => {
	await page.getByRole("switch", { name: "Heat map of demand" }).click();
	await page.getByText("most wanted").waitFor();
	await assertAccessible(page, "admin-grid-heat");
	await page.getByText("3D", { exact: true }).click();
	const space = page.getByRole("img", { name: /Turn it with the mouse/ });
	await space.waitFor();
	await page.waitForFunction(() => document.querySelector("canvas")?.width > 300);
	await assertAccessible(page, "admin-grid-3d");
	await page.getByText("From above", { exact: true }).click();
	await page.getByRole("switch", { name: "Heat map of demand" }).click();
});

part("the last ten minutes are shown once more", async () => {
	await button("Replay the last ten minutes").click();
	const moment = page.getByRole("slider", { name: "Moment" });
	await moment.waitFor();
	await button("Pause").click();
	await moment.focus();
	await page.keyboard.press("End");
	await page.getByRole("tab", { name: "Ports" }).click();
	await row("Port 1").getByText("Open", { exact: true }).waitFor();
	await page.getByRole("slider", { name: "Moment" }).focus();
	await page.keyboard.press("Home");
	await row("Port 1").getByText("Closed").waitFor();
	await assertAccessible(page, "admin-grid-replay");
	await button("Back to now").click();
	await row("Port 1").getByText("Open", { exact: true }).waitFor();
});

part("who may not see the grid's process hears why", async () => {
	await page.route("**/grid/picture", (route) => route.fulfill({ status: 409, contentType: "application/problem+json", body: JSON.stringify({ code: "grid_elsewhere", detail: "Another process works with this grid." }) }));
	await page.reload();
	await page.getByText("Another process works with this grid.").waitFor();
	await page.unroute("**/grid/picture");
	await page.getByRole("button", { name: "Try again" }).click();
	await page.getByRole("img", { name: /The grid with/ }).waitFor();
});
