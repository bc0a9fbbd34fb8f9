import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode, takeTurns } from './measure.mjs';
import { atMost, number } from './report.mjs';

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), 'functions/call.mjs');
const CALLS = ['CPA', 'CPA of a text', 'CPA of 12 rows', 'CLV', 'AB_TEST', 'RETROPLAN', 'SMART_CHECK'];
/** A sentence takes more than a ratio, and no plan has ten thousand objectives. */
const FEWER = new Set(['SMART_CHECK']);

/** (f) What a column of custom functions costs. */
export function cellFunctions({ rounds, size, build }) {
  const usual = size === 'full' ? 10_000 : 1000;
  const cellsOf = (name) => (FEWER.has(name) ? usual / 10 : usual);
  const engines = CALLS.map((name) => ({
    name,
    run: () => {
      const result = runNode(SCRIPT, [build, name, cellsOf(name)]);
      return { ...result, cells: cellsOf(name), inside: Number(result.stdout) };
    },
  }));
  const results = takeTurns(engines, rounds);
  return {
    title: 'Custom functions',
    text: [
      `Cells of one function, computed one after the other in a process of its own. "Inside" is the time in the functions alone; the seconds count the start of Node and the making of the arguments too. What Excel adds to each call is not in it.`,
    ],
    results,
    extra: [
      { label: 'cells', of: (result) => number(result.cells, 0) },
      { label: 'inside, ms', of: (result) => number(result.inside, 0) },
    ],
    verdicts: CALLS.map((name) =>
      atMost(`seconds inside ${name}, ${number(cellsOf(name), 0)} cells`, results.get(name).inside / 1000, 1),
    ),
  };
}
