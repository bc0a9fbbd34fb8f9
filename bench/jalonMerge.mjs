import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runNode } from './measure.mjs';

/** Runs the built `jalon merge` on a folder, deletes what it wrote, and returns what it took and what it said. */
export function jalonMerge(root, inbox, out) {
  const result = runNode(
    join(root, 'dist', 'jalon.js'),
    ['merge', inbox, '--out', join(out, 'bench.xlsx'), '--lang', 'en', '--json'],
    { accepts: [0, 1] },
  );
  const { totals, files, tables } = JSON.parse(result.stdout);
  const written = readdirSync(out).filter((name) => name.startsWith('bench.'));
  const megabytes = written.reduce((sum, name) => sum + statSync(join(out, name)).size, 0) / 1e6;
  for (const name of written) rmSync(join(out, basename(name)));
  const loaded = files.reduce((sum, file) => sum + file.rows.loaded, 0);
  const facts = tables.find(({ name }) => name === 'ad_performance');
  return { ...result, stdout: '', totals, loaded, megabytes, facts };
}
