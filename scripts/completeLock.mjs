/**
 * Adds to package-lock.json the native packages of the systems that the registry used for `npm install` did not serve.
 *
 * A registry mirror may hold only the builds of its own system; npm then leaves the others out of the lock without a
 * word, and `npm ci` on Windows or macOS would install a DuckDB without its engine. The names and versions come
 * from the `optionalDependencies` of the package that owns them. An added entry has no `integrity`: npm checks the
 * package against what its registry states, as on any first install.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const PLATFORM =
  /-(aix|android|darwin|freebsd|linux|openharmony|win32)-(arm|arm64|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(.+))?$/;
const LIBC = { gnu: 'glibc', glibc: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const added = [];
for (const owner of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const platform = PLATFORM.exec(name);
    if (lock.packages[path] || !platform) continue;
    const [, os, cpu, abi] = platform;
    const libc = os === 'linux' ? LIBC[abi] : undefined;
    lock.packages[path] = {
      version,
      cpu: [cpu],
      ...(owner.dev && { dev: true }),
      ...(libc && { libc: [libc] }),
      optional: true,
      os: [os],
    };
    added.push(`${name}@${version}`);
  }
}

const entries = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(entries);
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length ? `added to package-lock.json:\n  ${added.join('\n  ')}` : 'package-lock.json is complete',
);
