import { sumDecimals } from '../../core/decimal';
import type { MonthlyRow } from '../../core/report';

/**
 * Advertising rows added up over campaigns: one row a month or period, platform and channel, so that a sheet
 * of a thousand figures reads hundreds of rows a figure instead of a hundred thousand.
 * Rows that state different measures stay apart, and so do currencies: a ratio must know which rows have both its terms.
 */
export function sumByPlatform(monthly: readonly MonthlyRow[]): readonly MonthlyRow[] {
  const groups = new Map<string, [MonthlyRow, ...MonthlyRow[]]>();
  for (const row of monthly) {
    const key = [
      row.monthStart,
      row.periodStart,
      row.periodEnd,
      row.platform,
      row.channelId,
      row.currency,
      ...statedMeasures(row),
    ].join('\n');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => ({
    ...rows[0],
    campaignKey: '',
    campaignName: '',
    spend: sumDecimals(rows.map((row) => row.spend)),
    spendReporting: sumDecimals(rows.map((row) => row.spendReporting)),
    impressions: sumNumbers(rows.map((row) => row.impressions)),
    clicks: sumNumbers(rows.map((row) => row.clicks)),
    conversions: sumDecimals(rows.map((row) => row.conversions)),
    conversionsValue: sumDecimals(rows.map((row) => row.conversionsValue)),
    conversionsValueReporting: sumDecimals(rows.map((row) => row.conversionsValueReporting)),
  }));
}

/** Which cells of a row are not empty. */
function statedMeasures(row: MonthlyRow): readonly boolean[] {
  return [
    row.spend,
    row.spendReporting,
    row.impressions,
    row.clicks,
    row.conversions,
    row.conversionsValueReporting,
  ].map((value) => value !== null);
}

function sumNumbers(values: readonly (number | null)[]): number | null {
  const stated = values.filter((value) => value !== null);
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}
