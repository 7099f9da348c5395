// 64 clients with a connection each, every other one to the other process.
import { strict as assert } from "node:assert";
import { Agent, request } from "node:http";

const racers = 64;

export class Racers {
	#agents;
	#servers;

	constructor(servers) {
		this.#servers = servers;
		this.#agents = servers.map(() => new Agent({ keepAlive: true, maxSockets: racers / servers.length }));
	}

	// All of them order one unit of the product at once; returns how many were promised it.
	async race(sku, round) {
		const orders = await Promise.all(Array.from({ length: racers }, (_, racer) => this.#order(racer, sku, `${round}/${racer}`)));
		return orders.filter((order) => order.line_items[0].reserved_quantity === 1).length;
	}

	close() {
		for (const agent of this.#agents) agent.destroy();
	}

	async #order(racer, sku, ext_order_id) {
		const at = racer % this.#servers.length;
		const body = { ext_order_id, line_items: [{ ext_order_line_item_id: "1", sku, quantity: 1 }] };
		const answer = await post(this.#agents[at], this.#servers[at], "/api/v1/orders", body);
		assert.equal(answer.status, 200, `${ext_order_id}: ${answer.text}`);
		return JSON.parse(answer.text);
	}
}

function post(agent, { url, token }, path, body) {
	const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
	return new Promise((done, failed) => {
		const sent = request(url + path, { agent, method: "POST", headers }, (answer) => {
			let text = "";
			answer.setEncoding("utf8");
			answer.on("data", (part) => (text += part));
			answer.on("end", () => done({ status: answer.statusCode, text }));
			answer.on("error", failed);
		});
		sent.on("error", failed);
		sent.end(JSON.stringify(body));
	});
}
