// How ./dev test reads the number of passed and failed tests from what a suite wrote.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const script = new URL('../../tools/dev/count.sh', import.meta.url).pathname;

function count({ log = '', xml = '' }) {
    const folder = mkdtempSync(join(tmpdir(), 'entrepot-count-'));
    try {
        writeFileSync(join(folder, 'log'), log);
        writeFileSync(join(folder, 'xml'), xml);
        const command = `. '${script}'; count_suite '${folder}/log' '${folder}/xml'`;
        return execFileSync('bash', ['-c', command], { encoding: 'utf8' }).trim();
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test('GoogleTest: skipped and disabled tests have not passed', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="7" failures="2" disabled="1" errors="0" time="0.1" name="AllTests">
  <testsuite name="A" tests="4" failures="1" disabled="1" skipped="1" errors="0">
  </testsuite>
  <testsuite name="B" tests="3" failures="1" disabled="0" skipped="0" errors="0">
  </testsuite>
</testsuites>`;
    assert.equal(count({ xml }), '3 2 1');
});

test('node --test, as TAP and as text: cancelled tests have failed', () => {
    assert.equal(count({ log: '# pass 5\n# fail 1\n# cancelled 2\n# skipped 1\n# todo 1\n' }), '5 3 2');
    assert.equal(count({ log: 'ℹ tests 4\nℹ pass 4\nℹ fail 0\nℹ cancelled 0\n' }), '4 0 0');
});

test('several node --test runs in one suite are added up', () => {
    assert.equal(count({ log: 'ℹ pass 4\nℹ fail 0\n\nℹ pass 2\nℹ fail 1\n' }), '6 1 0');
});

test('Vitest, with its colours', () => {
    const log = '\x1b[2m      Tests \x1b[22m \x1b[1m\x1b[31m1 failed\x1b[39m | 5 passed | 2 skipped (8)\n';
    assert.equal(count({ log }), '5 1 2');
});

test('a line of our own decides, and the last one counts', () => {
    assert.equal(count({ log: '1 passed, 1 failed\n12: 10 passed, 0 failed\nbye\n' }), '10 0 0');
});

test('a suite that says nothing has no count', () => {
    assert.equal(count({ log: 'Segmentation fault\n' }), '');
});
