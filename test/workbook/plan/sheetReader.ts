import type { Plan, PlanSheetId } from '../../../src/core/plan/plan';
import { columnLetters } from '../../../src/workbook/address';
import type { CellSpec, CellValue, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { planContext, type PlanContext } from '../../../src/workbook/plan/planContext';
import type { PlanTableName } from '../../../src/workbook/plan/planTables';
import { calculatedOnce } from '../../helpers/calculatedOnce';

/** A plan's workbook with its results, read by table, row and field. */
export interface PlanReader {
  readonly spec: WorkbookSpec;
  readonly context: PlanContext;
  readonly cell: (table: PlanTableName, index: number, field: string) => CellValue;
  readonly at: (sheet: PlanSheetId, address: string) => CellValue;
}

/** A cell written over before the calculation, as a person would. */
export interface Typed {
  readonly table: PlanTableName;
  readonly index: number;
  readonly field: string;
  readonly value: CellValue;
}

/**
 * The workbook of a plan in which only the sheets named here calculate; on the others formulas are left blank,
 * so that a test of a few sheets does not wait for the whole schedule.
 */
export async function calculatedPlan(
  plan: Plan,
  sheets: readonly PlanSheetId[],
  typed: readonly Typed[] = [],
): Promise<PlanReader> {
  const context = planContext(plan);
  const alive = new Set(sheets.map((sheet) => context.sheetName(sheet)));
  const address = (table: PlanTableName, index: number, field: string): string =>
    `${columnLetters(context.layout.column(table, field))}${context.layout.place(table).first + index}`;
  const key = (sheet: string, at: string): string => `${sheet}!${at}`;
  const changes = new Map(
    typed.map(({ table, index, field, value }) => [
      key(context.sheetName(context.layout.place(table).sheet), address(table, index, field)),
      value,
    ]),
  );
  const built = buildPlanWorkbook(plan);
  const changed = built.sheets.map((sheet) =>
    sheet.kind === 'rich'
      ? {
          ...sheet,
          cells: sheet.cells.map((cell) => {
            const place = key(sheet.name, cell.at);
            if (changes.has(place)) return constant(cell, changes.get(place) ?? null);
            return cell.formula === undefined || alive.has(sheet.name) ? cell : constant(cell, null);
          }),
        }
      : sheet,
  );
  const spec = await calculatedOnce({ ...built, sheets: changed });
  const values = new Map(
    spec.sheets
      .filter((sheet): sheet is RichSheetSpec => sheet.kind === 'rich')
      .flatMap((sheet) => sheet.cells.map(({ at, value }) => [key(sheet.name, at), value ?? null])),
  );
  const at: PlanReader['at'] = (sheet, place) => values.get(key(context.sheetName(sheet), place)) ?? null;
  return {
    spec,
    context,
    at,
    cell: (table, index, field) => at(context.layout.place(table).sheet, address(table, index, field)),
  };
}

function constant({ at, style }: CellSpec, value: CellValue): CellSpec {
  return { at, value, ...(style ? { style } : {}) };
}
