// Every kind of call against the real server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ApiError, type Client, type Order } from "@entrepot/client";
import { client_of, start_server, stop_server } from "./world.ts";

let server: Awaited<ReturnType<typeof start_server>>;
let client: Client;

before(async () => {
  server = await start_server();
  client = client_of(server);
  await client.shops.create({ name: "Client", ext_shop_id: "client" });
  for (let number = 1; number <= 7; number++) {
    const ids = { ext_product_id: `p-${number}`, ext_variant_id: "1" };
    await client.products.create({ sku: `C-${number}`, name: `Thing ${number}`, ...ids });
  }
});
after(() => stop_server(server));

const new_order = (ext_order_id: string) => ({
  ext_order_id,
  line_items: [{ ext_order_line_item_id: "1", sku: "C-1", quantity: 2 }],
});

async function refused(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    () => assert.fail("it was not refused"),
    (error: unknown) => error,
  );
  assert.ok(error instanceof ApiError, String(error));
  return error;
}

test("a list is walked over its pages, each item once, oldest first", async () => {
  const skus: string[] = [];
  for await (const { sku } of client.products.list({ limit: 3 })) skus.push(sku);
  assert.deepEqual(
    skus.slice(-7),
    [1, 2, 3, 4, 5, 6, 7].map((number) => `C-${number}`),
  );
  assert.equal(new Set(skus).size, skus.length);
  assert.deepEqual(
    (await client.products.list().all()).map(({ sku }) => sku),
    skus,
  );
});

test("a list is filtered, and gone on with from a cursor that was kept", async () => {
  assert.equal((await client.products.list({ sku: "C-4" }).first())?.name, "Thing 4");
  assert.equal(await client.products.list({ sku: "none" }).first(), undefined);
  const { data, next_cursor } = await client.products.list({ limit: 2 }).page();
  assert.ok(next_cursor);
  const rest = await client.products.list({ cursor: next_cursor }).all();
  const all = await client.products.list().all();
  assert.deepEqual(
    [...data, ...rest].map(({ sku }) => sku),
    all.map(({ sku }) => sku),
  );
});

test("an order is created, read, changed at its version, and deleted", async () => {
  const order: Order = await client.orders.create(new_order("o-1"));
  assert.deepEqual(await client.orders.get(order.order_id), order);
  const changed = await client.orders.update(
    order.order_id,
    { notes: "Gift" },
    { if_match: order },
  );
  assert.equal(changed.notes, "Gift");
  const late = await refused(
    client.orders.update(order.order_id, { notes: "Late" }, { if_match: order.version }),
  );
  assert.deepEqual([late.status, late.code], [412, "precondition_failed"]);
  assert.equal(await client.orders.delete(order.order_id), undefined);
  assert.equal((await client.orders.get(order.order_id)).status, "cancelled");
});

test("the query of a change goes with it", async () => {
  const product = await client.products.list({ sku: "C-2" }).first();
  assert.ok(product);
  const changed = await client.products.replace(
    product.product_id,
    { ext_product_id: "p-2-new", ext_variant_id: "2" },
    { query: { old_ext_product_id: "p-2", old_ext_variant_id: "1" } },
  );
  assert.deepEqual(
    changed.mappings.map(({ ext_product_id }) => ext_product_id),
    ["p-2-new"],
  );
});

test("a refusal is an ApiError with its code, its sentence, its places and its request id", async () => {
  const missing = await refused(client.orders.get(999_999));
  assert.deepEqual([missing.status, missing.code], [404, "order_not_found"]);
  assert.ok(missing.detail && missing.request_id);
  assert.match(missing.message, /^GET \/api\/v1\/orders\/999999: 404 order_not_found .+/);

  const bad = { ...new_order("o-2"), line_items: [{ ext_order_line_item_id: "1", quantity: 0 }] };
  const misfit = await refused(client.orders.create(bad));
  assert.equal(misfit.code, "validation_error");
  const places = misfit.errors.map(({ loc }) => loc.join("."));
  assert.ok(
    places.some((place) => place.endsWith("line_items.0.quantity")),
    places.join(),
  );
});

test("the same key is the same order; another token's refusal is not retried", async () => {
  const key = { idempotency_key: "order o-3" };
  const first = await client.orders.create(new_order("o-3"), key);
  assert.deepEqual(await client.orders.create(new_order("o-3"), key), first);
  const reused = await refused(client.orders.create(new_order("o-4"), key));
  assert.equal(reused.code, "idempotency_key_reused");
  let retries = 0;
  const stranger = client_of(server, { token: "no-such-token", on_retry: () => retries++ });
  assert.equal((await refused(stranger.orders.list().page())).code, "unauthorized");
  assert.equal(retries, 0);
});

test("a hook's secret is shown once and can be replaced", async () => {
  const target_url = "http://127.0.0.1:9/nobody";
  const hook = await client.hooks.create({ event: "inventory_levels.update", target_url });
  assert.match(hook.secret ?? "", /^whsec_/);
  assert.equal((await client.hooks.get(hook.hook_id)).secret ?? null, null);
  const again = await client.hooks.rotate_secret(hook.hook_id);
  assert.match(again.secret ?? "", /^whsec_/);
  assert.notEqual(again.secret, hook.secret);
  await client.hooks.delete(hook.hook_id);
});
