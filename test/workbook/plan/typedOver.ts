import type { CellSpec, CellValue, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { formatAddress, quoteSheetName } from '../../../src/workbook/address';
import type { PlanSheetId } from '../../../src/core/plan/plan';
import { PLAN_TABLES, type PlanTableName } from '../../../src/workbook/plan/planTables';
import type { PlanContext } from '../../../src/workbook/plan/planContext';

/** What a person types: into a cell that has a name, a cell outside the tables, or the cells of a row. */
export type Typing =
  | { readonly name: string; readonly value: CellValue }
  | { readonly sheet: PlanSheetId; readonly at: string; readonly value: CellValue }
  | {
      readonly table: PlanTableName;
      /** 0-based; `spare` is the first row kept ready below the filled ones. */
      readonly row: number | 'spare';
      /** Values by field; every cell of the row that people fill is emptied first when it says so. */
      readonly fields: Readonly<Record<string, CellValue>>;
      readonly emptied?: true;
    };

/** The workbook with what was typed, not calculated; throws when a place is not for people to type in. */
export function typedOver(spec: WorkbookSpec, context: PlanContext, typed: readonly Typing[]): WorkbookSpec {
  const changes = new Map<string, CellValue>();
  for (const one of typed) {
    if ('name' in one) changes.set(namedCell(spec, one.name), one.value);
    else if ('sheet' in one)
      changes.set(`${quoteSheetName(context.sheetName(one.sheet))}!${one.at}`, one.value);
    else for (const [place, value] of rowChanges(context, one)) changes.set(place, value);
  }
  const left = new Set(changes.keys());
  const sheets = spec.sheets.map((sheet) =>
    sheet.kind === 'rich' ? { ...sheet, cells: sheet.cells.map((cell) => change(sheet, cell)) } : sheet,
  );
  if (left.size > 0) throw new Error(`no such cell: ${[...left].join(', ')}`);
  return { ...spec, sheets };

  function change(sheet: RichSheetSpec, cell: CellSpec): CellSpec {
    const place = `${quoteSheetName(sheet.name)}!${cell.at}`;
    const value = changes.get(place);
    if (value === undefined) return cell;
    left.delete(place);
    if (cell.formula !== undefined) throw new Error(`not for people to type in: ${place}`);
    const { at, style } = cell;
    return { at, value, ...(style ? { style } : {}) };
  }
}

function namedCell(spec: WorkbookSpec, name: string): string {
  const found = spec.names?.find((one) => one.name === name);
  if (!found) throw new Error(`no such name: ${name}`);
  return found.refersTo.replaceAll('$', '');
}

function rowChanges(
  context: PlanContext,
  { table, row, fields, emptied }: Extract<Typing, { table: unknown }>,
): readonly (readonly [string, CellValue])[] {
  const { sheet, first } = context.layout.place(table);
  const line = first + (row === 'spare' ? context.rows(table).length : row);
  const inputs = PLAN_TABLES[table].fields.filter(({ computed }) => !computed).map(({ id }) => id);
  const values = { ...(emptied ? Object.fromEntries(inputs.map((id) => [id, null])) : {}), ...fields };
  return Object.entries(values).map(([field, value]) => [
    `${quoteSheetName(context.sheetName(sheet))}!${formatAddress(line, context.layout.column(table, field))}`,
    value,
  ]);
}
