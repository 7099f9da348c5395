// Retries through a proxy that loses requests and answers: each change has one effect.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ApiError, type Client, NoAnswerError, type Retry } from "@entrepot/client";
import { backoff, retry_after } from "../dist/retry.js";
import { client_of, type Fate, FlakyProxy, start_server, stop_server } from "./world.ts";

let server: Awaited<ReturnType<typeof start_server>>;
let direct: Client;
let url: string;
const proxy = new FlakyProxy();

before(async () => {
  server = await start_server();
  direct = client_of(server);
  await direct.shops.create({ name: "Flaky", ext_shop_id: "flaky" });
  await direct.products.create({ sku: "F-1", name: "Thing", ext_product_id: "1" });
  url = await proxy.open(server.url);
});
after(async () => {
  proxy.close();
  await stop_server(server);
});

const order = (ext_order_id: string) => ({
  ext_order_id,
  line_items: [{ ext_order_line_item_id: "1", sku: "F-1", quantity: 1 }],
});

const orders_called = async (ext_order_id: string) =>
  (await direct.orders.list({ ext_order_id }).all()).length;

for (const fate of ["lose request", "lose answer", "cut answer", "503", "502", "429"] as const) {
  test(`a create survives: ${fate}`, async () => {
    const retries: Retry[] = [];
    const client = client_of(server, { url, on_retry: (retry) => retries.push(retry) });
    proxy.plan(fate, fate);
    const made = await client.orders.create(order(`once ${fate}`));
    assert.equal(made.ext_order_id, `once ${fate}`);
    assert.equal(await orders_called(`once ${fate}`), 1);
    assert.deepEqual(
      proxy.seen.map((one) => one.fate),
      [fate, fate, "pass"],
    );
    assert.equal(new Set(proxy.seen.map(({ key }) => key)).size, 1, "one key over all tries");
    assert.ok(proxy.seen[0]?.key);
    const status = /^\d+$/.test(fate) ? Number(fate) : undefined;
    assert.deepEqual(
      retries.map((one) => one.status),
      [status, status],
    );
  });
}

test("two hundred orders over a line that breaks half the time are two hundred orders", async () => {
  const fates: Fate[] = ["lose request", "lose answer", "cut answer", "503"];
  let state = 20261127;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  proxy.decide(() => (random() < 0.5 ? "pass" : (fates[Math.floor(random() * 4)] ?? "pass")));
  const client = client_of(server, { url, tries: 40, first_wait: 1 });
  const names = Array.from({ length: 200 }, (_, number) => `many-${number}`);
  const made: number[] = [];
  const waiting = names.values();
  const sender = async () => {
    for (const name of waiting) made.push((await client.orders.create(order(name))).order_id);
  };
  await Promise.all(Array.from({ length: 8 }, sender));
  const there = new Map<string, number>();
  for await (const { ext_order_id, order_id } of direct.orders.list({ limit: 250 })) {
    if (ext_order_id.startsWith("many-")) there.set(ext_order_id, order_id);
  }
  assert.equal(there.size, 200);
  assert.deepEqual(new Set(made), new Set(there.values()));
});

test("it gives up after its tries, and its key finds out later what happened", async () => {
  const client = client_of(server, { url, tries: 2 });
  proxy.decide(() => "lose answer");
  const error = await client.orders.create(order("unknown")).catch((error: unknown) => error);
  assert.ok(error instanceof NoAnswerError, String(error));
  assert.match(error.message, /no answer after 2 tries/);
  assert.ok(error.idempotency_key);
  proxy.decide(() => "pass");
  const key = { idempotency_key: error.idempotency_key };
  const made = await client.orders.create(order("unknown"), key);
  assert.equal(made.ext_order_id, "unknown");
  assert.equal(await orders_called("unknown"), 1);
});

test("a refusal that stays is thrown as what it is, once", async () => {
  const client = client_of(server, { url, tries: 3 });
  proxy.decide(() => "503");
  const error = await client.orders
    .list()
    .page()
    .catch((error: unknown) => error);
  assert.ok(error instanceof ApiError);
  assert.deepEqual([error.status, error.code], [503, ""]);
  assert.equal(proxy.seen.length, 3);
  proxy.decide(() => "pass");
  await assert.rejects(client.orders.get(999_999), { code: "order_not_found" });
  assert.equal(proxy.seen.length, 1);
});

test("a call ends when its signal says so, also while it waits", async () => {
  proxy.decide(() => "lose request");
  const leave = new AbortController();
  const client = client_of(server, { url, on_retry: () => leave.abort(new Error("enough")) });
  const call = client.orders.list({}, { signal: leave.signal }).page();
  await assert.rejects(call, /enough/);
  assert.equal(proxy.seen.length, 1);
});

test("a try that takes too long is given up and tried again", async () => {
  let late = 0;
  const slow: typeof fetch = (input, init) =>
    late++
      ? fetch(input, init)
      : new Promise((_, failed) => {
          const { signal } = init ?? {};
          signal?.addEventListener("abort", () => failed(signal.reason));
        });
  const client = client_of(server, { fetch: slow, timeout: 50 });
  await client.orders
    .list({}, { timeout: 10_000 * late + 50 })
    .page()
    .catch(() => {});
  assert.ok(late >= 2);
});

test("after a 429 nothing of the client goes out before its time", async () => {
  const started = performance.now();
  const sent: number[] = [];
  let refused = false;
  const limited: typeof fetch = async (input, init) => {
    sent.push(performance.now() - started);
    if (refused) return fetch(input, init);
    refused = true;
    return new Response("{}", { status: 429, headers: { "Retry-After": "1" } });
  };
  const client = client_of(server, { fetch: limited });
  const first = client.orders.list().page();
  while (!refused) await new Promise(setImmediate);
  await new Promise(setImmediate);
  await Promise.all([first, client.products.list().page()]);
  assert.ok(
    sent.slice(1).every((at) => at >= 990),
    sent.join(),
  );
  assert.equal(sent.length, 3);
});

test("more patience than allowed is not had: the refusal is thrown at once", async () => {
  const busy: typeof fetch = async () =>
    new Response("{}", { status: 429, headers: { "Retry-After": "3600" } });
  const client = client_of(server, { fetch: busy });
  await assert.rejects(client.orders.list().page(), { status: 429 });
});

test("Retry-After is seconds or a date; else the wait doubles up to ten seconds", () => {
  const now = Date.parse("2026-11-27T12:00:00Z");
  const said = (text: string) => retry_after(new Headers({ "Retry-After": text }), now);
  assert.equal(said("3"), 3000);
  assert.equal(said("Fri, 27 Nov 2026 12:00:05 GMT"), 5000);
  assert.equal(said("Fri, 27 Nov 2026 11:00:00 GMT"), 0);
  assert.equal(said("soon"), undefined);
  assert.equal(retry_after(new Headers(), now), undefined);
  assert.deepEqual(
    [1, 2, 3, 20].map((tried) => backoff(tried, 200, 1)),
    [200, 400, 800, 10_000],
  );
  assert.equal(backoff(1, 200, 0), 100);
});
