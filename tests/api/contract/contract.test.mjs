// What the OpenAPI document promises, held against the real server: what bad input gets, that answers
// fit their schemas, and that the document is the one in the repository.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { scopesOf } from "../../support/openapi.mjs";
import { tokenOf } from "../../support/tokens.mjs";
import { at, call, startContract, tokenOperations } from "./support.mjs";

let contract, operations, url, token;
const product = { sku: "C-1", name: "Contract", ext_product_id: "1", ext_variant_id: "1" };
const order = { ext_order_id: "1", line_items: [{ ext_order_line_item_id: "1", sku: "C-1", quantity: 2 }] };

const purchaseOrder = { ext_purchase_order_id: "po-1", supplier: "Weavers", line_items: [{ ext_purchase_order_line_item_id: "1", sku: "C-1", quantity: 10 }] };

before(async () => {
	contract = await startContract();
	({ url, token } = contract);
	operations = tokenOperations(contract.document);
});
after(() => contract?.server.stop());

function assertProblem(answer, name) {
	const seen = `${name}: ${answer.status} ${JSON.stringify(answer.body)}`;
	assert.ok(answer.status >= 400 && answer.status < 500, seen);
	assert.equal(answer.headers.get("content-type"), "application/problem+json", seen);
	assert.match(answer.body.code, /^[a-z_0-9]+$/, seen);
	assert.ok(answer.body.detail.length > 10, seen);
}

function checker() {
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	addFormats(ajv);
	ajv.addFormat("int64", { type: "number", validate: Number.isSafeInteger });
	ajv.addSchema(contract.document, "doc");
	return (schema, value, name) => {
		const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')));
		assert.ok(check(value), `${name}: ${JSON.stringify(check.errors)} in ${JSON.stringify(value)}`);
	};
}

test("the documents in the repository are the ones the program makes", async () => {
	for (const [file, path] of [["api", "/openapi.json"], ["app", "/app/openapi.json"]]) {
		const committed = readFileSync(resolve(import.meta.dirname, `../../../openapi/${file}.json`), "utf8");
		const same = (await (await fetch(url + path)).text()) === committed;
		assert.ok(same, `it differs; run: build/entrepot openapi ${file} > openapi/${file}.json`);
	}
});

describe("the main answers", () => {
	test("what is made, read and listed fits its schema", async () => {
		const fits = checker();
		const made = {};
		const bodies = {
			"POST /api/v1/shops": { name: "Contract", ext_shop_id: "contract" },
			"POST /api/v1/products": product,
			"POST /api/v1/orders": order,
			"POST /api/v1/purchase_orders": purchaseOrder,
			"POST /api/v1/hooks": { event: "fulfillments.create", target_url: "http://127.0.0.1:9/hooks" },
		};
		for (const [name, body] of Object.entries(bodies)) {
			const { method, path, operation } = operations.find((one) => one.name === name);
			const answer = await call(url, token, method, path, body);
			assert.equal(answer.status, 200, `${name}: ${JSON.stringify(answer.body)}`);
			fits(operation.responses[200].content["application/json"].schema, answer.body, name);
			made[path] = answer.body;
		}
		for (const { name, method, path, operation } of operations) {
			if (method !== "GET" || path.includes("{")) continue;
			const answer = await call(url, token, method, path);
			assert.equal(answer.status, 200, `${name}: ${JSON.stringify(answer.body)}`);
			fits(operation.responses[200].content["application/json"].schema, answer.body, name);
		}
	});

	test("ids that are not there, and not this shop's, get 404", async () => {
		const stranger = (await tokenOf(contract.admin, scopesOf(contract.document))).access_token;
		await call(url, stranger, "POST", "/api/v1/shops", { name: "Other", ext_shop_id: "other" });
		for (const { name, method, path } of operations) {
			if (method !== "GET" || !path.includes("{")) continue;
			for (const [who, id] of [[token, 999_999], [token, "x"], [stranger, 1]]) {
				const answer = await call(url, who, method, at(path, id));
				assert.equal(answer.status, 404, `${name} ${id}: ${JSON.stringify(answer.body)}`);
				assertProblem(answer, name);
			}
		}
	});
});

