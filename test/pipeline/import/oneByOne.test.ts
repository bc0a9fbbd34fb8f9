import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../../src/pipeline/config';
import type { DataRow, StandingTables } from '../../../src/core/dataTables';
import { NO_TABLES } from '../../../src/core/dataTables';
import { parseConfig } from '../../../src/pipeline/config';
import {
  previewImport,
  type DroppedFile,
  type ImportPreview,
} from '../../../src/pipeline/import/previewImport';
import { sumDecimals } from '../../../src/core/decimal';
import { FIXTURES } from '../../helpers/fixtures';
import { droppedFiles, hashCustomer } from './mergeBySql';

const standingOf = ({ tables, memory }: ImportPreview): StandingTables => ({
  tables: new Map(tables.map(({ name, rows }) => [name, rows])),
  memory,
});

const sorted = (rows: readonly DataRow[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

const FACTS = new Set([
  'ad_performance',
  'keyword_performance',
  'search_terms',
  'web_traffic',
  'search_performance',
  'leads',
  'deals',
  'actual_costs',
  'campaigns',
  'channels',
  'dates',
  'monthly_ad_performance',
]);

/** Without the file: of two equal files, the one that comes first tells the rows. */
const withoutFile = (found: ReturnType<typeof figures>): object =>
  JSON.parse(JSON.stringify(found).replace(/Campaign report \(1\)\.csv/g, 'Campaign report.csv')) as object;

const figures = ({ tables }: ImportPreview) =>
  Object.fromEntries(
    tables.filter(({ name }) => FACTS.has(name)).map(({ name, rows }) => [name, sorted(rows)]),
  );

async function oneByOne(
  files: readonly DroppedFile[],
  config: Config,
  forgets = false,
): Promise<ImportPreview> {
  let standing = NO_TABLES;
  let last: ImportPreview | undefined;
  for (const file of files) {
    last = await previewImport([file], standing, { language: 'fr', config, hashCustomer });
    standing = forgets ? { ...standingOf(last), memory: null } : standingOf(last);
  }
  if (!last) throw new Error('no file');
  return last;
}

const root = join(FIXTURES, 'merge');
async function given(name: string): Promise<{ files: readonly DroppedFile[]; config: Config }> {
  const path = join(root, name, 'jalon.config.json');
  const config = existsSync(path) ? await parseConfig(readFileSync(path, 'utf8')) : {};
  return { files: await droppedFiles(join(root, name, 'input')), config };
}

describe('files imported one after the other', () => {
  const names = readdirSync(root).sort();

  it.each(names)('%s: give the tables that they give at once', async (name) => {
    const { files, config } = await given(name);
    const atOnce = await previewImport(files, NO_TABLES, { language: 'fr', config, hashCustomer });
    expect(figures(await oneByOne(files, config))).toEqual(figures(atOnce));
  });

  it.each(names)('%s: give them in the opposite order too', async (name) => {
    const { files, config } = await given(name);
    const atOnce = await previewImport(files, NO_TABLES, { language: 'fr', config, hashCustomer });
    expect(withoutFile(figures(await oneByOne([...files].reverse(), config)))).toEqual(
      withoutFile(figures(atOnce)),
    );
  });

  it.each(names)('%s: spend as much when nothing but the tables is remembered', async (name) => {
    const { files, config } = await given(name);
    const atOnce = await previewImport(files, NO_TABLES, { language: 'fr', config, hashCustomer });
    const spend = ({ report }: ImportPreview): string | null =>
      sumDecimals(report.monthly.map((row) => row.spendReporting));
    expect(Number(spend(await oneByOne(files, config, true)))).toBe(Number(spend(atOnce)));
  });
});
