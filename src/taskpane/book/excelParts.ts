import { GENERATED_NAMESPACE, unpackGenerated } from '../../writers/generated';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import type { Generated } from '../../workbook/regenerate/regeneration';
import { officejsCapabilities } from '../../writers/officejs/capabilities';
import { findParts } from '../../writers/officejs/partTexts';
import { UNDO_NAMESPACE } from '../../writers/officejs/readOpenWorkbook';
import { inExcel } from './inExcel';

export { readOpenPlan } from '../../pipeline/plan/readOpenPlan';
export { fitRows } from '../../workbook/fitRows';
export { buildPlanWorkbook } from '../../workbook/plan/buildPlanWorkbook';
export { matchNotes } from './formulaNotes';
export { readSelectedRows, readSelection } from './excelSelection';
export { readSpills } from './excelSpills';
export { onlyCells } from '../../workbook/regenerate/onlyCells';
export { regenerate } from '../../workbook/regenerate/regenerate';
export { isNothing } from '../../workbook/regenerate/regeneration';
export { applyRegeneration, SheetsMoved, SheetsProtected } from '../../writers/officejs/applyRegeneration';
export { readOpenWorkbook } from '../../writers/officejs/readOpenWorkbook';
export { findUnfinished, rollBack, undoRegeneration } from '../../writers/officejs/undoRegeneration';

/** What was generated last, as the workbook keeps it; null when it keeps nothing. */
export function lastGenerated({ parts }: OpenWorkbook): Generated | null {
  const last = unpackGenerated(parts[GENERATED_NAMESPACE] ?? '');
  // Single cells were written in a workbook that holds no plan.
  return last && last.spec.sheets.length > 0 ? last : null;
}

/** What the Excel that is open can do. */
export function capabilities() {
  return officejsCapabilities((set, version) => Office.context.requirements.isSetSupported(set, version));
}

/** Whether the workbook keeps what takes its last generation back. */
export const canUndo = (): Promise<boolean> =>
  inExcel(async (context) => {
    const [found] = await findParts(context, [UNDO_NAMESPACE]);
    return (found?.length ?? 0) > 0;
  });
