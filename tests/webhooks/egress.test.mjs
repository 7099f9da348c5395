// No connection to a forbidden address, however it is spelled, resolved or redirected to: in a network
// in which every address is ours, a listener is told what the server really dials.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { isForbidden, publicAddress } from './egress/targets.mjs';

const asRoot = process.getuid() === 0 ? [] : ['--map-root-user'];
const namespaces = ['--mount', '--net', ...asRoot];
const skip =
  spawnSync('unshare', [...namespaces, 'ip', 'link', 'set', 'lo', 'up']).status !== 0 &&
  'this machine lets nobody make a network of their own';

function dialFromInside() {
  const script = path.join(import.meta.dirname, 'egress/inside.mjs');
  const run = spawnSync('unshare', [...namespaces, process.execPath, script], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert.equal(run.status, 0, run.stdout);
  return JSON.parse(run.stdout.trim().split('\n').at(-1));
}

test('no connection to a forbidden address', { skip }, (t) => {
  const seen = dialFromInside();
  t.diagnostic(`${seen.targets} targets: ${seen.literals} literal, ${seen.named} names, ${seen.redirects} redirects`);
  assert.ok(seen.literals >= 250, `${seen.literals} spellings`);
  assert.deepEqual(seen.dialled.filter(isForbidden), [], 'connections to forbidden addresses');

  const controls = seen.tries.filter((one) => one.target_url.endsWith('/control'));
  assert.deepEqual(controls.map((one) => one.status), [500, 500], 'a public address is reached');
  assert.ok(seen.dialled.some((one) => one.endsWith(publicAddress)), 'the listener is told of it');
  for (const one of seen.tries) {
    const redirected = one.target_url.includes('/redirect/');
    if (one.target_url.endsWith('/control')) continue;
    assert.equal(redirected ? one.status >= 300 && one.status < 400 : one.status === 0, true, JSON.stringify(one));
  }
  assert.ok(seen.asked >= seen.named, 'each name was really asked for');

  // What names an address in any way is refused when the hook is made; a name is judged when dialled.
  const names = seen.accepted.filter((url) => !/^http:\/\/(localhost|LOCALHOST|ip6-localhost|[\d.]+\.:)/.test(url));
  assert.deepEqual(names, [], 'taken for a target, though it names a forbidden address');
});
