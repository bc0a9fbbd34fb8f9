/** `npm run golden`: accepts every `<name>.changed` that a test wrote next to its golden file. Review the diff by eye. */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './process.mjs';

const ENDING = '.changed';
const folder = join(ROOT, 'test');
const changed = existsSync(folder)
  ? readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(ENDING))
  : [];

for (const path of changed) {
  const from = join(folder, path);
  const to = from.slice(0, -ENDING.length);
  renameSync(from, to);
  console.log(`accepted ${relative(ROOT, to)}`);
}
console.log(changed.length ? 'Review: git diff test' : 'no changed golden file');
