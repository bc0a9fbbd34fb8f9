import { teamCalendar } from '../../schedule/calendars';
import { dayNumber, isIsoDay } from '../../schedule/isoDay';
import { workday } from '../../schedule/workday';
import { PLAN_RULES, type Action, type Plan, type PlanTest } from '../plan';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';
import { withSheet } from './withSheet';

export interface TestDraft extends Partial<Omit<PlanTest, 'loop' | 'action' | 'date'>> {
  readonly action: string;
  /** Day the change goes live. */
  readonly date: string;
}

export interface TestChange extends PlanChange {
  readonly test: PlanTest;
  /** The next working day of the team. */
  readonly readingOn: string;
}

/** Starts a test of an action: its row, the number of its loop, and the first test day of the action when it has none. */
export function withTest(plan: Plan, draft: TestDraft): TestChange {
  const action = plan.actions.find(({ id }) => id === draft.action);
  const test: PlanTest = {
    kind: 'content',
    weakPoint: '',
    feedback: '',
    feedbackOn: null,
    budget: null,
    hypothesis: '',
    change: '',
    criterion: '',
    threshold: action?.target ?? null,
    before: null,
    after: null,
    readOn: null,
    verdict: 'pending',
    owner: action?.owner ?? '',
    ...draft,
    loop: nextLoop(plan, draft.action),
  };
  const issues = problems(plan, test, action);
  const isDay = isIsoDay(draft.date);
  const readingOn = isDay ? workday(draft.date, 1, teamCalendar(plan)) : draft.date;
  if (isRefused(issues)) return { plan, issues, test, readingOn };
  const actions = plan.actions.map((other) =>
    other.id === test.action && other.testedOn === null ? { ...other, testedOn: test.date } : other,
  );
  const changed = { ...plan, actions, tests: [...plan.tests, test] };
  return { plan: withSheet(changed, 'tests'), issues, test, readingOn };
}

/** 1 for the first test of an action. */
export function nextLoop({ tests }: Pick<Plan, 'tests'>, action: string): number {
  return Math.max(0, ...tests.filter((test) => test.action === action).map(({ loop }) => loop)) + 1;
}

function problems(plan: Plan, test: PlanTest, action: Action | undefined): readonly ChangeIssue[] {
  const issues: ChangeIssue[] = [];
  if (!action) issues.push(changeError('unknown-reference', { field: 'action', value: test.action }));
  if (!isIsoDay(test.date)) issues.push(changeError('bad-date', { field: 'date', value: test.date }));
  const { feedbackOn, budget, threshold, before, after } = test;
  if (feedbackOn !== null && !isIsoDay(feedbackOn))
    issues.push(changeError('bad-date', { field: 'feedbackOn', value: feedbackOn }));
  for (const [field, figure] of Object.entries({ budget, threshold, before, after }))
    if (figure !== null && (!Number.isFinite(figure) || (field === 'budget' && figure < 0)))
      issues.push(changeError('bad-number', { field, value: String(figure) }));
  if (isRefused(issues)) return issues;
  for (const field of ['weakPoint', 'change', 'criterion'] as const)
    if (test[field].trim() === '') issues.push(changeWarning('field-missing', { field }));
  if (threshold === null) issues.push(changeWarning('field-missing', { field: 'threshold' }));
  if (isFeedbackOld(plan, feedbackOn, test.date))
    issues.push(changeWarning('feedback-old', { date: feedbackOn ?? '', days: feedbackMaxDays(plan) }));
  return issues;
}

/** True for feedback heard too many days before the test: « pas trois semaines plus tard ». */
export function isFeedbackOld(plan: Pick<Plan, 'rules'>, heardOn: string | null, day: string): boolean {
  return heardOn !== null && dayNumber(day) - dayNumber(heardOn) > feedbackMaxDays(plan);
}

function feedbackMaxDays({ rules }: Pick<Plan, 'rules'>): number {
  return rules?.feedback_max_days ?? PLAN_RULES.feedback_max_days;
}
