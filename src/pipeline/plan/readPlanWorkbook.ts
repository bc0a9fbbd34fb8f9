import type { PlanIssue } from '../../core/plan/planIssue';

/** A plan read back from its workbook: a plan file, and where each of its rows stands in the sheets. */
export interface PlanFromWorkbook {
  readonly json: unknown;
  /** The same issue with the sheet and the cell it is about. */
  readonly locate: (issue: PlanIssue) => PlanIssue;
}

/** Reads a plan back from a workbook; null when it holds none. */
export async function readPlanWorkbook(_bytes: Uint8Array): Promise<PlanFromWorkbook | null> {
  return Promise.resolve(null);
}
