// One warehouse that two server processes serve from one PostgreSQL, as two machines would: each has a
// data folder of its own, and both have the same keys.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDatabase } from "../../support/postgres.mjs";
import { Server } from "../../support/server.mjs";

export class House {
	#database = createDatabase();

	async open() {
		const database = this.#database.url;
		this.first = new Server({ database });
		await this.first.start();
		const environment = { ENTREPOT_KEYS: readFileSync(join(this.first.data, "keys.toml"), "utf8") };
		this.second = new Server({ database, environment, options: ["--allow-network", "127.0.0.0/8"] });
		await this.second.start();
		this.second.token = this.first.token;
		this.facts = this.first.facts;
		return this;
	}

	get both() {
		return [this.first, this.second].filter(Boolean);
	}

	// Both processes say that the books balance, and so does `entrepot verify`.
	async assertBalanced() {
		for (const { url } of this.both) {
			const answer = await fetch(`${url}/health/stock`);
			assert.equal(answer.status, 200, await answer.text());
		}
		const { status, stdout } = this.first.verify();
		assert.equal(status, 0, stdout);
	}

	async close() {
		for (const server of this.both) {
			await server.kill("SIGTERM");
			server.remove();
		}
		this.#database.drop();
	}
}
