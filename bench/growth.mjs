import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { atMost, number } from './report.mjs';
import { jalonMerge } from './jalonMerge.mjs';
import { takeTurns } from './measure.mjs';
import { writeDailyExports } from './exports.mjs';

/** (d) How `jalon merge` grows with rows. */
export function growthWithRows({ size, rounds, folder, root, exportOf }) {
  const sizes = size === 'full' ? [100_000, 1_000_000, 5_000_000] : [10_000, 50_000, 100_000];
  const out = join(folder, 'workbooks');
  mkdirSync(out, { recursive: true });
  const engines = sizes.map((rows) => {
    const { folder: inbox } = exportOf(rows);
    return {
      name: `${rows.toLocaleString('en')} rows`,
      run: () => ({ ...jalonMerge(root, inbox, out), rows }),
    };
  });
  const results = takeTurns(engines, rounds);
  const [first, middle, last] = [...results.values()];
  for (const { rows, loaded } of results.values())
    if (rows !== loaded) throw new Error(`${loaded} rows of ${rows} loaded`);
  const further = (from, to) => (to.seconds - from.seconds) / (to.rows - from.rows);
  const perRow = ({ seconds, rows }) => (seconds / rows) * 1e6;
  return {
    title: 'Growth: rows',
    text: [
      'The built `jalon merge` on one export of each size. A table that is longer than a sheet (1,048,575 rows) goes to Parquet beside the workbook. The rows of the largest export therefore never become cells. Linear means that a further row never costs more: the seconds per row added from the second size to the third are compared with those from the first to the second.',
    ],
    results,
    extra: [
      { label: 'µs per row', of: (result) => perRow(result).toFixed(1) },
      { label: 'written MB', of: (result) => number(result.megabytes, 1) },
      { label: 'rows go to', of: ({ facts }) => (facts?.file === undefined ? 'workbook' : 'Parquet') },
    ],
    verdicts: [
      atMost(
        'time per further row, second step ÷ first step',
        further(middle, last) / further(first, middle),
        1.1,
      ),
      atMost(
        'peak memory of the largest, MB',
        Math.max(...[...results.values()].map(({ peakMB }) => peakMB)),
        1000,
      ),
    ],
  };
}

/** (d) Many small files against few large ones with the same rows. */
export function growthWithFiles({ size, rounds, folder, root }) {
  const [files, rowsPerFile] = size === 'full' ? [500, 2000] : [50, 1000];
  const out = join(folder, 'workbooks');
  mkdirSync(out, { recursive: true });
  const inboxes = writeDailyExports(join(folder, 'daily'), files, rowsPerFile);
  const names = {
    few: `5 files × ${((files / 5) * rowsPerFile).toLocaleString('en')} rows`,
    many: `${files} files × ${rowsPerFile.toLocaleString('en')} rows`,
  };
  const results = takeTurns(
    [
      { name: names.few, run: () => jalonMerge(root, inboxes.few, out) },
      { name: names.many, run: () => jalonMerge(root, inboxes.many, out) },
    ],
    rounds,
  );
  const few = results.get(names.few);
  const many = results.get(names.many);
  if (JSON.stringify(few.totals) !== JSON.stringify(many.totals) || few.loaded !== many.loaded) {
    throw new Error(`totals differ: ${JSON.stringify([few.loaded, few.totals, many.loaded, many.totals])}`);
  }
  return {
    title: 'Growth: files',
    text: [
      `The same ${few.loaded.toLocaleString('en')} rows, one day a small file, in ${files} files and in 5. Both merges gave the same totals: \`${JSON.stringify(few.totals)}\`.`,
    ],
    results,
    extra: [{ label: 'written MB', of: (result) => number(result.megabytes, 1) }],
    verdicts: [atMost('time of many files ÷ time of few', many.seconds / few.seconds, 3)],
  };
}