test("an address that is not there gets a problem, never the web app's page", async () => {
	for (const path of ["/api/v1/nothing", "/api/v1/orders/", "/app/api/nothing", "/app/api/orders/1/cancelled", "/assets/nothing.js", "/nothing"]) {
		const answer = await call(url, token, "GET", path);
		assert.equal(answer.status, 404, path);
		assertProblem(answer, path);
	}
	for (const path of ["/", "/login", "/admin/orders", "/port/search"]) {
		const page = await fetch(url + path);
		assert.equal(page.status, 200, path);
		assert.match(page.headers.get("content-type"), /^text\/html/, path);
	}
});

describe("bad input", () => {
	const bad = ["", "{", "[]", "null", '"text"', "{}x", '{"a":1,"a":2}', '{"name":"\\u0000"}', '{"quantity":1e400}', '{"quantity":99999999999999999999}', "\u0000"];

	test("no body that is no object of the schema is taken", async () => {
		for (const { name, method, path } of operations.filter((one) => one.schema)) {
			for (const body of bad) assertProblem(await call(url, token, method, at(path, 1), body), `${name} with ${body}`);
			const unknown = await call(url, token, method, at(path, 1), { no_such_field: 1 });
			assertProblem(unknown, name);
			assert.match(JSON.stringify(unknown.body), /no_such_field/, `${name} names the field`);
		}
	});

	test("each field of a wrong type is named", async () => {
		for (const { name, method, path, schema } of operations.filter((one) => one.schema)) {
			const { properties } = contract.document.components.schemas[schema.$ref.split("/").at(-1)];
			for (const field of Object.keys(properties)) {
				const answer = await call(url, token, method, at(path, 1), { [field]: { wrong: ["type"] } });
				assertProblem(answer, `${name} ${field}`);
				const places = (answer.body.errors ?? []).map(({ loc }) => loc[1]);
				assert.ok(places.includes(field), `${name} names ${field}: ${JSON.stringify(answer.body)}`);
			}
		}
	});

	test("a query that is no UTF-8 is refused", async () => {
		for (const { name, method, path, operation } of operations.filter((one) => one.method === "GET")) {
			for (const { name: parameter } of (operation.parameters ?? []).filter((one) => one.in === "query")) {
				for (const broken of ["%ff", "%ED%A0%80", "%00"]) {
					const answer = await call(url, token, method, `${at(path, 1)}?${parameter}=${broken}`);
					assertProblem(answer, `${name} ${parameter}=${broken}`);
				}
			}
		}
	});

	test("a body too large and of another type is refused", async () => {
		for (const { name, method, path } of operations.filter((one) => one.schema)) {
			const most = path.endsWith("/dispatch_response") ? 8 << 20 : 1 << 20; // a label is a whole PDF
			const large = await call(url, token, method, at(path, 1), JSON.stringify({ name: "x".repeat(most + 1) }));
			assert.equal(large.status, 413, name);
			const other = await call(url, token, method, at(path, 1), "a=1", { "Content-Type": "text/plain" });
			assert.equal(other.status, 415, name);
		}
	});
});

