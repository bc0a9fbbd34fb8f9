import type { ActionStatus, Plan } from '../plan';
import { isRefused } from './planChange';
import { withTest, type TestChange, type TestDraft } from './withTest';

/** The five steps of the workshop, with their minutes: two hours in all. */
export const LOOP_STEPS = [
  { id: 'weakness', minutes: 15 },
  { id: 'feedback', minutes: 25 },
  { id: 'brainstorm', minutes: 20 },
  { id: 'test', minutes: 45 },
  { id: 'measure', minutes: 15 },
] as const;
export type LoopStep = (typeof LOOP_STEPS)[number]['id'];

/** What the first four steps answered; the test starts on the day of the workshop, which is `plan.today`. */
export type LoopAnswers = Omit<TestDraft, 'date' | 'after' | 'readOn' | 'verdict'>;

/** One turn of the feedback loop: the corrective test starts today, and the action is marked as adjusted. */
export function feedbackLoop(plan: Plan, answers: LoopAnswers): TestChange {
  const change = withTest(plan, {
    ...answers,
    date: plan.today,
    after: null,
    readOn: null,
    verdict: 'pending',
  });
  if (isRefused(change.issues)) return change;
  const actions = change.plan.actions.map((action) =>
    action.id === answers.action && ADJUSTABLE.has(action.status)
      ? { ...action, status: 'adjusted' as const }
      : action,
  );
  return { ...change, plan: { ...change.plan, actions } };
}

/** An action that has not begun is corrected before it starts; one that was stopped stays stopped. */
const ADJUSTABLE: ReadonlySet<ActionStatus> = new Set(['running', 'measured']);
