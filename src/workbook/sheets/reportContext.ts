import type { MeasureId } from '../../core/kpi/kpi';
import type { Language, MergeReport, MonthlyCrmRow, MonthlyRow } from '../../core/report';
import type { TableName } from '../../core/tables';
import { formatDate, messages, type Messages } from '../../messages';
import { numberFormats, type NumberFormats } from './numberFormats';
import { sumByPlatform } from './sumByPlatform';

/** Months shown one by one; what is older stands in one row. */
const MAX_MONTHS = 24;

/** What every sheet builder is given: the report, and what is derived from it once. */
export interface ReportContext {
  readonly report: MergeReport;
  readonly language: Language;
  readonly words: Messages;
  readonly formats: NumberFormats;
  /** First day of the first month and last day of the last month of the advertising (of the CRM without any); CRM results are counted inside it. */
  readonly period: { readonly start: string; readonly end: string } | null;
  /** First days of the months shown, in order. */
  readonly months: readonly string[];
  /** Platforms with advertising rows, the largest spend first. */
  readonly platforms: readonly string[];
  /** Channels with spend or CRM results, the largest spend first. */
  readonly channels: readonly string[];
  /** Those of them that are paid for. */
  readonly paidChannels: readonly string[];
  /** True when some advertising rows have a period instead of a month. */
  readonly hasSpanning: boolean;
  /** Advertising rows added up over campaigns. */
  readonly advertising: readonly MonthlyRow[];
  /** Advertising rows of a campaign. */
  readonly monthlyOf: (campaignKey: string) => readonly MonthlyRow[];
  /** CRM rows of a campaign. */
  readonly crmOf: (campaignKey: string) => readonly MonthlyCrmRow[];
  /** True when a platform states an advertising measure on one row at least. */
  readonly states: (platform: string, measure: MeasureId) => boolean;
  /** True when the table's rows are in the workbook, so that a formula can read them. */
  readonly hasTable: (name: TableName) => boolean;
  readonly channelName: (id: string) => string;
  readonly platformName: (id: string) => string;
  readonly date: (day: string) => string;
}

export function reportContext(report: MergeReport): ReportContext {
  const { language } = report;
  const words = messages(language);
  const inWorkbook = new Set(
    report.tables.filter((table) => table.file === undefined).map((table) => table.name),
  );
  const period = reportPeriod(report);
  const monthlyByCampaign = groupBy(report.monthly, (row) => row.campaignKey);
  const crmByCampaign = groupBy(report.monthlyCrm, (row) => row.campaignKey ?? '');
  const stated = statedMeasures(report);
  const channels = channelsBySpend(report, period);
  return {
    report,
    language,
    words,
    formats: numberFormats(language, report.currency),
    period,
    months: period === null ? [] : monthsBetween(period.start, period.end).slice(-MAX_MONTHS),
    platforms: platformsBySpend(report),
    channels,
    paidChannels: channels.filter((id) =>
      report.channels.some((each) => each.channelId === id && each.isPaid),
    ),
    hasSpanning: report.monthly.some((row) => row.monthStart === null),
    advertising: sumByPlatform(report.monthly),
    monthlyOf: (campaignKey) => monthlyByCampaign.get(campaignKey) ?? [],
    crmOf: (campaignKey) => crmByCampaign.get(campaignKey) ?? [],
    states: (platform, measure) => stated.get(platform)?.has(measure) ?? false,
    hasTable: (name) => inWorkbook.has(name),
    channelName: (id) => words.channels[id] ?? id,
    platformName: (id) => words.platforms[id] ?? id,
    date: (day) => formatDate(language, day),
  };
}

function reportPeriod(report: MergeReport): ReportContext['period'] {
  const advertising = report.monthly.flatMap((row) => [row.monthStart, row.periodStart, row.periodEnd]);
  const crm = report.monthlyCrm.map((row) => row.monthStart);
  const days = [...(report.monthly.length > 0 ? advertising : crm)].filter((day) => day !== null).sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  return { start: `${first.slice(0, 7)}-01`, end: monthEnd(last) };
}

/** Last day of the month of a day. */
export function monthEnd(day: string): string {
  const [year, month] = yearAndMonth(day);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function monthsBetween(start: string, end: string): readonly string[] {
  const [year, month] = yearAndMonth(start);
  const [endYear, endMonth] = yearAndMonth(end);
  const count = (endYear - year) * 12 + endMonth - month + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10),
  );
}

function yearAndMonth(day: string): readonly [number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}

function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function statedMeasures(report: MergeReport): ReadonlyMap<string, ReadonlySet<MeasureId>> {
  const byPlatform = new Map<string, Set<MeasureId>>();
  for (const row of report.monthly) {
    const stated = byPlatform.get(row.platform) ?? new Set();
    byPlatform.set(row.platform, stated);
    if (row.impressions !== null) stated.add('impressions');
    if (row.clicks !== null) stated.add('clicks');
    if (row.conversions !== null) stated.add('conversions');
    if (row.conversionsValueReporting !== null) stated.add('conversions_value');
  }
  return byPlatform;
}

/** Order only, so plain numbers will do. */
function platformsBySpend(report: MergeReport): readonly string[] {
  const spend = new Map<string, number>();
  for (const row of report.monthly) {
    spend.set(row.platform, (spend.get(row.platform) ?? 0) + Number(row.spendReporting ?? 0));
  }
  return [...spend.keys()].sort((a, b) => (spend.get(b) ?? 0) - (spend.get(a) ?? 0) || (a < b ? -1 : 1));
}

function channelsBySpend(report: MergeReport, period: ReportContext['period']): readonly string[] {
  const weights = new Map<string, { spend: number; leads: number }>();
  const weight = (channelId: string): { spend: number; leads: number } => {
    const found = weights.get(channelId) ?? { spend: 0, leads: 0 };
    weights.set(channelId, found);
    return found;
  };
  for (const row of report.monthly) weight(row.channelId).spend += Number(row.spendReporting ?? 0);
  for (const row of report.monthlyCrm) {
    const isInside =
      period !== null &&
      row.monthStart !== null &&
      row.monthStart >= period.start &&
      row.monthStart <= period.end;
    if (isInside) weight(row.channelId).leads += row.leads;
  }
  return [...weights]
    .sort(([a, left], [b, right]) => right.spend - left.spend || right.leads - left.leads || (a < b ? -1 : 1))
    .map(([channelId]) => channelId);
}
