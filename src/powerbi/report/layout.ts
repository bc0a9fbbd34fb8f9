import { GRID, type Place } from '../../core/pages/page';

/** Pixels from the top left corner of the page. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const PAGE = { width: 1280, height: 720 } as const;

const MARGIN = 14;
const GUTTER = 8;
const HEADER_HEIGHT = 56;
/** A slicer with its header and its padding; Power BI cuts off a lower one. */
const FILTERS_HEIGHT = 76;
const STAMP_WIDTH = 240;

const COLUMN = (PAGE.width - 2 * MARGIN + GUTTER) / GRID.columns;
const FILTERS_TOP = HEADER_HEIGHT + GUTTER;

/** The band across the page: a button to go back where a page needs one, the title, and the last day of the data. */
export function band(hasBack: boolean): { back: Rectangle; title: Rectangle; stamp: Rectangle } {
  const start = hasBack ? HEADER_HEIGHT : 0;
  const part = (x: number, width: number): Rectangle => ({ x, y: 0, width, height: HEADER_HEIGHT });
  return {
    back: part(0, start),
    title: part(start, PAGE.width - start - STAMP_WIDTH),
    stamp: part(PAGE.width - STAMP_WIDTH, STAMP_WIDTH),
  };
}

/** A filter in the strip below the band, in columns of the grid. */
export function filterPlace(column: number, width: number): Rectangle {
  return { ...across(column, width), y: FILTERS_TOP, height: FILTERS_HEIGHT };
}

/** Where a place of the grid lies, below the band and the filters. */
export function rectangle({ column, row, width, height }: Place, hasFilters: boolean): Rectangle {
  const top = hasFilters ? FILTERS_TOP + FILTERS_HEIGHT + GUTTER : HEADER_HEIGHT + GUTTER;
  const edge = (at: number): number => top + Math.round((at * (PAGE.height - top)) / GRID.rows);
  return { ...across(column, width), y: edge(row), height: edge(row + height) - edge(row) - GUTTER };
}

function across(column: number, width: number): Pick<Rectangle, 'x' | 'width'> {
  return { x: MARGIN + column * COLUMN, width: width * COLUMN - GUTTER };
}
