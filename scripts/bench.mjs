/**
 * `npm run bench [-- quick|full [question…]]`: Jalon beside its peers, in turn, in one run.
 * `full`, the default, writes docs/benchmarks.md; `quick` takes a minute or two and writes out/benchmarks.md.
 * With questions named (read, write, workbook, rows, files, plan, clv, functions, pane, dashboard), only these are measured; `full` puts their sections
 * in the place they have on the page, dated, and leaves the others alone, `quick` writes nothing.
 */
import { loadavg, tmpdir } from 'node:os';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuild, ensurePackages } from './setup.mjs';
import { ROOT } from './process.mjs';

await ensurePackages();
await ensureBuild();
const { format, resolveConfig } = await import('prettier');
const { compile } = await import('./compile.mjs');
const { customerModels } = await import('../bench/clv.mjs');
const { cellFunctions } = await import('../bench/functions.mjs');
const { csvToWorkbook } = await import('../bench/csvToWorkbook.mjs');
const { dashboardPage } = await import('../bench/dashboard.mjs');
const { growthWithFiles, growthWithRows } = await import('../bench/growth.mjs');
const { dated, introduction, replaceSection, section } = await import('../bench/report.mjs');
const { planWorkbooks } = await import('../bench/plan.mjs');
const { excelPane } = await import('../bench/pane.mjs');
const { readCsv } = await import('../bench/readCsv.mjs');
const { writeExport } = await import('../bench/exports.mjs');
const { writeXlsx } = await import('../bench/writeXlsx.mjs');

const QUESTIONS = {
  read: readCsv,
  write: writeXlsx,
  workbook: csvToWorkbook,
  rows: growthWithRows,
  files: growthWithFiles,
  plan: planWorkbooks,
  clv: customerModels,
  functions: cellFunctions,
  pane: excelPane,
  dashboard: dashboardPage,
};
const PAGE = 'docs/benchmarks.md';
const [size = 'full', ...named] = process.argv.slice(2);
const unknown = named.filter((name) => !(name in QUESTIONS));
if ((size !== 'quick' && size !== 'full') || unknown.length > 0) {
  console.error(`usage: npm run bench [-- quick|full [${Object.keys(QUESTIONS).join('|')} …]]`);
  process.exit(2);
}

const load = loadavg()[0];
const folder = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
try {
  const context = {
    size,
    rounds: size === 'full' ? 3 : 2,
    folder,
    root: ROOT,
    build: compile(join(ROOT, 'src'), join(folder, 'build')),
    packages: join(ROOT, 'node_modules'),
    exportOf: exportMaker(),
  };
  const asked = Object.keys(QUESTIONS).filter((name) => named.length === 0 || named.includes(name));
  const sections = [];
  for (const name of asked) {
    console.log(`\n${name}`);
    const text = section(size, QUESTIONS[name](context));
    console.log(`\n${text}`);
    sections.push(text);
  }
  if (named.length === 0) await write([introduction({ ...context, load }), ...sections].join('\n\n'));
  else if (size === 'full') {
    const page = readFileSync(join(ROOT, PAGE), 'utf8');
    await write(sections.reduce((text, one) => replaceSection(text, dated(one, load)), page));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes an export of so many rows, alone in its folder, the first time it is asked for. */
function exportMaker() {
  const made = new Map();
  return (rows) => {
    if (!made.has(rows)) {
      const inbox = join(folder, `inbox-${rows}`);
      mkdirSync(inbox);
      const path = join(inbox, 'export.csv');
      made.set(rows, { folder: inbox, path, megabytes: writeExport(path, rows) / 1e6 });
    }
    return made.get(rows);
  };
}

async function write(text) {
  const path = join(ROOT, size === 'full' ? PAGE : 'out/benchmarks.md');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
  console.log(`\nwritten: ${path}`);
}
