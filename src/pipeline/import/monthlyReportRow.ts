import type { DataRow } from '../../core/dataTables';
import type { MonthlyRow } from '../../core/report';
import { tableDefinition } from '../../core/tables';

/** A row of the table of months, as the report has it. */
export function monthlyReportRow(values: DataRow): MonthlyRow {
  const columns = tableDefinition('monthly_ad_performance').columns;
  const row = Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null]));
  const integer = (name: string): number | null => {
    const value = row[name] ?? null;
    return value === null ? null : Number(value);
  };
  return {
    monthStart: row['month_start'] ?? null,
    periodStart: row['period_start'] ?? null,
    periodEnd: row['period_end'] ?? null,
    platform: row['platform'] ?? '',
    channelId: row['channel_id'] ?? 'unassigned',
    campaignKey: row['campaign_key'] ?? '',
    campaignName: row['campaign_name'] ?? '',
    currency: row['currency'] ?? '',
    spend: row['spend'] ?? null,
    spendReporting: row['spend_reporting'] ?? null,
    impressions: integer('impressions'),
    clicks: integer('clicks'),
    conversions: row['conversions'] ?? null,
    conversionsValue: row['conversions_value'] ?? null,
    conversionsValueReporting: row['conversions_value_reporting'] ?? null,
  };
}
