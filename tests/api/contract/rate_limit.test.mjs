// A token that asks too fast is told so, and how long to wait; another token is not held up by it.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { startServer } from "../oauth/server.mjs";
import { Browser } from "../oauth/browser.mjs";
import { tokenOf } from "../../support/tokens.mjs";
import { call } from "./support.mjs";

const quota = 5;
let server, url, token;

before(async () => {
	server = await startServer(["--rate-limit", String(quota)]);
	url = server.url;
	token = server.sandbox.access_token;
});
after(() => server?.stop());

const ask = (who = token) => call(url, who, "GET", "/api/v1/shops");

// More at once than a second allows, so that the last ones come too early on any machine.
async function askUntilRefused() {
	const answers = await Promise.all(Array.from({ length: 20 * quota }, () => ask()));
	assert.deepEqual(answers.filter(({ status }) => status !== 200 && status !== 429), []);
	const refused = answers.find(({ status }) => status === 429);
	assert.ok(refused, "none of them was refused");
	return refused;
}

test("a token that asks too fast gets 429 and the seconds to wait", async () => {
	const { body, headers } = await askUntilRefused();
	assert.equal(headers.get("content-type"), "application/problem+json");
	assert.equal(body.code, "rate_limited", JSON.stringify(body));
	assert.match(headers.get("retry-after"), /^[1-9][0-9]*$/);
	assert.match(headers.get("ratelimit-policy"), /q=5/);
	assert.match(headers.get("ratelimit"), /r=0/);
});

test("another token is not held up", async () => {
	const admin = new Browser(url);
	await admin.call("POST", "/app/api/login", server.sandbox.admin);
	const other = await tokenOf(admin, ["shops"]);
	await askUntilRefused();
	assert.equal((await ask(other.access_token)).status, 200);
});

test("after the wait the token is served again", async () => {
	const { headers } = await askUntilRefused();
	await new Promise((waited) => setTimeout(waited, 1000 * Number(headers.get("retry-after"))));
	assert.equal((await ask()).status, 200);
});
