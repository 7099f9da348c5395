// What a shop is told while its server is killed again and again: every event of its feed comes to its
// hooks, and what comes twice comes with the same id.
import { strict as assert } from "node:assert";
import { createServer } from "node:http";

const events = ["inventory_log.create", "inventory_levels.update", "fulfillments.create", "fulfillments.update"];
const patience = 120_000; // milliseconds

export class News {
	heard = new Map(); // by the event's id: the message ids and bodies it came with
	messages = 0;

	constructor(server) {
		this.server = server;
	}

	async open() {
		this.receiver = createServer(async (request, response) => {
			const parts = [];
			for await (const part of request) parts.push(part);
			this.#hear(request.headers["webhook-id"], Buffer.concat(parts).toString());
			response.writeHead(204).end();
		});
		await new Promise((ready) => this.receiver.listen(0, "127.0.0.1", ready));
		const target_url = `http://127.0.0.1:${this.receiver.address().port}/`;
		for (const event of events) await this.server.api("POST", "/api/v1/hooks", { event, target_url });
	}

	#hear(id, text) {
		const body = JSON.parse(text);
		const seen = this.heard.get(body.id) ?? { body, ids: new Set(), texts: new Set() };
		seen.ids.add(id);
		seen.texts.add(text);
		this.heard.set(body.id, seen);
		this.messages++;
	}

	async #feed() {
		const all = [];
		for (let after = 0; ; ) {
			const { data, next_after, newest } = await this.server.api("GET", `/api/v1/events?after=${after}&limit=250`);
			all.push(...data);
			after = next_after;
			if (after === newest) return all;
		}
	}

	// Of levels a newer message may take the place of those before it; of everything else each one comes.
	#missing(feed) {
		const newest = new Map();
		for (const { type, data } of feed) if (type === "inventory_levels.update") newest.set(data.product_id, data.version);
		return feed.filter(({ id, type, data }) => {
			if (this.heard.has(id)) return false;
			return type !== "inventory_levels.update" || newest.get(data.product_id) === data.version;
		});
	}

	async assertNothingLost(seed) {
		const feed = await this.#feed();
		assert.deepEqual(feed.map(({ sequence }) => sequence), feed.map((_, at) => at + 1), `seed ${seed}: the feed has no gaps`);
		const deadline = Date.now() + patience;
		while (this.#missing(feed).length > 0 && Date.now() < deadline) await new Promise((due) => setTimeout(due, 100));
		assert.deepEqual(this.#missing(feed).slice(0, 3), [], `seed ${seed}: events that no hook was told of`);
		for (const { body, ids, texts } of this.heard.values()) {
			assert.equal(ids.size, 1, `seed ${seed}: event ${body.id} came with the ids ${[...ids]}`);
			assert.equal(texts.size, 1, `seed ${seed}: event ${body.id} came with different bodies`);
			assert.deepEqual(feed[body.sequence - 1], body, `seed ${seed}: event ${body.id} is not what the feed says`);
		}
		return { events: feed.length, messages: this.messages, twice: this.messages - this.heard.size };
	}

	close() {
		this.receiver?.close();
		this.receiver?.closeAllConnections();
	}
}
