import { fromCents, toCents } from '../../budget/cents';
import type { Move } from '../../budget/proposeMoves';
import type { BudgetVersion, Plan } from '../plan';
import { withVersion } from './withVersion';

/**
 * The amounts of the next quarter, as proposed: each lever keeps its own from now on.
 * With `version`, they are kept as one more version of the year, at most four.
 * Throws when the moves do not balance: money would appear or vanish.
 */
export function withMoves(
  plan: Plan,
  moves: readonly Pick<Move, 'id' | 'move' | 'proposed'>[],
  version?: Omit<BudgetVersion, 'amounts'>,
): Plan {
  const drift = moves.reduce((sum, { move }) => sum + toCents(move), 0n);
  if (drift !== 0n) throw new Error(`moves that do not balance: ${fromCents(drift)}`);
  const amounts = new Map(moves.map(({ id, proposed }) => [id, proposed]));
  const levers = plan.budget.levers.map((lever) => {
    const amount = amounts.get(lever.id);
    return amount === undefined ? lever : { ...lever, amount };
  });
  const moved = { ...plan, budget: { ...plan.budget, levers } };
  return version === undefined ? moved : withVersion(moved, version, Object.fromEntries(amounts));
}
