import type { DatedRate } from './rates';
import type { MergeUnit } from './unit';
import type { StageTable } from '../fields';
import type { TableName } from '../../core/tables';
import { tableDefinition } from '../../core/tables';
import { claimSql } from './overlaps';
import { convertedSql } from './rates';
import { unitList } from './unitSql';

export interface FactContext {
  readonly units: readonly MergeUnit[];
  readonly currency: string;
  readonly rates: readonly DatedRate[];
  /** Tables from which an overlap took rows. */
  readonly lost: ReadonlySet<StageTable>;
  /** Platforms with several accounts: their campaigns are told apart by account. */
  readonly severalAccounts: readonly string[];
}

const DAY = 'coalesce(date_day, period_end)';

/** The SELECT of a fact table in the columns of the star schema, in the order of the files and their lines. */
export function factSelect(table: StageTable, context: FactContext): string {
  const computed = computedColumns(table, context);
  const columns = tableDefinition(table).columns.map(({ name }) => {
    const sql = computed[name];
    return sql === undefined ? `a.${name}` : `${sql} AS ${name}`;
  });
  return `SELECT ${columns.join(', ')} FROM ${factSource(table, context)}`;
}

/** SQL of the key of a campaign: platform, account where there are several, and name; stable whatever other files hold. */
export function campaignKeySql(context: FactContext): string {
  const platform = platformSql(context);
  const several = context.severalAccounts.map((each) => `'${each}'`).join(', ');
  const account = several
    ? `CASE WHEN ${platform} IN (${several}) THEN '|' || coalesce(a.account_name, a.account_id, a.currency, '') ELSE '' END`
    : `''`;
  return `${platform} || ${account} || '|' || lower(coalesce(a.campaign_name, a.campaign_id, '*'))`;
}

export function platformSql(context: FactContext): string {
  return `coalesce(a.platform, ${unitList(context.units, (unit) => unit.platform)})`;
}

function computedColumns(table: StageTable, context: FactContext): Readonly<Record<string, string>> {
  const source = { source_file: unitList(context.units, (unit) => unit.source) };
  const unitPlatform = unitList(context.units, (unit) => unit.platform);
  const converted = (amount: string, day: string): string =>
    convertedSql(`a.${amount}`, day, context.currency, context.rates);
  const currency = `coalesce(a.currency, '${context.currency}')`;
  switch (table) {
    case 'ad_performance':
    case 'keyword_performance':
    case 'search_terms':
      return {
        ...source,
        platform: platformSql(context),
        campaign_key: campaignKeySql(context),
        currency,
        spend_reporting: converted('spend', DAY),
        conversions_value_reporting: converted('conversions_value', DAY),
      };
    case 'web_traffic':
    case 'search_performance':
      return { ...source, platform: unitPlatform, report: unitList(context.units, (unit) => unit.report) };
    case 'leads':
      return {
        ...source,
        platform: unitPlatform,
        channel_id: 'm.channel_id',
        campaign_key: 'm.campaign_key',
      };
    case 'deals':
      return {
        ...source,
        platform: unitPlatform,
        currency,
        amount_reporting: converted('amount', 'coalesce(close_day, created_day)'),
        channel_id: 'm.channel_id',
        campaign_key: 'm.campaign_key',
      };
    case 'actual_costs':
      return {
        ...source,
        currency,
        campaign_key: 'm.campaign_key',
        channel_id: 'coalesce(a.channel_id, m.channel_id)',
        amount_reporting: converted('amount_excl_tax', 'date_day'),
      };
  }
}

