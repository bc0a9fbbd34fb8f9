import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atLeast, atMost, number } from './report.mjs';
import { runNode, runProcess, takeTurns } from './measure.mjs';

const ENGINE = fileURLToPath(new URL('writeXlsx/engine.mjs', import.meta.url));
const PEER = fileURLToPath(new URL('writeXlsx/libxlsxwriter.c', import.meta.url));

/** (b) Long tables to .xlsx, beside exceljs's stream and libxlsxwriter (when a C compiler and its header are there). */
export function writeXlsx({ size, rounds, folder, build, packages }) {
  const rows = size === 'full' ? 1_000_000 : 50_000;
  const out = join(folder, 'written');
  mkdirSync(out, { recursive: true });
  const peer = compilePeer(folder);
  const measured = (run) => () => {
    const file = join(out, 'bench.xlsx');
    const result = run(file);
    const megabytes = statSync(file).size / 1e6;
    rmSync(file);
    return { ...result, megabytes };
  };
  const node = (engine) => (file) =>
    runNode(ENGINE, [engine, rows, file, join(build, 'writers/exceljs/writeWorkbook.js')], {
      env: { NODE_PATH: packages },
    });
  const c = (constantMemory) => (file) => runProcess(peer, [String(rows), file, constantMemory ? '1' : '0']);
  const engines = [
    { name: 'rows only, nothing written', run: () => node('rows')('') },
    { name: 'Jalon’s writer', run: measured(node('jalon')) },
    { name: 'Jalon’s writer, deflate level 6', run: measured(node('jalon-level-6')) },
    { name: 'exceljs, stream', run: measured(node('exceljs-stream')) },
    ...(peer
      ? [
          { name: 'libxlsxwriter (C)', run: measured(c(false)) },
          { name: 'libxlsxwriter (C), constant memory', run: measured(c(true)) },
        ]
      : []),
  ];
  const results = takeTurns(engines, rounds);
  const jalon = results.get('Jalon’s writer');
  const libxlsxwriter = [...results]
    .filter(([name]) => name.startsWith('libxlsxwriter'))
    .map(([, { seconds }]) => seconds);
  return {
    title: 'Writing: one long table to .xlsx',
    text: [
      `${rows.toLocaleString('en')} rows × 12 columns: a day, five texts (one nearly unique), six numbers, with number formats. Only Jalon writes the Excel table as well: exceljs’s stream cannot, libxlsxwriter in constant memory neither. Jalon and exceljs deflate at the fastest level, libxlsxwriter at level 6; Jalon at level 6 is there for comparison.`,
      ...(peer ? [] : ['libxlsxwriter was left out: no C compiler or no xlsxwriter.h here.']),
    ],
    baseline: 'Jalon’s writer',
    results,
    extra: [
      { label: 'file MB', of: (result) => number(result.megabytes ?? NaN, 1).replace('not measured', '') },
    ],
    verdicts: [
      atLeast('exceljs stream’s time ÷ Jalon’s', results.get('exceljs, stream').seconds / jalon.seconds, 8),
      ...(peer
        ? [
            atLeast(
              'the faster libxlsxwriter’s time ÷ Jalon’s',
              Math.min(...libxlsxwriter) / jalon.seconds,
              2.5,
            ),
          ]
        : []),
      atMost('peak memory, MB', jalon.peakMB, 400),
    ],
  };
}

function compilePeer(folder) {
  const program = join(folder, 'libxlsxwriter');
  const { status } = spawnSync('cc', ['-O2', '-o', program, PEER, '-lxlsxwriter'], { stdio: 'ignore' });
  return status === 0 ? program : undefined;
}
