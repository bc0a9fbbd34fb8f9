import type { Plan, PlanSheetId } from '../../../src/core/plan/plan';
import { formatAddress } from '../../../src/workbook/address';
import type { CellSpec, CellValue, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { planContext, type PlanContext } from '../../../src/workbook/plan/planContext';
import { PLAN_TABLES, type PlanTableName } from '../../../src/workbook/plan/planTables';
import { calculatedOnce } from '../../helpers/calculatedOnce';

export const MONEY_SHEETS = [
  'budget',
  'allocation',
  'costs',
  'transfers',
] as const satisfies readonly PlanSheetId[];

/** The money sheets of a plan with the results of their formulas; other sheets keep what people type. */
export interface MoneyBook {
  readonly context: PlanContext;
  readonly spec: WorkbookSpec;
  readonly sheet: (id: PlanSheetId) => RichSheetSpec;
  readonly value: (id: PlanSheetId, address: string) => CellValue;
  /** Value of a field of the filled row of this 0-based index. */
  readonly field: (table: PlanTableName, index: number, field: string) => CellValue;
  /** Results of the formulas given besides, by name. */
  readonly probe: (name: string) => CellValue;
}

/** `probes` are formulas to compute besides, on a sheet of their own: what other sheets ask of these. */
export async function moneyBook(
  plan: Plan,
  probes: (context: PlanContext) => Readonly<Record<string, string>> = () => ({}),
): Promise<MoneyBook> {
  const context = planContext(plan);
  const whole = buildPlanWorkbook(plan);
  const mine = new Set<string>(MONEY_SHEETS.map((id) => context.sheetName(id)));
  const formulas = Object.entries(probes(context));
  const sheets = whole.sheets.map((sheet) =>
    sheet.kind !== 'rich' || mine.has(sheet.name)
      ? sheet
      : { ...sheet, charts: [], cells: sheet.cells.filter(({ formula }) => formula === undefined) },
  );
  const asked: RichSheetSpec = {
    kind: 'rich',
    name: 'Probes',
    cells: [
      { at: 'A1', value: 'Probes' },
      ...formulas.map(([, formula], index): CellSpec => ({ at: `B${index + 1}`, formula })),
    ],
  };
  const spec = await calculatedOnce({ ...whole, sheets: [...sheets, asked] });
  const cells = new Map(
    spec.sheets.flatMap((sheet) =>
      sheet.kind === 'rich' ? sheet.cells.map((cell) => [`${sheet.name}!${cell.at}`, cell] as const) : [],
    ),
  );
  const value = (id: PlanSheetId, address: string): CellValue =>
    cells.get(`${context.sheetName(id)}!${address}`)?.value ?? null;
  return {
    context,
    spec,
    sheet: (id) => spec.sheets.find((sheet): sheet is RichSheetSpec => sheet.name === context.sheetName(id))!,
    value,
    field: (table, index, field) =>
      value(
        PLAN_TABLES[table].sheet,
        formatAddress(context.layout.place(table).first + index, context.layout.column(table, field)),
      ),
    probe: (name) => cells.get(`Probes!B${formulas.findIndex(([key]) => key === name) + 1}`)?.value ?? null,
  };
}
