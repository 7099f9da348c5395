// The integration API: who has no token, a revoked one, one without the scope, one of another shop or
// of another organization is refused with 401, 401, 403, 404 and 404 by every operation of the document.
import { strict as assert } from "node:assert";
import { after, before, describe, test } from "node:test";
import { operationsOf, pathWith, sampleOf, scopesOf } from "../../support/openapi.mjs";
import { mark } from "./resources.mjs";
import { ask, World } from "./world.mjs";

// Their scope is no matter of the document: the refusal has a code of its own.
const hiddenScope = { "POST /api/v1/shops": "shops" };
let world, guarded;

before(async () => {
	world = await World.open();
	guarded = operationsOf(world.document).filter((one) => !one.open);
});
after(() => world?.close());

async function call(operation, token) {
	const { method, path, inPath, schema } = operation;
	const body = schema && sampleOf(world.document, schema);
	return ask(world.url, token ? { Authorization: `Bearer ${token}` } : {}, method, pathWith(path, await world.idsOf(inPath)), body);
}

// Calls each of the operations and answers the ones that were not answered as expected.
async function wrong(operations, token, expected) {
	assert.ok(operations.length > 0);
	const found = [];
	for (const operation of operations) {
		const { status, text } = await call(operation, token);
		if (!expected.includes(status)) found.push(`${operation.name}: ${status} ${text.slice(0, 300)}`);
	}
	return found;
}

describe("every operation refuses", () => {
	test("who has no token", async () => assert.deepEqual(await wrong(guarded, undefined, [401]), []));
	test("who has a token nobody made", async () => assert.deepEqual(await wrong(guarded, "ent_made-up", [401]), []));
	test("who has a token that was revoked", async () => assert.deepEqual(await wrong(guarded, await world.revokedToken(), [401]), []));

	test("who has a token without its scope", async () => {
		const found = [];
		for (const scope of scopesOf(world.document)) {
			const of_it = guarded.filter((one) => (one.scope ?? hiddenScope[one.name]) === scope);
			if (of_it.length > 0) found.push(...(await wrong(of_it, await world.tokenWithout(scope), [403])));
		}
		assert.deepEqual(found, []);
		assert.deepEqual(guarded.filter((one) => !one.scope && !hiddenScope[one.name]).map((one) => one.name), []);
	});
});

describe("what is ours", () => {
	const named = () => guarded.filter((one) => one.inPath.length > 0);
	const lists = () => guarded.filter((one) => one.method === "GET" && one.inPath.length === 0);

	test("is there for us", async () => assert.deepEqual(await wrong(named().filter((one) => one.method === "GET"), world.token, [200]), []));
	test("is not there for another organization", async () => assert.deepEqual(await wrong(named(), world.foreign, [404]), []));
	test("is not there for another shop", async () => assert.deepEqual(await wrong(named(), world.neighbour, [404]), []));

	test("is in no list of theirs", async () => {
		const own = await Promise.all(lists().map((one) => call(one, world.token)));
		assert.ok(own.filter(({ text }) => text.includes(mark)).length >= 4, "our own lists show it");
		for (const operation of lists()) {
			for (const token of [world.foreign, world.neighbour]) {
				const { status, text } = await call(operation, token);
				assert.equal(status, 200, `${operation.name}: ${text}`);
				assert.ok(!text.includes(mark), `${operation.name}: ${text}`);
			}
		}
	});
});
