// An integration whose network breaks in the middle of requests and answers sends each again under its
// Idempotency-Key until it is answered. Each has exactly one effect: counted by lists, versions, promised
// units and the event feed.
import { strict as assert } from "node:assert";
import { after, before, describe, test } from "node:test";
import { createDatabase, postgres } from "../../support/postgres.mjs";
import { Port } from "../../support/port.mjs";
import { Server, Session } from "../../support/server.mjs";
import { bytesOf, insist, randomFrom } from "./cut.mjs";

const seed = Number(process.env.ENTREPOT_CUT_SEED ?? (process.env.ENTREPOT_LONG ? Date.now() : 20260102));
const atATime = 16;
const databases = [
	{ name: "SQLite", make: () => ({}), requests: 2000 },
	{ name: "PostgreSQL", make: createDatabase, requests: 400, skip: !postgres && "ENTREPOT_TEST_POSTGRES is not set" },
];
for (const one of databases) describe(`${one.name}, ${one.requests} requests, seed ${seed}`, { skip: one.skip }, () => cutAndRetried(one));

function cutAndRetried({ make, requests }) {
	const orders = requests * 0.4;
	const cancelled = requests * 0.2;
	const products = requests * 0.1;
	const rules = requests * 0.05;
	const changes = requests - orders - cancelled - products - rules;
	let database, server, admin;

	before(async () => {
		database = make();
		server = new Server({ database: database.url });
		await server.start();
		await server.api("POST", "/api/v1/shops", { name: "Cut", ext_shop_id: "cut" });
		const product = await server.api("POST", "/api/v1/products", { sku: "CUT", name: "Cut", ext_product_id: "cut" });
		const port = await Port.open(server.url, server.facts.admin, server.facts.port_id);
		await port.call("POST", "/app/api/shelves", { site_id: server.facts.site_id, name: "A-1" });
		await port.store([product.product_id], await port.firstShelf(server.facts.site_id), requests);
		admin = new Session(server.url);
		await admin.call("POST", "/app/api/login", server.facts.admin);
	});
	after(async () => {
		await server?.kill("SIGTERM");
		server?.remove();
		database?.drop?.();
	});

	const asToken = () => ({ Authorization: `Bearer ${server.token}` });

	// Makes these requests, several at a time, and answers what each was answered in the end.
	async function insistOn(count, request) {
		const answers = [];
		let next = 0;
		async function some() {
			while (next < count) {
				const at = next++;
				const { name, method, path, headers = asToken(), body } = request(at);
				const bytes = bytesOf(server.url, method, path, { ...headers, "Idempotency-Key": `${name}-${at}` }, body);
				answers[at] = await insist(server.url, bytes, randomFrom(seed + 7919 * at + name.length));
				assert.ok(answers[at]?.status < 300, `${method} ${path}: ${JSON.stringify(answers[at])}`);
			}
		}
		await Promise.all(Array.from({ length: atATime }, some));
		return answers;
	}

	async function all(list, key) {
		const found = [];
		for (let cursor = ""; cursor !== null; ) {
			const { data, next_cursor } = await server.api("GET", `${list}&limit=250${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
			found.push(...data);
			cursor = next_cursor;
		}
		return found.map((one) => (key ? one[key] : one));
	}

	// How many counts of the product the feed has told since it lay on the shelf.
	async function levelsTold() {
		let told = 0;
		for (let after = 0; ; ) {
			const { data } = await server.api("GET", `/api/v1/events?after=${after}&limit=250`);
			if (data.length === 0) return told;
			told += data.filter(({ type, data: level }) => type === "inventory_levels.update" && level.reserved + level.available === requests).length;
			after = data.at(-1).sequence;
		}
	}

	let made, levelsBefore;

	test("orders are made once", async () => {
		levelsBefore = await levelsTold();
		const line_items = [{ ext_order_line_item_id: "1", sku: "CUT", quantity: 1 }];
		const answers = await insistOn(orders, (at) => ({ name: "order", method: "POST", path: "/api/v1/orders", body: { ext_order_id: `${at}`, paid: false, line_items } }));
		assert.ok(answers.filter(({ replayed }) => replayed).length > orders / 10, "many were answered before");
		made = answers.map(({ body }) => body.order_id);
		assert.deepEqual((await all("/api/v1/orders?", "order_id")).sort((a, b) => a - b), [...made].sort((a, b) => a - b));
		assert.equal((await server.api("GET", "/api/v1/inventory_levels?sku=CUT")).data[0].reserved, orders);
	});

	test("each change is made once", async () => {
		const target = (at) => made[at % orders];
		await insistOn(changes, (at) => ({ name: "change", method: "PATCH", path: `/api/v1/orders/${target(at)}`, body: { notes: `change ${at}` } }));
		const wanted = new Map(made.map((id) => [id, 1]));
		for (let at = 0; at < changes; at++) wanted.set(target(at), wanted.get(target(at)) + 1);
		for (const { order_id, version } of await all("/api/v1/orders?")) assert.equal(version, wanted.get(order_id), `order ${order_id}`);
	});

	test("orders are cancelled once", async () => {
		await insistOn(cancelled, (at) => ({ name: "cancel", method: "DELETE", path: `/api/v1/orders/${made[at]}` }));
		const [level] = (await server.api("GET", "/api/v1/inventory_levels?sku=CUT")).data;
		assert.deepEqual([level.in_stock, level.reserved], [requests, orders - cancelled]);
		assert.equal((await all("/api/v1/orders?status=cancelled")).length, cancelled);
	});

	test("every promise and every release is told once", async () => {
		assert.equal((await levelsTold()) - levelsBefore, orders + cancelled);
	});

	test("products are made once", async () => {
		const known = (await all("/api/v1/products?")).length;
		await insistOn(products, (at) => ({ name: "product", method: "POST", path: "/api/v1/products", body: { sku: `P-${at}`, name: "Cut", ext_product_id: `${at}` } }));
		const found = await all("/api/v1/products?");
		assert.equal(found.length, known + products);
		for (const { sku, version } of found) if (sku.startsWith("P-")) assert.equal(version, 1, sku);
	});

	test("what no name keeps apart is made once", async () => {
		const wish = { match_kind: "tag", match_value: "cut", action: "immediately" };
		await insistOn(rules, () => ({ name: "rule", method: "POST", path: "/app/api/rules", headers: admin.headers(), body: wish }));
		assert.equal((await admin.call("GET", "/app/api/rules")).data.length, rules);
	});

	test("the books balance", async () => {
		await server.kill("SIGTERM");
		const { status, stdout } = server.verify();
		assert.equal(status, 0, stdout);
	});
}
