import { allocate, pocketBounds, type Allocation } from '../../budget/allocate';
import type { BudgetVersion, Lever, Plan } from '../plan';

export interface AllocationChange {
  readonly plan: Plan;
  /** Amount and reason of each lever, in order, and what keeps the envelope from being shared. */
  readonly allocation: Allocation;
  /** Levers whose typed amount gave way to the split. */
  readonly released: readonly string[];
  /** False when no version was asked for, or the year has its four. */
  readonly isVersionKept: boolean;
}

/**
 * Lets the split decide every lever again: amounts typed by hand give way.
 * With `version`, the split is kept as one more version of the year, at most four. The plan stays as it was when nothing can be shared.
 */
export function withAllocation(plan: Plan, version?: Omit<BudgetVersion, 'amounts'>): AllocationChange {
  const { budget } = plan;
  const { envelope, levers, versions } = budget;
  const allocation = allocate({ envelope: envelope.amount, levers, pocket: pocketBounds(plan) });
  if (allocation.lines.length === 0) return { plan, allocation, released: [], isVersionKept: false };
  const amounts = Object.fromEntries(allocation.lines.map(({ id, amount }) => [id, amount]));
  const isVersionKept = version !== undefined && versions.length < VERSIONS;
  const kept = isVersionKept ? [...versions, { ...version, amounts }] : versions;
  return {
    plan: { ...plan, budget: { ...budget, levers: levers.map(untyped), versions: kept } },
    allocation,
    released: levers.flatMap(({ id, amount }) => (amount === undefined ? [] : [id])),
    isVersionKept,
  };
}

/** A version a quarter. */
const VERSIONS = 4;

function untyped({ amount: _amount, ...lever }: Lever): Lever {
  return lever;
}
