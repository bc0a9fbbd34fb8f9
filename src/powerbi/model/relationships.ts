import type { TableName } from '../../core/tables';
import { modelColumn, modelTable } from './names';
import type { Relationship } from './spec';

const to = (table: TableName, column: string) => [modelTable(table), modelColumn(table, column)] as const;

const link = (
  from: TableName,
  column: string,
  target: TableName,
  key: string,
  isActive = true,
): Relationship => ({
  from: to(from, column),
  to: to(target, key),
  isActive,
});

const DATED: readonly (readonly [TableName, string])[] = [
  ['ad_performance', 'date_day'],
  ['web_traffic', 'date_day'],
  ['search_performance', 'date_day'],
  ['leads', 'date_day'],
  ['deals', 'close_day'],
  ['actual_costs', 'date_day'],
  ['plan_budget', 'month_start'],
  ['plan_kpi_values', 'date_day'],
  ['plan_tests', 'date_day'],
];

/** A star: every fact points at its dimensions, one way. Deals have a second date, used by the measures of deals opened. */
export const RELATIONSHIPS: readonly Relationship[] = [
  ...DATED.map(([table, column]) => link(table, column, 'dates', 'date_day')),
  link('deals', 'created_day', 'dates', 'date_day', false),
  ...(['ad_performance', 'leads', 'deals', 'actual_costs', 'plan_budget', 'plan_actions'] as const).map(
    (table) => link(table, 'channel_id', 'channels', 'channel_id'),
  ),
  ...(['ad_performance', 'leads', 'deals', 'actual_costs'] as const).map((table) =>
    link(table, 'campaign_key', 'campaigns', 'campaign_key'),
  ),
  ...(['ad_performance', 'leads', 'deals', 'issues'] as const).map((table) =>
    link(table, 'source_file', 'source_files', 'source_file'),
  ),
  link('plan_kpi_values', 'kpi_name', 'plan_kpis', 'kpi_name'),
  link('plan_objectives', 'kpi_name', 'plan_kpis', 'kpi_name'),
  link('plan_tests', 'action_id', 'plan_actions', 'action_id'),
];
