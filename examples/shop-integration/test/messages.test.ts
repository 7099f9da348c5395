import assert from "node:assert/strict";
import { createHmac, randomBytes } from "node:crypto";
import { test } from "node:test";
import { Inbox } from "../src/inbox.ts";

const client_secret = "test_client_secret";
const key = randomBytes(32);
const hook_secret = `whsec_${key.toString("base64")}`;
const hmac = (secret: string | Buffer, text: string) =>
  createHmac("sha256", secret).update(text).digest("base64");

const event = "inventory_levels.update";

/** A message as the server sends it, signed in both ways. */
function signed(id: number, version: number) {
  const data = { product_id: 3, sku: "MUG", in_stock: 5, reserved: 2, available: 3, version };
  const body = JSON.stringify({ id, sequence: 1, type: event, shop_id: 7, data });
  const seconds = String(Math.floor(Date.now() / 1000));
  const headers: Record<string, string> = {
    "x-pio-event-type": event,
    "x-pio-delivery-id": `msg_${id}`,
    "x-pio-timestamp": seconds,
    "x-pio-shop-id": "7",
    "x-pio-ext-shop-id": "shop-a",
    "webhook-id": `msg_${id}`,
    "webhook-timestamp": seconds,
    "webhook-signature": `v1,${hmac(key, `msg_${id}.${seconds}.${body}`)}`,
  };
  headers["x-pio-hmac-sha256"] = hmac(
    client_secret,
    `${event}:msg_${id}:${seconds}:7:shop-a:${body}`,
  );
  return { headers, body };
}

function inbox() {
  const lines: string[] = [];
  const secrets = { [event]: hook_secret };
  return { lines, box: new Inbox(client_secret, secrets, (line) => lines.push(line)) };
}

test("a good message is taken and said once, however often it comes", async () => {
  const { lines, box } = inbox();
  const message = signed(1, 1);
  assert.equal(await box.take(event, message), 204);
  assert.equal(await box.take(event, message), 204);
  assert.deepEqual(lines, [
    "heard inventory_levels.update  MUG: 5 in stock, 2 reserved, 3 available",
  ]);
});

test("an older state that comes late is taken and not said", async () => {
  const { lines, box } = inbox();
  for (const [id, version] of [
    [2, 2],
    [1, 1],
  ] as const) {
    const message = signed(id, version);
    assert.equal(await box.take(event, message), 204);
  }
  assert.equal(lines.length, 1);
});

test("a message with either signature wrong is refused", async () => {
  for (const header of ["webhook-signature", "x-pio-hmac-sha256"]) {
    const { lines, box } = inbox();
    const message = signed(1, 1);
    const headers = { ...message.headers, [header]: `v1,${"A".repeat(43)}=` };
    assert.equal(await box.take(event, { ...message, headers }), 401);
    assert.match(lines.join(), /^refused a message/);
  }
});

test("a message of a hook whose secret is not known yet has to come again", async () => {
  const message = signed(1, 1);
  assert.equal(await inbox().box.take("fulfillments.create", message), 503);
});
