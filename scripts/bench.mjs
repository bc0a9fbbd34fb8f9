/** `npm run bench`: runs each bench/*.mjs in turn, alone on the machine as far as Jalon is concerned. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './process.mjs';
import { ensureBuild, ensurePackages } from './setup.mjs';

await ensurePackages();
await ensureBuild();
const folder = join(ROOT, 'bench');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mjs')) : [];
if (names.length === 0) console.log('no benchmark yet in bench/');
for (const name of names.sort()) {
  console.log(`\n=== ${name} ===`);
  const code = await run(process.execPath, [join('bench', name), ...process.argv.slice(2)]);
  if (code !== 0) process.exitCode = code;
}
