// The sandbox's second site with its simulated grid, its ports, and goods in its bins.
import { setTimeout as pause } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { Session } from "../../support/server.mjs";
import { apiOf } from "./server.mjs";

export const siteName = "Grid warehouse";
export const cup = { sku: "CUP-1", name: "Travel cup", color: "Red", ext_product_id: "1", barcodes: ["7038010000010"], ...measures(80, 80, 120, 200) };
export const rope = { sku: "ROPE-1", name: "Climbing rope 60 m", ext_product_id: "2", barcodes: ["7038010000027"], ...measures(150, 150, 100, 900) };
export const lamp = { sku: "LAMP-1", name: "Head lamp", ext_product_id: "3", barcodes: ["7038010000034"], ...measures(60, 60, 60, 150) };

function measures(length_mm, width_mm, height_mm, weight_grams) {
	return { length_mm, width_mm, height_mm, weight_grams };
}

export class GridSite {
	// The site and its ports as they are.
	static async find(server) {
		const site = new GridSite();
		site.admin = new Session(server.url);
		await site.admin.call("POST", "/app/api/login", server.admin);
		const sites = (await site.admin.call("GET", "/app/api/sites")).data;
		site.site_id = sites.find(({ name }) => name === siteName).site_id;
		site.ports = (await site.admin.call("GET", "/app/api/ports")).data.filter(({ site_id }) => site_id === site.site_id);
		return site;
	}

	// A shop that sends its orders to the site, and its products; the grid runs `speed` times as fast as a real one.
	static async open(server, speed) {
		const site = await GridSite.find(server);
		const path = `/app/api/sites/${site.site_id}/grid`;
		const { settings } = await site.admin.call("GET", path);
		await site.admin.call("PUT", path, { ...settings, simulated: { ...settings.simulated, speed } });
		site.api = apiOf(server);
		await site.api("POST", "/api/v1/shops", { name: "Nordic Outdoor", ext_shop_id: "nordic", site_id: site.site_id });
		for (const product of [cup, rope, lamp]) await site.api("POST", "/api/v1/products", product);
		return site;
	}
}

// The state of the port that the page's browser is.
export async function portState(page) {
	return await call(page, "/app/api/port/state");
}

// Sends a command as the tablet would.
export async function command(page, name, given = {}) {
	const body = { command_id: randomUUID(), name, arguments: given };
	return await call(page, "/app/api/port/commands", body);
}

async function call(page, path, body) {
	const headers = { "Content-Type": "application/json", "X-Entrepot": "1" };
	const request = body ? { method: "POST", headers, body: JSON.stringify(body) } : {};
	const { ok, text } = await page.evaluate(async ([path, request]) => {
		const response = await fetch(path, request);
		return { ok: response.ok, text: await response.text() };
	}, [path, request]);
	if (!ok) throw new Error(`${path}: ${text}`);
	return JSON.parse(text);
}

// The port's state once it fits; what is waited for is the simulated robots' work.
export async function stateWhen(page, fits, what) {
	const deadline = Date.now() + 30_000;
	for (;;) {
		const state = await portState(page);
		if (fits(state)) return state;
		if (Date.now() > deadline) throw new Error(`not within 30 s: ${what}; ${JSON.stringify(state)}`);
		await pause(50);
	}
}

// Shows the page a state that would pass by too fast to be looked at, then the present one again.
export async function held(page, state, look) {
	const path = "**/app/api/port/state";
	await page.route(path, (route) => route.fulfill({ json: state }));
	await page.reload();
	await look();
	await page.unroute(path);
	await page.reload();
}

// Stores units into a compartment of the bin with that number, as the tablet would.
export async function storeBy(page, { sku }, quantity, bin_number) {
	const found = await call(page, `/app/api/port/search?query=${sku}`);
	await command(page, "start_store", { product_id: found.products[0].product_id });
	const location_id = await firstCompartment(page, bin_number);
	await command(page, "choose_compartment", { location_id });
	await stateWhen(page, ({ grid }) => grid.bin?.number === bin_number, `bin ${bin_number} is open`);
	await command(page, "confirm_store", { location_id, quantity });
	await command(page, "leave");
}

async function firstCompartment(page, number) {
	const bins = (await call(page, `/app/api/bins?query=${number}`)).data;
	const { bin_id } = bins.find((bin) => bin.number === number);
	return (await call(page, `/app/api/bins/${bin_id}/contents`)).compartments[0].location_id;
}

// Shows the page in German for a while.
export async function inGerman(page, look) {
	await speak(page, "de");
	await look();
	await speak(page, "en");
}

async function speak(page, language) {
	await page.evaluate((language) => localStorage.setItem("entrepot.language", language), language);
	await page.reload();
	await page.locator(`html[lang=${language}]`).waitFor();
	await page.getByRole("heading", { level: 1 }).waitFor();
}
