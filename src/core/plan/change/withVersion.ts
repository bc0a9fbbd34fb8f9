import type { BudgetVersion, Plan } from '../plan';

/** A version a quarter. */
export const MAX_VERSIONS = 4;

/** Keeps amounts, by id of the lever, as one more version of the year; the plan itself when four are there. */
export function withVersion(
  plan: Plan,
  version: Omit<BudgetVersion, 'amounts'>,
  amounts: BudgetVersion['amounts'],
): Plan {
  const { versions } = plan.budget;
  if (versions.length >= MAX_VERSIONS) return plan;
  return { ...plan, budget: { ...plan.budget, versions: [...versions, { ...version, amounts }] } };
}
