import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { eventually, Program, Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
let shop: Program;

function run(...args: string[]): Program {
  const state = path.join(sandbox.folder, 'shop-state.json');
  return new Program([...args, '--data', sandbox.folder, '--state', state]);
}

const start = () => run('start', '--sandbox-token', '--listen', '127.0.0.1:0');

before(async () => {
  sandbox = await new Sandbox().open();
  await sandbox.sign_in();
  shop = start();
});

after(async () => {
  await shop?.close();
  await sandbox?.close();
});

async function all(list: string) {
  const items = [];
  for (let cursor = ''; ; ) {
    const page = await sandbox.api(`${list}?limit=250${cursor}`);
    items.push(...page.data);
    if (!page.next_cursor) return items;
    cursor = `&cursor=${encodeURIComponent(page.next_cursor)}`;
  }
}

async function order_named(ext_order_id: string) {
  const page = await sandbox.api(`/api/v1/orders?ext_order_id=${ext_order_id}`);
  return page.data[0];
}

/** Stores units on the first shelf that is suggested, as a worker at the port does. */
async function store(sku: string, quantity: number) {
  const page = await sandbox.api(`/api/v1/products?sku=${sku}`);
  let state = await sandbox.app('GET', '/port/state');
  const command = async (name: string, args: object = {}) => {
    const body = { command_id: randomUUID(), name, arguments: { version: state.version, ...args } };
    state = await sandbox.app('POST', '/port/commands', body);
  };
  await command('start_store', { product_id: page.data[0].product_id });
  await command('confirm_store', {
    location_id: state.store.suggested_shelves[0].location_id,
    quantity,
  });
  await command('leave');
}

test('a start makes the shop, the hooks, the products and the orders', async () => {
  await shop.hears(/ready/);
  assert.equal((await all('/api/v1/shops')).length, 1);
  assert.ok((await all('/api/v1/products')).length >= 200);
  assert.equal((await all('/api/v1/hooks')).length, 4);
  assert.equal((await all('/api/v1/orders')).length, 3);
});

test('the server fetches the pictures and serves its own copy', async () => {
  const product = await eventually('a picture', async () =>
    (await all('/api/v1/products')).find(({ image_state }) => image_state === 'ready'),
  );
  const answer = await sandbox.picture(product.image_url);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('Content-Type') ?? '', /^image\//);
  assert.ok((await answer.arrayBuffer()).byteLength > 100);
});

test('an order is there as it was sent, and waits for goods', async () => {
  const order = await order_named('shop-order-3');
  assert.equal(order.order_number, '#1003');
  assert.equal(order.destination.country, 'NO');
  assert.equal(order.line_items.length, 1);
  assert.deepEqual(await sandbox.api(`/api/v1/orders/${order.order_id}`), order);
});

test('stored goods are heard of in verified messages, and prepare the order', async () => {
  const { line_items } = await order_named('shop-order-3');
  const { sku, quantity } = line_items[0];
  await store(sku, quantity + 3);
  await shop.hears(new RegExp(`heard inventory_log.create +${sku}: \\+${quantity + 3} `));
  await shop.hears(new RegExp(`heard inventory_levels.update +${sku}: .* ${quantity} reserved`));
  await shop.hears(/heard fulfillments.create +order #1003 is open/);
});

test('the order command adds one more order', async () => {
  const command = run('order', '--sku', 'MUG-RED', '--quantity', '2');
  await command.hears(/order #1004 is open: MUG-RED x 2/);
  await command.close();
  assert.equal((await order_named('shop-order-4')).line_items[0].quantity, 2);
});

test('a withdrawn order is heard of', async () => {
  const { order_id } = await order_named('shop-order-3');
  assert.ok(await sandbox.api(`/api/v1/orders/${order_id}`, 'DELETE'));
  await shop.hears(/heard fulfillments.update +order #1003 is cancelled/);
});

test('no message was refused', () => {
  assert.deepEqual(shop.lines.filter((line) => /refused/.test(line)), []);
});

test('a second run changes nothing and does no harm', async () => {
  const counts = async () =>
    Promise.all(['shops', 'hooks', 'products', 'orders'].map((one) => all(`/api/v1/${one}`))).then(
      (lists) => lists.map((list) => list.length),
    );
  const earlier = await counts();
  await shop.close();
  shop = start();
  await shop.hears(/ready/);
  assert.deepEqual(await counts(), earlier);
});