describe("retries and versions", () => {
	test("the same key and request give the first answer again", async () => {
		const headers = { "Idempotency-Key": "contract-1" };
		const body = { ...order, ext_order_id: "retry" };
		const [first, second] = await Promise.all([1, 2].map(() => call(url, token, "POST", "/api/v1/orders", body, headers)));
		assert.deepEqual([first.status, second.status], [200, 200]);
		assert.deepEqual(first.body, second.body);
		const replays = [first, second].filter((one) => one.headers.get("idempotent-replayed") === "true");
		assert.equal(replays.length, 1);
		const other = await call(url, token, "POST", "/api/v1/orders", { ...body, notes: "other" }, headers);
		assert.deepEqual([other.status, other.body.code], [422, "idempotency_key_reused"]);
	});

	test("a stale If-Match gets 412 and changes nothing", async () => {
		const path = "/api/v1/products/1";
		const { headers } = await call(url, token, "GET", path);
		const fresh = { "If-Match": headers.get("etag") };
		assert.equal((await call(url, token, "PUT", path, { brand: "One" }, fresh)).status, 200);
		const stale = await call(url, token, "PUT", path, { brand: "Two" }, fresh);
		assert.deepEqual([stale.status, stale.body.code], [412, "precondition_failed"]);
		assert.equal((await call(url, token, "GET", path)).body.brand, "One");
	});

	test("the documented codes of orders", async () => {
		const again = await call(url, token, "POST", "/api/v1/orders", order);
		assert.deepEqual([again.status, again.body.code], [400, "order_already_exists"]);
		const { body } = await call(url, token, "GET", "/api/v1/orders?ext_order_id=1");
		const { order_id } = body.data[0];
		assert.equal((await call(url, token, "DELETE", `/api/v1/orders/${order_id}`)).status, 204);
		assert.equal((await call(url, token, "GET", `/api/v1/orders/${order_id}`)).body.status, "cancelled");
		assert.equal((await call(url, token, "POST", "/api/v1/orders", order)).status, 200, "its external id is free again");
	});

	test("the documented codes of purchase orders", async () => {
		const path = "/api/v1/purchase_orders";
		const again = await call(url, token, "POST", path, purchaseOrder);
		assert.deepEqual([again.status, again.body.code], [400, "purchase_order_already_exists"]);
		const unknown = { ...purchaseOrder, ext_purchase_order_id: "po-2", line_items: [{ sku: "NOPE", quantity: 1 }] };
		const refused = await call(url, token, "POST", path, unknown);
		assert.deepEqual([refused.status, refused.body.code], [404, "product_not_found"]);
		assert.deepEqual(refused.body.errors[0].loc, ["body", "line_items", "0", "sku"]);
		const without = (await tokenOf(contract.admin, ["purchase_orders"])).access_token;
		const shopless = await call(url, without, "POST", path, purchaseOrder);
		assert.deepEqual([shopless.status, shopless.body.code], [404, "shop_not_found"]);

		const { body } = await call(url, token, "GET", `${path}?ext_purchase_order_id=po-1`);
		const one = `${path}/${body.data[0].purchase_order_id}`;
		const { headers } = await call(url, token, "GET", one);
		const fresh = { "If-Match": headers.get("etag") };
		assert.equal((await call(url, token, "PUT", one, { supplier: "Spinners" }, fresh)).body.version, 2);
		const stale = await call(url, token, "PATCH", one, { supplier: "Knitters" }, fresh);
		assert.deepEqual([stale.status, stale.body.code], [412, "precondition_failed"]);
		assert.equal((await call(url, token, "DELETE", one)).status, 204);
		assert.equal((await call(url, token, "GET", one)).body.status, "cancelled");
		const late = await call(url, token, "PATCH", one, { closed: true });
		assert.deepEqual([late.status, late.body.code], [422, "purchase_order_cancelled"]);
		assert.equal((await call(url, token, "POST", path, purchaseOrder)).status, 200, "its external id is free again");
	});

	test("a cursor goes through a list that grows", async () => {
		const seen = [];
		let cursor = "";
		for (let page = 0; page < 20; page++) {
			const { body } = await call(url, token, "GET", `/api/v1/orders?limit=1${cursor && `&cursor=${cursor}`}`);
			seen.push(...body.data.map((one) => one.order_id));
			if (page === 0) await call(url, token, "POST", "/api/v1/orders", { ...order, ext_order_id: "late" });
			if (!body.next_cursor) break;
			cursor = body.next_cursor;
		}
		assert.deepEqual(seen, [...new Set(seen)].sort((a, b) => a - b));
		assert.ok(seen.length >= 4);
	});
});
