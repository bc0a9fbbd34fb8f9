import type { StandingTables } from '../../core/dataTables';
import type { Language, MergeReport, MonthlyRow } from '../../core/report';
import type { TableName } from '../../core/tables';
import { IMPORTED_TABLES } from '../../core/tables';
import { channelsOf } from '../merge/campaignLinks';
import { columnReader } from './columnReader';
import { crmRows } from './crmRows';
import { currencyOfMemory } from './importMemory';
import { monthlyReportRow } from './monthlyReportRow';
import { rowsByName } from './rowsByName';
import { sourceFileReport } from './sourceFileReport';

/** The tables that the report of a workbook is made from. */
export const REPORT_TABLES = [
  'campaigns',
  'monthly_ad_performance',
  'leads',
  'deals',
  'source_files',
] as const satisfies readonly TableName[];

export interface ReportOfTablesOptions {
  readonly language: Language;
  /** Currency of the figures when the tables do not tell it. */
  readonly currency: string;
}

/** The months, CRM results, campaigns and sources that stand in a workbook; what only an import knows is empty. */
export function reportOfTables(
  { tables, memory }: StandingTables,
  options: ReportOfTablesOptions,
): MergeReport {
  const monthly = (tables.get('monthly_ad_performance') ?? []).map(monthlyReportRow);
  const monthlyCrm = crmRows(tables);
  const used = new Set([...monthly, ...monthlyCrm].map(({ channelId }) => channelId));
  const files = rowsByName({ tables }, 'source_files').map((row) =>
    sourceFileReport(row['source_file'] ?? '', row),
  );
  const days = recordDays(tables);
  return {
    language: options.language,
    currency: currencyOfMemory(memory) ?? commonCurrency(monthly) ?? options.currency,
    dataAsOf: files.reduce<string | null>(
      (last, { period }) => (period !== null && (last === null || period.end > last) ? period.end : last),
      null,
    ),
    files: files.map((file) => ({ ...file, period: file.period ?? days.get(file.file) ?? null })),
    issues: [],
    monthly,
    monthlyCrm,
    invoices: [],
    channels: channelsOf(used),
    campaigns: rowsByName({ tables }, 'campaigns').map((row) => ({
      campaignKey: row['campaign_key'] ?? '',
      campaignName: row['campaign_name'] ?? row['campaign_id'] ?? '',
      platform: row['platform'] ?? '',
      channelId: row['channel_id'] ?? 'unassigned',
    })),
    unconverted: [],
    unmatched: { spendWithoutLead: [], leadWithoutCampaign: [] },
    targets: [],
    tables: IMPORTED_TABLES.map((table) => ({ name: table.name, rows: tables.get(table.name)?.length ?? 0 })),
  };
}

/** The currency whose amounts were not converted: they are the same in both columns. */
function commonCurrency(monthly: readonly MonthlyRow[]): string | null {
  const counts = new Map<string, number>();
  for (const { currency, spend, spendReporting } of monthly)
    if (currency !== '' && spend !== null && spend === spendReporting)
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([, more], [, less]) => less - more)[0]?.[0] ?? null;
}

/** First and last day of the contacts and deals of each file: their exports state no period. */
function recordDays(
  tables: StandingTables['tables'],
): ReadonlyMap<string, { readonly start: string; readonly end: string }> {
  const found = new Map<string, { start: string; end: string }>();
  for (const [table, name] of [
    ['leads', 'date_day'],
    ['deals', 'created_day'],
  ] as const) {
    const read = columnReader(table);
    const [file, day] = [read('source_file'), read(name)];
    for (const row of tables.get(table) ?? []) {
      const [source, date] = [file(row), day(row)];
      if (source === null || date === null) continue;
      const span = found.get(source);
      if (!span) found.set(source, { start: date, end: date });
      else if (date < span.start) span.start = date;
      else if (date > span.end) span.end = date;
    }
  }
  return found;
}
