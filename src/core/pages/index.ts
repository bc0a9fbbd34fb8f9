import type { FigureId } from '../figures';
import type { TableName } from '../tables';
import type { Field, Place, ReportPage, Visual, VisualContent } from './page';

const at = (column: number, row: number, width: number, height: number): Place => ({
  column,
  row,
  width,
  height,
});
const by = (table: TableName, column: string): Field => ({ table, column });
const visual = (id: string, place: Place, content: VisualContent): Visual => ({ id, place, content });
const cards = (id: string, figures: readonly FigureId[], width = 12): Visual =>
  visual(id, at(0, 0, width, 3), { kind: 'cards', figures });

const CHANNEL = by('channels', 'channel_name');
const CAMPAIGN = by('campaigns', 'campaign_name');
const ORIGIN = by('web_traffic', 'origin');

/** The eight pages of the report, the same in Power BI and in the dashboard. */
export const PAGES: readonly ReportPage[] = [
  {
    id: 'overview',
    hasFilters: true,
    visuals: [
      cards('overview_cards', [
        'spend',
        'cac',
        'clv',
        'customer_rate',
        'leads',
        'qualified_leads',
        'sessions',
        'engagement_rate',
      ]),
      visual('overview_trend', at(0, 3, 6, 6), { kind: 'combo', columns: ['spend'], line: 'cac' }),
      visual('overview_leads', at(6, 3, 6, 6), {
        kind: 'combo',
        columns: ['leads', 'qualified_leads'],
        line: 'customer_rate',
      }),
      visual('overview_roi', at(0, 9, 4, 7), { kind: 'bars', by: CHANNEL, figures: ['roi'] }),
      visual('overview_origins', at(4, 9, 4, 7), { kind: 'bars', by: ORIGIN, figures: ['sessions'] }),
      visual('overview_awareness', at(8, 9, 4, 7), {
        kind: 'line',
        figures: ['impressions', 'search_impressions'],
      }),
    ],
  },
  {
    id: 'channels',
    hasFilters: true,
    visuals: [
      cards('channels_cards', ['spend', 'clicks', 'ctr', 'cpc', 'leads', 'cpl', 'won_deals', 'cac']),
      visual('channels_table', at(0, 3, 8, 6), {
        kind: 'table',
        by: [CHANNEL],
        figures: [
          'spend',
          'spend_share',
          'clicks',
          'ctr',
          'cpc',
          'leads',
          'lead_share',
          'cpl',
          'won_deals',
          'cac',
          'roi',
        ],
      }),
      visual('channels_leads', at(8, 3, 4, 6), { kind: 'bars', by: CHANNEL, figures: ['lead_share'] }),
      visual('channels_campaigns', at(0, 9, 12, 7), {
        kind: 'table',
        by: [CAMPAIGN, by('campaigns', 'platform'), CHANNEL],
        figures: [
          'spend',
          'impressions',
          'clicks',
          'ctr',
          'cpc',
          'conversions',
          'cpa',
          'few_conversions',
          'roas',
          'leads',
          'cpl',
          'few_leads',
          'won_deals',
          'cac',
        ],
      }),
    ],
  },
  {
    id: 'strategy',
    hasFilters: true,
    visuals: [
      cards('strategy_pillars', [
        'linked_share',
        'days_to_test',
        'kpis_on_time',
        'clv',
        'ltv_cac',
        'cac_payback',
        'revenue_per_customer',
      ]),
      visual('strategy_kpis', at(0, 3, 12, 6), {
        kind: 'rows',
        table: 'plan_kpis',
        columns: ['kpi_name', 'owner', 'cadence', 'actual', 'target', 'attainment', 'last_day'],
        sort: { column: 'attainment', descending: false },
        only: { column: 'is_strategic', is: true },
      }),
      visual('strategy_revenue', at(0, 9, 6, 7), {
        kind: 'combo',
        columns: ['won_amount'],
        line: 'ltv_cac',
      }),
      visual('strategy_search', at(6, 9, 6, 7), {
        kind: 'combo',
        columns: ['search_impressions'],
        line: 'search_ctr',
      }),
    ],
  },
  {
    id: 'objectives',
    hasFilters: false,
    visuals: [
      visual('objectives_plan', at(0, 0, 12, 9), {
        kind: 'rows',
        table: 'plan_objectives',
        columns: [
          'objective_id',
          'objective',
          'kpi_name',
          'owner',
          'deadline',
          'baseline',
          'actual',
          'target',
          'attainment',
          'landing',
        ],
        sort: { column: 'objective_id', descending: false },
      }),
      visual('objectives_targets', at(0, 9, 12, 7), { kind: 'targets' }),
    ],
  },
  {
    id: 'budget',
    hasFilters: true,
    visuals: [
      cards('budget_cards', [
        'planned',
        'committed',
        'accrued',
        'actual',
        'remaining',
        'landing',
        'landing_variance',
        'pacing',
      ]),
      visual('budget_months', at(0, 3, 8, 6), {
        kind: 'combo',
        columns: ['planned', 'actual'],
        line: 'committed',
      }),
      visual('budget_bridge', at(8, 3, 4, 6), {
        kind: 'bridge',
        steps: ['cac', 'other_cost_per_customer', 'hidden_cost_per_customer'],
        total: 'full_cac',
      }),
      visual('budget_lines', at(0, 9, 12, 7), {
        kind: 'table',
        by: [by('plan_budget', 'line_name'), by('plan_budget', 'nature'), by('plan_budget', 'owner')],
        figures: [
          'planned',
          'transferred',
          'committed',
          'accrued',
          'actual',
          'remaining',
          'landing',
          'landing_variance',
          'consumption',
        ],
      }),
    ],
  },
  {
    id: 'tests',
    hasFilters: false,
    visuals: [
      cards('tests_cards', ['tests', 'tests_read', 'tests_kept', 'test_success', 'days_to_test']),
      visual('tests_rows', at(0, 3, 12, 13), {
        kind: 'rows',
        table: 'plan_tests',
        columns: [
          'date_day',
          'action_name',
          'loop',
          'hypothesis',
          'change',
          'kpi_name',
          'before',
          'after',
          'threshold',
          'verdict',
          'owner',
        ],
        sort: { column: 'date_day', descending: true },
      }),
    ],
  },
  {
    id: 'quality',
    hasFilters: false,
    visuals: [
      cards('quality_cards', [
        'data_as_of',
        'files',
        'rows_loaded',
        'rows_rejected',
        'spend_difference',
        'errors',
        'warnings',
        'unmatched_share',
      ]),
      visual('quality_files', at(0, 3, 12, 7), {
        kind: 'rows',
        table: 'source_files',
        columns: [
          'source_file',
          'status',
          'platform',
          'period_start',
          'period_end',
          'rows_read',
          'rows_loaded',
          'rows_excluded',
          'rows_rejected',
          'stated_spend',
          'loaded_spend',
          'spend_difference',
        ],
        sort: { column: 'period_end', descending: false },
      }),
      visual('quality_issues', at(0, 10, 12, 6), {
        kind: 'rows',
        table: 'issues',
        columns: ['severity', 'source_file', 'source_line', 'message'],
        sort: { column: 'severity', descending: false },
      }),
    ],
  },
  {
    id: 'due',
    hasFilters: false,
    visuals: [
      cards('due_cards', ['kpis', 'kpis_owed', 'kpis_on_time']),
      visual('due_rows', at(0, 3, 12, 13), {
        kind: 'rows',
        table: 'plan_kpis',
        columns: [
          'is_due',
          'owner',
          'team',
          'kpi_name',
          'cadence',
          'last_day',
          'due_day',
          'actual',
          'target',
        ],
        sort: { column: 'due_day', descending: false },
      }),
    ],
  },
];
