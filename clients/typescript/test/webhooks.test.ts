// Both signatures: the check values, another library's messages, and the real server's.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { type Event, verify_dispatch, verify_webhook, WebhookError } from "@entrepot/client";
import { Webhook } from "standardwebhooks";
import { Port } from "../../../tests/support/port.mjs";
import { client_of, start_server, stop_server } from "./world.ts";

const forever = Number.MAX_SAFE_INTEGER;
const hook_secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const client_secret = "test_client_secret";
const pio_message = {
  headers: {
    "X-Pio-Event-Type": "inventory_levels.update",
    "X-Pio-Delivery-Id": "d-1",
    "X-Pio-Timestamp": "1700000000",
    "X-Pio-Shop-Id": "7",
    "X-Pio-Ext-Shop-Id": "shop-a",
    "X-Pio-Hmac-Sha256": "ZzGP9FywR0LA61fQMmgJRmIrVGW4gQ8HjwkVlZ7UcKY=",
  },
  body: '{"a":1}',
};
const standard_message = {
  headers: new Headers({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  }),
  body: '{"test": 2432232314}',
};

test("the check value of X-Pio-Hmac-Sha256", async () => {
  const event: unknown = await verify_webhook(pio_message, { client_secret, tolerance: forever });
  assert.deepEqual(event, { a: 1 });
});

test("the check value of Standard Webhooks, as text and as bytes", async () => {
  const secrets = { hook_secret, tolerance: forever };
  const event: unknown = await verify_webhook(standard_message, secrets);
  assert.deepEqual(event, { test: 2432232314 });
  const body = Buffer.from(standard_message.body);
  assert.deepEqual(await verify_webhook({ ...standard_message, body }, secrets), event);
});

const broken: [string, object, object][] = [
  ["another body", { body: '{"a":2}' }, {}],
  ["another shop", { headers: { ...pio_message.headers, "X-Pio-Shop-Id": "8" } }, {}],
  ["no signature", { headers: { ...pio_message.headers, "X-Pio-Hmac-Sha256": undefined } }, {}],
  ["no base64", { headers: { ...pio_message.headers, "X-Pio-Hmac-Sha256": "%%%" } }, {}],
  ["another secret", {}, { client_secret: "other" }],
  ["an old message", {}, { tolerance: 300 }],
  ["no secret at all", {}, { client_secret: undefined }],
  ["the other signature is missing", {}, { hook_secret }],
];
for (const [what, message, secrets] of broken) {
  test(`refused: ${what}`, async () => {
    const given = { client_secret, tolerance: forever, ...secrets };
    await assert.rejects(verify_webhook({ ...pio_message, ...message }, given), WebhookError);
  });
}

test("a message without a time is not fresh for ever", async () => {
  const { "webhook-timestamp": _, ...headers } = Object.fromEntries(standard_message.headers);
  const key = Buffer.from(hook_secret.slice(6), "base64");
  const signed = `${headers["webhook-id"]}..${standard_message.body}`;
  headers["webhook-signature"] = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  const message = { headers, body: standard_message.body };
  await assert.rejects(verify_webhook(message, { hook_secret, tolerance: forever }), /old/);
});

test("what another library signs is taken, also beside a signature of the old secret", async () => {
  const now = new Date();
  const body = '{"name":"Grün"}';
  const fresh = new Webhook(hook_secret).sign("msg_1", now, body);
  const old = new Webhook("whsec_b2xkIHNlY3JldA==").sign("msg_1", now, body);
  const seconds = String(Math.floor(now.getTime() / 1000));
  const headers = { "webhook-id": "msg_1", "webhook-timestamp": seconds };
  const both = { headers: { ...headers, "webhook-signature": `${old} ${fresh}` }, body };
  const event: unknown = await verify_webhook(both, { hook_secret });
  assert.deepEqual(event, { name: "Grün" });
  const wrong = { headers: { ...headers, "webhook-signature": old }, body };
  await assert.rejects(verify_webhook(wrong, { hook_secret }), WebhookError);
});

test("a dispatch is signed without a shop, and is no shop's message", async () => {
  const time = String(Math.floor(Date.now() / 1000));
  const body = '{"shipment_id":5}';
  const signed = `shipments.dispatch:d-2:${time}:${body}`;
  const headers = {
    "x-pio-event-type": "shipments.dispatch",
    "x-pio-delivery-id": "d-2",
    "x-pio-timestamp": time,
    "x-pio-hmac-sha256": createHmac("sha256", client_secret).update(signed).digest("base64"),
  };
  const dispatch = await verify_dispatch({ headers, body }, { client_secret });
  assert.deepEqual(dispatch, { shipment_id: 5 });
  await assert.rejects(verify_webhook({ headers, body }, { client_secret }), WebhookError);
});

test("the real server's message is verified by both and typed by its name", async (t) => {
  const server = await start_server();
  const heard = Promise.withResolvers<Event>();
  let secrets = {};
  const receiver = http.createServer(async (request, response) => {
    const message = { headers: request.headers, body: Buffer.concat(await request.toArray()) };
    verify_webhook(message, secrets).then(heard.resolve, heard.reject);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  after(async () => {
    receiver.close();
    await stop_server(server);
  });
  const client = client_of(server);
  await client.shops.create({ name: "Heard", ext_shop_id: "heard" });
  const { product_id } = await client.products.create({
    sku: "H-1",
    name: "Thing",
    ext_product_id: "1",
  });
  const { port } = receiver.address() as AddressInfo;
  const hook = await client.hooks.create({
    event: "inventory_levels.update",
    target_url: `http://127.0.0.1:${port}/`,
  });
  secrets = {
    hook_secret: hook.secret,
    client_secret: server.facts.integration.client_secret,
  };
  const worker = await Port.open(server.url, server.facts.admin, server.facts.port_id);
  const shelf = await worker.firstShelf(server.facts.site_id);
  await worker.store([product_id], shelf, 5);
  const event = await heard.promise;
  assert.equal(event.type, "inventory_levels.update");
  if (event.type !== "inventory_levels.update") return;
  const { sku, in_stock, available } = event.data; // typed: no other event has `available`
  assert.deepEqual({ sku, in_stock, available }, { sku: "H-1", in_stock: 5, available: 5 });
  t.diagnostic(`sequence ${event.sequence}`);
});
