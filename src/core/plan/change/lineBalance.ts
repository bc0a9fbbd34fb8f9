import { fromCents, toCents } from '../../budget/cents';
import type { Plan } from '../plan';

/** What remains on a budget line: planned, with transfers, less what is committed, accrued and paid; null for an unknown line. */
export function lineBalance({ budget }: Pick<Plan, 'budget'>, id: string): number | null {
  const line = budget.lines.find((each) => each.id === id);
  if (!line) return null;
  const sum = (amounts: readonly number[]): bigint =>
    amounts.reduce((total, amount) => total + toCents(amount), 0n);
  const of = <T extends { readonly amount: number }>(rows: readonly T[], is: (row: T) => boolean): bigint =>
    sum(rows.filter(is).map(({ amount }) => amount));
  return fromCents(
    sum(line.months) +
      of(budget.transfers, ({ to }) => to === id) -
      of(budget.transfers, ({ from }) => from === id) -
      of(budget.costs, (cost) => cost.line === id),
  );
}
