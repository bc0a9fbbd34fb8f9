/** Type of a data column; `money` and `decimal` are DECIMAL(18,6) in the merge and plain numbers in the sheet. */
export type ColumnType = 'text' | 'date' | 'integer' | 'money' | 'decimal' | 'boolean';

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

export interface TableDefinition {
  readonly name: TableName;
  /** `plan`: what a plan says on the day of the merge, for reports; the sheets of the plan stay its truth. */
  readonly kind: 'dimension' | 'fact' | 'aggregate' | 'log' | 'plan';
  /** Columns that identify a row: the grain, in words the dictionary sheet spells out. */
  readonly grain: readonly string[];
  readonly columns: readonly TableColumn[];
}

export type TableName =
  | 'dates'
  | 'channels'
  | 'campaigns'
  | 'ad_performance'
  | 'monthly_ad_performance'
  | 'keyword_performance'
  | 'search_terms'
  | 'web_traffic'
  | 'search_performance'
  | 'leads'
  | 'deals'
  | 'actual_costs'
  | 'kpi_targets'
  | PlanFactTable
  | 'source_files'
  | 'issues'
  | 'report_settings';

/** Tables that a merge fills from a plan; without a plan they are empty. */
export type PlanFactTable =
  'plan_budget' | 'plan_objectives' | 'plan_actions' | 'plan_kpis' | 'plan_kpi_values' | 'plan_tests';

/** Version of the column contract below; a removed or renamed table, column or type raises the first number. */
export const TABLES_VERSION = '1.1.0';

const text = (name: string): TableColumn => ({ name, type: 'text' });
const date = (name: string): TableColumn => ({ name, type: 'date' });
const integer = (name: string): TableColumn => ({ name, type: 'integer' });
const money = (name: string): TableColumn => ({ name, type: 'money' });
const decimal = (name: string): TableColumn => ({ name, type: 'decimal' });
const boolean = (name: string): TableColumn => ({ name, type: 'boolean' });

const SOURCE = [text('source_file'), integer('source_line')];
/** A row has either a day, or the period its export states; never a period spread over days. */
const TIME = [date('date_day'), date('period_start'), date('period_end')];
const CAMPAIGN = [text('campaign_key'), text('campaign_name')];
const AD_MEASURES = [
  text('currency'),
  money('spend'),
  money('spend_reporting'),
  integer('impressions'),
  integer('clicks'),
  decimal('conversions'),
  money('conversions_value'),
  money('conversions_value_reporting'),
];

