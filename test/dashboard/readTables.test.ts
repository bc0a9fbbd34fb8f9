import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { TABLES } from '../../src/core/tables';
import { neededColumns } from '../../src/dashboard/neededColumns';
import { readTables, TablesRefused, type TablesProblem } from '../../src/dashboard/readTables';
import { tablesProblem } from '../../src/dashboard/tablesProblem';
import { copyToParquet } from '../../src/pipeline/merge/parquet';
import { openSession } from '../../src/pipeline/merge/session';
import { readContract } from '../../src/pipeline/xlsx/readContract';
import { arrayRows } from '../../src/pipeline/merge/rowSource';
import { writeWorkbook } from '../../src/writers/exceljs/writeWorkbook';
import { createScratch, type Scratch } from '../helpers/cli';
import { describeWithLibreOffice, recalculate } from '../helpers/libreOffice';

/** A row of each table that the test cares about; the other tables are empty. */
const ROWS: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean | null>>[]>> =
  {
    report_settings: [{ tables_version: '1.1.0', language: 'fr', currency: 'EUR', data_as_of: '2026-10-31' }],
    leads: [
      {
        lead_id: '1',
        date_day: '2026-07-01',
        is_qualified: true,
        channel_id: 'email',
        campaign_key: 'a & b < c',
      },
      { lead_id: '2', date_day: null, is_qualified: false, channel_id: null, campaign_key: null },
    ],
    monthly_ad_performance: [
      {
        month_start: '2026-07-01',
        platform: 'meta_ads',
        campaign_key: 'k',
        spend_reporting: 1234.56,
        impressions: 10,
      },
    ],
  };

let scratch: Scratch;
let whole: string;
let parts: Record<string, Uint8Array>;

beforeAll(async () => {
  scratch = createScratch();
  whole = scratch.path('whole.xlsx');
  await writeWorkbook(
    {
      language: 'fr',
      title: 'Tables',
      created: '2026-10-31T00:00:00Z',
      sheets: TABLES.map(({ name, columns }) => ({
        kind: 'data' as const,
        name: `data ${name}`,
        table: name,
        columns,
      })),
    },
    Object.fromEntries(TABLES.map(({ name, columns }) => [name, arrayRows(columns, ROWS[name] ?? [])])),
    whole,
  );
  parts = unzipSync(readFileSync(whole));
});
afterAll(() => scratch.remove());

/** The workbook with one text changed in every part whose name answers to the pattern. */
function changed(name: string, pattern: RegExp, from: string, to: string): string {
  const edited = Object.entries(parts).map(([path, bytes]) => {
    const text = strFromU8(bytes);
    return [
      path,
      pattern.test(path) && text.includes(from) ? strToU8(text.replaceAll(from, to)) : bytes,
    ] as const;
  });
  expect(edited.some(([path, bytes]) => bytes !== parts[path])).toBe(true);
  const path = scratch.path(name);
  writeFileSync(path, zipSync(Object.fromEntries(edited)));
  return path;
}

async function problemOf(path: string): Promise<TablesProblem> {
  const error: unknown = await readTables(path).catch((reason: unknown) => reason);
  if (!(error instanceof TablesRefused)) throw new Error(`not refused: ${String(error)}`);
  return error.problem;
}

