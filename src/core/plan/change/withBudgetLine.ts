import { fromCents, toCents } from '../../budget/cents';
import { PHASED_MONTHS, phaseAmount, type Phasing } from '../../budget/phasing';
import type { BudgetLine, Nature, Plan } from '../plan';
import { nextId } from './nextId';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';

export interface BudgetLineDraft extends Partial<Omit<BudgetLine, 'label' | 'nature'>> {
  /** Of the line to replace; absent for a new one. */
  readonly id?: string;
  readonly label: string;
  readonly nature: Nature;
  /** In place of the twelve months: shared to the cent, evenly unless told. */
  readonly amount?: number;
  readonly phasing?: Phasing;
}

export interface BudgetLineChange extends PlanChange {
  readonly id: string;
}

/** Adds a line of the budget, or replaces the one with the same id; channel and owner are the action's unless told. */
export function withBudgetLine(plan: Plan, draft: BudgetLineDraft): BudgetLineChange {
  const { amount, phasing, ...fields } = draft;
  const before = plan.budget.lines.find(({ id }) => id === draft.id);
  const id =
    draft.id ??
    nextId(
      plan.budget.lines.map((line) => line.id),
      'B',
    );
  const action = plan.actions.find((each) => each.id === (draft.action ?? before?.action));
  const line: BudgetLine = {
    action: '',
    channel: action?.channel ?? 'other',
    supplier: '',
    owner: action?.owner ?? '',
    account: '',
    taxRate: 0.2,
    months: Array.from({ length: PHASED_MONTHS }, () => 0),
    ...before,
    ...fields,
    ...(amount !== undefined && Number.isFinite(amount)
      ? { months: phaseAmount(amount, phasing ?? 'even', launchMonth(plan)) }
      : {}),
    id,
    label: draft.label.trim(),
  };
  const lines = before
    ? plan.budget.lines.map((other) => (other.id === id ? line : other))
    : [...plan.budget.lines, line];
  const changed = { ...plan, budget: { ...plan.budget, lines } };
  const issues = problems(plan, line, amount, changed);
  return { plan: isRefused(issues) ? plan : changed, issues, id };
}

/** Place of the launch among the months of the period, from 0; null outside them. */
function launchMonth({ period, launch }: Plan): number | null {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const month = number(launch.date) - number(period.start);
  return month >= 0 && month < PHASED_MONTHS ? month : null;
}

function problems(
  plan: Plan,
  line: BudgetLine,
  amount: number | undefined,
  changed: Plan,
): readonly ChangeIssue[] {
  const issues: ChangeIssue[] = [];
  if (line.label === '') issues.push(changeError('field-missing', { field: 'label' }));
  if (amount !== undefined && (!Number.isFinite(amount) || amount < 0))
    issues.push(changeError('bad-number', { field: 'amount', value: String(amount) }));
  else if (
    line.months.length !== PHASED_MONTHS ||
    line.months.some((month) => !(month >= 0 && month < Infinity))
  )
    issues.push(changeError('bad-number', { field: 'months', value: line.months.join(', ') }));
  if (line.action !== '' && !plan.actions.some(({ id }) => id === line.action))
    issues.push(changeWarning('unknown-reference', { field: 'action', value: line.action }));
  if (isRefused(issues)) return issues;
  const planned = plannedInAll(changed);
  const envelope = plan.budget.envelope.amount;
  // A line that changes nothing about an envelope already exceeded is told all the same.
  if (toCents(planned) > toCents(envelope))
    issues.push(changeWarning('envelope-exceeded', { planned, envelope }));
  return issues;
}

function plannedInAll({ budget }: Plan): number {
  return fromCents(
    budget.lines.flatMap(({ months }) => months).reduce((total, month) => total + toCents(month), 0n),
  );
}
