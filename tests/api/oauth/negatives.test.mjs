// Everything in cases.mjs, and what takes more than one step, on Entrepot and on npm's oidc-provider.
import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import { Server } from "../../support/server.mjs";
import { Browser } from "./browser.mjs";
import { registered, tokens, wishes } from "./cases.mjs";
import { startReference } from "./reference.mjs";

const state = "a state / with & signs and å";
const clients = [
  { name: "client", redirect_uri: registered, method: "client_secret_post" },
  { name: "other", redirect_uri: "http://127.0.0.1:8092/callback", method: "client_secret_basic" },
];

async function startEntrepot() {
  const server = new Server();
  await server.start();
  const admin = new Browser(server.url);
  await admin.call("POST", "/app/api/login", server.facts.admin);
  const made = {};
  for (const { name, redirect_uri } of clients) {
    const wish = { name, redirect_urls: [redirect_uri], scopes: ["shops", "orders"] };
    const { body } = await admin.call("POST", "/app/api/integrations", wish);
    made[name] = { id: body.client_id, secret: body.client_secret, redirect_uri };
  }
  return {
    ...made,
    url: server.url,
    authorizePath: "/raw/openapi_auth/authorize_form",
    tokenPath: "/api/v1/oauth/access_token",
    revokePath: "/api/v1/oauth/revoke",
    browser: admin,
    isAlive: async (token) => {
      const headers = { Authorization: `Bearer ${token}` };
      return (await fetch(`${server.url}/api/v1/shops`, { headers })).status !== 401;
    },
    age: async () => {
      const database = new DatabaseSync(join(server.data, "entrepot.db"));
      // The server writes, too: its grids and queues have workers of their own.
      database.exec("PRAGMA busy_timeout = 5000");
      database.exec("UPDATE oauth_codes SET expires_at = 1");
      database.close();
    },
    stop: async () => {
      await server.kill("SIGTERM");
      server.remove();
    },
  };
}

async function startOidcProvider() {
  const known = clients.map((one) => ({ ...one, id: `id-of-${one.name}`, secret: `secret-of-${one.name}` }));
  const subject = await startReference({ clients: known, codeLife: 60 });
  return { ...subject, client: known[0], other: known[1], browser: new Browser(subject.url) };
}

// A list of parameters with these changes: undefined takes one out, a list names it more than once.
function pairsOf(fields, change = {}) {
  const all = Object.entries({ ...fields, ...change }).filter(([, value]) => value !== undefined);
  return all.flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
}

for (const [name, start] of [["Entrepot", startEntrepot], ["oidc-provider", startOidcProvider]]) {
  describe(name, () => refuses(start, name === "oidc-provider"));
}

