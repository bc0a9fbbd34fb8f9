import type { Figure } from './figure';
import { fromRegistry, quotient, special, sum } from './builders';

const money = { unit: 'currency', direction: 'neutral' } as const;
const moneyDown = { unit: 'currency', direction: 'lower' } as const;
const moneyUp = { unit: 'currency', direction: 'higher' } as const;
const count = { unit: 'count', direction: 'neutral' } as const;
const countDown = { unit: 'count', direction: 'lower' } as const;
const countUp = { unit: 'count', direction: 'higher' } as const;
const percentUp = { unit: 'percent', direction: 'higher' } as const;
const percent = { unit: 'percent', direction: 'neutral' } as const;
const ratioUp = { unit: 'ratio', direction: 'higher' } as const;

/** Sessions are told by several reports of the same tool; this one holds them all once. */
const ACQUISITION = { where: [{ column: 'report', is: 'traffic-acquisition' }], day: 'date_day' } as const;
/** The report of Search Console that has one row a day. */
const BY_DAY = { where: [{ column: 'report', is: 'chart' }], day: 'date_day' } as const;
const BUDGET_DAY = { day: 'month_start' } as const;

/** Figures that are shown beside themselves before. */
export const COMPARED = [
  'spend',
  'impressions',
  'clicks',
  'leads',
  'qualified_leads',
  'won_deals',
  'won_amount',
  'cpl',
  'cac',
  'sessions',
] as const;

