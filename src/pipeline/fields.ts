import type { ColumnType, TableName } from '../core/tables';

/** Tables that an export can fill; the other tables are computed by the merge. */
export type StageTable = Extract<
  TableName,
  | 'ad_performance'
  | 'keyword_performance'
  | 'search_terms'
  | 'web_traffic'
  | 'search_performance'
  | 'leads'
  | 'deals'
  | 'actual_costs'
>;

/** A piece of a staging table: every piece answers the same columns, `file_no` and `source_line` first. */
export interface StagePiece {
  readonly table: StageTable;
  /** A SELECT that yields the piece. */
  readonly select: string;
}

export interface StageColumn {
  readonly name: string;
  readonly type: ColumnType;
}

const column = (type: ColumnType, names: string): readonly StageColumn[] =>
  names.split(' ').map((name) => ({ name, type }));

const TIME = column('date', 'date_day period_start period_end');
const ACCOUNT = column('text', 'platform account_id account_name campaign_id campaign_name campaign_type');
const MEASURES = [
  ...column('text', 'currency'),
  ...column('money', 'spend'),
  ...column('integer', 'impressions clicks'),
  ...column('decimal', 'conversions'),
  ...column('money', 'conversions_value'),
];

/** Columns of the staging tables: what both readers produce, before the merge adds keys, channels and rates. */
export const STAGE_COLUMNS: Readonly<Record<StageTable, readonly StageColumn[]>> = {
  ad_performance: [
    ...TIME,
    ...ACCOUNT,
    ...column('text', 'ad_group_id ad_group_name ad_id ad_name breakdown'),
    ...MEASURES,
  ],
  keyword_performance: [
    ...TIME,
    ...ACCOUNT,
    ...column('text', 'ad_group_name keyword_text match_type'),
    ...MEASURES,
  ],
  search_terms: [
    ...TIME,
    ...ACCOUNT,
    ...column('text', 'ad_group_name search_term keyword_text match_type'),
    ...MEASURES,
  ],
  web_traffic: [
    ...TIME,
    ...column(
      'text',
      'property_name channel_group utm_source utm_medium campaign_name page dimension currency',
    ),
    ...column('integer', 'sessions users new_users page_views engaged_sessions event_count'),
    ...column('decimal', 'conversions'),
    ...column('money', 'revenue'),
  ],
  search_performance: [
    ...TIME,
    ...column('text', 'dimension'),
    ...column('integer', 'clicks impressions'),
    ...column('decimal', 'position'),
  ],
  leads: [
    ...column('text', 'lead_id customer_key'),
    ...column('date', 'date_day'),
    ...column('text', 'lifecycle_stage lead_status'),
    ...column('boolean', 'is_qualified'),
    ...column('text', 'utm_source utm_medium utm_campaign original_source'),
  ],
  deals: [
    ...column('text', 'deal_id deal_name customer_key pipeline deal_stage deal_status'),
    ...column('date', 'created_day close_day'),
    ...column('text', 'currency'),
    ...column('money', 'amount'),
    ...column('text', 'utm_source utm_medium utm_campaign'),
  ],
  actual_costs: [
    ...column('date', 'date_day'),
    ...column(
      'text',
      'invoice_number supplier_name description account_code channel_id campaign_name status currency',
    ),
    ...column('money', 'amount_excl_tax tax_amount amount_incl_tax'),
  ],
};

/** Fields that are no column of a table but feed one: `source_medium` is split, `email` is hashed and forgotten. */
export const HELPER_FIELDS: ReadonlySet<string> = new Set([
  'source_medium',
  'email',
  'phone',
  'nth_day',
  'week',
  'month',
  'won_day',
  'lost_day',
  'expected_day',
]);

/** Names that two headers share once case, accents, no-break spaces, apostrophes and a currency in brackets are set aside. */
export function normaliseHeader(header: string): string {
  return header
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[’‘`]/g, "'")
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s*\((?:[a-z]{3}|[$€£₹¥])\)$/, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([:/]) ?/g, '$1')
    .trim();
}

/** ISO code in the brackets that end a header such as `Montant dépensé (EUR)`. */
export function currencyOfHeader(header: string): string | undefined {
  return /\(([A-Z]{3})\)\s*$/.exec(header)?.[1];
}
