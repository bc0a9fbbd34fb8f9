import { formatAddress } from '../../address';
import type { AlertLevel } from '../alerts';
import type { PlanContext } from '../planContext';
import { activeAlerts, ALERT_LEVELS } from './figures';

/** Columns of the alerts sheet, from B on. */
export const ALERT_COLUMNS = [
  { id: 'rank', width: 6 },
  { id: 'level', width: 12 },
  { id: 'alert', width: 36 },
  { id: 'count', width: 10 },
  { id: 'first', width: 34 },
  { id: 'owner', width: 15 },
  { id: 'amount', width: 15 },
  { id: 'todo', width: 52 },
  { id: 'where', width: 22 },
] as const;
export type AlertColumn = (typeof ALERT_COLUMNS)[number]['id'];

/** Heads of the alerts that concern something now, and the rows below: the most serious first. */
export const NOW_HEADER = 10;
export const NOW_ROWS = 12;

/** Heads of all the rules, under their title. */
export const ALERTS_HEADER = NOW_HEADER + NOW_ROWS + 3;

/** Column number of a field of the alerts sheet. */
export function alertColumn(id: AlertColumn): number {
  return 2 + ALERT_COLUMNS.findIndex((column) => column.id === id);
}

/** Reference to the cells of one field of all alerts, for the formulas of other sheets. */
export function alertRange(context: PlanContext, id: AlertColumn): string {
  const column = alertColumn(id);
  const last = ALERTS_HEADER + Math.max(1, activeAlerts(context).length);
  return `${context.at('alerts', formatAddress(ALERTS_HEADER + 1, column))}:${formatAddress(last, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
}

/** The header figure that counts the alerts of a level. */
export function alertLevelCell(context: PlanContext, level: AlertLevel): string {
  return context.at('alerts', alertLevelAddress(level));
}

/** One card a level, two columns wide at most; the value stands below its label. */
export function alertLevelAddress(level: AlertLevel): string {
  return formatAddress(7, LEVEL_CARDS[ALERT_LEVELS.indexOf(level)]!.from);
}

export const LEVEL_CARDS = [
  { from: 2, to: 3 },
  { from: 4, to: 4 },
  { from: 5, to: 6 },
] as const;
