// Acknowledged means durable: the real server is killed at random moments under load. Every order and
// product that was answered 2xx is there after the restart; every unit stored is stored once, though the
// tablet sends its command again; the books balance; the hooks are told of every event.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { createDatabase, postgres } from "../support/postgres.mjs";
import { Server } from "../support/server.mjs";
import { Load } from "./support/load.mjs";
import { News } from "./support/news.mjs";
import { seeded } from "./support/random.mjs";

const seed = Number(process.env.ENTREPOT_SEED ?? 20261123);
const random = seeded(seed);

// On PostgreSQL the database outlives the server, so the everyday run makes fewer kills there.
function kills(everyday) {
	return Number(process.env.ENTREPOT_KILLS ?? (process.env.ENTREPOT_LONG ? 200 : everyday));
}

async function killedAt(server) {
	await new Promise((due) => setTimeout(due, 20 + random() * 180));
	await server.kill();
}

function assertBalanced(server) {
	const { status, stdout } = server.verify();
	assert.equal(status, 0, stdout);
}

async function survive(server, news, times) {
	await server.start();
	const load = new Load(server);
	await load.prepare();
	await news.open();
	let writes = 0;
	for (let kill = 1; kill <= times; kill++) {
		const acknowledged = await load.run(() => killedAt(server));
		await server.start();
		await load.assertThere(acknowledged, seed);
		writes += acknowledged.orders.length + acknowledged.products.length;
		if (kill % 50 === 0) assertBalanced(server);
	}
	await load.assertUnits(seed);
	assertBalanced(server);
	assert.ok(writes > times, `only ${writes} writes were acknowledged: the load is too small to prove anything`);
	return { writes, ...(await news.assertNothingLost(seed)) };
}

async function withServer(t, database, times) {
	const server = new Server({ database });
	const news = new News(server);
	try {
		t.diagnostic(JSON.stringify(await survive(server, news, times)));
	} finally {
		news.close();
		await server.kill();
		server.remove();
	}
}

test(`SQLite: every acknowledged write and every event survives ${kills(200)} kills (seed ${seed})`, (t) => withServer(t, undefined, kills(200)));

test(`PostgreSQL: every acknowledged write and every event survives ${kills(40)} kills (seed ${seed})`, { skip: !postgres && "ENTREPOT_TEST_POSTGRES is not set" }, async (t) => {
	const database = createDatabase();
	try {
		await withServer(t, database.url, kills(40));
	} finally {
		database.drop();
	}
});
