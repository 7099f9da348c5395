// Signing in to the app, at the office and at a port, over the real server.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Browser } from "./browser.mjs";
import { startServer } from "./server.mjs";

let server;
before(async () => {
  server = await startServer();
});
after(() => server?.stop());

async function signedIn(login = server.sandbox.admin) {
  const browser = new Browser(server.url);
  const { status, body } = await browser.call("POST", "/app/api/login", login);
  assert.equal(status, 200);
  assert.equal(body.user.email, login.email);
  return browser;
}

async function enrolledTablet() {
  const tablet = await signedIn();
  const port = { port_id: server.sandbox.port_id };
  assert.equal((await tablet.call("POST", "/app/api/devices/enroll", port)).status, 200);
  await tablet.call("POST", "/app/api/logout");
  return tablet;
}

async function worker(tablet) {
  const { body } = await tablet.call("GET", "/app/api/port/users");
  return body.users.find((user) => user.name === server.sandbox.worker.name);
}

describe("signing in", () => {
  it("sets a cookie no script reads, and logging out ends it", async () => {
    const browser = new Browser(server.url);
    const { headers } = await browser.call("POST", "/app/api/login", server.sandbox.admin);
    assert.match(
      headers.get("set-cookie"),
      /^__Host-entrepot_session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    assert.equal((await browser.call("GET", "/app/api/session")).body.user.role, "admin");
    const before = new Map(browser.cookies);
    assert.equal((await browser.call("POST", "/app/api/logout")).status, 204);
    browser.cookies = before;
    assert.equal((await browser.call("GET", "/app/api/session")).status, 401);
  });

  it("takes no call another site could make", async () => {
    const browser = await signedIn();
    const answer = await browser.send("/app/api/sites", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Foreign" }),
    });
    assert.equal(answer.status, 403);
    const { body } = await browser.call("GET", "/app/api/sites");
    assert.ok(!body.data.some((site) => site.name === "Foreign"));
  });

  it("refuses wrong passwords and unknown people alike", async () => {
    const browser = new Browser(server.url);
    const known = { email: server.sandbox.admin.email, password: "wrong" };
    const wrong = await browser.call("POST", "/app/api/login", known);
    const unknown = await browser.call("POST", "/app/api/login", { ...known, email: "x@y.test" });
    for (const { status, body } of [wrong, unknown]) {
      assert.equal(status, 401);
      assert.equal(body.code, "login_failed");
    }
    assert.equal(wrong.body.detail, unknown.body.detail);
  });

  it("gives each role its rights", async () => {
    const manager = await signedIn(server.sandbox.manager);
    const anna = { name: "Berit", role: "user", pin: "4071" };
    assert.equal((await manager.call("POST", "/app/api/users", anna)).status, 200);
    const boss = { name: "Boss", role: "admin" };
    const refused = await manager.call("POST", "/app/api/users", boss);
    assert.deepEqual([refused.status, refused.body.code], [403, "role_not_allowed"]);
    for (const path of ["/app/api/integrations", "/app/api/devices"]) {
      assert.equal((await manager.call("GET", path)).status, 403, path);
    }
    assert.equal((await manager.call("POST", "/app/api/sites", { name: "X" })).status, 403);
    assert.equal((await new Browser(server.url).call("GET", "/app/api/users")).status, 401);
  });

  it("shows a secret once, even when the request comes again", async () => {
    const admin = await signedIn();
    const register = () =>
      admin.send("/app/api/integrations", {
        method: "POST",
        headers: {
          "x-entrepot": "1",
          "content-type": "application/json",
          "idempotency-key": "register-once",
        },
        body: JSON.stringify({
          name: "Web shop",
          redirect_urls: ["https://shop.example/callback"],
          scopes: ["shops"],
        }),
      });
    const first = await (await register()).json();
    assert.match(first.client_secret, /^[\w-]{43}$/);
    const again = await register();
    assert.equal(again.headers.get("idempotent-replayed"), "true");
    const second = await again.json();
    assert.equal(second.client_id, first.client_id);
    assert.equal(second.client_secret, null);
    const path = `/app/api/integrations/${first.integration_id}`;
    const rotated = await admin.call("POST", `${path}/rotate_secret`);
    assert.match(rotated.body.client_secret, /^[\w-]{43}$/);
    assert.equal((await admin.call("POST", `${path}/revoke`)).status, 204);
    assert.equal((await admin.call("DELETE", path)).status, 204);
    assert.equal((await admin.call("GET", path)).body.active, false);
  });

  it("keeps If-Match", async () => {
    const admin = await signedIn();
    const path = `/app/api/sites/${server.sandbox.site_id}`;
    const stale = await admin.send(path, {
      method: "PATCH",
      headers: { "x-entrepot": "1", "content-type": "application/json", "if-match": '"v999"' },
      body: JSON.stringify({ name: "Renamed" }),
    });
    assert.equal(stale.status, 412);
  });

  it("takes no session from one who has a token, and the other way round", async () => {
    const headers = { authorization: `Bearer ${server.sandbox.access_token}` };
    assert.equal((await fetch(new URL("/app/api/users", server.url), { headers })).status, 401);
    const admin = await signedIn();
    assert.equal((await admin.call("GET", "/api/v1/shops")).status, 401);
  });
});

describe("at a port", () => {
  it("a worker enters a PIN on an enrolled tablet and may do port work only", async () => {
    const stranger = new Browser(server.url);
    assert.equal((await stranger.call("GET", "/app/api/port/users")).status, 403);
    const tablet = await enrolledTablet();
    const anna = await worker(tablet);
    assert.equal(anna.has_pin, true);
    const login = { user_id: anna.user_id, pin: server.sandbox.worker.pin };
    assert.equal((await stranger.call("POST", "/app/api/port/login", login)).status, 403);
    const { status, body } = await tablet.call("POST", "/app/api/port/login", login);
    assert.equal(status, 200);
    assert.equal(body.pin_only, true);
    assert.equal(body.port.name, "Port 1");
    assert.equal((await tablet.call("GET", "/app/api/users")).status, 403);
  });

  it("counts wrong PINs down and then locks", async () => {
    const admin = await signedIn();
    const made = await admin.call("POST", "/app/api/users", { name: "Carl", role: "user" });
    const pin = await admin.call("POST", `/app/api/users/${made.body.user_id}/pin`, {});
    assert.match(pin.body.pin, /^\d{6}$/);
    const tablet = await enrolledTablet();
    const enter = (wish) =>
      tablet.call("POST", "/app/api/port/login", { user_id: made.body.user_id, pin: wish });
    for (const left of [4, 3, 2, 1]) {
      const { status, body } = await enter("0000");
      assert.deepEqual([status, body.code, body.tries_left], [403, "pin_wrong", left]);
    }
    const locked = await enter("0000");
    assert.deepEqual([locked.status, locked.body.code], [403, "pin_locked"]);
    assert.ok(Date.parse(locked.body.locked_until) > Date.now());
    assert.equal((await enter(pin.body.pin)).body.code, "pin_locked");
    const renewed = await admin.call("POST", `/app/api/users/${made.body.user_id}/pin`, {
      pin: "7315",
    });
    assert.equal(renewed.body.pin, "7315");
    assert.equal((await enter("7315")).status, 200);
  });
});