/** The star schema: ASCII names, the field's words, the same whatever the language of the exports or of the workbook. */
export const TABLES: readonly TableDefinition[] = [
  {
    name: 'dates',
    kind: 'dimension',
    grain: ['date_day'],
    columns: [
      date('date_day'),
      integer('year'),
      integer('quarter'),
      integer('month'),
      date('month_start'),
      text('iso_week'),
      integer('weekday'),
      boolean('is_weekend'),
      integer('fiscal_year'),
    ],
  },
  {
    name: 'channels',
    kind: 'dimension',
    grain: ['channel_id'],
    columns: [text('channel_id'), text('channel_name'), boolean('is_paid')],
  },
  {
    name: 'campaigns',
    kind: 'dimension',
    grain: ['campaign_key'],
    columns: [
      text('campaign_key'),
      text('platform'),
      text('account_id'),
      text('account_name'),
      text('campaign_id'),
      text('campaign_name'),
      text('campaign_type'),
      text('channel_id'),
      boolean('is_name_valid'),
    ],
  },
  {
    name: 'ad_performance',
    kind: 'fact',
    grain: ['platform', 'account', 'campaign', 'ad group', 'ad', 'device', 'day or period'],
    columns: [
      ...SOURCE,
      ...TIME,
      text('platform'),
      ...CAMPAIGN,
      text('ad_group_id'),
      text('ad_group_name'),
      text('ad_id'),
      text('ad_name'),
      text('breakdown'),
      ...AD_MEASURES,
    ],
  },
  {
    name: 'monthly_ad_performance',
    kind: 'aggregate',
    grain: ['platform', 'campaign', 'currency', 'month, or the period when it does not lie in one month'],
    columns: [
      date('month_start'),
      date('period_start'),
      date('period_end'),
      text('platform'),
      text('channel_id'),
      ...CAMPAIGN,
      ...AD_MEASURES,
    ],
  },
  {
    name: 'keyword_performance',
    kind: 'fact',
    grain: ['platform', 'campaign', 'ad group', 'keyword', 'match type', 'day or period'],
    columns: [
      ...SOURCE,
      ...TIME,
      text('platform'),
      ...CAMPAIGN,
      text('ad_group_name'),
      text('keyword_text'),
      text('match_type'),
      ...AD_MEASURES,
    ],
  },
  {
    name: 'search_terms',
    kind: 'fact',
    grain: ['platform', 'campaign', 'ad group', 'search term', 'match type', 'day or period'],
    columns: [
      ...SOURCE,
      ...TIME,
      text('platform'),
      ...CAMPAIGN,
      text('ad_group_name'),
      text('search_term'),
      text('keyword_text'),
      text('match_type'),
      ...AD_MEASURES,
    ],
  },
  {
    name: 'web_traffic',
    kind: 'fact',
    grain: ['platform', 'report', 'dimension value', 'day or period'],
    columns: [
      ...SOURCE,
      ...TIME,
      text('platform'),
      text('property_name'),
      text('report'),
      text('channel_group'),
      text('utm_source'),
      text('utm_medium'),
      text('campaign_name'),
      text('page'),
      text('dimension'),
      text('currency'),
      integer('sessions'),
      integer('users'),
      integer('new_users'),
      integer('page_views'),
      integer('engaged_sessions'),
      integer('event_count'),
      decimal('conversions'),
      money('revenue'),
    ],
  },
  {
    name: 'search_performance',
    kind: 'fact',
    grain: ['platform', 'dimension', 'dimension value', 'day or period'],
    columns: [
      ...SOURCE,
      ...TIME,
      text('platform'),
      text('report'),
      text('dimension'),
      integer('clicks'),
      integer('impressions'),
      decimal('position'),
    ],
  },
  {
    name: 'leads',
    kind: 'fact',
    grain: ['platform', 'lead'],
    columns: [
      ...SOURCE,
      text('platform'),
      text('lead_id'),
      text('customer_key'),
      date('date_day'),
      text('lifecycle_stage'),
      text('lead_status'),
      boolean('is_qualified'),
      text('utm_source'),
      text('utm_medium'),
      text('utm_campaign'),
      text('channel_id'),
      text('campaign_key'),
    ],
  },
  {
    name: 'deals',
    kind: 'fact',
    grain: ['platform', 'deal'],
    columns: [
      ...SOURCE,
      text('platform'),
      text('deal_id'),
      text('deal_name'),
      text('customer_key'),
      text('pipeline'),
      text('deal_stage'),
      text('deal_status'),
      date('created_day'),
      date('close_day'),
      text('currency'),
      money('amount'),
      money('amount_reporting'),
      text('utm_source'),
      text('utm_medium'),
      text('utm_campaign'),
      text('channel_id'),
      text('campaign_key'),
    ],
  },
  {
    name: 'actual_costs',
    kind: 'fact',
    grain: ['invoice line'],
    columns: [
      ...SOURCE,
      date('date_day'),
      text('invoice_number'),
      text('supplier_name'),
      text('description'),
      text('account_code'),
      text('channel_id'),
      text('campaign_key'),
      text('campaign_name'),
      text('status'),
      text('currency'),
      money('amount_excl_tax'),
      money('tax_amount'),
      money('amount_incl_tax'),
      money('amount_reporting'),
    ],
  },
  {
    name: 'kpi_targets',
    kind: 'fact',
    grain: ['kpi', 'period', 'channel'],
    columns: [
      text('kpi_id'),
      date('period_start'),
      date('period_end'),
      text('channel_id'),
      decimal('target'),
    ],
  },
  {
    name: 'plan_budget',
    kind: 'plan',
    grain: ['budget line', 'month'],
    columns: [
      text('line_id'),
      text('line_name'),
      text('nature'),
      boolean('is_hidden_cost'),
      text('channel_id'),
      text('action_id'),
      text('supplier_name'),
      text('owner'),
      date('month_start'),
      boolean('is_open_month'),
      money('planned'),
      money('transferred'),
      money('committed'),
      money('accrued'),
      money('actual'),
    ],
  },
  {
    name: 'plan_objectives',
    kind: 'plan',
    grain: ['objective'],
    columns: [
      text('objective_id'),
      text('objective_level'),
      text('objective_type'),
      text('objective'),
      text('kpi_name'),
      text('unit'),
      text('direction'),
      decimal('baseline'),
      decimal('target'),
      decimal('actual'),
      decimal('attainment'),
      decimal('landing'),
      date('deadline'),
      text('owner'),
    ],
  },
  {
    name: 'plan_actions',
    kind: 'plan',
    grain: ['action'],
    columns: [
      text('action_id'),
      text('action_name'),
      text('objective_id'),
      text('channel_id'),
      text('owner'),
      text('status'),
      text('kpi_name'),
      decimal('target'),
      decimal('actual'),
      text('verdict'),
      money('planned'),
      date('created_day'),
      date('tested_day'),
    ],
  },
  {
    name: 'plan_kpis',
    kind: 'plan',
    grain: ['kpi'],
    columns: [
      text('kpi_name'),
      text('kpi_id'),
      text('team'),
      text('owner'),
      text('cadence'),
      text('direction'),
      text('unit'),
      boolean('is_strategic'),
      decimal('target'),
      decimal('actual'),
      decimal('attainment'),
      date('last_day'),
      date('due_day'),
      boolean('is_due'),
    ],
  },
  {
    name: 'plan_kpi_values',
    kind: 'plan',
    grain: ['kpi', 'day'],
    columns: [
      date('date_day'),
      text('kpi_name'),
      decimal('value'),
      decimal('numerator'),
      decimal('denominator'),
      text('entered_by'),
      text('source'),
    ],
  },
  {
    name: 'plan_tests',
    kind: 'plan',
    grain: ['test'],
    columns: [
      date('date_day'),
      text('action_id'),
      text('action_name'),
      integer('loop'),
      text('test_kind'),
      text('hypothesis'),
      text('change'),
      text('criterion'),
      text('kpi_name'),
      decimal('threshold'),
      decimal('before'),
      decimal('after'),
      date('read_day'),
      text('verdict'),
      text('owner'),
      money('planned'),
    ],
  },
  {
    name: 'source_files',
    kind: 'log',
    grain: ['source_file'],
    columns: [
      text('source_file'),
      text('status'),
      text('platform'),
      text('report'),
      text('table_name'),
      text('language'),
      text('encoding'),
      text('delimiter'),
      date('period_start'),
      date('period_end'),
      text('currency'),
      integer('rows_read'),
      integer('rows_loaded'),
      integer('rows_excluded'),
      integer('rows_rejected'),
      text('excluded_reasons'),
      money('stated_spend'),
      money('loaded_spend'),
      money('spend_difference'),
    ],
  },
  {
    name: 'issues',
    kind: 'log',
    grain: ['issue'],
    columns: [
      text('severity'),
      text('code'),
      text('source_file'),
      integer('source_line'),
      text('column_name'),
      text('message'),
    ],
  },
  {
    name: 'report_settings',
    kind: 'log',
    grain: ['report'],
    columns: [
      text('tables_version'),
      text('language'),
      text('currency'),
      date('data_as_of'),
      decimal('margin_rate'),
      text('plan_title'),
      date('plan_start'),
      date('plan_end'),
      date('plan_day'),
    ],
  },
];

/** Tables that imports fill; those of the plan and the settings are written by a merge alone. */
export const IMPORTED_TABLES = TABLES.filter(isImported);

export type ImportedTableName = Exclude<TableName, PlanFactTable | 'report_settings'>;

function isImported(table: TableDefinition): table is TableDefinition & { readonly name: ImportedTableName } {
  return table.kind !== 'plan' && table.name !== 'report_settings';
}

const byName = new Map(TABLES.map((table) => [table.name, table]));

/** The definition of a table. */
export function tableDefinition(name: TableName): TableDefinition {
  const found = byName.get(name);
  if (!found) throw new Error(`unknown table: ${name}`);
  return found;
}
