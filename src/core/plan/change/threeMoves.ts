import { toCents } from '../../budget/cents';
import type { Action, BudgetLine, Plan, Transfer } from '../plan';
import { lineBalance } from './lineBalance';
import { changeError, isRefused, type PlanChange } from './planChange';
import { withTest, type TestChange, type TestDraft } from './withTest';
import { withTransfer } from './withTransfer';

export interface ThreeMoves extends Omit<
  TestDraft,
  'action' | 'date' | 'budget' | 'after' | 'readOn' | 'verdict'
> {
  /** First move: the objective aimed at. */
  readonly objective: string;
  /** Second move: the action, or the lever whose channel it takes. */
  readonly action?: string;
  readonly lever?: string;
  readonly testBudget: number;
  /** Line that gives the money; that of the « test & learn » pocket unless told. */
  readonly from?: string;
  readonly reason?: string;
  readonly approver?: string;
}

export interface ThreeMovesChange extends TestChange {
  /** Null when the money already stood on the line of the action, or when nothing is spent. */
  readonly transfer: Transfer | null;
}

/**
 * The strike in three moves: objective, lever with its test budget, reading on the next working day.
 * Writes the test as starting today and moves its budget from the pocket to the line of the action.
 */
export function threeMoves(plan: Plan, moves: ThreeMoves): ThreeMovesChange {
  const action = chosenAction(plan, moves);
  const change = withTest(plan, {
    ...testOf(moves),
    action: action?.id ?? moves.action ?? '',
    date: plan.today,
    budget: moves.testBudget,
    after: null,
    readOn: null,
    verdict: 'pending',
  });
  const isObjective = plan.objectives.some(({ id }) => id === moves.objective);
  const issues = isObjective
    ? change.issues
    : [changeError('unknown-reference', { field: 'objective', value: moves.objective }), ...change.issues];
  if (isRefused(issues) || !action) return { ...change, plan, issues, transfer: null };
  const money = moved(change.plan, action, moves);
  const all = [...issues, ...money.issues];
  return { ...change, plan: isRefused(all) ? plan : money.plan, issues: all, transfer: money.transfer };
}

/** What the moves say of the test itself. */
function testOf({
  objective: _objective,
  action: _action,
  lever: _lever,
  testBudget: _testBudget,
  from: _from,
  reason: _reason,
  approver: _approver,
  ...test
}: ThreeMoves): Partial<TestDraft> {
  return test;
}

/** The action asked for, otherwise one on the lever's channel: of this objective first, then by priority. */
function chosenAction(plan: Plan, { objective, action, lever }: ThreeMoves): Action | undefined {
  if (action !== undefined) return plan.actions.find(({ id }) => id === action);
  const channel = plan.budget.levers.find(({ id }) => id === lever)?.channel;
  const alive = plan.actions.filter((each) => each.channel === channel && each.status !== 'stopped');
  const rank = (each: Action): number =>
    (each.objective === objective ? 1000 : 0) + (each.impact * each.potential) / each.effort;
  return [...alive].sort((one, other) => rank(other) - rank(one))[0];
}

function moved(
  plan: Plan,
  action: Action,
  { testBudget, from, reason, approver }: ThreeMoves,
): PlanChange & { readonly transfer: Transfer | null } {
  if (toCents(testBudget) === 0n) return { plan, issues: [], transfer: null };
  const giving = from ?? pocketLine(plan)?.id;
  if (giving === undefined) return { plan, issues: [changeError('pocket-missing')], transfer: null };
  const own = plan.budget.lines.filter((line) => line.action === action.id);
  if (own.some(({ id }) => id === giving))
    return { plan, issues: paidFrom(plan, giving, testBudget), transfer: null };
  const to = own[0]?.id;
  if (to === undefined)
    return { plan, issues: [changeError('line-missing', { action: action.id })], transfer: null };
  const change = withTransfer(plan, {
    date: plan.today,
    from: giving,
    to,
    amount: testBudget,
    ...(reason === undefined ? {} : { reason }),
    ...(approver === undefined ? {} : { approver }),
  });
  return {
    ...change,
    transfer: isRefused(change.issues) ? null : (change.plan.budget.transfers.at(-1) ?? null),
  };
}

/** The money stays on its line: there must be that much. */
function paidFrom(plan: Plan, line: string, amount: number): PlanChange['issues'] {
  const balance = lineBalance(plan, line) ?? 0;
  return toCents(amount) > toCents(balance)
    ? [changeError('transfer-above-balance', { line, amount, balance })]
    : [];
}

/** The line with the most money left on the channel of a « test & learn » lever. */
export function pocketLine(plan: Plan): BudgetLine | undefined {
  const channels = new Set(
    plan.budget.levers.filter(({ isPocket }) => isPocket).map(({ channel }) => channel),
  );
  return plan.budget.lines
    .filter(({ channel }) => channels.has(channel))
    .reduce<BudgetLine | undefined>(
      (best, line) =>
        best === undefined || lineBalance(plan, line.id)! > lineBalance(plan, best.id)! ? line : best,
      undefined,
    );
}
