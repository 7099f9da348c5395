// A grid with a controller, set up in the Admin view: what is refused, what its controller does, and its live picture.
import { after, before } from "node:test";
import { Emulator } from "../controller/emulator.mjs";
import { Port } from "../support/port.mjs";
import { assertAccessible, desktop, login, newPage, startBrowser } from "./support/browser.mjs";
import { GridSite } from "./support/grid.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

const emulator = new Emulator({ first: 1001, bins: 400, speed: 10 });
let server, browser, page;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser(), emulator.start()]);
	page = await newPage(browser, server.url, desktop);
	await login(page, server.admin);
});
after(async () => {
	await browser?.close();
	await server?.stop();
	await emulator.kill();
});

const button = (name) => page.getByRole("button", { name, exact: true });
const site = () => page.getByRole("region", { name: "Grid warehouse" });
const field = (name) => page.getByRole("dialog").getByRole("textbox", { name });

async function change(fields) {
	await button("Change the grid of Grid warehouse").click();
	for (const [name, value] of Object.entries(fields)) await field(name).fill(value);
}

part("an address that is none is refused in words, one that may not be dialled too", async () => {
	await page.goto("/admin/sites");
	await change({});
	await page.getByRole("dialog").getByRole("combobox", { name: "Who moves the bins" }).selectOption("controller");
	await assertAccessible(page, "admin-controller-empty");
	await button("Save").click();
	const wish = page.getByText("Write it as http://10.20.0.5:44000, with nothing behind the port.");
	await wish.waitFor();
	await field("Address of the controller").fill("http://169.254.169.254");
	await button("Save").click();
	await page.getByText(/^base_url/).first().waitFor();
	await field("Address of the controller").fill("http://10.20.0.5:44000/api");
	await button("Save").click();
	await wish.waitFor();
	await assertAccessible(page, "admin-controller-refused");
});

part("a controller that does not answer is saved, and that it can't be reached is said", async () => {
	await field("Address of the controller").fill("http://127.0.0.1:1");
	await button("Save").click();
	await site().getByText("Controller at http://127.0.0.1:1, 12 × 10 stacks, 6 bins high").waitFor();
	await site().getByText("Can't be reached").waitFor();
	await site().getByText("400 bins in the books").waitFor();
	await assertAccessible(page, "admin-controller-unreachable");
});

part("one that answers runs; what it does is shown", async () => {
	const { base_url, publisher_port } = emulator.address;
	await change({ "Address of the controller": base_url, "Port of its news": String(publisher_port) });
	await button("Save").click();
	await site().getByText("Running").waitFor();
	await assertAccessible(page, "admin-controller-running");
	await emulator.tell("stop");
	await site().getByText("Stopped").waitFor();
	await assertAccessible(page, "admin-controller-stopped");
	await emulator.tell("run");
	await site().getByText("Running").waitFor();
});

part("its live picture shows where the bins are", async () => {
	await page.goto("/admin/grid");
	await page.getByRole("img", { name: /The grid with 400 bins, 0 robots and 2 ports/ }).waitFor();
	await page.getByRole("row").filter({ hasText: "Port 1" }).getByText("Closed").waitFor();
	await assertAccessible(page, "admin-controller-grid");
});

part("where a port is, a bin shows that opens there", async () => {
	const { ports } = await GridSite.find(server);
	const port = await Port.open(server.url, server.admin, ports[0].port_id);
	await port.command("start_look", { number: 1010 });
	await port.binOpens(1010);
	await page.getByRole("row").filter({ hasText: "Port 1" }).getByText("1010").waitFor();
	await assertAccessible(page, "admin-controller-port");
	await port.command("done_with_bin", { number: 1010 });
	await port.command("leave");
});

part("a controller whose program ends can't be reached", async () => {
	await page.goto("/admin/sites");
	await emulator.kill();
	await site().getByText("Can't be reached").waitFor();
	await emulator.start();
	await site().getByText("Running").waitFor();
});
