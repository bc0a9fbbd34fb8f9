import type { PlanSheetId } from '../../core/plan/plan';
import { learningAlerts } from './alerts/learning';
import { moneyAlerts } from './alerts/money';
import { operationAlerts } from './alerts/operation';
import { scheduleAlerts } from './alerts/schedule';
import { strategyAlerts } from './alerts/strategy';
import type { PlanContext } from './planContext';
import type { PlanTableName } from './planTables';

export type AlertLevel = 'high' | 'medium' | 'low';

/** Something wrong with one row of a table; it shows in the row's `check` cell and is counted on the alerts sheet. */
export interface RowAlert {
  readonly kind: 'row';
  readonly id: string;
  readonly level: AlertLevel;
  readonly table: PlanTableName;
  /** Field whose text names the row in the alert, e.g. `name`. */
  readonly name: string;
  /** Field with the person to ask, when there is one. */
  readonly owner?: string;
  /** Field with the amount at stake, when there is one. */
  readonly amount?: string;
  /** A condition over cells of the row (`cell('objective')` is `$D8`); true means something is wrong. */
  readonly when: (cell: (field: string) => string, context: PlanContext) => string;
}

/** Something wrong with the plan as a whole. */
export interface PlanAlert {
  readonly kind: 'plan';
  readonly id: string;
  readonly level: AlertLevel;
  /** Where to look. */
  readonly sheet: PlanSheetId;
  /** Sheets its formulas read, besides `sheet`; the alert is left out with any of them. */
  readonly needs?: readonly PlanSheetId[];
  /** A formula that gives how many things are wrong, 0 for none. */
  readonly count: (context: PlanContext) => string;
  /** A formula that gives a text or an amount that says which. */
  readonly detail?: (context: PlanContext) => string;
}

export type Alert = RowAlert | PlanAlert;

/** Every alert of the plan; an alert is one entry here and two sentences in the messages. */
export const ALERTS: readonly Alert[] = [
  ...strategyAlerts,
  ...operationAlerts,
  ...scheduleAlerts,
  ...moneyAlerts,
  ...learningAlerts,
];

/** The alerts a table's `check` cells show. */
export function rowAlerts(table: PlanTableName): readonly RowAlert[] {
  return ALERTS.filter((alert): alert is RowAlert => alert.kind === 'row' && alert.table === table);
}
