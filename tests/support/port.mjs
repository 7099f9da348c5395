// A port and the worker at it, by the commands that a tablet sends.
import { randomUUID } from "node:crypto";
import { Session } from "./server.mjs";

export class Port {
	#session;

	static async open(url, admin, port_id) {
		const port = new Port();
		port.#session = new Session(url);
		await port.#session.enroll(admin, port_id);
		return port;
	}

	get headers() {
		return this.#session.headers();
	}

	call(method, path, body) {
		return this.#session.call(method, path, body);
	}

	command(name, given = {}) {
		return this.call("POST", "/app/api/port/commands", { command_id: randomUUID(), name, arguments: given });
	}

	async firstShelf(site_id) {
		const { data } = await this.call("GET", `/app/api/shelves?site_id=${site_id}`);
		return data[0].location_id;
	}

	// Puts so many units of each product on the shelf, one product after another.
	async store(products, location_id, quantity) {
		await this.command("start_store");
		for (const product_id of products) {
			await this.command("choose_product", { product_id });
			await this.command("confirm_store", { location_id, quantity });
		}
		await this.command("leave");
	}

	// At a port at a grid: asks for the bin of the best compartment; answers with that proposal.
	async askForBin(product_id) {
		await this.command("start_store");
		const { store } = await this.command("choose_product", { product_id });
		return store.bins.chosen;
	}

	// Waits until the bin stands open at the port, half a minute at most.
	async binOpens(number) {
		for (const late = Date.now() + 30_000; Date.now() < late; ) {
			const { grid } = await this.call("GET", "/app/api/port/state");
			if (grid.bin?.number === number) return;
			await new Promise((next) => setTimeout(next, 200));
		}
		throw new Error(`bin ${number} did not come`);
	}

	// Picks the order that the server chooses, as it is led.
	async pick() {
		await this.command("start_pick");
		const { pick } = await this.command("begin");
		for (const { step_id, quantity } of pick.steps) await this.command("confirm_pick", { step_id, quantity });
		await this.command("finish");
	}
}
