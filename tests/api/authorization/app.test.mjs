// The app's own API: without a session, without the header that shows that no other site asks, with a
// lower role and with another organization's session every route of the document refuses.
import { strict as assert } from "node:assert";
import { after, before, describe, test } from "node:test";
import { operationsOf, pathWith, sampleOf } from "../../support/openapi.mjs";
import { mark } from "./resources.mjs";
import { ask, World } from "./world.mjs";

const roles = ["user", "manager", "admin"];
let world, routes;

before(async () => {
	world = await World.open();
	routes = operationsOf(world.appDocument).filter((one) => !one.open);
});
after(() => world?.close());

const own = { "X-Entrepot": "1" };

// What a query has to say, with the smallest number there is.
function queryOf(inQuery) {
	const asked = inQuery.filter(({ required }) => required).map(({ name }) => [name, "0"]);
	return asked.length > 0 ? `?${new URLSearchParams(asked)}` : "";
}

async function call({ method, path, inPath, inQuery, schema }, browser, headers = own) {
	const cookie = [...(browser?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
	const body = schema && sampleOf(world.appDocument, schema);
	return ask(world.url, { ...headers, ...(cookie && { Cookie: cookie }) }, method, pathWith(path, await world.idsOf(inPath)) + queryOf(inQuery), body);
}

async function wrong(operations, browser, expected, headers) {
	assert.ok(operations.length > 0);
	const found = [];
	for (const operation of operations) {
		const { status, text } = await call(operation, browser, headers);
		if (!expected.includes(status)) found.push(`${operation.name}: ${status} ${text.slice(0, 300)}`);
	}
	return found;
}

const above = (role) => routes.filter((one) => roles.indexOf(one.role) > roles.indexOf(role));

test("every route names its role in the document", () => {
	assert.deepEqual(routes.filter((one) => !roles.includes(one.role)).map((one) => one.name), []);
	for (const role of roles) assert.ok(routes.some((one) => one.role === role), role);
});

describe("every route refuses", () => {
	test("who has no session", async () => assert.deepEqual(await wrong(routes, undefined, [401]), []));

	test("who has an access token instead", async () => {
		assert.deepEqual(await wrong(routes, undefined, [401], { ...own, Authorization: `Bearer ${world.token}` }), []);
	});

	test("whose session has ended", async () => {
		const gone = await world.signedIn(world.facts.admin);
		const cookies = new Map(gone.cookies);
		await gone.call("POST", "/app/api/logout");
		assert.deepEqual(await wrong(routes, { cookies }, [401]), []);
	});

	test("a change that another site could have asked for", async () => {
		const changes = routes.filter((one) => one.method !== "GET");
		assert.deepEqual(await wrong(changes, world.admin, [403], {}), []);
		assert.deepEqual(await wrong(changes, world.admin, [403], { "X-Entrepot": "0" }), []);
	});

	test("a worker's PIN where a Manager is needed", async () => assert.deepEqual(await wrong(above("user"), await world.worker(), [403]), []));
	test("a Manager where an Admin is needed", async () => assert.deepEqual(await wrong(above("manager"), world.manager, [403]), []));
});

describe("what is ours", () => {
	const named = () => routes.filter((one) => one.inPath.length > 0);

	test("is there for us", async () => assert.deepEqual(await wrong(named().filter((one) => one.method === "GET"), world.admin, [200]), []));
	test("is not there for another organization's Admin", async () => assert.deepEqual(await wrong(named(), world.foreignAdmin, [404]), []));

	test("is in no list of theirs", async () => {
		for (const operation of routes.filter((one) => one.method === "GET" && one.inPath.length === 0)) {
			const { text } = await call(operation, world.foreignAdmin);
			assert.ok(!text.includes(mark), `${operation.name}: ${text}`);
		}
	});
});
