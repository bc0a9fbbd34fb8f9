import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile } from '../scripts/compile.mjs';
import { runNode, takeTurns } from './measure.mjs';
import { withActions } from './plan.mjs';
import { atMost, number } from './report.mjs';

/** Everything that is loaded before the first view, office.js apart. */
const FIRST_VIEW = ['taskpane.html', 'taskpane.css', 'taskpane.js', 'functions.js'];
const TASKS = 200;

/** (g) What the pane weighs, and what it takes in the Excel double. */
export function excelPane({ rounds, size, folder, root, packages, exportOf }) {
  const rows = size === 'full' ? 50_000 : 5000;
  const out = join(folder, 'pane');
  for (const part of ['src', 'test/host', 'test/helpers', 'test/conformance', 'bench/pane'])
    compile(join(root, part), join(out, part));
  symlinkSync(packages, join(out, 'node_modules'));
  const addin = join(root, 'dist/addin');
  const template = JSON.parse(
    readFileSync(join(root, 'templates/plans/lancement-produit/plan.fr.json'), 'utf8'),
  );
  const plan = join(out, 'plan.json');
  mkdirSync(out, { recursive: true });
  writeFileSync(plan, JSON.stringify(withActions(template, TASKS / 5)));
  const engine = (name, ...parameters) => ({
    name,
    run: () => {
      const result = runNode(join(out, 'bench/pane/drive.js'), [addin, ...parameters]);
      return { ...result, inside: JSON.parse(result.stdout.trim().split('\n').pop()) };
    },
  });
  const [boot, write, imported] = [
    'opening, in Chromium',
    `a plan of ${TASKS} tasks`,
    `an export of ${rows} rows`,
  ];
  const results = takeTurns(
    [engine(boot, 'boot'), engine(write, 'plan', plan), engine(imported, 'import', exportOf(rows).path)],
    rounds,
  );
  const inside = (name) => results.get(name).inside;
  const kilobytes =
    FIRST_VIEW.reduce((sum, name) => sum + gzipSync(readFileSync(join(addin, name))).length, 0) / 1000;
  return {
    title: 'The pane in Excel',
    text: [
      `The built pane and its code beside the Excel double of \`test/host\`, with the real office.js. The seconds of a line are those of its whole process; “inside” is the work alone: from office.js being ready to a pane that can be used; from a plan to its sheets being written; from the bytes of an export to its rows standing in the data tables. The double’s own work is in them, Excel’s is not; in how many of them the double takes messages and answers them stands beside.`,
      `The first view loads ${number(kilobytes, 0)} kB, gzipped, besides office.js. The plan goes out in ${inside(write).messages} messages; moving its launch takes ${number(inside(write).moved, 2)} s, ${number(inside(write).movedDouble, 2)} s of them the double’s, and ${inside(write).movedMessages} messages. Of the import, ${number(inside(imported).read, 2)} s are reading and merging, in slices of at most ${number(inside(imported).longest, 0)} ms.`,
    ],
    results,
    extra: [
      { label: 'inside, s', of: (result) => number(result.inside.seconds, 2) },
      { label: 'of these the double, s', of: (result) => number(result.inside.double, 2) },
    ],
    verdicts: [
      atMost('first view, kB gzipped', kilobytes, 350),
      atMost('opening, seconds after office.js is ready', inside(boot).seconds, 1),
      atMost(`${TASKS} tasks written, seconds`, inside(write).seconds, 2),
      atMost(`${rows} rows imported, seconds`, inside(imported).seconds, 5),
    ],
  };
}
