/**
 * How fast long tables are written, beside exceljs's stream and libxlsxwriter (when a C compiler and its header are there).
 * node bench/writeXlsx.mjs [rows = 100000] [rounds = 3] [engines, comma separated]
 * Engines take turns, each run in a process of its own; ratios are between medians of the same rounds.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const rowCount = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 3);
const wanted = process.argv[4]?.split(',');
// Inside the project, so that the compiled writer finds its packages.
const folder = mkdtempSync(join(ROOT, 'node_modules', '.bench-'));

try {
  const build = compileWriter();
  const peer = compilePeer();
  const engines = (
    wanted ?? [
      'rows',
      'jalon',
      'jalon-level-6',
      'exceljs-stream',
      'libxlsxwriter',
      'libxlsxwriter-constant-memory',
    ]
  ).filter((engine) => peer || !engine.startsWith('libxlsxwriter'));
  if (!peer) console.log('libxlsxwriter left out: no C compiler or no xlsxwriter.h');
  const results = new Map(engines.map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engines) results.get(engine).push(runEngine(engine, build, peer));
  }
  print(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The TypeScript of the writer as CommonJS files. */
function compileWriter() {
  for (const room of ['core', 'messages', 'workbook', 'writers']) {
    const from = join(ROOT, 'src', room);
    for (const name of readdirSync(from, { recursive: true })) {
      if (!name.endsWith('.ts')) continue;
      const path = join(from, name);
      const { code } = transformFileSync(path, {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      const target = join(folder, relative(join(ROOT, 'src'), path)).replace(/\.ts$/, '.js');
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  return join(folder, 'writers/exceljs/writeWorkbook.js');
}

function compilePeer() {
  const program = join(folder, 'writeXlsx');
  const source = join(ROOT, 'bench', 'writeXlsx', 'libxlsxwriter.c');
  const { status } = spawnSync('cc', ['-O2', '-o', program, source, '-lxlsxwriter'], { stdio: 'ignore' });
  return status === 0 ? program : undefined;
}

function runEngine(engine, build, peer) {
  const file = join(mkdtempSync(join(tmpdir(), 'jalon-bench-')), 'bench.xlsx');
  try {
    const result = engine.startsWith('libxlsxwriter')
      ? runPeer(peer, file, engine.endsWith('constant-memory'))
      : runNode(engine, build, file);
    return { ...result, megabytes: engine === 'rows' ? 0 : statSync(file).size / 1e6 };
  } finally {
    rmSync(dirname(file), { recursive: true, force: true });
  }
}

function runNode(engine, build, file) {
  const script = join(ROOT, 'bench', 'writeXlsx', 'engine.mjs');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [script, engine, String(rowCount), file, build],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${engine} failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** The C program, timed from outside; its memory is read by `time` where there is one. */
function runPeer(program, file, constantMemory) {
  const before = process.hrtime.bigint();
  const parameters = [program, String(rowCount), file, constantMemory ? '1' : '0'];
  const timed = spawnSync('/usr/bin/time', ['-f', '%M', ...parameters], { encoding: 'utf8' });
  const run = timed.error ? spawnSync(program, parameters.slice(1), { encoding: 'utf8' }) : timed;
  if (run.status !== 0) throw new Error(`libxlsxwriter failed: ${run.stderr}`);
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  return {
    seconds,
    cpu: NaN,
    rssMiB: timed.error ? NaN : Number(timed.stderr.trim().split('\n').pop()) / 1024,
  };
}

function print(results) {
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const of = (engine, field) => median(results.get(engine).map((result) => result[field]));
  const own = results.has('jalon') ? of('jalon', 'seconds') : NaN;
  console.log(`${rowCount} rows x 12 columns, ${rounds} rounds, medians`);
  console.log('engine                          seconds    CPU s   peak MiB     MB   time / jalon');
  for (const engine of results.keys()) {
    const cells = ['seconds', 'cpu', 'rssMiB', 'megabytes'].map((field) => of(engine, field));
    const [seconds, cpu, rss, megabytes] = cells;
    console.log(
      `${engine.padEnd(30)} ${seconds.toFixed(2).padStart(8)} ${cpu.toFixed(2).padStart(8)} ${rss.toFixed(0).padStart(10)} ${megabytes.toFixed(1).padStart(6)} ${(seconds / own).toFixed(2).padStart(14)}`,
    );
  }
}
