import type { CellRange } from '../../../../src/workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../../src/workbook/address';

/** A rectangle of cells, all numbers 1-based and inclusive. */
export type Rect = CellRange;

export const WHOLE_SHEET: Rect = { top: 1, left: 1, bottom: MAX_ROWS, right: MAX_COLUMNS };

export const rowsOf = ({ top, bottom }: Rect): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Rect): number => right - left + 1;
export const isOneCell = (rect: Rect): boolean => rowsOf(rect) === 1 && columnsOf(rect) === 1;
export const hasEntireRows = ({ left, right }: Rect): boolean => left === 1 && right === MAX_COLUMNS;
export const hasEntireColumns = ({ top, bottom }: Rect): boolean => top === 1 && bottom === MAX_ROWS;

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right;

export const equal = (a: Rect, b: Rect): boolean => contains(a, b) && contains(b, a);

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : undefined;
}

export const bounding = (a: Rect, b: Rect): Rect => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const moved = (rect: Rect, rows: number, columns: number): Rect => ({
  top: rect.top + rows,
  left: rect.left + columns,
  bottom: rect.bottom + rows,
  right: rect.right + columns,
});

export const isOnSheet = (rect: Rect): boolean => contains(WHOLE_SHEET, rect) && rect.top <= rect.bottom;

/** What is left of a rectangle when another is cut out: at most four rectangles. */
export function subtract(rect: Rect, hole: Rect): readonly Rect[] {
  const cut = intersect(rect, hole);
  if (!cut) return [rect];
  return [
    { ...rect, bottom: cut.top - 1 },
    { ...rect, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: rect.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: rect.right },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Cells put in before a place, or taken away from it on; all cells beyond it, in the same lanes, move. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  /** First row (or column) that moves or goes. */
  readonly at: number;
  /** How many rows or columns come in; below zero, how many go. */
  readonly count: number;
  /** First and last lane: columns of a shift of rows, rows of a shift of columns. */
  readonly from: number;
  readonly to: number;
}

/** Where a rectangle stands after a shift; undefined when nothing of it is left. */
export function shiftRect(rect: Rect, shift: Shift): Rect | undefined {
  const [laneFrom, laneTo] = shift.axis === 'rows' ? [rect.left, rect.right] : [rect.top, rect.bottom];
  if (laneFrom < shift.from || laneTo > shift.to) return rect;
  const [start, end] = shift.axis === 'rows' ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const limit = shift.axis === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  const span = shiftSpan(start, end, shift, limit);
  if (!span) return undefined;
  return shift.axis === 'rows'
    ? { ...rect, top: span.start, bottom: span.end }
    : { ...rect, left: span.start, right: span.end };
}

function shiftSpan(
  start: number,
  end: number,
  { at, count }: Shift,
  limit: number,
): { readonly start: number; readonly end: number } | undefined {
  // A whole column stays a whole column.
  if (start === 1 && end === limit) return { start, end };
  if (count >= 0) {
    const first = start >= at ? start + count : start;
    return first > limit ? undefined : { start: first, end: Math.min(end >= at ? end + count : end, limit) };
  }
  const gone = at - count - 1;
  if (start >= at && end <= gone) return undefined;
  return {
    start: start > gone ? start + count : Math.min(start, at),
    end: end > gone ? end + count : end >= at ? at - 1 : end,
  };
}
