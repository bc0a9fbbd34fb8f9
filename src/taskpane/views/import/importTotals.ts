import { decimalToNumber, sumDecimals } from '../../../core/decimal';
import type { MergeReport, MonthlyRow } from '../../../core/report';

/** What stands in the workbook after an import; null where no row states it. */
export interface ImportTotals {
  readonly spend: number | null;
  readonly impressions: number | null;
  readonly clicks: number | null;
  /** What each platform claims, side by side. */
  readonly conversions: readonly { readonly platform: string; readonly value: number }[];
  readonly leads: number | null;
  readonly deals: number | null;
  readonly period: { readonly start: string; readonly end: string } | null;
}

export function importTotals(report: MergeReport): ImportTotals {
  const { monthly, monthlyCrm } = report;
  const sum = (values: readonly (string | number | null)[]): number | null => {
    const total = sumDecimals(values.map((value) => (value === null ? null : String(value))));
    return total === null ? null : decimalToNumber(total);
  };
  const rowsOf = (table: 'leads' | 'deals'): number | null =>
    (report.tables.find(({ name }) => name === table)?.rows ?? 0) === 0
      ? null
      : monthlyCrm.reduce((all, row) => all + row[table], 0);
  const periods = report.files.flatMap(({ status, table, period }) =>
    status === 'loaded' && table === 'ad_performance' && period !== null ? [period] : [],
  );
  return {
    spend: sum(monthly.map((row) => row.spendReporting)),
    impressions: sum(monthly.map((row) => row.impressions)),
    clicks: sum(monthly.map((row) => row.clicks)),
    conversions: [...new Set(monthly.map(({ platform }) => platform))].flatMap((platform) => {
      const value = sum(monthly.filter(isOf(platform)).map((row) => row.conversions));
      return value === null ? [] : [{ platform, value }];
    }),
    leads: rowsOf('leads'),
    deals: rowsOf('deals'),
    period:
      periods.length === 0
        ? null
        : {
            start: periods.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
            end: periods.map(({ end }) => end).reduce((a, b) => (a > b ? a : b)),
          },
  };
}

const isOf =
  (platform: string) =>
  (row: MonthlyRow): boolean =>
    row.platform === platform;
