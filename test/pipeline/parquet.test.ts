import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { MergeReport } from '../../src/core/report';
import { compareDecimals, sumDecimals } from '../../src/core/decimal';
import { tableDefinition, TABLES } from '../../src/core/tables';
import { openSession, quote } from '../../src/pipeline/merge/session';
import { sqlType } from '../../src/pipeline/merge/stage';
import { mergeFolder } from '../../src/pipeline/run';
import { messages } from '../../src/messages';
import { templatePlan } from '../helpers/templates';

const CAMPAIGNS = 80;
const DAYS = 5;
/** More than the rows of every other table, fewer than the 400 of ad_performance. */
const MAX_SHEET_ROWS = 380;

const day = (n: number): string => `2026-09-0${n}`;
/** Cents that binary fractions cannot hold. */
const spend = (campaign: number, n: number): string => `${campaign}${n}.1${campaign % 10}`;

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

describe('the Parquet folder of a merge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-parquet-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds every table of the contract with its columns and types, filled or not', async () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    writeFileSync(
      join(inbox, 'days.csv'),
      'Campaign,Day,Currency code,Cost,Impr.,Clicks,Conversions\nsea_fr_sales_lamp,2026-09-01,EUR,12.34,100,10,1.00\n',
    );
    const parquet = join(folder, 'parquet');
    const options = {
      inbox,
      out: join(folder, 'marketing.xlsx'),
      language: 'fr',
      env: { JALON_KEY: 'test' },
      parquet,
    } as const;
    await mergeFolder({
      ...options,
      config: { marginRate: 0.35 },
      plan: templatePlan('lancement-produit', 'fr'),
    });
    const session = await openSession(0);
    try {
      for (const { name, columns } of TABLES) {
        const file = `read_parquet(${quote(join(parquet, `${name}.parquet`))})`;
        const found = await session.rows<{ column_name: string; column_type: string }>(
          `DESCRIBE SELECT * FROM ${file}`,
        );
        expect(found.map((column) => [column.column_name, column.column_type])).toEqual(
          columns.map((column) => [column.name, sqlType(column.type)]),
        );
      }
      const read = async (name: string, select: string): Promise<unknown> =>
        (
          await session.rows(`SELECT ${select} FROM read_parquet(${quote(join(parquet, `${name}.parquet`))})`)
        )[0];
      expect(await read('ad_performance', 'sum(spend)::VARCHAR AS spend')).toEqual({ spend: '12.340000' });
      expect(await read('plan_objectives', 'count(*)::INTEGER AS n')).toEqual({ n: 5 });
      expect(await read('report_settings', 'margin_rate::DOUBLE AS rate, plan_day::VARCHAR AS day')).toEqual({
        rate: 0.35,
        day: '2027-02-01',
      });
    } finally {
      await session.close();
    }
  });
});
