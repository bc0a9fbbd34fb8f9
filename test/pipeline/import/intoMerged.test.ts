import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sumDecimals } from '../../../src/core/decimal';
import { NO_TABLES, type DataRow, type StandingTables } from '../../../src/core/dataTables';
import type { TableName } from '../../../src/core/tables';
import { parseConfig, type Config } from '../../../src/pipeline/config';
import {
  previewImport,
  type DroppedFile,
  type ImportPreview,
} from '../../../src/pipeline/import/previewImport';
import { mergeFolder } from '../../../src/pipeline/run';
import { dataSheet } from '../../../src/workbook/sheets/dataSheets';
import { numberFormats } from '../../../src/workbook/sheets/numberFormats';
import { readDataTables } from '../../../src/writers/officejs/readDataTables';
import { writeDataTables } from '../../../src/writers/officejs/writeDataTables';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';
import { openFile } from '../../host/open/openFile';
import { droppedFiles, hashCustomer } from './mergeBySql';

const SAMPLES = join(__dirname, '..', '..', '..', 'samples');
const LATER = 'google-ads/campagnes par jour, octobre.csv';
/** Tells July to October in one figure: while October is missing it stands for the days, which then leave the workbook. */
const WHOLE = 'google-ads/Campagnes(2026.07.01-2026.10.31).csv';
const FACTS: readonly TableName[] = [
  'ad_performance',
  'keyword_performance',
  'leads',
  'deals',
  'actual_costs',
];

const root = mkdtempSync(join(tmpdir(), 'jalon-into-merged-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let config: Config;
let all: readonly DroppedFile[];
let excel: OpenWorkbook;

/** The workbook that `jalon merge` makes of the samples without the last export, opened in Excel. */
beforeAll(async () => {
  const inbox = join(root, 'samples');
  cpSync(SAMPLES, inbox, { recursive: true });
  rmSync(join(inbox, WHOLE));
  all = await droppedFiles(inbox);
  rmSync(join(inbox, LATER));
  const path = join(SAMPLES, 'jalon.config.json');
  config = existsSync(path) ? await parseConfig(readFileSync(path, 'utf8')) : {};
  const out = join(root, 'marketing.xlsx');
  await mergeFolder({ inbox, out, language: 'fr', config, env: { JALON_KEY: 'test' } });
  excel = await openWorkbook({ workbook: await openFile(out) });
}, 120_000);
afterAll(() => excel.close());

async function standingNow(): Promise<StandingTables> {
  const { standing, problems } = await excel.run((context) => readDataTables(context));
  expect(problems).toEqual([]);
  return standing;
}
const preview = (files: readonly DroppedFile[], standing: StandingTables): Promise<ImportPreview> =>
  previewImport(files, standing, { language: 'fr', config, hashCustomer });
const spendOf = ({ report }: ImportPreview): number =>
  Number(sumDecimals(report.monthly.map((row) => row.spendReporting)));
const sorted = (rows: readonly DataRow[] = []): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();
const reports = (): unknown =>
  excel.workbook.sheets
    .filter(({ Name }) => !Name.startsWith('data '))
    .map((sheet) => [sheet.Name, sheet.GetUsedRange(false).Formulas]);

describe('importing into a workbook that jalon merge made', () => {
  it('finds nothing new in the files that it was made of', async () => {
    const again = await preview(
      all.filter(({ name }) => name !== LATER),
      await standingNow(),
    );
    expect(again.notices.map(({ code }) => code)).toContain('nothing-new');
  });

  it('adds a later export as if all had been merged at once, and leaves the report sheets alone', async () => {
    const before = reports();
    const standing = await standingNow();
    const imported = await preview(
      all.filter(({ name }) => name === LATER),
      standing,
    );
    const sheetOf = (table: TableName) => dataSheet(table, numberFormats('fr', 'EUR'));
    await excel.run((context) => writeDataTables(context, imported, standing, { sheetOf }));
    const atOnce = await preview(all, NO_TABLES);
    expect(spendOf(imported)).toBe(spendOf(atOnce));
    const { tables } = await standingNow();
    const expected = new Map<string, readonly DataRow[]>(atOnce.tables.map(({ name, rows }) => [name, rows]));
    for (const name of FACTS)
      expect({ name, rows: sorted(tables.get(name)) }).toEqual({ name, rows: sorted(expected.get(name)) });
    expect(reports()).toEqual(before);
  });
});
