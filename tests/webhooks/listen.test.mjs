// `entrepot hooks listen` against the real server: it prints what happens, forwards it signed, and goes on
// where it was when the server comes back.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { eventually, Receiver, Server } from './server.mjs';

const binary = process.env.ENTREPOT_BINARY ?? path.resolve(import.meta.dirname, '../../build/entrepot');
let server;
let receiver;
let hook;

before(async () => {
  server = await Server.make();
  receiver = await new Receiver().open();
  await server.api('POST', '/api/v1/shops', { name: 'Listen', ext_shop_id: 'listen' });
  hook = await server.api('POST', '/api/v1/hooks', {
    event: 'fulfillments.create',
    target_url: `${receiver.url}/hook`,
  });
});
after(async () => {
  await receiver?.close();
  await server?.close();
});

/** A test event is news that can be made at once. */
const makeNews = () => server.api('POST', `/api/v1/hooks/${hook.hook_id}/test`);

class Listener {
  text = '';
  errors = '';
  constructor(...options) {
    const { token } = server; // the one that is bound to the shop, also after a restart
    this.child = spawn(binary, ['hooks', 'listen', '--url', server.facts.url, ...options], {
      env: { ...process.env, ENTREPOT_TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout.setEncoding('utf8').on('data', (part) => (this.text += part));
    this.child.stderr.setEncoding('utf8').on('data', (part) => (this.errors += part));
    this.ended = new Promise((done) => this.child.once('exit', done));
  }
  until = (pattern) => eventually(`${pattern}`, () => pattern.exec(this.text));
  async end() {
    this.child.kill();
    await this.ended;
  }
}

test('it prints what happens from now on and forwards it, signed with the secret it prints', async () => {
  await makeNews();
  const client_secret = server.facts.integration.client_secret;
  const listener = new Listener('--forward', `${receiver.url}/local`, '--client-secret', client_secret);
  const [, secret] = await listener.until(/signed with (whsec_\S+)/);
  await listener.until(/Listening from sequence 1 on/);
  await makeNews();
  await listener.until(/^2 {2}\S+ {2}hooks\.test {2}\{.*"event":"fulfillments\.create"/m);
  await listener.until(/-> 200 in \d+ ms/);
  const forwarded = receiver.requests.filter((one) => one.url === '/local');
  assert.equal(forwarded.length, 1, 'not what was before');
  const [{ body, headers }] = forwarded;
  assert.doesNotThrow(() => new Webhook(secret).verify(body, headers));
  assert.ok(headers['x-pio-hmac-sha256']);
  const feed = await server.api('GET', '/api/v1/events?after=1&limit=1');
  assert.deepEqual(JSON.parse(body), feed.data[0]);
  await listener.end();
});

test('it goes on behind a position, also after the server was away', async () => {
  const listener = new Listener('--after', '0', '--events', 'hooks.test');
  await listener.until(/^1 {2}[^]*^2 {2}/m);
  await server.kill();
  await server.start();
  // It has another address now, so this one can only say that it is away.
  await eventually('a complaint', () => listener.errors.includes('does not accept connections'));
  assert.equal(listener.child.exitCode, null, 'it tries again');
  await listener.end();
});

test('what can not work ends with a sentence', async () => {
  const expired = new Listener('--after', '99');
  assert.equal(await expired.ended, 1);
  assert.match(expired.errors, /has got to 2/);
  const unknown = new Listener('--token', 'ent_unknown');
  assert.equal(await unknown.ended, 1);
  assert.match(unknown.errors, /token/i);
});

test('it prints long messages, too', async () => {
  await server.api('POST', '/api/v1/products', { sku: 'TEA', name: 'Tea', ext_product_id: '1' });
  const listener = new Listener('--events', 'purchase_orders.update');
  await listener.until(/Listening from sequence/);
  const line = (number) => ({ ext_purchase_order_line_item_id: `${number}`.repeat(60), sku: 'TEA', quantity: number });
  const line_items = [1, 2, 3, 4, 5].map(line);
  await server.api('POST', '/api/v1/purchase_orders', { ext_purchase_order_id: 'po', supplier: 'Weavers', line_items });
  const [printed] = await listener.until(/^.* purchase_orders\.update {2}\{.*$/m);
  assert.ok(printed.length > 300, listener.errors || printed);
  await listener.end();
});
