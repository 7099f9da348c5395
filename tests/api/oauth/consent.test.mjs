// What the consent page shows and what it never does.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Browser, decide } from "./browser.mjs";
import { startServer } from "./server.mjs";

let server;
before(async () => {
  server = await startServer();
});
after(() => server?.stop());

const page = "/raw/openapi_auth/authorize_form";

function addressOf(changes = {}) {
  const { client_id, redirect_uri } = server.sandbox.integration;
  const query = new URLSearchParams({ client_id, redirect_uri, state: "s", ...changes });
  return `${page}?${query}`;
}

async function signedIn(login = server.sandbox.admin) {
  const browser = new Browser(server.url);
  const { status } = await browser.call("POST", "/app/api/login", login);
  assert.equal(status, 200);
  return browser;
}

describe("the consent page", () => {
  it("asks for sign-in first, on the way", async () => {
    const browser = new Browser(server.url);
    const login = await browser.open(addressOf());
    assert.equal(login.status, 200);
    assert.match(login.html, /Sample integration/);
    const wrong = await browser.submit(login, { email: server.sandbox.admin.email, password: "no" });
    assert.equal(wrong.status, 403);
    assert.match(await wrong.text(), /role="alert"/);
    const right = await browser.submit(login, server.sandbox.admin);
    assert.equal(right.status, 303);
    const consent = await browser.open(right.headers.get("location"));
    assert.match(consent.html, /Give Sample integration access\?/);
  });

  it("names the integration, its rights, what it may not do and who is signed in", async () => {
    const { html } = await (await signedIn()).open(addressOf({ scope: "products" }));
    assert.match(html, /Give Sample integration access\?/);
    assert.match(html, /change and delete the shop&#39;s products/);
    assert.match(html, /will not be able to[\s\S]*Add or take away stock/);
    assert.match(html, /will not be able to[\s\S]*Read or change orders/);
    assert.match(html, /admin@sandbox\.test/);
  });

  it("runs no script, loads nothing foreign and can't be framed", async () => {
    const { html, headers } = await (await signedIn()).open(addressOf());
    const policy = headers.get("content-security-policy");
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.match(policy, /form-action 'self' http:\/\/127\.0\.0\.1:8090/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.equal(headers.get("x-frame-options"), "DENY");
    assert.equal(headers.get("cache-control"), "no-store");
    assert.doesNotMatch(html, /<script|style="|onclick/);
    const style = await fetch(new URL("/raw/openapi_auth/style.css", server.url));
    assert.equal(style.status, 200);
    assert.match(style.headers.get("content-type"), /^text\/css/);
  });

  it("tells the integration of a Cancel", async () => {
    const { status, location } = await decide(
      new Browser(server.url),
      addressOf(),
      server.sandbox.admin,
      "cancel",
    );
    assert.equal(status, 303);
    assert.equal(location.searchParams.get("error"), "access_denied");
    assert.equal(location.searchParams.get("state"), "s");
    assert.equal(location.searchParams.get("iss"), server.url);
    assert.equal(location.searchParams.get("code"), null);
  });

  it("never redirects to what is not registered", async () => {
    const browser = await signedIn();
    const registered = server.sandbox.integration.redirect_uri;
    for (const redirect_uri of [
      "https://evil.example/",
      `${registered}/`,
      `${registered}?x=1`,
      `${registered}@evil.example`,
      "javascript:alert(1)",
    ]) {
      const answer = await browser.send(addressOf({ redirect_uri }));
      assert.equal(answer.status, 400, redirect_uri);
      assert.equal(answer.headers.get("location"), null, redirect_uri);
    }
    assert.equal((await browser.send(addressOf({ client_id: "nobody" }))).status, 400);
    assert.equal((await browser.send(page)).status, 400);
  });

  it("sends other errors back to the integration", async () => {
    const browser = await signedIn();
    const challenge = "a".repeat(43);
    for (const [changes, error] of [
      [{ response_type: "token" }, "unsupported_response_type"],
      [{ scope: "everything" }, "invalid_scope"],
      [{ code_challenge: challenge }, "invalid_request"],
      [{ code_challenge: challenge, code_challenge_method: "plain" }, "invalid_request"],
    ]) {
      const answer = await browser.send(addressOf(changes));
      assert.equal(answer.status, 303);
      const location = new URL(answer.headers.get("location"));
      assert.equal(location.searchParams.get("error"), error);
      assert.equal(location.searchParams.get("state"), "s");
    }
  });

  it("takes no decision from another session's form", async () => {
    const browser = await signedIn();
    const other = await signedIn();
    const form = (await browser.open(addressOf())).form;
    const answer = await other.submit({ form }, { decision: "authorize" });
    assert.equal(answer.status, 403);
    const bare = await browser.send(addressOf(), { method: "POST", body: new URLSearchParams() });
    assert.equal(bare.status, 403);
  });

  it("lets an Admin decide and nobody else", async () => {
    const browser = await signedIn(server.sandbox.manager);
    const answer = await browser.open(addressOf());
    assert.equal(answer.status, 403);
    assert.match(answer.html, /An Admin has to decide this/);
    assert.doesNotMatch(answer.html, /value="authorize"/);
  });

  it("survives nonsense", async () => {
    const browser = await signedIn();
    for (const query of ["%", "client_id=%00", "client_id=%ff%fe", "&&&==", "client_id[]=1"]) {
      assert.equal((await browser.send(`${page}?${query}`)).status, 400, query);
    }
    for (const body of ["", "{", "[1]", '{"grant_type":7}', '{"a":1,"a":2}']) {
      const answer = await browser.send("/api/v1/oauth/access_token", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      assert.ok(answer.status === 400 || answer.status === 401, `${body}: ${answer.status}`);
      assert.equal(typeof (await answer.json()).error, "string");
    }
  });
});
