import type { Language } from '../../core/report';
import { messages } from '../../messages';
import { columnLetters } from '../../workbook/address';
import { PLAN_TABLES, type FieldDefinition, type PlanTableName } from '../../workbook/plan/planTables';
import { sameLabel, tableColumns, type Headers } from '../../workbook/plan/tableColumns';
import type { ReadTable, ReadValue } from './workbookCells';

/** One filled row of a table: its values by field, lists as their ids, and where it stands. */
export interface TableRow {
  readonly values: Readonly<Record<string, ReadValue>>;
  readonly row: number;
  readonly formula: (field: string) => string | undefined;
}

export interface FoundTable {
  readonly sheet: string;
  readonly rows: readonly TableRow[];
  /** Address of a field in a row, or of the row when the field has no column. */
  readonly address: (row: number, field: string) => string;
  readonly header: (field: string) => string;
  readonly first: number;
  readonly last: number;
  /** Its last column. */
  readonly right: number;
  readonly columnOf: (field: string) => number | undefined;
}

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Filled rows of a table of the plan, whatever the language of its headers and the order of its columns; `made` are its headers as last generated. */
export function tableRows(name: PlanTableName, table: ReadTable, made: Headers | null): FoundTable {
  const { fields } = PLAN_TABLES[name];
  const columns = tableColumns(name, table.headers, made);
  const typed = fields.filter((field) => !field.computed && columns.has(field.id));
  const rows: TableRow[] = [];
  for (let row = table.first; row <= table.last; row++) {
    const entries = typed.map((field): readonly [string, ReadValue] => [
      field.id,
      readValue(field, table.cell(row, columns.get(field.id)!).value),
    ]);
    if (entries.every(([, value]) => value === null)) continue;
    rows.push({
      values: Object.fromEntries(entries),
      row,
      formula: (field) => {
        const column = columns.get(field);
        return column === undefined ? undefined : table.cell(row, column).formula;
      },
    });
  }
  const [firstColumn = 1] = table.headers.keys();
  return {
    sheet: table.sheet,
    rows,
    address: (row, field) => `${columnLetters(columns.get(field) ?? firstColumn)}${row}`,
    header: (field) => table.headers.get(columns.get(field) ?? -1) ?? '',
    first: table.first,
    last: table.last,
    right: Math.max(firstColumn, ...table.headers.keys()),
    columnOf: (field) => columns.get(field),
  };
}

function readValue(field: FieldDefinition, value: ReadValue): ReadValue {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
  if (field.kind !== 'list' || field.list === undefined) return value;
  return itemId(field.list, String(value));
}

/** The id behind a label of a closed list, in either language; the label itself when it is in no list. */
export function itemId(list: string, text: string): string {
  for (const language of LANGUAGES) {
    const items = messages(language).plan.lists[list] ?? {};
    const id = Object.keys(items).find((each) => sameLabel(items[each]!, text));
    if (id !== undefined) return id;
  }
  return text;
}
