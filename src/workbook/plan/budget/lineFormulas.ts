import type { CostState } from '../../../core/plan/plan';
import type { PlanContext } from '../planContext';
import type { FormulaRow, TableOptions } from '../putTable';
import { breakdownRows, envelopeCell, monthCells } from './budgetPlaces';

/** What each computed cell of a budget line holds; the landing follows `lineLanding` of the core. */
export function lineFormulas(context: PlanContext): NonNullable<TableOptions['formulas']> {
  const cost = (field: string): string => context.column('t_costs', field);
  const state = (id: CostState): string => context.quoted('cost_state', id);
  const booked = ({ cell }: FormulaRow, id: CostState, since = ''): string =>
    `SUMIFS(${cost('amount')},${cost('line')},${cell('id')},${cost('state')},${state(id)}${since})`;
  const closed = envelopeCell(context, 'closed');
  const isOpen = `">"&${closed}`;
  const sinceClose = `,${cost('date')},${isOpen}`;
  const months = ({ row }: FormulaRow): string => monthCells(context, row);
  const monthStarts = monthCells(context, breakdownRows(context).natureHead);
  return {
    planned: (row) => `SUM(${months(row)})`,
    transfers: ({ cell }) => transferred(context, cell('id')),
    committed: (row) => booked(row, 'committed'),
    accrued: (row) => booked(row, 'accrued'),
    actual: (row) => booked(row, 'actual'),
    remaining: ({ cell }) =>
      `ROUND(${cell('planned')}+${cell('transfers')}-${cell('committed')}-${cell('accrued')}-${cell('actual')},2)`,
    landing: (row) => {
      const { cell } = row;
      const bookedSince = `${booked(row, 'accrued', sinceClose)}-${booked(row, 'actual', sinceClose)}`;
      const toCome = `SUMIF(${monthStarts},${isOpen},${months(row)})+${cell('transfers')}-${bookedSince}`;
      return `ROUND(${cell('actual')}+${cell('accrued')}+MAX(${cell('committed')},${toCome},0),2)`;
    },
    variance: ({ cell }) => `ROUND(${cell('landing')}-${cell('planned')}-${cell('transfers')},2)`,
    tax: ({ cell }) => `ROUND(${cell('planned')}*${cell('tax_rate')},2)`,
    gross: ({ cell }) => `${cell('planned')}+${cell('tax')}`,
  };
}

function transferred(context: PlanContext, id: string): string {
  if (!context.has('transfers')) return '0';
  const amount = context.column('t_transfers', 'amount');
  const side = (field: string): string => `SUMIF(${context.column('t_transfers', field)},${id},${amount})`;
  return `${side('to')}-${side('from')}`;
}
