/**
 * Jalon's reader of large files: node jalon.mjs <build> <file> <scan | keep>.
 * `scan`: the plan comes from the head and the tail of the file, and DuckDB aggregates the typed columns of the plan's
 * own query; doubtful rows and lines are counted, as in a merge. `keep`: what a merge does, rows stored in its
 * database and probed there, then aggregated.
 */
import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createRequire } from 'node:module';
import { sumGroups } from './groups.mjs';

const [build, path, way] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const load = (name) => require(join(build, `${name}.js`));
const { openSession } = load('pipeline/merge/session');

const session = await openSession(statSync(path).size);
try {
  console.log(await (way === 'keep' ? keep() : scan()));
} finally {
  await session.close();
}

async function scan() {
  const { plan, region } = planOf();
  const { scanQuery } = load('pipeline/readers/duckdbReader');
  const typed = `(${scanQuery(plan, region)})`;
  const [groups, lines] = await Promise.all([
    sumGroups(session.connection, groupBy(typed, 'CASE WHEN count(_raw) = 0 THEN count(*) END')),
    countLines(),
  ]);
  const rows = Number(groups.split(' ')[0]);
  if (lines !== rows + plan.layout.headerLine) throw new Error(`${lines} lines, ${rows} rows read in SQL`);
  return groups;
}

async function keep() {
  const { readLargeFile } = load('pipeline/readers/readLargeFile');
  const stage = load('pipeline/merge/stage').createStage(session);
  const { pieces } = await readLargeFile(path, basename(path), { session, fileNo: 1, add: stage.add }, {});
  const all = [...pieces, ...(await stage.load())].map(({ select }) => `(${select})`);
  return sumGroups(session.connection, groupBy(`(${all.join(' UNION ALL BY NAME ')})`, 'count(*)'));
}

function groupBy(source, count) {
  return `SELECT date_day, campaign_name, ${count}, sum(impressions), sum(clicks), sum(spend), sum(conversions), sum(conversions_value)
    FROM ${source} GROUP BY date_day, campaign_name`;
}

/** The plan that readLargeFile makes: from the first MiB and the last quarter of one. */
function planOf() {
  const { bomLength, createDecoder, detectEncoding } = load('pipeline/reading/encoding');
  const { createRecordCutter, isBlank, parseRecords } = load('pipeline/reading/records');
  const { CONNECTORS } = load('pipeline/connectors/index');
  const { size } = statSync(path);
  const head = bytesAt(0, Math.min(size, 1 << 20));
  const tail = bytesAt(Math.max(0, size - (1 << 18)), Math.min(size, 1 << 18));
  const encoding = detectEncoding(head);
  const text = createDecoder(encoding).decode(head.subarray(bomLength(encoding, head)), false);
  const { delimiter } = load('pipeline/reading/delimiter').detectDelimiter(text.slice(0, 1 << 18));
  const { records } = createRecordCutter(delimiter).push(text, false);
  const [table] = load('pipeline/findTables').findTables(records, basename(path), CONNECTORS).tables;
  const end = createDecoder(encoding).decode(tail, true);
  const last = parseRecords(end.slice(end.indexOf('\n') + 1), delimiter).records.slice(1);
  const seen = [...table.records, ...last.filter((record) => !isBlank(record))];
  const plan = load('pipeline/tablePlan').planTable(table.layout, (visit) =>
    seen.forEach((record) => visit(record.cells)),
  );
  return { plan, region: load('pipeline/readers/readLargeFile').regionOf(path, delimiter, plan, seen) };
}

function bytesAt(from, length) {
  const bytes = new Uint8Array(length);
  const file = openSync(path, 'r');
  readSync(file, bytes, 0, length, from);
  closeSync(file);
  return bytes;
}

async function countLines() {
  let lines = 0;
  for await (const block of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) lines += 1;
  }
  return lines;
}
