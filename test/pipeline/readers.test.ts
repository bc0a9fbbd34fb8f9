import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawRecord } from '../../src/pipeline/reading/records';
import { decodeText } from '../../src/pipeline/reading/encoding';
import { openSession, type Session } from '../../src/pipeline/merge/session';
import { readFile, type ReadTable } from '../../src/pipeline/readFile';
import { readWithDuckdb } from '../../src/pipeline/readers/duckdbReader';
import { regionOf } from '../../src/pipeline/readers/readLargeFile';
import { createRecordCutter, isBlank } from '../../src/pipeline/reading/records';
import { fixtures } from '../helpers/fixtures';

/** Both readers see the same bytes; what they load, line by line, must be the same. */
describe('PapaParse and DuckDB agree', () => {
  let session: Session;
  const folder = mkdtempSync(join(tmpdir(), 'jalon-readers-'));
  beforeAll(async () => {
    session = await openSession(0);
  });
  afterAll(() => session.close());

  const texts = fixtures('csv').filter(
    ({ expected, input }) => expected.status !== 'refused' && !input.endsWith('.xlsx'),
  );
  it.each(texts.map((fixture, index) => ({ ...fixture, index })))(
    'on $name',
    async ({ input, path, index }) => {
      const bytes = readFileSync(path);
      const file = await readFile(input, bytes);
      if (file.refused || !file.shape) return;
      const lines = decodeText(bytes, file.shape.encoding).split('\n');
      for (const [nth, table] of file.tables.entries()) {
        const name = `t_${index}_${nth}`;
        const { region, width } = tableRegion(
          table,
          file.tables[nth + 1],
          lines,
          file.shape.delimiter,
          join(folder, `${name}.csv`),
        );
        void width;
        const bulk = await readWithDuckdb(session, table.plan, region, 1, name);
        const fromSql = await session.rows<Record<string, string | boolean | null>>(bulk.piece.select);
        const sqlRows = fromSql.map((row) => [
          Number(row['source_line']),
          ...table.plan.columns.map((column) => plain(row[column.name])),
        ]);
        const leftRows = bulk.rows.map((row) => [row.line, ...row.values.map(plain)]);
        const rows = [...sqlRows, ...leftRows].sort((a, b) => Number(a[0]) - Number(b[0]));
        expect(rows).toEqual(table.rows.map((row) => [row.line, ...row.values.map(plain)]));
        expect({ ...bulk.tally, issues: null, sums: sums(bulk.tally.sums) }).toEqual({
          ...table.tally,
          issues: null,
          sums: sums(table.tally.sums),
        });
      }
    },
  );
});

function plain(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value);
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

function sums(map: ReadonlyMap<string, string>): object {
  return Object.fromEntries([...map].map(([name, sum]) => [name, plain(sum)]));
}

/** The lines of one table in a file of its own, as the reader of large files would cut it. */
function tableRegion(
  table: ReadTable,
  next: ReadTable | undefined,
  lines: readonly string[],
  delimiter: string,
  path: string,
) {
  const first = table.plan.layout.headerLine;
  const records = recordsBetween(table, next, lines, delimiter);
  const end = records.length > 0 ? lastLine(records) : first;
  writeFileSync(
    path,
    lines
      .slice(first, end)
      .map((line) => line.replace(/\r$/, ''))
      .join('\n') + '\n',
  );
  const region = regionOf(path, delimiter, table.plan, records);
  const breaks: { record: number; extra: number }[] = [];
  records.forEach((record, index) => {
    const extra = record.line - first - 1 - index;
    if (extra !== (breaks[breaks.length - 1]?.extra ?? 0)) breaks.push({ record: index, extra });
  });
  return { region: { ...region, skip: 0, lineOffset: first, breaks }, width: table.plan.width };
}

function recordsBetween(
  table: ReadTable,
  next: ReadTable | undefined,
  lines: readonly string[],
  delimiter: string,
): readonly RawRecord[] {
  const first = table.plan.layout.headerLine;
  const cutter = createRecordCutter(delimiter);
  const all = cutter.push(lines.join('\n'), true).records;
  const until = next ? next.plan.layout.headerLine : Infinity;
  const stacked = table.plan.layout.recognition.connector.stacked;
  const inside: RawRecord[] = [];
  for (const record of all) {
    if (record.line <= first || record.line >= until) continue;
    if (stacked && inside.length > 0 && isBlank(record)) break;
    if (!isBlank(record)) inside.push(record);
  }
  return inside;
}

function lastLine(records: readonly RawRecord[]): number {
  const last = records[records.length - 1]!;
  return last.line + last.cells.join('').split('\n').length - 1;
}
