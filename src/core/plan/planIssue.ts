import type { Severity } from '../issue';

/** Every problem a plan can have before it becomes a workbook; each has a sentence in `messages/` and a fixture in `test/fixtures/plans/`. */
export type PlanIssueCode =
  // the file
  | 'not-a-plan'
  | 'version-unknown'
  // one value
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'out-of-range'
  | 'unknown-value'
  | 'unknown-sheet'
  | 'bad-date'
  | 'bad-anchor'
  | 'bad-link'
  | 'too-many-values'
  | 'months-not-twelve'
  | 'negative-amount'
  // dates against dates
  | 'period-reversed'
  | 'dates-reversed'
  | 'launch-outside-period'
  // rows against rows
  | 'duplicate-id'
  | 'unknown-predecessor'
  | 'cycle'
  | 'unknown-owner'
  | 'unknown-objective'
  | 'unknown-persona'
  | 'unknown-segment'
  | 'unknown-kpi'
  | 'unknown-action'
  | 'unknown-line'
  | 'unknown-lever'
  | 'action-without-objective'
  | 'several-north-stars'
  // money
  | 'floors-above-envelope'
  | 'caps-below-envelope'
  | 'bounds-crossed'
  | 'stable-outside-bounds';

/** Where the user can look: a list of the plan file, its row, and the field. */
export interface PlanPlace {
  /** Path of the list or object in the plan file, e.g. `actions` or `budget.lines`; empty for the file itself. */
  readonly table: string;
  /** 1-based. */
  readonly row?: number;
  /** What the row calls itself, when it says so. */
  readonly id?: string;
  /** Path of the field inside the row, e.g. `owner` or `chain.airing.start`. */
  readonly field?: string;
  /** For a plan that was read from a workbook: the sheet and the cell. */
  readonly sheet?: string;
  readonly cell?: string;
}

/** One problem of a plan; `error` keeps the workbook from being written, `warning` shows in it as an alert. */
export interface PlanIssue {
  readonly code: PlanIssueCode;
  readonly severity: Severity;
  readonly at: PlanPlace;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** True when the plan cannot become a workbook. */
export function hasPlanErrors(issues: readonly PlanIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