describe('the tables of a workbook', () => {
  it('are read with the types of the contract, empty cells as null', async () => {
    const { leads, monthly_ad_performance: months, deals } = await readTables(whole);
    expect(leads).toEqual([
      { date_day: '2026-07-01', is_qualified: 'true', channel_id: 'email', campaign_key: 'a & b < c' },
      { date_day: null, is_qualified: 'false', channel_id: null, campaign_key: null },
    ]);
    expect(months![0]).toMatchObject({
      month_start: '2026-07-01',
      spend_reporting: '1234.56',
      impressions: '10',
    });
    expect(deals).toEqual([]);
  });

  it('leave out what no figure needs, such as the rows of the advertising facts', async () => {
    const tables = await readTables(whole);
    expect(Object.keys(tables)).not.toContain('ad_performance');
    expect([...neededColumns().keys()].sort()).toEqual(Object.keys(tables).sort());
    expect(Object.keys(tables.leads![0]!)).not.toContain('customer_key');
  });

  it('are found by their names when a sheet is renamed', async () => {
    const path = changed('renamed.xlsx', /^xl\/workbook\.xml$/, 'data leads', 'Mes leads');
    expect((await readTables(path)).leads).toHaveLength(2);
  });

  it('are read from Parquet when they were too long for a sheet', async () => {
    const path = changed('long.xlsx', /^xl\/tables\//, 'displayName="leads"', 'displayName="other"');
    const session = await openSession(0);
    const columns = TABLES.find(({ name }) => name === 'leads')!.columns;
    await session.run(
      `CREATE TABLE leads AS SELECT ${columns
        .map(
          ({ name }) =>
            (name === 'date_day' ? "DATE '2026-07-02'" : name === 'is_qualified' ? 'true' : 'NULL') +
            ` AS "${name}"`,
        )
        .join(', ')}`,
    );
    await copyToParquet(session, 'leads', scratch.path('long.leads.parquet'));
    await session.close();
    expect((await readTables(path)).leads).toEqual([
      { date_day: '2026-07-02', is_qualified: 'true', channel_id: null, campaign_key: null },
    ]);
  });
});

describeWithLibreOffice('a workbook that LibreOffice saved again', () => {
  it('gives the same rows', async () => {
    expect(await readTables(await recalculate(whole, scratch.folder))).toEqual(await readTables(whole));
  });
});

describe('what keeps a workbook from being read', () => {
  it('is named: a file that is no workbook', async () => {
    expect(await problemOf(scratch.write('text.xlsx', 'Jour;Coût'))).toEqual({ code: 'not-a-workbook' });
    expect(await problemOf(scratch.write('zip.xlsx', zipSync({ 'a.txt': strToU8('a') })))).toEqual({
      code: 'not-a-workbook',
    });
  });

  it('is named: a workbook that was damaged on its way', async () => {
    const whole = Buffer.from(zipSync(parts));
    const start = whole.indexOf('xl/sharedStrings.xml') + 'xl/sharedStrings.xml'.length;
    const path = scratch.write('damaged.xlsx', whole.fill(0xff, start, start + 40));
    expect(await problemOf(path)).toEqual({ code: 'not-a-workbook' });
    expect(await readContract(path)).toBeNull();
  });

  it('is named: a workbook of somebody else', async () => {
    const path = scratch.path('other.xlsx');
    const tables = Object.keys(parts).filter((name) => !name.startsWith('xl/tables/'));
    writeFileSync(path, zipSync(Object.fromEntries(tables.map((name) => [name, parts[name]!]))));
    expect(await problemOf(path)).toEqual({ code: 'no-data-tables' });
  });

  it('is named: a table that is neither in the workbook nor beside it', async () => {
    const path = changed('without.xlsx', /^xl\/tables\//, 'displayName="deals"', 'displayName="other"');
    expect(await problemOf(path)).toEqual({
      code: 'table-missing',
      table: 'deals',
      parquet: 'without.deals.parquet',
    });
  });

  it('is named: a column', async () => {
    const path = changed('column.xlsx', /^xl\/tables\//, 'name="is_qualified"', 'name="qualified"');
    expect(await problemOf(path)).toEqual({ code: 'column-missing', table: 'leads', column: 'is_qualified' });
  });

  it('is named: another version of the contract', async () => {
    const at = (version: string) => changed(`v${version}.xlsx`, /sharedStrings/, '1.1.0', version);
    for (const version of ['2.0.0', '1.0.0', 'x'])
      expect(await problemOf(at(version))).toEqual({
        code: 'version-differs',
        found: version,
        expected: '1.1.0',
      });
    expect((await readTables(at('1.2.0'))).leads).toHaveLength(2);
  });

  it('is named: a cell, with its place and what it holds', async () => {
    const sheets = /^xl\/worksheets\//;
    const path = changed('cell.xlsx', sheets, '><v>1234.56</v>', ' t="str"><v>environ 1 200</v>');
    expect(await problemOf(path)).toEqual({
      code: 'cell-unreadable',
      table: 'monthly_ad_performance',
      column: 'spend_reporting',
      sheet: 'data monthly_ad_performance',
      row: 2,
      value: 'environ 1 200',
    });
  });

  it.each(['fr', 'en'] as const)('is told in a sentence with the way out, in %s', (language) => {
    const problems: readonly TablesProblem[] = [
      { code: 'not-a-workbook' },
      { code: 'no-data-tables' },
      { code: 'table-missing', table: 'deals', parquet: 'm.deals.parquet' },
      { code: 'column-missing', table: 'leads', column: 'is_qualified' },
      {
        code: 'cell-unreadable',
        table: 'leads',
        column: 'date_day',
        sheet: 'data leads',
        row: 3,
        value: 'hier',
      },
      { code: 'version-differs', found: '2.0.0', expected: '1.1.0' },
    ];
    for (const problem of problems) {
      const sentence = tablesProblem(problem, 'm.xlsx', language);
      expect(sentence).toContain('m.xlsx');
      expect(sentence).toContain('jalon merge');
      for (const [name, value] of Object.entries(problem))
        if (name !== 'code') expect(sentence).toContain(String(value));
    }
  });
});
