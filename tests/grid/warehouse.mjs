// A real server whose second site has a simulated grid, and what people do at its ports.
import { Port } from "../support/port.mjs";
import { Server, Session } from "../support/server.mjs";

const patience = 60_000; // milliseconds

// Asks again as long as it is refused because bins have not left a port yet.
export async function onceBinsHaveLeft(ask) {
	for (const end = Date.now() + patience; ; ) {
		try {
			return await ask();
		} catch (error) {
			if (!/bin_at_port|port_busy/.test(error.message) || Date.now() > end) throw error;
			await new Promise((done) => setTimeout(done, 20));
		}
	}
}

export class GridWarehouse {
	// With a simulated grid of a speed, or with the settings of another one.
	static async open({ speed = 100, grid, database } = {}) {
		const house = new GridWarehouse();
		house.server = new Server({ database });
		await house.server.start();
		house.admin = new Session(house.server.url);
		await house.admin.call("POST", "/app/api/login", house.server.facts.admin);
		const sites = await house.admin.call("GET", "/app/api/sites");
		house.site = sites.data.find(({ name }) => name === "Grid warehouse").site_id;
		await (grid ? house.setGrid(grid) : house.setSpeed(speed));
		const shop = { name: "Grid shop", ext_shop_id: "grid", site_id: house.site };
		house.shop = await house.server.api("POST", "/api/v1/shops", shop);
		return house;
	}

	async setSpeed(speed) {
		const { settings } = await this.admin.call("GET", `/app/api/sites/${this.site}/grid`);
		await this.setGrid({ kind: settings.kind, simulated: { ...settings.simulated, speed } });
	}

	setGrid(settings) {
		return this.admin.call("PUT", `/app/api/sites/${this.site}/grid`, settings);
	}

	// The grid's ports, each with a browser of its own, by their numbers at the grid.
	async ports() {
		const { data } = await this.admin.call("GET", "/app/api/ports");
		const here = data.filter(({ grid_port }) => grid_port > 0);
		return Promise.all(here.map((port) => GridPort.at(this.server, port.port_id)));
	}

	// So many orders at once at each port.
	async setSlots(slots) {
		const { data } = await this.admin.call("GET", "/app/api/ports");
		for (const { port_id, grid_port } of data) {
			if (grid_port > 0) await this.admin.call("PATCH", `/app/api/ports/${port_id}`, { slots });
		}
	}

	product(sku, measures = {}) {
		return this.server.api("POST", "/api/v1/products", { sku, name: sku, ext_product_id: sku, ...measures });
	}

	order(number, lines) {
		const line_items = Object.entries(lines).map(([sku, quantity]) => ({ ext_order_line_item_id: `${number}-${sku}`, sku, quantity }));
		return this.server.api("POST", "/api/v1/orders", { ext_order_id: number, order_number: number, line_items });
	}

	// What the books know of the bin with that number.
	async bin(number) {
		const { data } = await this.admin.call("GET", `/app/api/bins?site_id=${this.site}&query=${number}`);
		const bin = data.find((one) => one.number === number);
		return { ...bin, ...(await this.admin.call("GET", `/app/api/bins/${bin.bin_id}/contents`)) };
	}

	level(product_id) {
		return this.server.api("GET", `/api/v1/inventory_levels/${product_id}`);
	}

	async restart() {
		await this.server.kill();
		await this.server.start();
		this.admin = new Session(this.server.url);
		await this.admin.call("POST", "/app/api/login", this.server.facts.admin);
	}

	async close() {
		await this.server.kill("SIGTERM");
		this.server.remove();
	}
}

export class GridPort {
	static async at(server, port_id) {
		const port = new GridPort();
		port.port = await Port.open(server.url, server.facts.admin, port_id);
		port.state = await port.look();
		return port;
	}

	look() {
		return this.port.call("GET", "/app/api/port/state");
	}

	async send(name, given) {
		this.state = await this.port.command(name, given);
		return this.state;
	}

	// Waits until the state is as wanted; it is asked for as a tablet that hears no news would.
	async until(what, wanted) {
		const end = Date.now() + patience;
		for (;;) {
			this.state = await this.look();
			if (await wanted(this.state)) return this.state;
			if (Date.now() > end) throw new Error(`${what} did not come: ${JSON.stringify(this.state)}`);
			await new Promise((done) => setTimeout(done, 20));
		}
	}

	// Sends a command again as long as the bin has not left the port it was at before.
	sendWhenFree(name, given) {
		return onceBinsHaveLeft(() => this.send(name, given));
	}

	// Stores units of a product into the first proposed compartment that suits, and answers which.
	async store(product_id, quantity, suits = () => true) {
		if (this.state.task !== "store") await this.send("start_store");
		const { bins } = (await this.send("choose_product", { product_id })).store;
		const place = [bins.chosen, ...bins.proposals].find(suits);
		const { location_id, bin_number } = place;
		if (place !== bins.chosen) await this.send("choose_compartment", { location_id });
		await this.until(`bin ${bin_number}`, ({ grid }) => grid.bin?.number === bin_number);
		await this.send("confirm_store", { location_id, quantity });
		return place;
	}

	step() {
		const { current, slots } = this.state.grid_pick;
		return slots.flatMap(({ steps }) => steps).find(({ step_id }) => step_id === current);
	}

	complete() {
		return this.state.grid_pick.slots.find(({ complete }) => complete);
	}

	// One act, as the screen leads: what is to be taken now, or an order that is complete.
	async act() {
		const { grid_pick } = await this.until("something to do", ({ grid_pick }) => {
			return grid_pick.current !== null || grid_pick.slots.some(({ complete }) => complete);
		});
		const done = this.complete();
		if (done) return this.send("finish_slot", { slot: done.slot });
		const { step_id, quantity } = this.step();
		return this.send("confirm_step", { step_id: grid_pick.current ?? step_id, quantity });
	}
}
