import { readFileSync } from 'node:fs';
import type { Config } from '../../../src/pipeline/config';
import type { MergeReport } from '../../../src/core/report';
import { buildReport } from '../../../src/pipeline/merge/buildReport';
import { buildStar } from '../../../src/pipeline/merge/buildStar';
import { collect } from '../../../src/pipeline/collect';
import { createHmac } from 'node:crypto';
import { issueRows, sourceFileRows } from '../../../src/pipeline/merge/logTables';
import { listFiles } from '../../../src/pipeline/listFiles';
import { openSession } from '../../../src/pipeline/merge/session';
import { tableDefinition, type TableName } from '../../../src/core/tables';
import type { DroppedFile } from '../../../src/pipeline/import/previewImport';

export const hashCustomer = (identity: string): string =>
  createHmac('sha256', 'test').update(identity).digest('hex').slice(0, 24);

/** Rows of a table as texts: decimals without trailing zeros, so that both mergers write them the same. */
export type TextTable = readonly (readonly (string | null)[])[];

const SQL_TABLES: readonly TableName[] = [
  'dates',
  'channels',
  'campaigns',
  'ad_performance',
  'monthly_ad_performance',
  'keyword_performance',
  'search_terms',
  'web_traffic',
  'search_performance',
  'leads',
  'deals',
  'actual_costs',
];

/** What the pipeline makes of a folder. */
export async function mergeBySql(
  inbox: string,
  config: Config,
): Promise<{ readonly tables: ReadonlyMap<TableName, TextTable>; readonly report: MergeReport }> {
  const session = await openSession(0);
  try {
    const collected = await collect(session, await listFiles(inbox), config, { hashCustomer });
    const star = await buildStar(session, collected, config);
    const report = await buildReport(session, collected, star, config, 'fr', []);
    const tables = new Map<TableName, TextTable>();
    for (const name of SQL_TABLES) {
      const names = tableDefinition(name).columns.map((column) => column.name);
      const rows = await session.rows<Record<string, unknown>>(`SELECT ${names.join(', ')} FROM ${name}`);
      tables.set(
        name,
        rows.map((row) => names.map((each) => textOf(row[each]))),
      );
    }
    const logs = { source_files: sourceFileRows(report), issues: issueRows(report) } as const;
    for (const name of ['source_files', 'issues'] as const) {
      const names = tableDefinition(name).columns.map((column) => column.name);
      tables.set(
        name,
        logs[name].map((row) => names.map((each) => textOf(row[each]))),
      );
    }
    return { tables, report };
  } finally {
    await session.close();
  }
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value as string | number | boolean);
  return /^-?\d+\.\d{6}$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

/** The files of a folder, as if somebody dropped them all at once. */
export async function droppedFiles(inbox: string): Promise<readonly DroppedFile[]> {
  return (await listFiles(inbox)).map(({ source, path, modified }) => ({
    name: source,
    bytes: new Uint8Array(readFileSync(path)),
    modified,
  }));
}