const BASE = [
  fromRegistry('spend', 'advertising'),
  fromRegistry('impressions', 'advertising'),
  fromRegistry('clicks', 'advertising'),
  fromRegistry('conversions', 'advertising'),
  fromRegistry('conversions_value', 'advertising'),
  fromRegistry('cpa', 'advertising'),
  fromRegistry('cpc', 'advertising'),
  fromRegistry('cpm', 'advertising'),
  fromRegistry('ctr', 'advertising'),
  fromRegistry('cvr', 'advertising'),
  fromRegistry('roas', 'advertising'),
  fromRegistry('leads', 'crm'),
  fromRegistry('qualified_leads', 'crm'),
  fromRegistry('deals', 'crm'),
  fromRegistry('won_deals', 'crm'),
  fromRegistry('won_amount', 'crm'),
  fromRegistry('cpl', 'crm'),
  fromRegistry('cost_per_qualified_lead', 'crm'),
  fromRegistry('cac', 'crm'),
  fromRegistry('aov', 'crm'),
  special('lead_share', { ...percent, folder: 'crm' }, { kind: 'share', of: 'leads' }),
  special('spend_share', { ...percent, folder: 'advertising' }, { kind: 'share', of: 'spend' }),
  quotient('customer_rate', { ...percentUp, folder: 'crm' }, ['won_deals'], ['leads']),

  special(
    'customers',
    { ...countUp, folder: 'customers' },
    {
      kind: 'distinct',
      table: 'deals',
      column: 'customer_key',
      where: [{ column: 'deal_status', is: 'won' }],
      day: 'close_day',
    },
  ),
  quotient('revenue_per_customer', { ...moneyUp, folder: 'customers' }, ['won_amount'], ['customers']),
  special('margin_rate', { ...percentUp, folder: 'customers' }, { kind: 'setting', column: 'margin_rate' }),
  special(
    'margin',
    { ...moneyUp, folder: 'customers' },
    { kind: 'product', factors: ['won_amount', 'margin_rate'] },
  ),
  quotient('roi', { ...percentUp, folder: 'customers' }, ['margin'], ['spend'], { minus: ['spend'] }),
  quotient('roi_on_revenue', { ...percentUp, folder: 'customers' }, ['won_amount'], ['spend'], {
    minus: ['spend'],
  }),
  quotient('clv', { ...moneyUp, folder: 'customers' }, ['margin'], ['customers']),
  quotient('ltv_cac', { ...ratioUp, folder: 'customers' }, ['clv'], ['cac']),
  special('months', { unit: 'months', direction: 'neutral', folder: 'time' }, { kind: 'months' }),
  quotient('monthly_margin', { ...moneyUp, folder: 'customers' }, ['clv'], ['months']),
  quotient(
    'cac_payback',
    { unit: 'months', direction: 'lower', folder: 'customers' },
    ['cac'],
    ['monthly_margin'],
  ),

  sum('other_costs', { ...moneyDown, folder: 'costs' }, 'plan_budget', ['accrued', 'actual'], {
    where: [
      { column: 'is_hidden_cost', is: false },
      { column: 'nature', is: 'media', not: true },
      { column: 'line_id', is: 'filled' },
    ],
    ...BUDGET_DAY,
  }),
  sum('hidden_costs', { ...moneyDown, folder: 'costs' }, 'plan_budget', ['accrued', 'actual'], {
    where: [{ column: 'is_hidden_cost', is: true }],
    ...BUDGET_DAY,
  }),
  sum('unplanned_costs', { ...moneyDown, folder: 'costs' }, 'plan_budget', ['accrued', 'actual'], {
    where: [{ column: 'line_id', is: 'empty' }],
    ...BUDGET_DAY,
  }),
  quotient('other_cost_per_customer', { ...moneyDown, folder: 'costs' }, ['other_costs'], ['won_deals']),
  quotient('hidden_cost_per_customer', { ...moneyDown, folder: 'costs' }, ['hidden_costs'], ['won_deals']),
  quotient(
    'full_cac',
    { ...moneyDown, folder: 'costs' },
    ['spend', 'other_costs', 'hidden_costs'],
    ['won_deals'],
  ),

  sum('planned', { ...money, folder: 'budget' }, 'plan_budget', ['planned'], BUDGET_DAY),
  sum('transferred', { ...money, folder: 'budget' }, 'plan_budget', ['transferred'], BUDGET_DAY),
  sum('committed', { ...money, folder: 'budget' }, 'plan_budget', ['committed'], BUDGET_DAY),
  sum('accrued', { ...money, folder: 'budget' }, 'plan_budget', ['accrued'], BUDGET_DAY),
  sum('actual', { ...money, folder: 'budget' }, 'plan_budget', ['actual'], BUDGET_DAY),
  quotient('remaining', { ...moneyUp, folder: 'budget' }, ['planned', 'transferred'], [], {
    minus: ['committed', 'accrued', 'actual'],
  }),
  special('landing', { ...moneyDown, folder: 'budget' }, { kind: 'landing' }),
  quotient('landing_variance', { ...moneyDown, folder: 'budget' }, ['landing'], [], {
    minus: ['planned', 'transferred'],
  }),
  quotient('consumption', { ...percent, folder: 'budget' }, ['accrued', 'actual'], ['planned']),
  sum('planned_to_date', { ...money, folder: 'budget' }, 'plan_budget', ['planned'], {
    where: [{ column: 'is_open_month', is: false }],
    ...BUDGET_DAY,
  }),
  sum('booked_to_date', { ...money, folder: 'budget' }, 'plan_budget', ['accrued', 'actual'], {
    where: [{ column: 'is_open_month', is: false }],
    ...BUDGET_DAY,
  }),
  quotient('pacing', { ...percent, folder: 'budget' }, ['booked_to_date'], ['planned_to_date']),

  sum('sessions', { ...countUp, folder: 'web' }, 'web_traffic', ['sessions'], ACQUISITION),
  sum('engaged_sessions', { ...countUp, folder: 'web' }, 'web_traffic', ['engaged_sessions'], ACQUISITION),
  quotient('engagement_rate', { ...percentUp, folder: 'web' }, ['engaged_sessions'], ['sessions']),
  sum('search_impressions', { ...countUp, folder: 'web' }, 'search_performance', ['impressions'], BY_DAY),
  sum('search_clicks', { ...countUp, folder: 'web' }, 'search_performance', ['clicks'], BY_DAY),
  quotient('search_ctr', { ...percentUp, folder: 'web' }, ['search_clicks'], ['search_impressions']),

  sum('actions', { ...count, folder: 'plan' }, 'plan_actions', []),
  sum('linked_actions', { ...countUp, folder: 'plan' }, 'plan_actions', [], {
    where: [
      { column: 'objective_id', is: 'filled' },
      { column: 'kpi_name', is: 'filled' },
    ],
  }),
  quotient('linked_share', { ...percentUp, folder: 'plan' }, ['linked_actions'], ['actions']),
  special(
    'days_to_test',
    { unit: 'days', direction: 'lower', folder: 'plan' },
    { kind: 'median-days', table: 'plan_actions', from: 'created_day', to: 'tested_day' },
  ),
  sum('kpis', { ...count, folder: 'plan' }, 'plan_kpis', []),
  sum('kpis_owed', { ...countDown, folder: 'plan' }, 'plan_kpis', [], {
    where: [{ column: 'is_due', is: true }],
  }),
  quotient('kpis_on_time', { ...percentUp, folder: 'plan' }, ['kpis'], ['kpis'], { minus: ['kpis_owed'] }),
  sum('tests', { ...countUp, folder: 'plan' }, 'plan_tests', []),
  sum('tests_read', { ...countUp, folder: 'plan' }, 'plan_tests', [], {
    where: [{ column: 'read_day', is: 'filled' }],
  }),
  sum('tests_kept', { ...countUp, folder: 'plan' }, 'plan_tests', [], {
    where: [
      { column: 'read_day', is: 'filled' },
      { column: 'verdict', is: 'keep' },
    ],
  }),
  quotient('test_success', { ...percentUp, folder: 'plan' }, ['tests_kept'], ['tests_read']),

  special(
    'data_as_of',
    { unit: 'date', direction: 'neutral', folder: 'quality' },
    { kind: 'latest', table: 'source_files', column: 'period_end' },
  ),
  sum('files', { ...count, folder: 'quality' }, 'source_files', []),
  sum('rows_read', { ...count, folder: 'quality' }, 'source_files', ['rows_read']),
  sum('rows_loaded', { ...count, folder: 'quality' }, 'source_files', ['rows_loaded']),
  sum('rows_excluded', { ...count, folder: 'quality' }, 'source_files', ['rows_excluded']),
  sum('rows_rejected', { ...countDown, folder: 'quality' }, 'source_files', ['rows_rejected']),
  sum('spend_difference', { ...money, folder: 'quality' }, 'source_files', ['spend_difference']),
  sum('errors', { ...countDown, folder: 'quality' }, 'issues', [], {
    where: [{ column: 'severity', is: 'error' }],
  }),
  sum('warnings', { ...countDown, folder: 'quality' }, 'issues', [], {
    where: [{ column: 'severity', is: 'warning' }],
  }),
  sum('leads_without_campaign', { ...countDown, folder: 'quality' }, 'leads', [], {
    where: [{ column: 'campaign_key', is: 'empty' }],
    day: 'date_day',
  }),
  quotient(
    'unmatched_share',
    { unit: 'percent', direction: 'lower', folder: 'quality' },
    ['leads_without_campaign'],
    ['leads'],
  ),
  sum('undated_spend', { ...moneyDown, folder: 'quality' }, 'monthly_ad_performance', ['spend_reporting'], {
    where: [{ column: 'month_start', is: 'empty' }],
  }),

  special('few_conversions', { ...count, folder: 'samples' }, { kind: 'few', results: 'conversions' }),
  special('few_clicks', { ...count, folder: 'samples' }, { kind: 'few', results: 'clicks' }),
  special('few_leads', { ...count, folder: 'samples' }, { kind: 'few', results: 'leads' }),
  special('few_customers', { ...count, folder: 'samples' }, { kind: 'few', results: 'won_deals' }),
] as const;

