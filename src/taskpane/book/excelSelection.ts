import { columnLetters } from '../../workbook/address';
import type { OpenCell } from '../../workbook/openWorkbook';
import type { SelectedRows, Selection } from './book';

/** Cells that one answer of Excel carries. */
const MOST_CELLS = 20_000;
/** On a larger sheet the arguments are not guessed: reading it would keep people waiting. */
const LARGEST = 200_000;

/** What is selected, with the used part of its sheet; of a selection in several pieces, the first counts. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const areas = context.workbook.getSelectedRanges().areas;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id,name');
  const used = sheet.getUsedRangeOrNullObject();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const selected = areas.items[0]!;
  const [rows, columns] = used.isNullObject
    ? [0, 0]
    : [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  return {
    sheet: sheet.name,
    sheetId: sheet.id,
    values: rows * columns > LARGEST ? [] : await readValues(context, sheet, rows, columns),
    selected: {
      top: selected.rowIndex + 1,
      left: selected.columnIndex + 1,
      bottom: selected.rowIndex + selected.rowCount,
      right: selected.columnIndex + selected.columnCount,
    },
  };
}

async function readValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
  columns: number,
): Promise<readonly (readonly OpenCell[])[]> {
  const values: OpenCell[][] = [];
  const most = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, columns)));
  for (let top = 1; top <= rows; top += most) {
    const piece = sheet.getRange(`A${top}:${columnLetters(columns)}${Math.min(rows, top + most - 1)}`);
    piece.load('values');
    await context.sync();
    values.push(...(piece.values as OpenCell[][]));
  }
  return values;
}

/** Outside a table, so many rows above the selection may hold its header. */
const ROWS_ABOVE = 50;

/** The selected rows with what may be their header; null when they have more than 200,000 cells. */
export async function readSelectedRows(context: Excel.RequestContext): Promise<SelectedRows | null> {
  const areas = context.workbook.getSelectedRanges().areas;
  areas.load('items/rowIndex,items/rowCount');
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const tables = areas.items[0]!.getTables(false);
  tables.load('items/name');
  await context.sync();
  if (used.isNullObject) return { above: [], rows: [] };
  const [table] = tables.items;
  const body = table ? table.getDataBodyRange() : used;
  body.load('columnIndex,columnCount');
  const pieces = areas.items.map((area) => area.getEntireRow().getIntersectionOrNullObject(body));
  for (const piece of pieces) piece.load('rowIndex,rowCount');
  await context.sync();
  const found = pieces.filter((piece) => !piece.isNullObject);
  const count = found.reduce((sum, { rowCount }) => sum + rowCount, 0);
  if (count * body.columnCount > LARGEST) return null;
  const first = areas.items[0]!.rowIndex;
  const top = Math.max(used.rowIndex, first - ROWS_ABOVE);
  const above = table
    ? table.getHeaderRowRange()
    : first > top
      ? sheet.getRangeByIndexes(top, body.columnIndex, first - top, body.columnCount)
      : null;
  above?.load('values');
  const rows: OpenCell[][] = [];
  const most = Math.max(1, Math.floor(MOST_CELLS / body.columnCount));
  for (const { rowIndex, rowCount } of found)
    for (let from = 0; from < rowCount; from += most) {
      const height = Math.min(most, rowCount - from);
      const piece = sheet.getRangeByIndexes(rowIndex + from, body.columnIndex, height, body.columnCount);
      piece.load('values');
      await context.sync();
      rows.push(...(piece.values as OpenCell[][]));
    }
  await context.sync();
  return { above: (above?.values ?? []) as OpenCell[][], rows };
}
