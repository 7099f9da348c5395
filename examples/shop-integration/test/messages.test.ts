import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import { seconds_to_wait } from "../src/api.ts";
import { Inbox } from "../src/inbox.ts";
import { pio_signature, verify_pio } from "../src/messages.ts";

const client_secret = "test_client_secret";
const hook_secret = `whsec_${randomBytes(32).toString("base64")}`;
const event = "inventory_levels.update";

/** A message as the server sends it, signed in both ways. */
function signed(id: string, version: number) {
  const now = new Date();
  const data = { product_id: 3, sku: "MUG", in_stock: 5, reserved: 2, available: 3, version };
  const body = JSON.stringify({ id, sequence: 1, type: event, shop_id: 7, data });
  const seconds = String(Math.floor(now.getTime() / 1000));
  const headers: Record<string, string> = {
    "x-pio-event-type": event,
    "x-pio-delivery-id": id,
    "x-pio-timestamp": seconds,
    "x-pio-shop-id": "7",
    "x-pio-ext-shop-id": "shop-a",
    "webhook-id": id,
    "webhook-timestamp": seconds,
    "webhook-signature": new Webhook(hook_secret).sign(id, now, body),
  };
  headers["x-pio-hmac-sha256"] = pio_signature(client_secret, headers, body);
  return { headers, body };
}

function inbox() {
  const lines: string[] = [];
  const secrets = { [event]: hook_secret };
  return { lines, box: new Inbox(client_secret, secrets, (line) => lines.push(line)) };
}

const checked = {
  "x-pio-event-type": event,
  "x-pio-delivery-id": "d-1",
  "x-pio-timestamp": "1700000000",
  "x-pio-shop-id": "7",
  "x-pio-ext-shop-id": "shop-a",
  "x-pio-hmac-sha256": "ZzGP9FywR0LA61fQMmgJRmIrVGW4gQ8HjwkVlZ7UcKY=",
};

test("the X-Pio signature is the check value", () => {
  assert.equal(pio_signature(client_secret, checked, '{"a":1}'), checked["x-pio-hmac-sha256"]);
  assert.doesNotThrow(() => verify_pio(client_secret, checked, '{"a":1}', 1_700_000_100));
});

test("another body, another header, no signature and an old time are refused", () => {
  const verify = (change: object, body = '{"a":1}', now = 1_700_000_100) =>
    verify_pio(client_secret, { ...checked, ...change }, body, now);
  assert.throws(() => verify({}, '{"a":2}'), /does not match/);
  assert.throws(() => verify({ "x-pio-shop-id": "8" }), /does not match/);
  assert.throws(() => verify({ "x-pio-hmac-sha256": undefined }), /does not match/);
  assert.throws(() => verify({}, '{"a":1}', 1_700_000_301), /five minutes/);
});

test("a good message is taken and said once, however often it comes", () => {
  const { lines, box } = inbox();
  const { headers, body } = signed("evt_1", 1);
  assert.equal(box.take(event, headers, body), 204);
  assert.equal(box.take(event, headers, body), 204);
  assert.deepEqual(lines, [
    "heard inventory_levels.update  MUG: 5 in stock, 2 reserved, 3 available",
  ]);
});

test("an older state that comes late is taken and not said", () => {
  const { lines, box } = inbox();
  for (const [id, version] of [
    ["evt_2", 2],
    ["evt_1", 1],
  ] as const) {
    const { headers, body } = signed(id, version);
    assert.equal(box.take(event, headers, body), 204);
  }
  assert.equal(lines.length, 1);
});

test("a message with either signature wrong is refused", () => {
  for (const header of ["webhook-signature", "x-pio-hmac-sha256"]) {
    const { lines, box } = inbox();
    const { headers, body } = signed("evt_1", 1);
    const wrong = { ...headers, [header]: `v1,${"A".repeat(43)}=` };
    assert.equal(box.take(event, wrong, body), 401);
    assert.match(lines.join(), /^refused a message/);
  }
});

test("a message of a hook whose secret is not known yet has to come again", () => {
  const { headers, body } = signed("evt_1", 1);
  assert.equal(inbox().box.take("fulfillments.create", headers, body), 503);
});

test("Retry-After is kept in seconds and as a date; without it the wait grows", () => {
  const said = (value: string) => new Response("", { headers: { "Retry-After": value } });
  const now = Date.UTC(2026, 10, 23, 9, 0, 0);
  assert.equal(seconds_to_wait(said("7"), 0, now), 7);
  assert.equal(seconds_to_wait(said("Mon, 23 Nov 2026 09:00:20 GMT"), 0, now), 20);
  assert.ok(seconds_to_wait(new Response(""), 3) > seconds_to_wait(new Response(""), 1));
});
