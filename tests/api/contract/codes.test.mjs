// Refusals that no other suite meets, and a look that every documented code is met by some test.
import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { Port } from "../../support/port.mjs";
import { Session } from "../../support/server.mjs";
import { call, startContract } from "./support.mjs";

const root = resolve(import.meta.dirname, "../../..");
let contract, port;

before(async () => {
	contract = await startContract();
	const { admin, port_id } = contract.server.sandbox;
	port = new Session(contract.url);
	await port.enroll(admin, port_id);
});
after(() => contract?.server.stop());

const app = (method, path, body) => call(contract.url, null, method, path, body, port.headers());
const api = (method, path, body, headers) => call(contract.url, contract.token, method, path, body, headers);
const command = (name, given = {}, command_id = crypto.randomUUID()) => app("POST", "/app/api/port/commands", { command_id, name, arguments: given });

const integration = { name: "Codes", redirect_urls: ["http://127.0.0.1:9/"], scopes: ["orders"] };
const small = { width: 8, depth: 8, height: 4, robots: 2, ports: 2 };
// The ports of the sandbox's second site, which has a grid.
const gridPorts = async () => (await app("GET", "/app/api/ports")).body.data.filter(({ grid_port }) => grid_port > 0);

const refused = {
	fulfillment_not_found: () => api("GET", "/api/v1/fulfillments/9999"),
	cancellation_request_not_found: async () => {
		await api("POST", "/api/v1/shops", { name: "Codes", ext_shop_id: "codes" });
		await api("POST", "/api/v1/products", { sku: "K-1", name: "Codes", ext_product_id: "1" });
		const order = { ext_order_id: "1", line_items: [{ ext_order_line_item_id: "1", sku: "K-1", quantity: 1 }] };
		const { body } = await api("POST", "/api/v1/orders", order);
		return api("GET", `/api/v1/orders/${body.order_id}/cancellation_requests/9999`);
	},
	not_found: () => api("GET", "/api/v1/nothing"),
	method_not_allowed: () => api("PUT", "/api/v1/events"),
	unsupported_media_type: () => api("POST", "/api/v1/orders", "a=1", { "Content-Type": "application/x-www-form-urlencoded" }),
	idempotency_key_invalid: () => api("POST", "/api/v1/shops", { name: "Codes", ext_shop_id: "codes" }, { "Idempotency-Key": "k".repeat(300) }),
	logged_request_not_found: () => app("GET", "/app/api/request_log/999999"),
	deviation_not_found: () => app("POST", "/app/api/deviations/9999/solve", { resolution: "continue" }),
	redirect_url_invalid: () => app("POST", "/app/api/integrations", { ...integration, redirect_urls: ["http://example.com/"] }),
	scopes_missing: () => app("POST", "/app/api/integrations", { ...integration, scopes: [] }),
	port_not_found: () => app("GET", "/app/api/ports/9999"),
	nothing_to_pick: () => command("start_pick"),
	port_without_grid: () => command("start_look", { number: 1 }),
	unknown_product: async () => {
		await command("start_store");
		return command("choose_product", { product_id: 9999 });
	},
	bin_not_found: () => app("GET", "/app/api/bins/9999/contents"),
	grid_not_found: () => app("GET", `/app/api/sites/${contract.server.sandbox.site_id}/grid/picture`),
	grid_impossible: () => app("PUT", `/app/api/sites/${contract.server.sandbox.site_id}/grid`, { kind: "simulated", simulated: { ...small, height: 20 } }),
	grid_full: async () => app("POST", "/app/api/bins", { site_id: (await gridPorts())[0].site_id, first: 50001, count: 1000 }),
	bin_already_exists: async () => app("POST", "/app/api/bins", { site_id: (await gridPorts())[0].site_id, first: 1001, count: 1 }),
	grid_port_taken: async () => {
		const [first, second] = await gridPorts();
		return app("PATCH", `/app/api/ports/${second.port_id}`, { grid_port: first.grid_port });
	},
	port_busy: () => app("PATCH", `/app/api/ports/${contract.server.sandbox.port_id}`, { active: false }),
	command_id_reused: async () => {
		const command_id = crypto.randomUUID();
		await command("leave", {}, command_id);
		return command("start_store", {}, command_id);
	},
};

for (const [code, ask] of Object.entries(refused)) {
	test(`${code} is answered with what to do`, async () => {
		const { status, body } = await ask();
		assert.equal(body.code, code, JSON.stringify(body));
		assert.ok(status >= 400 && status < 500);
		assert.ok(body.detail.length > 10, body.detail);
	});
}

