import { COST_STATES } from '../../../core/plan/plan';
import type { PlanContext } from '../planContext';

/** Row of the heads of the three blocks above the register. */
export const COSTS_HEAD = 7;

/** One row a state, then the total, then what no line expected. */
export const STATE_ROWS = COST_STATES.map((state, index) => ({ state, row: COSTS_HEAD + 1 + index }));
export const COSTS_TOTAL_ROW = COSTS_HEAD + 1 + COST_STATES.length;
export const UNPLANNED_ROW = COSTS_TOTAL_ROW + 1;

/** Columns of the totals by state: label, number, net, tax, gross; under the label of the costs and to its right. */
export const STATE_COLUMNS = { label: 6, count: 7, net: 8, tax: 9, gross: 10 } as const;

/** Column of the figures of open orders. */
export const ORDER_COLUMN = 4;

export const ORDER_ROWS = {
  limit: 8,
  open: 9,
  openAmount: 10,
  late: 11,
  lateAmount: 12,
  oldest: 13,
} as const;
export type OrderFigure = keyof typeof ORDER_ROWS;

/** Net amount of the costs without budget line. */
export function unplannedCell(context: PlanContext): string {
  return context.at('costs', `H${UNPLANNED_ROW}`);
}

/** Net amount of all costs. */
export function costsTotalCell(context: PlanContext): string {
  return context.at('costs', `H${COSTS_TOTAL_ROW}`);
}

/** A figure of the open orders, such as the oldest age accepted. */
export function orderCell(context: PlanContext, figure: OrderFigure): string {
  return context.at('costs', `D${ORDER_ROWS[figure]}`);
}
