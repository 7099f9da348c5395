// The event feed of the real server: in order, each event once, and at once when it happens.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Client, Event } from "@entrepot/client";
import { Port } from "../../../tests/support/port.mjs";
import { client_of, start_server, stop_server } from "./world.ts";

let server: Awaited<ReturnType<typeof start_server>>;
let client: Client;
let worker: Port;
let products: number[];

before(async () => {
  server = await start_server();
  client = client_of(server);
  await client.shops.create({ name: "Feed", ext_shop_id: "feed" });
  products = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const names = { sku: `E-${number}`, name: "Thing", ext_product_id: String(number) };
      return (await client.products.create(names)).product_id;
    }),
  );
  worker = await Port.open(server.url, server.facts.admin, server.facts.port_id);
});
after(() => stop_server(server));

const store = async (ids: number[]) =>
  worker.store(ids, await worker.firstShelf(server.facts.site_id), 2);

async function read_all(options = {}): Promise<Event[]> {
  const events: Event[] = [];
  for await (const event of client.feed({ wait: 0, ...options })) events.push(event);
  return events;
}

test("what has happened is read without gaps, and gone on with behind a position", async () => {
  await store(products);
  const events = await read_all();
  assert.ok(events.length >= 6, String(events.length));
  assert.deepEqual(
    events.map(({ sequence }) => sequence),
    events.map((_, at) => at + 1),
  );
  assert.deepEqual(await read_all({ after: 2 }), events.slice(2));
  const levels = await read_all({ types: ["inventory_levels.update"] });
  assert.ok(levels.length >= 3 && levels.every(({ type }) => type === "inventory_levels.update"));
});

test("what happens is heard while it waits", async () => {
  const newest = (await read_all()).at(-1)?.sequence ?? 0;
  const news = client.feed({ after: newest });
  const first = news.next();
  const started = performance.now();
  await store(products.slice(0, 1));
  const { value } = await first;
  assert.equal(value?.sequence, newest + 1);
  assert.ok(performance.now() - started < 20_000, "it came with the news, not when the wait ended");
  await news.return();
});

test("a position that was never reached is refused", async () => {
  await assert.rejects(read_all({ after: 1_000_000 }), { code: "events_position_unknown" });
});