test("bin_at_port, grid_in_use, bin_not_empty: bins at work and bins with goods stay as they are", async () => {
	const [{ port_id, site_id }] = await gridPorts();
	const usual = { width: 12, depth: 10, height: 6, robots: 4, ports: 2 };
	const put = (speed) => app("PUT", `/app/api/sites/${site_id}/grid`, { kind: "simulated", simulated: { ...usual, speed } });
	assert.equal((await put(100)).status, 200);
	await api("POST", "/api/v1/shops", { name: "Codes", ext_shop_id: "codes" });
	await api("POST", "/api/v1/products", { sku: "B-1", name: "Bins", ext_product_id: "bins" });
	const { product_id } = (await app("GET", "/app/api/products?query=B-1")).body.data[0];
	const worker = await Port.open(contract.url, contract.server.sandbox.admin, port_id);
	const { bin_number } = await worker.askForBin(product_id);
	const bins = (await app("GET", `/app/api/bins?site_id=${site_id}&query=${bin_number}`)).body.data;
	const { bin_id } = bins.find(({ number }) => number === bin_number);
	const takeOut = () => app("PATCH", `/app/api/bins/${bin_id}`, { inside: false });
	assert.equal((await takeOut()).body.code, "bin_at_port");
	assert.equal((await put(1)).body.code, "grid_in_use");
	await worker.binOpens(bin_number);
	await worker.command("confirm_store", { quantity: 2 });
	assert.match((await takeOut()).body.code, /bin_at_port|bin_not_empty/);
	await worker.command("leave");
	for (const late = Date.now() + 30_000; (await takeOut()).body.code !== "bin_not_empty"; ) assert.ok(Date.now() < late);
});

test("bin_outside, bin_asked_for, bin_not_asked_for, too_many_bins, bin_inside: bins that can't come or go in", async () => {
	const [, { port_id, site_id }] = await gridPorts();
	const worker = await Port.open(contract.url, contract.server.sandbox.admin, port_id);
	const refusal = async (name, number) => {
		const body = { command_id: crypto.randomUUID(), name, arguments: { number } };
		return (await call(contract.url, null, "POST", "/app/api/port/commands", body, worker.headers)).body.code;
	};
	const first = 3000;
	await app("POST", "/app/api/bins", { site_id, first, count: 25 });
	const { data } = (await app("GET", `/app/api/bins?site_id=${site_id}&query=${first}`)).body;
	await app("PATCH", `/app/api/bins/${data.find(({ number }) => number === first).bin_id}`, { inside: false });
	assert.equal(await refusal("start_look", first), "bin_outside");
	await worker.command("start_look", { number: first + 1 });
	assert.equal(await refusal("ask_for_bin", first + 1), "bin_asked_for");
	assert.equal(await refusal("drop_bin", first + 2), "bin_not_asked_for");
	for (let more = 2; more <= 20; more++) await worker.command("ask_for_bin", { number: first + more });
	assert.equal(await refusal("ask_for_bin", first + 21), "too_many_bins");
	await worker.command("leave");
	await worker.command("start_moves");
	assert.equal(await refusal("put_in", first + 1), "bin_inside");
	await worker.command("leave");
});

// The codes of the tables in src.
function documented() {
	const codes = [];
	for (const path of readdirSync(join(root, "src"), { recursive: true }).filter((one) => one.endsWith(".h"))) {
		const text = readFileSync(join(root, "src", path), "utf8");
		for (const [, code] of text.matchAll(/ErrorCode\s+\w+\s*\{\s*"([a-z_0-9]+)"/g)) codes.push(code);
	}
	return codes;
}

function* testSources() {
	for (const [folder, isTest] of [["src", /_test\.cpp$/], ["tests", /\.(mjs|cpp|h)$/], ["connectors", /test.*\.(mjs|ts)$/], ["clients", /test.*\.(mjs|ts)$/]]) {
		for (const path of readdirSync(join(root, folder), { recursive: true })) {
			if (isTest.test(path) && !path.includes("node_modules")) yield readFileSync(join(root, folder, path), "utf8");
		}
	}
}

test("every documented code is met by some test", () => {
	const words = new Set([...testSources()].flatMap((text) => text.match(/[a-z_0-9]+/g)));
	const codes = documented();
	assert.ok(codes.length > 150, `${codes.length} codes were found`);
	assert.deepEqual(codes.filter((code) => !words.has(code)), []);
});
