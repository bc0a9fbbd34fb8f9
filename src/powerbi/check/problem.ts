import type { ReportProblemCode } from './reportProblem';

/** One thing wrong with a project: what kind, where, and the name in question. */
export interface ProjectProblem {
  readonly code: ProjectProblemCode;
  /** `Table[Measure]`, a relationship, or the path of a file. */
  readonly at: string;
  readonly name: string;
}

export type ProjectProblemCode =
  | 'dax-unreadable'
  | 'dax-unbalanced'
  | 'dax-dangling'
  | 'unknown-table'
  | 'unknown-column'
  | 'unknown-measure'
  | 'unknown-function'
  | 'measure-cycle'
  | 'duplicate-measure'
  | 'measure-named-as-column'
  | 'relationship-unknown'
  | 'relationship-types'
  | 'relationship-repeated'
  | 'relationship-ambiguous'
  | 'unknown-sort-column'
  | 'unknown-level'
  | 'unknown-query'
  | 'column-without-source'
  | ReportProblemCode;
