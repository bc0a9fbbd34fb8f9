import type { TableColumn, TableName } from '../../core/tables';
import { TABLES } from '../../core/tables';

/** Why a data table cannot be read or written; the pane has a sentence for each. */
export type DataTableProblem =
  | { readonly code: 'sheet-protected'; readonly table: TableName; readonly sheet: string }
  | { readonly code: 'table-filtered'; readonly table: TableName; readonly sheet: string }
  | {
      readonly code: 'column-missing';
      readonly table: TableName;
      readonly sheet: string;
      readonly column: string;
    }
  | {
      readonly code: 'cell-unreadable';
      readonly table: TableName;
      readonly sheet: string;
      readonly cell: string;
      readonly column: string;
      readonly value: string;
    };

/** A data table that stands in the workbook. */
export interface OpenDataTable {
  readonly name: TableName;
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  readonly hasTotals: boolean;
  /** Row of the headers and first column, from 1. */
  readonly top: number;
  readonly left: number;
  readonly width: number;
  /** Rows below the headers, without the row of totals. */
  readonly rowCount: number;
  /** For each column of the table in the sheet: which of our columns it is, or null for one that a person added. */
  readonly columns: readonly (number | null)[];
  /** Our columns that the sheet has not. */
  readonly missing: readonly TableColumn[];
}

/** Looks for our data tables, wherever people moved or renamed their sheets. */
export async function openDataTables(context: Excel.RequestContext): Promise<readonly OpenDataTable[]> {
  const { tables } = context.workbook;
  tables.load('items/name');
  await context.sync();
  const ours = tables.items.flatMap((table) => {
    const definition = TABLES.find(({ name }) => name === table.name.toLowerCase());
    return definition ? [{ table, definition }] : [];
  });
  const opened = ours.map(({ table, definition }) => {
    const head = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    table.load('showTotals');
    table.worksheet.load('name');
    table.worksheet.protection.load('protected');
    table.columns.load('items/name');
    head.load(['values', 'rowIndex', 'columnIndex', 'columnCount']);
    body.load('rowCount');
    return { table, definition, head, body };
  });
  await context.sync();
  for (const { table } of opened) for (const { filter } of table.columns.items) filter.load('criteria');
  await context.sync();
  return opened.map(({ table, definition, head, body }) => {
    const headers = (head.values[0] ?? []).map((header) => String(header).trim().toLowerCase());
    const columns = headers.map((header) => {
      const at = definition.columns.findIndex(({ name }) => name === header);
      return at < 0 ? null : at;
    });
    return {
      name: definition.name,
      sheet: table.worksheet.name,
      isProtected: table.worksheet.protection.protected,
      isFiltered: table.columns.items.some(({ filter }) => isSet(filter.criteria)),
      hasTotals: table.showTotals,
      top: head.rowIndex + 1,
      left: head.columnIndex + 1,
      width: head.columnCount,
      rowCount: body.rowCount,
      columns,
      missing: definition.columns.filter((_column, index) => !columns.includes(index)),
    };
  });
}

/** Excel answers an empty object of criteria for a column that is not filtered. */
function isSet(criteria: Excel.FilterCriteria | null | undefined): boolean {
  return typeof criteria?.filterOn === 'string';
}
