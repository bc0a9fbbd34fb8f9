import { fromCents, toCents } from '../../../core/budget/cents';
import { lineBalance } from '../../../core/plan/change/lineBalance';
import { isRefused, type ChangeIssue } from '../../../core/plan/change/planChange';
import { pocketLine, threeMoves } from '../../../core/plan/change/threeMoves';
import { withBudgetLine } from '../../../core/plan/change/withBudgetLine';
import { withObjective } from '../../../core/plan/change/withObjective';
import type {
  Action,
  BudgetLine,
  ObjectiveType,
  Plan,
  PlanTest,
  TestKind,
  Transfer,
} from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import { typedValue, type ValueKind } from '../../ui/typedValue';

/** Value of the choice that stands for an objective still to be written. */
export const NEW_OBJECTIVE = 'new';

/** The three moves as they are typed. */
export interface StrikeDraft {
  readonly objective: string;
  readonly objectiveText: string;
  readonly objectiveType: ObjectiveType;
  readonly lever: string;
  readonly action: string;
  readonly budget: string;
  /** The line of the pocket until another is chosen. */
  readonly from: string | null;
  readonly kind: TestKind;
  readonly change: string;
  readonly threshold: string;
  readonly criterion: string;
  /** The owner of the action until another is chosen. */
  readonly owner: string | null;
}

export const EMPTY_STRIKE: StrikeDraft = {
  objective: '',
  objectiveText: '',
  objectiveType: 'acquisition',
  lever: '',
  action: '',
  budget: '',
  from: null,
  kind: 'content',
  change: '',
  threshold: '',
  criterion: '',
  owner: null,
};

/** Words that the plan keeps. */
export interface StrikeWords {
  readonly newLine: (action: string) => string;
  readonly reason: (action: string) => string;
}

export interface Strike {
  /** The plan itself when an issue is an error. */
  readonly plan: Plan;
  readonly issues: readonly ChangeIssue[];
  readonly objective: string;
  readonly action: Action;
  readonly test: PlanTest;
  readonly readingOn: string;
  readonly transfer: Transfer | null;
  readonly from: BudgetLine | undefined;
  /** Line made for an action that had none. */
  readonly newLine: string | null;
}

/** The line that gives the money. */
export function givingLine(plan: Plan, { from }: StrikeDraft): BudgetLine | undefined {
  return from === null ? pocketLine(plan) : plan.budget.lines.find(({ id }) => id === from);
}

/** A tenth of what the giving line has left, in round figures; null when it has nothing. */
export function proposedBudget(plan: Plan, draft: StrikeDraft): number | null {
  const line = givingLine(plan, draft);
  const left = line ? (lineBalance(plan, line.id) ?? 0) : 0;
  const tenth = left / 10;
  const round = tenth >= 100 ? 50 : 10;
  const proposed = Math.floor(tenth / round) * round;
  return proposed > 0 ? proposed : null;
}

/** The threshold is typed in the unit of the action's KPI. */
export function thresholdKind(plan: Plan, action: Action | undefined): ValueKind {
  return plan.kpis.find(({ name }) => name === action?.kpi)?.unit === 'percent' ? 'share' : 'number';
}

/** The plan with the three moves made on a day; null while there is no action to try it in. */
export function strike(
  plan: Plan,
  draft: StrikeDraft,
  {
    day,
    language,
    words,
  }: { readonly day: string; readonly language: Language; readonly words: StrikeWords },
): Strike | null {
  const action = plan.actions.find(({ id }) => id === draft.action);
  if (!action) return null;
  const dated = { ...plan, today: day };
  const named =
    draft.objective === NEW_OBJECTIVE
      ? withObjective(dated, {
          type: draft.objectiveType,
          text: draft.objectiveText,
          kpi: action.kpi,
          owner: action.owner,
        })
      : { plan: dated, issues: [], id: draft.objective };
  const budget = fromCents(toCents(typedValue(draft.budget, language, 'amount').value ?? 0));
  const needsLine = budget > 0 && !named.plan.budget.lines.some((line) => line.action === action.id);
  const lined = needsLine
    ? withBudgetLine(named.plan, {
        label: words.newLine(action.name),
        nature: 'media',
        action: action.id,
        amount: 0,
      })
    : null;
  const from = givingLine(plan, draft);
  const threshold = typedValue(draft.threshold, language, thresholdKind(plan, action)).value;
  const change = threeMoves(lined?.plan ?? named.plan, {
    objective: named.id,
    action: action.id,
    testBudget: budget,
    reason: words.reason(action.name),
    kind: draft.kind,
    change: draft.change.trim(),
    criterion: draft.criterion.trim(),
    threshold,
    owner: draft.owner ?? action.owner,
    ...(from === undefined ? {} : { from: from.id }),
  });
  const issues = [...named.issues, ...change.issues];
  return {
    ...change,
    // The day that the plan is looked at is not ours to change.
    plan: isRefused(issues) ? plan : { ...change.plan, today: plan.today },
    issues,
    objective: named.id,
    action,
    from,
    newLine: lined?.id ?? null,
  };
}

/** Actions that can be tried, those of the lever's channel first; stopped ones are left out. */
export function strikeActions(
  plan: Plan,
  lever: string,
): { readonly actions: readonly Action[]; readonly isOfChannel: boolean } {
  const channel = plan.budget.levers.find(({ id }) => id === lever)?.channel;
  const alive = plan.actions.filter(({ status }) => status !== 'stopped');
  const own = alive.filter((action) => action.channel === channel);
  return {
    actions: [...own, ...alive.filter((action) => action.channel !== channel)],
    isOfChannel: channel === undefined || own.length > 0,
  };
}
