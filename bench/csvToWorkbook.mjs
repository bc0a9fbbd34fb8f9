import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atLeast, atMost, number } from './report.mjs';
import { jalonMerge } from './jalonMerge.mjs';
import { runNode, runProcess, takeTurns } from './measure.mjs';

const PEER = fileURLToPath(new URL('csvToWorkbook/exceljs.mjs', import.meta.url));
const SMALL = 10_000;

/** (c) One export to one workbook, whole process, beside the script one would write with PapaParse and exceljs. */
export function csvToWorkbook({ size, rounds, folder, root, exportOf }) {
  const rows = size === 'full' ? 1_000_000 : 50_000;
  const out = join(folder, 'workbooks');
  mkdirSync(out, { recursive: true });
  const large = exportOf(rows);
  const small = exportOf(SMALL);
  const names = {
    jalon: `jalon merge, ${rows.toLocaleString('en')} rows`,
    peer: `PapaParse → exceljs stream, ${rows.toLocaleString('en')} rows`,
  };
  const engines = [
    { name: names.jalon, run: () => jalonMerge(root, large.folder, out) },
    { name: names.peer, run: () => peer(large.path, join(out, 'peer.xlsx')) },
  ];
  const results = takeTurns(engines, rounds);
  const jalon = results.get(names.jalon);
  const other = results.get(names.peer);
  if (jalon.loaded !== rows || other.rows !== rows || Number(jalon.totals.spend) !== Number(other.spend)) {
    throw new Error(
      `jalon loaded ${jalon.loaded} rows, spend ${jalon.totals.spend}; the peer ${other.rows} rows, spend ${other.spend}`,
    );
  }
  const short = takeTurns(
    [
      { name: 'node -e 0', run: () => runProcess(process.execPath, ['-e', '0']) },
      { name: 'jalon merge, 10,000 rows', run: () => ({ ...jalonMerge(root, small.folder, out) }) },
      {
        name: 'PapaParse → exceljs stream, 10,000 rows',
        run: () => peer(small.path, join(out, 'peer.xlsx')),
      },
    ],
    rounds + 2,
  );
  const [node, command] = [...short.values()];
  return {
    title: 'From CSV to workbook, the whole command',
    text: [
      `One export of ${rows.toLocaleString('en')} rows (${large.megabytes.toFixed(0)} MB) to one workbook. \`jalon merge\` is the built command with all it does: reading, checks, merge, dashboards, and all the rows in an Excel table. The script beside it parses with PapaParse and writes the same ten typed columns and a header with exceljs’s stream, which cannot write a table. Both loaded the same rows and the same spend, ${jalon.totals.spend} EUR. The same at 10,000 rows, beside Node’s own start.`,
    ],
    baseline: names.jalon,
    results: new Map([...results, ...short]),
    extra: [
      { label: 'file MB', of: (result) => number(result.megabytes ?? NaN, 1).replace('not measured', '') },
    ],
    verdicts: [
      atLeast('PapaParse → exceljs stream’s time ÷ Jalon’s', other.seconds / jalon.seconds, 7),
      atMost('10,000 rows, seconds beyond `node -e 0`', command.seconds - node.seconds, 1.5),
    ],
  };
}

function peer(path, out) {
  const result = runNode(PEER, [path, out]);
  const megabytes = statSync(out).size / 1e6;
  rmSync(out);
  return { ...result, ...JSON.parse(result.stdout), megabytes };
}
