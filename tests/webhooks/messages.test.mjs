import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { eventually, Receiver, Server } from './server.mjs';

let server;
let receiver;
let hooks;
let product;

const events = [
  'inventory_log.create',
  'inventory_levels.update',
  'fulfillments.create',
  'fulfillments.update',
];

before(async () => {
  server = await Server.make();
  receiver = await new Receiver().open();
  await server.api('POST', '/api/v1/shops', { name: 'Webhook shop', ext_shop_id: 'webhook-shop' });
  hooks = new Map();
  for (const event of events) {
    const target_url = `${receiver.url}/${event}`;
    hooks.set(event, await server.api('POST', '/api/v1/hooks', { event, target_url }));
  }
  product = await server.api('POST', '/api/v1/products', {
    sku: 'MUG-1',
    name: 'Mug',
    ext_product_id: 'p-1',
  });
  await server.app('POST', '/login', {
    email: server.facts.admin.email,
    password: server.facts.admin.password,
  });
  await server.app('POST', '/devices/enroll', { port_id: server.facts.port_id });
});

after(async () => {
  await receiver?.close();
  await server?.close();
});

const heard = (event) => receiver.requests.filter((one) => one.url === `/${event}`);

/** Stores units of the product on a shelf, as a worker at the port does. */
async function store(quantity) {
  let state = await server.app('GET', '/port/state');
  const command = async (name, args = {}) => {
    const body = {
      command_id: randomUUID(),
      name,
      arguments: { version: state.version, ...args },
    };
    state = await server.app('POST', '/port/commands', body);
  };
  await command('start_store', { product_id: product.product_id });
  const { location_id } = state.store.suggested_shelves[0];
  await command('confirm_store', { location_id, quantity });
  await command('leave');
}

function assertVerifies(request, hook) {
  assert.doesNotThrow(() =>
    new StandardWebhook(hook.secret).verify(request.body, request.headers),
  );
  const svix = {
    'svix-id': request.headers['webhook-id'],
    'svix-timestamp': request.headers['webhook-timestamp'],
    'svix-signature': request.headers['webhook-signature'],
  };
  assert.doesNotThrow(() => new SvixWebhook(hook.secret).verify(request.body, svix));
  assert.equal(request.headers['x-pio-hmac-sha256'], pioSignature(request));
}

function pioSignature({ headers, body }) {
  const text = [
    headers['x-pio-event-type'],
    headers['x-pio-delivery-id'],
    headers['x-pio-timestamp'],
    headers['x-pio-shop-id'],
    headers['x-pio-ext-shop-id'],
    body,
  ].join(':');
  const secret = server.facts.integration.client_secret;
  return createHmac('sha256', secret).update(text).digest('base64');
}

test('stored goods are told to the log and levels hooks, and both verifiers accept them', async () => {
  await store(5);
  for (const event of ['inventory_log.create', 'inventory_levels.update']) {
    const [request] = await eventually(event, () => heard(event).length > 0 && heard(event));
    const hook = hooks.get(event);
    assertVerifies(request, hook);
    const body = JSON.parse(request.body);
    assert.equal(body.type, event);
    assert.equal(body.ext_shop_id, 'webhook-shop');
    assert.equal(body.data.sku, 'MUG-1');
    assert.equal(body.data.in_stock, 5);
    assert.equal(request.headers['webhook-id'], `msg_1_${hook.hook_id}_${body.id}`);
    assert.equal(request.headers['x-pio-delivery-id'], request.headers['webhook-id']);
  }
});

test('a changed body is accepted by neither', async () => {
  const [request] = heard('inventory_levels.update');
  const { secret } = hooks.get('inventory_levels.update');
  const changed = request.body.replace('MUG-1', 'MUG-2');
  assert.throws(() => new StandardWebhook(secret).verify(changed, request.headers));
  assert.notEqual(pioSignature({ ...request, body: changed }), pioSignature(request));
});

test('an order is prepared and its fulfillment told', async () => {
  const order = await server.api('POST', '/api/v1/orders', {
    ext_order_id: 'o-1',
    order_number: '#1001',
    line_items: [{ ext_order_line_item_id: 'l-1', sku: 'MUG-1', quantity: 2 }],
  });
  const [request] = await eventually(
    'fulfillments.create',
    () => heard('fulfillments.create').length > 0 && heard('fulfillments.create'),
  );
  assertVerifies(request, hooks.get('fulfillments.create'));
  assert.equal(JSON.parse(request.body).data.order_id, order.order_id);
});

test('a failed message comes again with the same id, also after a kill', async () => {
  receiver.status = 503;
  const before = heard('inventory_log.create').length;
  await store(1);
  const first = await eventually('the first try', () => heard('inventory_log.create')[before]);
  await eventually('its row', async () =>
    (await server.app('GET', '/deliveries?state=waiting')).data.find(
      (one) => one.event === 'inventory_log.create' && one.attempts === 1,
    ),
  );
  await server.kill();
  receiver.status = 200;
  await server.start();
  const again = await eventually('the second try', () => heard('inventory_log.create')[before + 1]);
  assert.equal(again.headers['webhook-id'], first.headers['webhook-id']);
  assert.equal(again.body, first.body);
  assertVerifies(again, hooks.get('inventory_log.create'));
});

test('the log shows the tries, and a message is sent again with its id', async () => {
  const delivered = await eventually('a delivery of two tries', async () =>
    (await server.app('GET', '/deliveries?state=delivered')).data.find((one) => one.attempts === 2),
  );
  const shown = await server.app('GET', `/deliveries/${delivered.delivery_id}`);
  assert.deepEqual(shown.tries.map((one) => one.status), [503, 200]);
  assert.equal(shown.tries[1].answer_body, 'heard');
  const count = heard(shown.event).length;
  await server.app('POST', `/deliveries/${delivered.delivery_id}/send_again`);
  const again = await eventually('the replay', () => heard(shown.event)[count]);
  assert.equal(JSON.parse(again.body).replayed, true);
  assert.ok(shown.tries[1].request_headers.includes(again.headers['webhook-id']));
  assertVerifies(again, hooks.get(shown.event));
});

test('after a rotation both secrets verify', async () => {
  const event = 'inventory_levels.update';
  const old = hooks.get(event);
  const fresh = await server.api('POST', `/api/v1/hooks/${old.hook_id}/rotate_secret`);
  assert.notEqual(fresh.secret, old.secret);
  const signatures = (request) => request.headers['webhook-signature'].split(' ').length;
  await store(1);
  const request = await eventually('two signatures', () =>
    heard(event).find((one) => signatures(one) === 2),
  );
  assertVerifies(request, old);
  assertVerifies(request, fresh);
});