function factSource(table: StageTable, context: FactContext): string {
  switch (table) {
    case 'leads':
      return newestOnly(table, 'coalesce(lead_id, customer_key)', context, 'crm_map');
    case 'deals':
      return newestOnly(table, 'deal_id', context, 'crm_map');
    case 'actual_costs':
      return newestOnly(
        table,
        `lower(supplier_name) || '|' || lower(invoice_number) || '|' || lower(coalesce(description, ''))`,
        context,
        'cost_map',
      );
    default: {
      const { platform, account, currency, campaign } = claimSql(table, context.units);
      return context.lost.has(table)
        ? `all_${table} a WHERE NOT EXISTS (SELECT 1 FROM lost_${table} l WHERE l.file_no = a.file_no AND l.campaign = ${campaign}
             AND l.platform = ${platform} AND l.account = ${account} AND l.currency = ${currency}
             AND l.first = coalesce(a.date_day, a.period_start, DATE '0001-01-01') AND l.last = coalesce(a.date_day, a.period_end, DATE '9999-12-31')
             AND l.is_day = (a.date_day IS NOT NULL))`
        : `all_${table} a`;
    }
  }
}

/** Records that carry their own number: the newest file that holds the number tells it. */
function newestOnly(table: StageTable, key: string, context: FactContext, map: string): string {
  const order = newestFirst(context.units);
  const platform = unitList(context.units, (unit) => unit.platform);
  const on =
    map === 'crm_map'
      ? `m.unit = a.file_no AND m.utm_campaign IS NOT DISTINCT FROM a.utm_campaign AND m.utm_source IS NOT DISTINCT FROM a.utm_source
         AND m.utm_medium IS NOT DISTINCT FROM a.utm_medium AND m.original_source IS NOT DISTINCT FROM a.original_source`
      : 'm.campaign_name IS NOT DISTINCT FROM a.campaign_name';
  const original = table === 'leads' ? '' : table === 'deals' ? ', NULL AS original_source' : '';
  return `(SELECT *${original} FROM all_${table}
      QUALIFY ${key} IS NULL OR ${order} = max(${order}) OVER (PARTITION BY ${platform}, ${key})) a
    LEFT JOIN ${map} m ON ${on} ORDER BY a.file_no, a.source_line`;
}

function newestFirst(units: readonly MergeUnit[]): string {
  const sorted = [...units].sort((a, b) =>
    a.order < b.order ? -1 : a.order > b.order ? 1 : a.fileNo - b.fileNo,
  );
  const last = units.reduce((most, unit) => Math.max(most, unit.fileNo), 0);
  const ranks = Array.from({ length: last }, (_, index) =>
    String(sorted.findIndex((unit) => unit.fileNo === index + 1)),
  );
  return `([${ranks.join(', ')}])[file_no]`;
}

/** The monthly aggregate of the advertising facts; `fact_ad` is their SELECT. */
export function monthlySelect(factAd: string): string {
  const names = tableDefinition('monthly_ad_performance' satisfies TableName).columns.map(({ name }) => name);
  const measures = [
    'spend',
    'spend_reporting',
    'impressions',
    'clicks',
    'conversions',
    'conversions_value',
    'conversions_value_reporting',
  ];
  const selected = names.map((name) => {
    if (name === 'month_start') return 'f.month_start';
    if (name === 'period_start' || name === 'period_end')
      return `CASE WHEN f.month_start IS NULL THEN f.${name} END AS ${name}`;
    if (name === 'channel_id') return 'any_value(c.channel_id) AS channel_id';
    if (name === 'campaign_name') return 'any_value(f.campaign_name) AS campaign_name';
    if (name === 'spend_reporting' || name === 'conversions_value_reporting')
      return `sum(f.${name}) AS ${name}`;
    return measures.includes(name) ? `sum(f.${name}) AS ${name}` : `f.${name}`;
  });
  return `SELECT ${selected.join(', ')} FROM (
      SELECT *, CASE WHEN date_day IS NOT NULL THEN date_trunc('month', date_day)::DATE
        WHEN date_trunc('month', period_start) = date_trunc('month', period_end) THEN date_trunc('month', period_start)::DATE END AS month_start
      FROM (${factAd})) f
    LEFT JOIN campaigns c ON c.campaign_key = f.campaign_key
    GROUP BY f.month_start, CASE WHEN f.month_start IS NULL THEN f.period_start END, CASE WHEN f.month_start IS NULL THEN f.period_end END, f.platform, f.campaign_key, f.currency
    ORDER BY f.month_start NULLS FIRST, 2, 3, f.platform, f.campaign_key, f.currency`;
}
