import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../scripts/compile.mjs';
import { runNode, takeTurns } from './measure.mjs';
import { atMost, number } from './report.mjs';

/** (h) What the page of a large workbook takes to be made, weighs, and takes to be opened. */
export function dashboardPage({ rounds, size, folder, root, packages, exportOf }) {
  const rows = size === 'full' ? 1_000_000 : 20_000;
  const out = join(folder, 'dashboard');
  for (const part of ['test/helpers', 'bench/dashboard']) compile(join(root, part), join(out, part));
  mkdirSync(out, { recursive: true });
  symlinkSync(packages, join(out, 'node_modules'));
  const jalon = join(root, 'dist', 'jalon.js');
  const [workbook, page] = [join(out, 'bench.xlsx'), join(out, 'bench.html')];
  runNode(jalon, ['merge', exportOf(rows).folder, '--out', workbook, '--lang', 'fr'], { accepts: [0, 1] });
  const [make, open] = [`jalon dashboard, ${rows} rows`, 'opening the page, in Chromium'];
  const results = takeTurns(
    [
      { name: make, run: () => runNode(jalon, ['dashboard', workbook, '--out', page]) },
      {
        name: open,
        run: () => {
          const result = runNode(join(out, 'bench/dashboard/open.js'), [page]);
          return { ...result, drawn: JSON.parse(result.stdout).seconds };
        },
      },
    ],
    rounds,
  );
  const megabytes = (path) => statSync(path).size / 1e6;
  const { drawn } = results.get(open);
  return {
    title: 'The dashboard',
    text: [
      `The built \`jalon dashboard\` on a workbook of ${number(megabytes(workbook), 0)} MB, merged from an export of ${rows} rows. The page weighs ${number(megabytes(page), 2)} MB. The seconds of its opening are those of the whole process, Chromium’s start included; “drawn” is from the start of the navigation to the first page with its charts.`,
    ],
    results,
    extra: [
      { label: 'drawn, s', of: (result) => (result.drawn === undefined ? '' : number(result.drawn, 2)) },
    ],
    verdicts: [
      atMost('page, MB', megabytes(page), 5),
      atMost('page drawn, seconds after the navigation began', drawn, 2),
      atMost('peak memory of jalon dashboard, MB', results.get(make).peakMB, 400),
    ],
  };
}
