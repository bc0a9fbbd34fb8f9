import type { TableName } from '../tables';
import type { KpiUnit, MeasureId } from './kpi';

/** Where a measure is found in the star schema and how it may be added up. */
export interface Measure {
  readonly id: MeasureId;
  /** Null when no table carries it yet. */
  readonly table: TableName | null;
  /** Column to sum; null when rows are counted. */
  readonly column: string | null;
  /** Column and value a row must have to count. */
  readonly where: { readonly column: string; readonly equals: string | boolean } | null;
  /** Day by which the measure is put in a month; null when the table already has `month_start`. */
  readonly day: string | null;
  readonly unit: KpiUnit;
  /** False when two platforms may claim the same person, so that their figures stand side by side and are never added. */
  readonly addsAcrossPlatforms: boolean;
}

const advertising = (
  id: MeasureId,
  column: string,
  unit: KpiUnit,
  addsAcrossPlatforms: boolean,
): Measure => ({
  id,
  table: 'monthly_ad_performance',
  column,
  where: null,
  day: null,
  unit,
  addsAcrossPlatforms,
});

const WON = { column: 'deal_status', equals: 'won' } as const;

/** Every measure by its id. */
export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  spend: advertising('spend', 'spend_reporting', 'currency', true),
  impressions: advertising('impressions', 'impressions', 'count', true),
  clicks: advertising('clicks', 'clicks', 'count', true),
  conversions: advertising('conversions', 'conversions', 'count', false),
  conversions_value: advertising('conversions_value', 'conversions_value_reporting', 'currency', false),
  leads: {
    id: 'leads',
    table: 'leads',
    column: null,
    where: null,
    day: 'date_day',
    unit: 'count',
    addsAcrossPlatforms: true,
  },
  qualified_leads: {
    id: 'qualified_leads',
    table: 'leads',
    column: null,
    where: { column: 'is_qualified', equals: true },
    day: 'date_day',
    unit: 'count',
    addsAcrossPlatforms: true,
  },
  deals: {
    id: 'deals',
    table: 'deals',
    column: null,
    where: null,
    day: 'created_day',
    unit: 'count',
    addsAcrossPlatforms: true,
  },
  won_deals: {
    id: 'won_deals',
    table: 'deals',
    column: null,
    where: WON,
    day: 'close_day',
    unit: 'count',
    addsAcrossPlatforms: true,
  },
  won_amount: {
    id: 'won_amount',
    table: 'deals',
    column: 'amount_reporting',
    where: WON,
    day: 'close_day',
    unit: 'currency',
    addsAcrossPlatforms: true,
  },
  margin: {
    id: 'margin',
    table: null,
    column: null,
    where: null,
    day: null,
    unit: 'currency',
    addsAcrossPlatforms: true,
  },
};

/** What a campaign brings, which a platform may leave empty when there was none. */
export const RESULTS: ReadonlySet<MeasureId> = new Set<MeasureId>(['conversions', 'conversions_value']);

/**
 * Platforms whose exports leave a result empty when there was none, instead of writing 0: beside a spend, such a cell
 * is a result of none. Elsewhere an empty cell is a measure that the report does not have.
 */
export const EMPTY_RESULT_IS_NONE: ReadonlySet<string> = new Set(['meta_ads']);
