// The rules of the house that a script can check, checked with every test run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const root = new URL('../..', import.meta.url).pathname;

function run(command) {
    return spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
}

test('a folder of src includes only what stands below it', () => {
    const { status, stdout } = run('tools/check_dependencies.sh');
    assert.equal(stdout, '');
    assert.equal(status, 0);
});

test('no coroutines: g++ 12 miscompiles them', () => {
    const { stdout } = run("grep -rnE '\\bco_(await|return|yield)\\b' src --include='*.cpp' --include='*.h'");
    assert.equal(stdout, '');
});
