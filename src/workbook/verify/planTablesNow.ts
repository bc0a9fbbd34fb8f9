import type { OpenCell, OpenSheet, OpenTable, OpenWorkbook } from '../openWorkbook';
import type { WorkbookSpec } from '../model';
import { PLAN_TABLE_NAMES, type PlanTableName } from '../plan/planTables';
import { headersIn, tableColumns, type Headers } from '../plan/tableColumns';
import { contentAt, valueAt } from './comparedSheets';

/** A table of the plan as it is now, by field and row of the sheet. */
export interface PlanTableNow {
  readonly name: PlanTableName;
  readonly sheet: OpenSheet;
  readonly table: OpenTable;
  readonly columns: ReadonlyMap<string, number>;
  /** Rows in which people filled something. */
  readonly rows: readonly number[];
  /** What was typed, formulas as such. */
  readonly content: (row: number, field: string) => OpenCell;
  readonly value: (row: number, field: string) => OpenCell;
}

export type PlanTablesNow = ReadonlyMap<PlanTableName, PlanTableNow>;

/** The tables of the plan that the workbook still has, by name; `base` is what was last generated. */
export function planTablesNow(now: OpenWorkbook, base: WorkbookSpec | null): PlanTablesNow {
  const found = new Map<PlanTableName, PlanTableNow>();
  for (const sheet of now.sheets)
    for (const table of sheet.tables) {
      const name = PLAN_TABLE_NAMES.find((one) => one === table.name);
      if (name !== undefined) found.set(name, planTable(name, sheet, table, headersIn(base, name)));
    }
  return found;
}

function planTable(
  name: PlanTableName,
  sheet: OpenSheet,
  table: OpenTable,
  made: Headers | null,
): PlanTableNow {
  const headers = new Map<number, string>();
  for (let column = table.left; column <= table.right; column++)
    headers.set(column, String(valueAt(sheet, table.top, column)));
  const columns = tableColumns(name, headers, made);
  const read =
    (at: typeof contentAt) =>
    (row: number, field: string): OpenCell => {
      const column = columns.get(field);
      return column === undefined ? '' : at(sheet, row, column);
    };
  const content = read(contentAt);
  const typed = [...columns.keys()];
  const rows: number[] = [];
  for (let row = table.top + 1; row <= table.bottom; row++) {
    const isFilled = typed.some((field) => {
      const here = content(row, field);
      return here !== '' && !(typeof here === 'string' && here.startsWith('='));
    });
    if (isFilled) rows.push(row);
  }
  return { name, sheet, table, columns, rows, content, value: read(valueAt) };
}
