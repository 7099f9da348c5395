// Runs in a network of its own in which every address of the internet is this machine: whatever the
// server dials, a listener here is told the address. Prints what was dialled, as JSON.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { scheduler } from 'node:timers/promises';
import { Server } from '../../support/server.mjs';
import { Rows } from '../support/rows.mjs';
import { startNameServer } from './name_server.mjs';
import { literalTargets, namedTargets, publicAddress, redirectStatuses } from './targets.mjs';

const port = 9009;
const events = [
  'inventory_log.create', 'inventory_levels.update', 'fulfillments.create', 'fulfillments.update',
  'purchase_orders.update', 'purchase_orders.sync', 'external_transfers.create',
];

function ownTheInternet(folder) {
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  execFileSync('ip', ['route', 'add', 'local', '0.0.0.0/0', 'dev', 'lo']);
  execFileSync('ip', ['-6', 'route', 'add', 'local', '::/0', 'dev', 'lo']);
  const resolver = path.join(folder, 'resolv.conf');
  writeFileSync(resolver, 'nameserver 127.0.0.53\noptions timeout:1 attempts:1\n');
  execFileSync('mount', ['--bind', resolver, '/etc/resolv.conf']);
}

/** Hears every connection to this port of whatever address; answers as the path says. */
async function listen(on, dialled, host = '::') {
  const server = http.createServer((request, response) => {
    const to = /^\/redirect\/(\d+)\/(.*)$/.exec(request.url);
    if (to) response.writeHead(Number(to[1]), { Location: Buffer.from(decodeURIComponent(to[2])).toString('latin1') }).end();
    else response.writeHead(500).end();
  });
  server.on('connection', (socket) => dialled.push(socket.localAddress));
  await new Promise((ready) => server.listen(on, host, ready));
  return server;
}

/** One hook for each target, seven in a shop, and one event that each of them has to send. */
function writeHooks(folder, targets) {
  const rows = new Rows(folder);
  const [{ organization_id }] = rows.all('SELECT organization_id FROM hooks');
  const shops = Array.from({ length: Math.ceil(targets.length / events.length) }, (_, at) => 1000 + at);
  rows.write(() => {
    rows.clone('shops', shops.map((shop_id) => ({ shop_id, token_id: 0, ext_shop_id: `s${shop_id}` })));
    rows.clone('hooks', targets.map((target_url, at) => ({
      hook_id: 1000 + at,
      shop_id: shops[Math.floor(at / events.length)],
      event: events[at % events.length],
      target_url,
      position: 0,
    })));
    rows.insert('shop_events', shops.flatMap((shop_id) => events.map((type, at) => ({
      organization_id, shop_id, sequence: at + 1, number: 1_000_000 + at, type,
      resource: 'thing', resource_id: 1, version: 1, created_at: Date.now() * 1000, data: '{}',
    }))));
  });
  rows.close();
}

function readTries(folder, minimum) {
  const rows = new Rows(folder);
  const tries = rows.all(`SELECT h.hook_id, h.target_url, a.status, a.error FROM delivery_attempts a
    JOIN deliveries d ON d.delivery_id = a.delivery_id JOIN hooks h ON h.hook_id = d.hook_id
    WHERE h.hook_id >= 1000 AND a.attempt = 1`);
  rows.close();
  return tries.length >= minimum ? tries : undefined;
}

async function eventually(holds) {
  for (let deadline = Date.now() + 120_000; Date.now() < deadline; await scheduler.wait(200)) {
    const found = holds();
    if (found) return found;
  }
  throw new Error('waited in vain');
}

/** Which of these the API takes for a target. */
async function taken(server, hook, urls) {
  const found = [];
  for (const target_url of urls) {
    const answer = await fetch(`${server.url}/api/v1/hooks/${hook}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${server.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ target_url }),
    });
    if (answer.status === 200) found.push(target_url);
    else if (answer.status !== 422) throw new Error(`${target_url}: ${answer.status}`);
  }
  return found;
}

const server = new Server();
ownTheInternet(server.data);
let rebound = 0;
const names = {
  ...namedTargets(),
  'public.test': { A: [publicAddress] },
  // The address nobody listens on comes first, so that the next one is tried.
  'second.forbidden.test': { A: [publicAddress, '127.0.0.1'] },
  // Another answer each time.
  'rebind.forbidden.test': () => ({ A: [rebound++ % 2 === 0 ? '127.0.0.1' : '10.0.0.1'] }),
};
const nameServer = await startNameServer(names);
const dialled = [];
const listeners = [await listen(port, dialled), await listen(80, dialled), await listen(9010, dialled, '127.0.0.1')];

await server.start();
await server.api('POST', '/api/v1/shops', { name: 'Egress', ext_shop_id: 'egress' });
const { hook_id } = await server.api('POST', '/api/v1/hooks', { event: events[0], target_url: 'https://public.test/' });
await server.kill('SIGTERM');

const literals = literalTargets(port);
const redirects = [...literals.slice(0, 40), 'http://a0.forbidden.test:9009/'].map(
  (url, at) => `http://${publicAddress}:${port}/redirect/${redirectStatuses[at % 5]}/${encodeURIComponent(url)}`,
);
const named = Object.keys(names).filter((name) => name !== 'public.test');
const targets = [
  ...literals,
  ...named.map((name) => `http://${name}:${name.startsWith('second') ? 9010 : port}/named`),
  ...redirects,
  `http://${publicAddress}:${port}/control`,
  `http://public.test:${port}/control`,
];
writeHooks(server.data, targets);

// No sandbox any more, which may reach this machine.
const strict = new Server({ options: [] });
strict.remove();
strict.data = server.data;
strict.token = server.token;
await strict.start();
const tries = await eventually(() => readTries(server.data, targets.length));
const accepted = await taken(strict, hook_id, literals);
await strict.kill('SIGTERM');
for (const listener of listeners) {
  listener.closeAllConnections();
  listener.close();
}
nameServer.stop();
server.remove();
console.log(JSON.stringify({ targets: targets.length, literals: literals.length, redirects: redirects.length,
  named: named.length, asked: nameServer.asked.size, dialled, tries, accepted }));
