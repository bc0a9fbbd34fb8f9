import { allocate, pocketBounds, type Allocation, type AllocationLine } from '../../../core/budget/allocate';
import type { Lever, Plan } from '../../../core/plan/plan';
import { formatMoney, formatNumber, formatPercent } from '../../../messages/format';
import type { Messages } from '../../../messages';
import type { PlanRow } from '../planRows';

type Texts = Messages['plan']['money']['allocation'];

/** The plan's envelope shared among its levers. */
export function planAllocation(plan: Plan): Allocation {
  const { envelope, levers } = plan.budget;
  return allocate({ envelope: envelope.amount, levers, pocket: pocketBounds(plan) });
}

/** Amount and rule of each lever, in order: the amount typed, else its share; empty when the envelope cannot be shared. */
export function allocationAmounts(plan: Plan, texts: Texts): readonly PlanRow[] {
  const { lines } = planAllocation(plan);
  return plan.budget.levers.map((lever, index) => {
    const line = lines[index];
    if (lever.amount !== undefined) return { amount: lever.amount, rule: texts.typed };
    return line ? { amount: line.amount, rule: ruleText(plan, texts, lever, line) } : {};
  });
}

/** Amounts of the versions by lever; without any version, the first is the split itself. */
export function versionAmounts(plan: Plan): readonly PlanRow[] {
  const { versions, levers } = plan.budget;
  const { lines } = planAllocation(plan);
  return levers.map(({ id, amount }, index) =>
    versions.length === 0
      ? { v1: amount ?? lines[index]?.amount ?? null }
      : Object.fromEntries(
          versions.slice(0, 4).map(({ amounts }, place) => [`v${place + 1}`, amounts[id] ?? null]),
        ),
  );
}

/** What keeps the envelope from being shared, or asks for a decision, in sentences. */
export function allocationIssues(plan: Plan, texts: Texts): readonly string[] {
  const shares: ReadonlySet<string> = new Set(['floor', 'cap', 'stable', 'bound']);
  return planAllocation(plan).issues.map(({ code, params }) =>
    texts.issues[code](
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string'
            ? value
            : shares.has(name)
              ? formatPercent(plan.language, value)
              : formatMoney(plan.language, value, plan.currency),
        ]),
      ),
    ),
  );
}

function ruleText(plan: Plan, texts: Texts, lever: Lever, line: AllocationLine): string {
  const share = { stable: lever.stable ?? 0, floor: lever.floor, cap: lever.cap, proportional: 0 };
  const shown = line.rule === 'pocket' ? line.amount / plan.budget.envelope.amount : share[line.rule];
  const sentence = texts.rules[line.rule]({
    share: formatPercent(plan.language, shown),
    roi: formatNumber(plan.language, lever.expectedRoi),
  });
  return line.extraCents > 0 ? `${sentence} ${texts.extraCent}` : sentence;
}
