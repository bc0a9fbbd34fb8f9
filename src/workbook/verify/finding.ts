import type { Severity } from '../../core/issue';
import type { PlanIssue } from '../../core/plan/planIssue';
import type { FindingCode } from '../../core/workbookCheck';
import type { CellEdit } from '../openWorkbook';

/** Something wrong in an open workbook, where to look, and what would put it right. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Id of the `OpenSheet`; empty for the workbook as a whole or a sheet that is gone. */
  readonly sheet: string;
  readonly sheetName: string;
  /** 1-based; 0 when the finding is about no cell. */
  readonly row: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
  /** What would be written to put it right; absent when only a person can. */
  readonly repair?: readonly CellEdit[];
  /** The problem of the plan that it repeats, for its sentence. */
  readonly issue?: PlanIssue;
}
