import type { PlanSheetId } from '../../../core/plan/plan';
import { ALERTS, type Alert, type AlertLevel } from '../alerts';
import { quoteText, type PlanContext } from '../planContext';
import { PLAN_TABLES, type PlanTableName } from '../planTables';

export const ALERT_LEVELS = ['high', 'medium', 'low'] as const satisfies readonly AlertLevel[];

/** The sheet where an alert is put right. */
export function alertSheet(alert: Alert): PlanSheetId {
  return alert.kind === 'row' ? PLAN_TABLES[alert.table].sheet : alert.sheet;
}

/** The alerts whose sheets are in this plan, the most serious first. */
export function activeAlerts(context: PlanContext): readonly Alert[] {
  const active = ALERTS.filter((alert) => {
    const needed = alert.kind === 'plan' ? (alert.needs ?? []) : [];
    return [alertSheet(alert), ...needed].every((sheet) => context.has(sheet));
  });
  return ALERT_LEVELS.flatMap((level) => active.filter((alert) => alert.level === level));
}

/** A formula that gives how many things an alert concerns now. */
export function alertCount(context: PlanContext, alert: Alert): string {
  return alert.kind === 'row'
    ? `COUNTIF(${context.column(alert.table, 'check')},${alertPattern(context, alert.id)})`
    : alert.count(context);
}

/** The same by id; 0 when the alert's sheets are not in this plan. */
export function alertCountById(context: PlanContext, id: string): string {
  const alert = ALERTS.find((each) => each.id === id);
  if (!alert) throw new Error(`unknown alert: ${id}`);
  return activeAlerts(context).includes(alert) ? alertCount(context, alert) : '0';
}

/** `"*Sans responsable*"`: what a check cell with this alert looks like; wildcards of the label are escaped. */
export function alertPattern(context: PlanContext, id: string): string {
  const label = context.words.alerts[id]?.label ?? `⟨${id}⟩`;
  return quoteText(`*${label.replace(/[~*?]/g, '~$&')}*`);
}

/** How many rows of a table are filled, by a field that people type. */
export function filledRows(context: PlanContext, table: PlanTableName, field?: string): string {
  return `COUNTA(${context.column(table, field ?? PLAN_TABLES[table].fields[0]!.id)})`;
}

/** A link inside the workbook to the top of a sheet. */
export function sheetLink(context: PlanContext, sheet: PlanSheetId): string {
  return `#'${context.sheetName(sheet).replaceAll("'", "''")}'!A1`;
}
