// The event feed of the real server, on both databases; on PostgreSQL a second server reads what the
// first one writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { House } from '../processes/support/house.mjs';
import { Port } from '../support/port.mjs';
import { postgres } from '../support/postgres.mjs';
import { Server } from '../support/server.mjs';

const skip = !postgres && 'ENTREPOT_TEST_POSTGRES is not set';

class Feed {
  constructor(server, token) {
    this.server = server;
    this.token = token;
  }
  async read(query, signal) {
    const url = `${this.server.url}/api/v1/events?${new URLSearchParams(query)}`;
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${this.token}` }, signal });
    return { status: answer.status, body: await answer.json() };
  }
}

/** A shop, and what stores so many units of its product. */
async function makeShop(server) {
  await server.api('POST', '/api/v1/shops', { name: 'Feed', ext_shop_id: 'feed' });
  const mug = { sku: 'FEED-1', name: 'Mug', ext_product_id: '1' };
  const { product_id } = await server.api('POST', '/api/v1/products', mug);
  const port = await Port.open(server.url, server.facts.admin, server.facts.port_id);
  const shelf = await port.firstShelf(server.facts.site_id);
  return (quantity) => port.store([product_id], shelf, quantity);
}

const began = () => performance.now();
const since = (start) => performance.now() - start;

async function theWholeFeed(writer, reader) {
  const store = await makeShop(writer);
  const feed = new Feed(reader, writer.token);

  assert.deepEqual((await feed.read({})).body, { data: [], next_after: 0, newest: 0 });

  let start = began();
  const empty = await feed.read({ wait: 1 });
  assert.equal(empty.body.data.length, 0);
  assert.ok(since(start) > 900 && since(start) < 5000, `waited ${since(start)} ms`);

  start = began();
  const waiting = feed.read({ after: 0, wait: 30 });
  const others = Array.from({ length: 15 }, () => feed.read({ after: 0, wait: 30 }));
  for (let ask = 0; ask < 20; ask++) {
    assert.equal((await feed.read({ after: 0 })).status, 200, 'those that wait hold up nobody');
  }
  await store(3);
  const { data, next_after } = (await waiting).body;
  assert.ok(since(start) < 15_000, 'news ends the wait');
  assert.equal(data[0].sequence, 1);
  assert.equal(data[0].ext_shop_id, 'feed');
  for (const other of others) assert.equal((await other).body.data[0].sequence, 1);

  for (let time = 0; time < 5; time++) await store(1);
  const all = [];
  let after = 0;
  for (;;) {
    const { body } = await feed.read({ after, limit: 3, wait: 2 });
    if (body.data.length === 0) break;
    all.push(...body.data);
    after = body.next_after;
  }
  assert.deepEqual(all.map((one) => one.sequence), all.map((_, at) => at + 1), 'without gaps');
  assert.equal(all.filter((one) => one.type === 'inventory_log.create').length, 6);
  assert.ok(next_after >= 1);

  const levels = await feed.read({ after: 0, types: 'inventory_levels.update' });
  assert.deepEqual([...new Set(levels.body.data.map((one) => one.type))], ['inventory_levels.update']);
  assert.equal((await feed.read({ after: after + 1 })).body.code, 'events_position_unknown');
  assert.equal((await feed.read({ after, wait: 31 })).status, 422);
  assert.equal((await feed.read({ after: -1 })).status, 422);
  return { feed, after };
}

test('SQLite: the feed is whole, waits, and a server that ends answers those who wait', async () => {
  const server = new Server();
  await server.start();
  try {
    const { feed, after } = await theWholeFeed(server, server);
    const waiting = feed.read({ after, wait: 30 });
    await feed.read({ after });
    const start = began();
    await server.kill('SIGTERM');
    assert.ok(since(start) < 8000, `ending took ${since(start)} ms`);
    assert.deepEqual((await waiting).body.data, []);
  } finally {
    await server.kill();
    server.remove();
  }
});

test('PostgreSQL: what one server writes another one tells those who wait', { skip }, async () => {
  const house = await new House().open();
  try {
    await theWholeFeed(house.first, house.second);
  } finally {
    await house.close();
  }
});
