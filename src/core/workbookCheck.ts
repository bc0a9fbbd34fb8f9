import type { PlanIssueCode } from './plan/planIssue';

/** Everything that checking an open workbook may find besides the problems of its plan; each has a sentence in `messages/`. */
export type CheckCode =
  // formulas that cannot work
  | 'functions-not-loaded'
  | 'function-misspelt'
  | 'function-unknown'
  | 'function-prefixed'
  | 'name-misspelt'
  | 'name-unknown'
  | 'reference-lost'
  // formulas of ours that are no longer there
  | 'formula-typed-over'
  | 'formula-erased'
  | 'formula-differs'
  // what the workbook leans on
  | 'sheet-missing'
  | 'sheet-rearranged'
  | 'table-missing'
  | 'column-missing'
  | 'name-missing'
  | 'name-broken'
  | 'named-cell-empty'
  // what was typed
  | 'number-as-text'
  | 'date-as-text'
  | 'stray-spaces'
  | 'value-not-in-list'
  // links that nobody made
  | 'objective-without-kpi'
  | 'objective-without-action'
  | 'action-without-kpi'
  | 'action-without-owner'
  | 'kpi-without-owner'
  | 'kpi-without-source'
  | 'kpi-without-target'
  | 'line-without-action'
  // figures
  | 'months-differ'
  | 'allocation-differs';

export type FindingCode = CheckCode | `plan-${PlanIssueCode}`;
