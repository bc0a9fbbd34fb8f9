import type { Language, MergeReport } from '../../core/report';
import type { TableName } from '../../core/tables';
import { formatDate, messages, type Messages } from '../../messages';
import { numberFormats, type NumberFormats } from './numberFormats';

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
  return {
    report,
    language,
    words,
    formats: numberFormats(language, report.currency),
    period,
    months: period === null ? [] : monthsBetween(period.start, period.end).slice(-MAX_MONTHS),
    platforms: bySpend(report, (row) => row.platform, []),
    channels: bySpend(
      report,
      (row) => row.channelId,
      report.monthlyCrm.map((row) => row.channelId),
    ),
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

/** Distinct keys, the largest spend first, then by name; order only, so plain numbers will do. */
function bySpend(
  report: MergeReport,
  keyOf: (row: MergeReport['monthly'][number]) => string,
  others: readonly string[],
): readonly string[] {
  const spend = new Map<string, number>(others.map((key) => [key, 0]));
  for (const row of report.monthly) {
    const key = keyOf(row);
    spend.set(key, (spend.get(key) ?? 0) + Number(row.spendReporting ?? 0));
  }
  return [...spend.keys()].sort((a, b) => (spend.get(b) ?? 0) - (spend.get(a) ?? 0) || (a < b ? -1 : 1));
}
