import type { Severity } from '../../issue';
import type { Plan } from '../plan';

/** What can be wrong with a change of the plan; each has a sentence in the messages. */
export type ChangeIssueCode =
  // what was given
  | 'field-missing'
  | 'too-many-values'
  | 'bad-date'
  | 'bad-number'
  | 'unknown-reference'
  | 'name-taken'
  // against the plan
  | 'launch-outside-period'
  | 'day-off'
  | 'envelope-exceeded'
  | 'transfer-same-line'
  | 'transfer-above-balance'
  | 'figure-to-come'
  | 'ratio-half'
  | 'pocket-missing'
  | 'line-missing'
  | 'feedback-old'
  | 'sprint-exists'
  | 'sprint-profile-missing';

export interface ChangeIssue {
  readonly code: ChangeIssueCode;
  /** An `error` leaves the plan as it was; a `warning` is told and the change is made. */
  readonly severity: Severity;
  /** `field` is the field of the record it is about, in the words of the plan file. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** The plan after a change, and what to tell about it. */
export interface PlanChange {
  /** The plan itself, unchanged, when an issue is an error. */
  readonly plan: Plan;
  readonly issues: readonly ChangeIssue[];
}

export function changeError(code: ChangeIssueCode, params: ChangeIssue['params'] = {}): ChangeIssue {
  return { code, severity: 'error', params };
}

export function changeWarning(code: ChangeIssueCode, params: ChangeIssue['params'] = {}): ChangeIssue {
  return { code, severity: 'warning', params };
}

/** True when the change was not made. */
export function isRefused(issues: readonly ChangeIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
