import type { Plan, PlanSheetId } from '../../../src/core/plan/plan';
import type { CellValue, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { formatAddress } from '../../../src/workbook/address';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { planContext, type PlanContext } from '../../../src/workbook/plan/planContext';
import { calculatedOnce } from '../../helpers/calculatedOnce';

/** A plan's workbook with its results, and a way to look at its cells. */
export interface Calculated {
  readonly spec: WorkbookSpec;
  readonly context: PlanContext;
  readonly sheet: (id: PlanSheetId) => RichSheetSpec;
  readonly value: (id: PlanSheetId, address: string) => CellValue | undefined;
  /** Values of a row from one column to another, 1-based. */
  readonly row: (
    id: PlanSheetId,
    row: number,
    from: number,
    to: number,
  ) => readonly (CellValue | undefined)[];
}

export async function calculated(plan: Plan): Promise<Calculated> {
  const context = planContext(plan);
  const spec = await calculatedOnce(buildPlanWorkbook(plan));
  const sheet = (id: PlanSheetId): RichSheetSpec => {
    const found = spec.sheets.find(({ name }) => name === context.sheetName(id));
    if (found?.kind !== 'rich') throw new Error(`no sheet ${id}`);
    return found;
  };
  const value: Calculated['value'] = (id, address) => sheet(id).cells.find(({ at }) => at === address)?.value;
  return {
    spec,
    context,
    sheet,
    value,
    row: (id, row, from, to) =>
      Array.from({ length: to - from + 1 }, (_, index) => value(id, formatAddress(row, from + index))),
  };
}
