import { sumDecimals } from '../../core/decimal';
import type { MonthlyRow } from '../../core/report';

/**
 * Advertising rows added up over campaigns: one row a month or period, platform and channel, so that a sheet
 * of a thousand figures reads hundreds of rows a figure instead of a hundred thousand.
 * Rows whose spend has no rate stay apart: a ratio must be able to leave them out.
 */
export function sumByPlatform(monthly: readonly MonthlyRow[]): readonly MonthlyRow[] {
  const groups = new Map<string, [MonthlyRow, ...MonthlyRow[]]>();
  for (const row of monthly) {
    const hasSpend = row.spendReporting !== null;
    const key = [row.monthStart, row.periodStart, row.periodEnd, row.platform, row.channelId, hasSpend].join(
      '\n',
    );
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => ({
    ...rows[0],
    campaignKey: '',
    campaignName: '',
    spendReporting: sumDecimals(rows.map((row) => row.spendReporting)),
    impressions: sumNumbers(rows.map((row) => row.impressions)),
    clicks: sumNumbers(rows.map((row) => row.clicks)),
    conversions: sumDecimals(rows.map((row) => row.conversions)),
    conversionsValueReporting: sumDecimals(rows.map((row) => row.conversionsValueReporting)),
    // In the currencies of the rows, which may differ: no sum.
    spend: null,
    conversionsValue: null,
  }));
}

function sumNumbers(values: readonly (number | null)[]): number | null {
  const stated = values.filter((value) => value !== null);
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}
