import { PLAN_SHEETS, REQUIRED_SHEETS, type Plan, type PlanSheetId } from '../../core/plan/plan';
import { columnLetters, quoteSheetName } from '../address';
import { PLAN_TABLES, type PlanTableName } from './planTables';

/** Where one table stands; rows and columns are 1-based. */
export interface TablePlace {
  readonly sheet: PlanSheetId;
  readonly header: number;
  readonly first: number;
  /** Last row, spare rows included. */
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** Where everything stands, known before any sheet is built, so that sheets can refer to one another. */
export interface PlanLayout {
  readonly sheets: readonly PlanSheetId[];
  /** Filled rows of each table. */
  readonly rows: Readonly<Record<PlanTableName, number>>;
  readonly place: (table: PlanTableName) => TablePlace;
  readonly column: (table: PlanTableName, field: string) => number;
}

const GAP = 4;

export function planLayout(plan: Plan, rows: Readonly<Record<PlanTableName, number>>): PlanLayout {
  const wanted = plan.sheets && new Set<PlanSheetId>([...plan.sheets, ...REQUIRED_SHEETS]);
  const place = (table: PlanTableName): TablePlace => {
    const { sheet, top, left, fields, spare } = PLAN_TABLES[table];
    const header = typeof top === 'number' ? top : place(top.below).last + GAP;
    // A table needs one row at least.
    const last = header + Math.max(1, rows[table] + spare);
    return { sheet, header, first: header + 1, last, left, right: left + fields.length - 1 };
  };
  return {
    sheets: PLAN_SHEETS.filter((id) => wanted === undefined || wanted.has(id)),
    rows,
    place,
    column: (table, field) => {
      const index = PLAN_TABLES[table].fields.findIndex(({ id }) => id === field);
      if (index < 0) throw new Error(`unknown field: ${table}.${field}`);
      return PLAN_TABLES[table].left + index;
    },
  };
}

/** `'Budget'!$K$23:$K$52`: a table's column without its header, spare rows included. */
export function columnReference(
  layout: PlanLayout,
  sheetName: string,
  table: PlanTableName,
  field: string,
): string {
  const { first, last } = layout.place(table);
  const letters = columnLetters(layout.column(table, field));
  return `${quoteSheetName(sheetName)}!$${letters}$${first}:$${letters}$${last}`;
}
