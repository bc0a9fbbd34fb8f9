import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { MergeReport } from '../../src/core/report';
import { compareDecimals, sumDecimals } from '../../src/core/decimal';
import { tableDefinition } from '../../src/core/tables';
import { openSession, quote } from '../../src/pipeline/merge/session';
import { mergeFolder } from '../../src/pipeline/run';
import { messages } from '../../src/messages';

const CAMPAIGNS = 6;
const DAYS = 5;
/** More than the rows of every other table, fewer than the 30 of ad_performance. */
const MAX_SHEET_ROWS = 20;

const day = (n: number): string => `2026-09-0${n}`;
/** Cents that binary fractions cannot hold. */
const spend = (campaign: number, n: number): string => `${campaign}${n}.1${campaign}`;

const rows = Array.from({ length: CAMPAIGNS * DAYS }, (_, index) => ({
  line: index + 2,
  campaign: `sea_fr_sales_lamp${(index % CAMPAIGNS) + 1}`,
  day: day(Math.floor(index / CAMPAIGNS) + 1),
  spend: spend((index % CAMPAIGNS) + 1, Math.floor(index / CAMPAIGNS) + 1),
}));

describe('a table longer than a sheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-parquet-'));
  const out = join(folder, 'marketing.xlsx');
  let report: MergeReport;

  beforeAll(async () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    const lines = rows.map((row) => `${row.campaign},${row.day},EUR,${row.spend},100,10,1.00`);
    writeFileSync(
      join(inbox, 'days.csv'),
      ['Campaign,Day,Currency code,Cost,Impr.,Clicks,Conversions', ...lines, ''].join('\n'),
    );
    report = await mergeFolder({
      inbox,
      out,
      language: 'en',
      config: {},
      env: { JALON_KEY: 'test' },
      maxSheetRows: MAX_SHEET_ROWS,
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('goes to Parquet beside the workbook, and nothing else is left there', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'inbox',
      'marketing.ad_performance.parquet',
      'marketing.xlsx',
    ]);
  });

  it('keeps every row, column, line and cent', async () => {
    const session = await openSession(0);
    try {
      const parquet = `read_parquet(${quote(join(folder, 'marketing.ad_performance.parquet'))})`;
      const columns = await session.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${parquet}`);
      expect(columns.map((column) => column.column_name)).toEqual(
        tableDefinition('ad_performance').columns.map(({ name }) => name),
      );
      const found = await session.rows<{ line: string; campaign: string; day: string; spend: string }>(
        `SELECT source_line AS line, campaign_name AS campaign, date_day::VARCHAR AS day, CAST(spend AS DECIMAL(18,2))::VARCHAR AS spend FROM ${parquet} ORDER BY source_line`,
      );
      expect(found.map((row) => ({ ...row, line: Number(row.line) }))).toEqual(rows);
      const [total] = await session.rows<{ spend: string }>(
        `SELECT sum(spend_reporting)::VARCHAR AS spend FROM ${parquet}`,
      );
      const stated = sumDecimals(rows.map((row) => row.spend)) ?? '0';
      expect(compareDecimals(total?.spend ?? '0', stated)).toBe(0);
    } finally {
      await session.close();
    }
  });

  it('is announced by an issue that names the file and the number of rows', () => {
    const params = { table: 'ad_performance', rows: rows.length, file: 'marketing.ad_performance.parquet' };
    expect(report.issues.filter((issue) => issue.code === 'table-to-parquet')).toEqual([
      { code: 'table-to-parquet', severity: 'info', at: {}, params },
    ]);
    expect(report.tables.find((table) => table.name === 'ad_performance')).toEqual({
      name: 'ad_performance',
      rows: rows.length,
      file: 'marketing.ad_performance.parquet',
    });
  });

  it('leaves the monthly aggregate in the workbook, with the same total', () => {
    const parts = unzipSync(new Uint8Array(readFileSync(out)));
    const text = new TextDecoder();
    const tables = Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/tables/'))
      .map(([, bytes]) => /displayName="([^"]+)"/.exec(text.decode(bytes))?.[1]);
    expect(tables).toContain('monthly_ad_performance');
    expect(tables).not.toContain('ad_performance');
    const monthly = sumDecimals(report.monthly.map((row) => row.spendReporting)) ?? '0';
    expect(compareDecimals(monthly, sumDecimals(rows.map((row) => row.spend)) ?? '1')).toBe(0);
    expect(report.monthly).toHaveLength(CAMPAIGNS);
  });

  it('is listed on the issues sheet of the workbook too', () => {
    const sentence = messages('en').issues['table-to-parquet'](
      report.issues.find((issue) => issue.code === 'table-to-parquet')!,
    );
    const workbook = Object.values(unzipSync(new Uint8Array(readFileSync(out)))).map((bytes) =>
      new TextDecoder().decode(bytes),
    );
    expect(workbook.some((part) => part.includes(sentence.slice(0, 40)))).toBe(true);
  });
});
