// Usage: node tools/complete_lock.mjs FOLDER...
// npm leaves out of the lockfile what it could not fetch for another platform, and `npm ci` then
// refuses the lockfile. This adds those optional packages with their platform, so that `npm ci`
// knows them and skips them.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

function platformOf(name) {
    const words = name.split(/[/-]/);
    const system = systems.find((word) => words.includes(word));
    const processor = processors.find((word) => words.includes(word));
    return system && processor && { cpu: [processor], os: [system] };
}

function missingOf(packages) {
    const missing = new Map();
    for (const entry of Object.values(packages)) {
        for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
            const platform = platformOf(name);
            if (platform && !packages[`node_modules/${name}`] && /^\d/.test(version)) {
                missing.set(`node_modules/${name}`, { version, ...platform, dev: entry.dev, optional: true });
            }
        }
    }
    return missing;
}

for (const folder of process.argv.slice(2)) {
    const path = `${folder}/package-lock.json`;
    const lock = JSON.parse(readFileSync(path, 'utf8'));
    const missing = missingOf(lock.packages);
    const sorted = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1));
    lock.packages = Object.fromEntries(sorted);
    writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`${path}: ${missing.size} packages added`);
}