function refuses(start, isReference) {
  let subject;
  before(async () => {
    subject = await start();
  });
  after(() => subject?.stop());

  const endOf = ({ ends, reference }) => (isReference && reference) || ends;

  // Where the wish leads after the Admin pressed Authorize: a page, or back to an integration.
  async function wish(change, { id, redirect_uri } = subject.client) {
    const good = { client_id: id, redirect_uri, response_type: "code", scope: "orders", state };
    let page = await subject.browser.open(`${subject.authorizePath}?${new URLSearchParams(pairsOf(good, change))}`);
    for (;;) {
      const location = page.headers.get("location");
      if (location && !location.startsWith(subject.url)) return { back: new URL(location) };
      if (location) page = await subject.browser.open(location);
      else if (page.status === 200 && page.form) page = await subject.browser.submit(page, { decision: "authorize" });
      else return { page: page.status };
    }
  }

  async function codeFor(change, client) {
    const { back } = await wish(change, client);
    assert.ok(back?.searchParams.has("code"), `${back}`);
    return back.searchParams.get("code");
  }

  async function post(path, pairs, headers = {}) {
    const answer = await fetch(subject.url + path, { method: "POST", headers, body: new URLSearchParams(pairs) });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {} };
  }

  function goodRequest(code, { id, secret, redirect_uri } = subject.client) {
    return { grant_type: "authorization_code", code, redirect_uri, client_id: id, client_secret: secret };
  }

  async function newToken() {
    const { status, body } = await post(subject.tokenPath, pairsOf(goodRequest(await codeFor({}))));
    assert.equal(status, 200, JSON.stringify(body));
    return body.access_token;
  }

  it("takes what is right, and sends the state back", async () => {
    const { back } = await wish({});
    assert.equal(back.origin + back.pathname, registered);
    assert.equal(back.searchParams.get("state"), state);
    assert.equal(back.searchParams.get("iss"), subject.url);
    assert.equal((await wish({ state: undefined })).back.searchParams.get("state"), null);
    assert.ok(await subject.isAlive(await newToken()));
  });

  for (const one of wishes) {
    it(`a wish: ${one.name} (${one.from})`, async () => {
      const { page, back } = await wish(one.change);
      const end = endOf(one);
      if (end === "page") return assert.ok(page >= 400 && page < 500, `${page} ${back}`);
      assert.equal(back?.origin + back?.pathname, registered);
      const told = back.hash ? new URLSearchParams(back.hash.slice(1)) : back.searchParams;
      assert.deepEqual([told.get("error"), told.get("state"), told.get("iss")], [end, state, subject.url]);
      assert.equal(told.get("code"), null);
    });
  }

  for (const one of tokens) {
    it(`a token request: ${one.name} (${one.from})`, async () => {
      const code = await codeFor(one.wish ?? {}, one.as === "other" ? subject.other : subject.client);
      if (one.aged) await subject.age(code);
      const good = goodRequest(code);
      const change = { ...one.change, ...one.alter?.(good, subject) };
      if (one.double) change[one.double] = [good[one.double], good[one.double]];
      if (one.bare) Object.assign(change, { client_id: undefined, client_secret: undefined });
      const headers = { ...one.head?.(subject), ...(one.type && { "Content-Type": one.type }) };
      const { status, body } = await post(subject.tokenPath, pairsOf(good, change), headers);
      assert.deepEqual([status, body.error], endOf(one), JSON.stringify(body));
      assert.equal("access_token" in body, status === 200);
    });
  }

  it("a code works once, and its second use ends what the first gave (RFC 6749 4.1.2)", async () => {
    const request = pairsOf(goodRequest(await codeFor({})));
    const first = await post(subject.tokenPath, request);
    assert.equal(first.status, 200);
    assert.match(first.headers.get("cache-control"), /no-store/);
    const second = await post(subject.tokenPath, request);
    assert.deepEqual([second.status, second.body.error], [400, "invalid_grant"]);
    assert.equal(await subject.isAlive(first.body.access_token), false);
  });

  it("a client that used Basic is told of Basic (RFC 6749 5.2)", async () => {
    const headers = { Authorization: `Basic ${btoa(`${subject.other.id}:wrong`)}` };
    const answer = await post(subject.tokenPath, [["grant_type", "authorization_code"], ["code", "x"]], headers);
    assert.equal(answer.status, 401);
    assert.match(answer.headers.get("www-authenticate"), /^Basic/);
  });

  it("no token by GET, and none for what stands in the address (RFC 6749 3.2, 2.3.1)", async () => {
    const query = new URLSearchParams(pairsOf(goodRequest(await codeFor({}))));
    const got = await fetch(`${subject.url}${subject.tokenPath}?${query}`);
    assert.ok(got.status === 404 || got.status === 405, `${got.status}`);
    const posted = await post(`${subject.tokenPath}?${query}`, []);
    assert.ok(posted.status === 400 || posted.status === 401, `${posted.status}`);
  });

  it("revoking: for clients, of their own tokens, silent about others (RFC 7009 2.1, 2.2)", async () => {
    const token = await newToken();
    const { client, other } = subject;
    const mine = { client_id: client.id, client_secret: client.secret };
    const basic = { Authorization: `Basic ${btoa(`${other.id}:${other.secret}`)}` };
    assert.equal((await post(subject.revokePath, pairsOf({ token }))).status >= 400, true);
    assert.equal((await post(subject.revokePath, pairsOf({ token, ...mine, client_secret: "wrong" }))).status, 401);
    assert.equal((await post(subject.revokePath, pairsOf(mine))).body.error, "invalid_request");
    await post(subject.revokePath, pairsOf({ token }), basic);
    assert.ok(await subject.isAlive(token));
    assert.equal((await post(subject.revokePath, pairsOf({ token: "unknown", ...mine }))).status, 200);
    assert.equal((await post(subject.revokePath, pairsOf({ token, ...mine }))).status, 200);
    assert.equal(await subject.isAlive(token), false);
  });
}

it("there are at least 60 cases", () => assert.ok(wishes.length + tokens.length >= 60));
