// The request log: every request of a token is in it, also a refused one, and no secret ever is.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { revoke, tokenOf } from "../../support/tokens.mjs";
import { call, startContract } from "./support.mjs";

let world;

before(async () => {
	world = await startContract();
	await call(world.url, world.token, "POST", "/api/v1/shops", { name: "Log", ext_shop_id: "log" });
});
after(() => world?.server.stop());

// Lines come within a second: asked for again until `holds`.
async function logged(query, holds = (list) => list.length > 0) {
	for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
		const { body } = await world.admin.call("GET", `/app/api/request_log?${new URLSearchParams(query)}`);
		if (holds(body.data)) return body.data;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`the log has no ${JSON.stringify(query)}`);
}

const detail = async ({ logged_request_id }) => (await world.admin.call("GET", `/app/api/request_log/${logged_request_id}`)).body;

test("a request is found by the id in its answer, with its body, its answer and its shop", async () => {
	const product = { sku: "LOG-1", name: "Mug", ext_product_id: "1" };
	const { headers, body } = await call(world.url, world.token, "POST", "/api/v1/products", product);
	const [line] = await logged({ request_id: headers.get("x-request-id") });
	assert.deepEqual([line.method, line.path, line.status, line.code], ["POST", "/api/v1/products", 200, ""]);
	assert.equal(line.shop_name, "Log");
	assert.ok(line.duration_us > 0 && line.integration);
	const all = await detail(line);
	assert.deepEqual(JSON.parse(all.request_body), product);
	assert.deepEqual(JSON.parse(all.answer_body), body);
	assert.match(all.answer_headers, /^ETag: /m);
});

test("no token and no hook secret is in it", async () => {
	const hook = { event: "inventory_levels.update", target_url: "http://127.0.0.1:9/" };
	const made = await call(world.url, world.token, "POST", "/api/v1/hooks", hook);
	assert.match(made.body.secret, /^whsec_/);
	const [line] = await logged({ request_id: made.headers.get("x-request-id") });
	const all = JSON.stringify(await detail(line));
	assert.ok(!all.includes(made.body.secret) && !all.includes(world.token), all);
	assert.match(all, /authorization: \*\*\*/i);
});

test("a secret in a broken body is hidden too, and the refusal is counted under its code", async () => {
	const broken = await call(world.url, world.token, "POST", "/api/v1/orders", '{"client_secret": "s3cret", ');
	assert.equal(broken.status, 422);
	const [line] = await logged({ code: "malformed_json" });
	assert.match((await detail(line)).request_body, /"client_secret": \*\*\*/);
	const { body } = await world.admin.call("GET", "/app/api/request_log_summary");
	const counted = body.errors.find(({ code }) => code === "malformed_json");
	assert.deepEqual([counted.status, counted.count], [422, 1]);
});

test("a token that lacks the scope, and one that was revoked, are known by their integration", async () => {
	const poor = await tokenOf(world.admin, ["products"]);
	await call(world.url, poor.access_token, "GET", "/api/v1/orders");
	await revoke(world.url, poor);
	await call(world.url, poor.access_token, "GET", "/api/v1/orders");
	const lines = await logged({ path: "/api/v1/orders", method: "GET" }, (list) => list.length === 2);
	assert.deepEqual(lines.map(({ code }) => code).sort(), ["could_not_validate_credentials", "unauthorized"]);
	assert.ok(lines.every(({ integration }) => integration === "Scopes products"));
});

test("an unknown token is nobody's and is not logged", async () => {
	await call(world.url, "ep_unknown", "GET", "/api/v1/orders?limit=77");
	await call(world.url, world.token, "GET", "/api/v1/orders?limit=78");
	await logged({ method: "GET" }, (list) => list.some(({ query }) => query === "limit=78"));
	assert.ok(!(await logged({ method: "GET" })).some(({ query }) => query === "limit=77"));
});
