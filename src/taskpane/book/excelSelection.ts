import { columnLetters } from '../../workbook/address';
import type { OpenCell } from '../../workbook/openWorkbook';
import type { Selection } from './book';

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
