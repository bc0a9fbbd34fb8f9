import { KEYS } from '../core/figures/cube';
import { FIGURES } from '../core/figures';
import { PAGES } from '../core/pages';
import { tableDefinition, type TableName } from '../core/tables';

/** Columns that name what figures are split by, and the settings and targets that stand beside them. */
const NAMED: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  channels: ['channel_id', 'channel_name'],
  campaigns: ['campaign_key', 'campaign_name', 'platform', 'channel_id'],
  monthly_ad_performance: ['period_start', 'period_end'],
  web_traffic: ['channel_group', 'utm_source', 'utm_medium'],
  // The unit in which the numbers of a row are written.
  plan_objectives: ['unit'],
  plan_kpis: ['unit'],
  kpi_targets: tableDefinition('kpi_targets').columns.map(({ name }) => name),
  report_settings: tableDefinition('report_settings').columns.map(({ name }) => name),
};

/** The columns of each data table that the figures and the pages are made of, in the order of the contract. */
export function neededColumns(): ReadonlyMap<TableName, readonly string[]> {
  const needed = new Map<TableName, Set<string>>();
  const need = (table: TableName, ...columns: readonly (string | null)[]): void => {
    const set = needed.get(table) ?? new Set();
    needed.set(table, set);
    for (const column of columns) if (column !== null) set.add(column);
  };
  for (const [table, columns] of [...Object.entries(NAMED), ...Object.entries(KEYS)])
    need(table as TableName, ...columns);
  for (const { from } of FIGURES) {
    if (from.kind === 'sum') need(from.table, ...from.columns, from.day);
    if (from.kind === 'distinct') need(from.table, from.column, from.day);
    if (from.kind === 'sum' || from.kind === 'distinct')
      need(from.table, ...from.where.map(({ column }) => column));
    if (from.kind === 'latest') need(from.table, from.column);
    if (from.kind === 'median-days') need(from.table, from.from, from.to);
  }
  for (const { content } of PAGES.flatMap(({ visuals }) => visuals))
    if (content.kind === 'rows')
      need(content.table, ...content.columns, content.sort.column, content.only?.column ?? null);
  return new Map(
    [...needed].map(([table, columns]) => [
      table,
      tableDefinition(table)
        .columns.map(({ name }) => name)
        .filter((name) => columns.has(name)),
    ]),
  );
}
