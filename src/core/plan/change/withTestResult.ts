import { isIsoDay } from '../../schedule/isoDay';
import type { Plan, PlanTest, TestVerdict } from '../plan';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';

export interface TestResult {
  readonly after: number | null;
  readonly readOn: string;
  /** What the figures propose unless told. */
  readonly verdict?: TestVerdict;
}

/** Reads the result of the test that stands at this place, from 0. */
export function withTestResult(plan: Plan, place: number, result: TestResult): PlanChange {
  const before = plan.tests[place];
  if (!before) throw new Error(`no test at ${place}`);
  const issues: ChangeIssue[] = [];
  if (!isIsoDay(result.readOn))
    issues.push(changeError('bad-date', { field: 'readOn', value: result.readOn }));
  if (result.after !== null && !Number.isFinite(result.after))
    issues.push(changeError('bad-number', { field: 'after', value: String(result.after) }));
  if (isRefused(issues)) return { plan, issues };
  const read: PlanTest = { ...before, after: result.after, readOn: result.readOn };
  const verdict = result.verdict ?? proposedVerdict(plan, read);
  if (verdict === 'pending') issues.push(changeWarning('field-missing', { field: 'verdict' }));
  const tests = plan.tests.map((test, index) => (index === place ? { ...read, verdict } : test));
  return { plan: { ...plan, tests }, issues };
}

/** The proposal of the sheet of tests: keep at the threshold or beyond, adjust when better than before, stop otherwise. */
export function proposedVerdict(plan: Plan, { action, threshold, before, after }: PlanTest): TestVerdict {
  if (threshold === null || after === null) return 'pending';
  const name = plan.actions.find(({ id }) => id === action)?.kpi.toLowerCase();
  const isLower = plan.kpis.find((kpi) => kpi.name.toLowerCase() === name)?.direction === 'lower';
  if (isLower ? after <= threshold : after >= threshold) return 'keep';
  return before !== null && (isLower ? after < before : after > before) ? 'adjust' : 'stop';
}