/** Figures that compare nothing with an earlier time. */
export type BaseFigureId = (typeof BASE)[number]['id'];
export type ComparedFigureId = (typeof COMPARED)[number];

/** What a figure was before, and how it changed since. */
export type FigureId =
  | BaseFigureId
  | `${ComparedFigureId}_previous`
  | `${ComparedFigureId}_change`
  | `${ComparedFigureId}_year`
  | `${ComparedFigureId}_year_change`
  | `${ComparedFigureId}_month`;

const base = new Map<string, Figure>(BASE.map((each) => [each.id, each]));

function comparisons(id: ComparedFigureId): readonly Figure[] {
  const { unit, direction } = base.get(id)!;
  const look = { unit, direction, folder: 'time' } as const;
  const change = { unit: 'percent', direction, folder: 'time' } as const;
  return [
    special(`${id}_previous`, look, { kind: 'shifted', of: id, by: 'previous' }),
    special(`${id}_change`, change, { kind: 'change', of: id, from: `${id}_previous` }),
    special(`${id}_year`, look, { kind: 'shifted', of: id, by: 'year' }),
    special(`${id}_year_change`, change, { kind: 'change', of: id, from: `${id}_year` }),
    special(`${id}_month`, look, { kind: 'month-to-date', of: id }),
  ];
}

/** Every figure of the reports, in the order of the dictionary. */
export const FIGURES = [...BASE, ...COMPARED.flatMap(comparisons)] as readonly Figure<FigureId>[];

const byId = new Map<string, Figure<FigureId>>(FIGURES.map((each) => [each.id, each]));

/** Whether the text is the id of a figure. */
export function isFigureId(id: string): id is FigureId {
  return byId.has(id);
}

/** The definition of a figure. Throws for an id that is none. */
export function figureById(id: string): Figure<FigureId> {
  const found = byId.get(id);
  if (!found) throw new Error(`unknown figure: ${id}`);
  return found;
}
