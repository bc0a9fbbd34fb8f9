import { fromCents, toCents } from '../../budget/cents';
import { addMonths } from '../../schedule/isoDay';
import { HIDDEN_NATURES, type BudgetLine, type Cost, type Plan } from '../plan';
import { textOrNull, type FactRow } from './factRow';

/** Amounts of a line in a month, in cents. */
interface MonthCents {
  planned: bigint;
  transferred: bigint;
  committed: bigint;
  accrued: bigint;
  actual: bigint;
}

const NOTHING: Readonly<MonthCents> = {
  planned: 0n,
  transferred: 0n,
  committed: 0n,
  accrued: 0n,
  actual: 0n,
};

/**
 * Every budget line by month, months without any amount left out; a cost or a transfer stands in the month of
 * its date, or in none.
 * Costs that no line expected have no `line_id`. A month is open until it is over on the day of the plan.
 */
export function budgetFacts(plan: Plan): readonly FactRow[] {
  const { lines, costs, transfers } = plan.budget;
  const firstOpen = monthOf(plan.today);
  return [...lines, null].flatMap((line) => {
    const months = new Map<string | null, MonthCents>();
    const add = (day: string, field: keyof MonthCents, amount: number): void => {
      const month = day === '' ? null : monthOf(day);
      const cents = months.get(month) ?? { ...NOTHING };
      cents[field] += toCents(amount);
      months.set(month, cents);
    };
    line?.months.forEach((amount, index) =>
      add(addMonths(monthOf(plan.period.start), index), 'planned', amount),
    );
    for (const cost of costs) if (isOf(cost, line, lines)) add(cost.date, cost.state, cost.amount);
    for (const { date, from, to, amount } of transfers) {
      if (line?.id === to) add(date, 'transferred', amount);
      if (line?.id === from) add(date, 'transferred', -amount);
    }
    return [...months]
      .filter(([, cents]) => Object.values(cents).some((amount) => amount !== 0n))
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
      .map(([month, cents]) => ({
        ...lineColumns(line),
        month_start: month,
        is_open_month: month !== null && month >= firstOpen,
        ...Object.fromEntries(
          Object.entries(cents).map(([field, amount]) => [field, fromCents(amount as bigint)]),
        ),
      }));
  });
}

function lineColumns(line: BudgetLine | null): FactRow {
  if (line === null)
    return {
      line_id: null,
      line_name: null,
      nature: null,
      is_hidden_cost: false,
      channel_id: null,
      action_id: null,
      supplier_name: null,
      owner: null,
    };
  return {
    line_id: line.id,
    line_name: line.label,
    nature: line.nature,
    is_hidden_cost: HIDDEN_NATURES.some((nature) => nature === line.nature),
    channel_id: line.channel,
    action_id: textOrNull(line.action),
    supplier_name: textOrNull(line.supplier),
    owner: textOrNull(line.owner),
  };
}

/** A cost whose line does not exist (any more) was expected by none. */
function isOf(cost: Cost, line: BudgetLine | null, lines: readonly BudgetLine[]): boolean {
  return line === null ? !lines.some(({ id }) => id === cost.line) : cost.line === line.id;
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
