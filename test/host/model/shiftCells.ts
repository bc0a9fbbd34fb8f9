import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';
import { HostError } from '../interpreter/hostObject';
import { insertDeleteConflict, nonBlankCellOffSheet } from './errors';
import { shiftFormula } from './grid/formulaReferences';
import type { Rect, Shift } from './grid/rectangles';
import { columnsOf, contains, intersect, rowsOf, shiftRect } from './grid/rectangles';
import { hasContent } from './grid/sheetGrid';
import type { Worksheet } from './worksheet';
import { cellsChanged } from './writeCells';

/** Puts empty cells in the place of a rectangle; what was there and beyond moves down or right. */
export function insertCells(sheet: Worksheet, rect: Rect, direction: 'Down' | 'Right'): void {
  const shift: Shift =
    direction === 'Down'
      ? { axis: 'rows', at: rect.top, count: rowsOf(rect), from: rect.left, to: rect.right }
      : { axis: 'columns', at: rect.left, count: columnsOf(rect), from: rect.top, to: rect.bottom };
  assertInserted(sheet, shift);
  shiftSheet(sheet, shift);
  const isWhole = shift.from === 1 && shift.to === (shift.axis === 'rows' ? MAX_COLUMNS : MAX_ROWS);
  cellsChanged(
    sheet,
    rect,
    isWhole ? (shift.axis === 'rows' ? 'RowInserted' : 'ColumnInserted') : 'CellInserted',
  );
}

/** Takes a rectangle out; what is beyond it moves up or left. */
export function deleteCells(sheet: Worksheet, rect: Rect, direction: 'Up' | 'Left'): void {
  const shift: Shift =
    direction === 'Up'
      ? { axis: 'rows', at: rect.top, count: -rowsOf(rect), from: rect.left, to: rect.right }
      : { axis: 'columns', at: rect.left, count: -columnsOf(rect), from: rect.top, to: rect.bottom };
  assertNotTorn(sheet, shift);
  shiftSheet(sheet, shift);
  const isWhole = shift.from === 1 && shift.to === (shift.axis === 'rows' ? MAX_COLUMNS : MAX_ROWS);
  cellsChanged(
    sheet,
    rect,
    isWhole ? (shift.axis === 'rows' ? 'RowDeleted' : 'ColumnDeleted') : 'CellDeleted',
  );
}

/** Moves cells and everything that stands on them or speaks of them, in the whole workbook. */
function shiftSheet(sheet: Worksheet, shift: Shift): void {
  const { workbook } = sheet;
  // Ranges that the add-in holds move with their cells.
  for (const range of sheet.liveRanges) range.move(shift);
  sheet.grid.shift(shift);
  const lines = shift.axis === 'rows' ? sheet.rows : sheet.columns;
  const lanes = shift.axis === 'rows' ? MAX_COLUMNS : MAX_ROWS;
  if (shift.from === 1 && shift.to === lanes) {
    const place = lines.start(shift.at);
    const by = shift.count * lines.standard;
    for (const chart of sheet.charts) chart.push(shift.axis, place, by);
    lines.shift(shift);
  }
  const follow = (rect: Rect): readonly Rect[] => {
    const moved = shiftRect(rect, shift);
    return moved ? [moved] : [];
  };
  sheet.merges = sheet.merges.flatMap(follow);
  sheet.validations = sheet.validations.flatMap((one) => follow(one.rect).map((rect) => ({ ...one, rect })));
  sheet.notes = sheet.notes.flatMap((one) => follow(one.rect).map((rect) => ({ ...one, rect })));
  for (const format of sheet.conditionalFormats) format.move((rects) => rects.flatMap(follow));
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
  for (const comment of [...sheet.comments]) comment.move(shift);
  for (const table of sheet.tablesHere) table.move(shift);
  workbook.mapFormulas((formula, home) => shiftFormula(formula, home, sheet.Name, shift));
  workbook.isCalculated = false;
}

function assertInserted(sheet: Worksheet, shift: Shift): void {
  assertNotTorn(sheet, shift);
  const isRows = shift.axis === 'rows';
  const pushed: Rect = isRows
    ? { top: MAX_ROWS - shift.count + 1, bottom: MAX_ROWS, left: shift.from, right: shift.to }
    : { left: MAX_COLUMNS - shift.count + 1, right: MAX_COLUMNS, top: shift.from, bottom: shift.to };
  if (shift.count > (isRows ? MAX_ROWS : MAX_COLUMNS) || sheet.grid.used(pushed, hasContent))
    throw nonBlankCellOffSheet(sheet.Name);
}

/** No table and no merged cells may be torn: those that move in part. */
function assertNotTorn(sheet: Worksheet, shift: Shift): void {
  const moving: Rect =
    shift.axis === 'rows'
      ? { top: shift.at, bottom: MAX_ROWS, left: shift.from, right: shift.to }
      : { left: shift.at, right: MAX_COLUMNS, top: shift.from, bottom: shift.to };
  const tears = (rect: Rect): boolean => {
    const part = intersect(rect, moving);
    if (!part) return false;
    const lanes =
      shift.axis === 'rows'
        ? rect.left >= shift.from && rect.right <= shift.to
        : rect.top >= shift.from && rect.bottom <= shift.to;
    return !lanes;
  };
  const table = sheet.tablesHere.find(({ rect }) => tears(rect));
  if (table) throw insertDeleteConflict(`the table ${table.Name} would be torn`);
  if (sheet.merges.some(tears))
    throw new HostError('MergedRangeConflict', 'This operation would affect merged cells in part.', 409);
}

/** Whether a rectangle covers merged cells only in part. */
export const cutsMerge = (sheet: Worksheet, rect: Rect): boolean =>
  sheet.merges.some((merge) => intersect(merge, rect) !== undefined && !contains(rect, merge));
