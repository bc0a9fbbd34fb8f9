import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionsFor } from '../../src/pipeline/fileRules';
import { parseConfig, type Config } from '../../src/pipeline/config';
import { fileReport } from '../../src/pipeline/fileReport';
import { readFile } from '../../src/pipeline/readFile';
import { STAGE_COLUMNS } from '../../src/pipeline/fields';
import { tableDefinition } from '../../src/core/tables';
import { fixtures } from '../helpers/fixtures';

describe.each(fixtures('csv'))('$name', ({ folder, input, path, expected }) => {
  it('is read as its platform meant it', async () => {
    const file = await readFile(input, readFileSync(path), optionsFor(input, await configIn(folder)));
    const report = fileReport(file);
    const codes = [
      ...new Set(
        report.issues
          .filter((issue) => issue.severity !== 'info' || expected.issues?.includes(issue.code))
          .map((issue) => issue.code),
      ),
    ].sort();
    expect(codes).toEqual([...(expected.issues ?? [])].sort());
    if (expected.status) expect(report.status).toBe(expected.status);
    if (expected.status === 'refused') return;
    const { connector, table, language, encoding, delimiter, currency, period, rows } = report;
    expect({
      connector,
      report: report.report,
      table,
      language,
      encoding,
      delimiter,
      currency,
      period,
      rows,
    }).toEqual({
      connector: expected.connector,
      report: expected.report,
      table: expected.table,
      language: expected.language,
      encoding: expected.encoding,
      delimiter: expected.delimiter,
      currency: expected.currency,
      period: expected.period,
      rows: expected.rows,
    });
    expect(report.totals).toEqual(expected.totals ?? []);
    expect(records(file)).toEqual((expected.records ?? []).map(sortKeys));
  });
});

async function configIn(folder: string): Promise<Config> {
  const path = join(folder, 'jalon.config.json');
  return existsSync(path) ? parseConfig(readFileSync(path, 'utf8')) : {};
}

/** Loaded rows with the names and types of `expected.json`, empty cells left out. */
function records(file: Awaited<ReturnType<typeof readFile>>): readonly object[] {
  return file.tables.flatMap(({ plan, rows }) => {
    const { table } = plan.layout.recognition.report;
    const columns = STAGE_COLUMNS[table];
    const shown = new Set(tableDefinition(table).columns.map((column) => column.name));
    return rows.map(({ line, values }) =>
      sortKeys({
        source_line: line,
        ...Object.fromEntries(
          columns.flatMap(({ name, type }, index) => {
            const value = values[index];
            if (value === null || value === undefined || name === 'customer_key' || !shown.has(name))
              return [];
            return [
              [name, type === 'integer' ? Number(value) : type === 'boolean' ? value === 'true' : value],
            ];
          }),
        ),
      }),
    );
  });
}

function sortKeys(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
