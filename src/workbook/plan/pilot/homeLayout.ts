import type { PlanSheetId } from '../../../core/plan/plan';
import { FIRST_COLUMN } from '../../sheets/banner';
import type { PlanContext } from '../planContext';
import { sheetGroup, type SheetGroup } from '../planFrame';
import { CARD_ROWS } from './cards';

/** Twelve columns: cards over three, lists over six, groups of sheets over four, whose first column holds a name. */
export const HOME_COLUMNS = 12;
export const HOME_WIDTHS: readonly number[] = Array.from({ length: HOME_COLUMNS }, (_, index) =>
  index % 4 === 0 ? 19 : 12.5,
);
export const LAST_HOME_COLUMN = FIRST_COLUMN + HOME_COLUMNS - 1;
/** First column of the right half. */
export const RIGHT_HALF = FIRST_COLUMN + HOME_COLUMNS / 2;
/** Rows of the lists of dates and of alerts. */
export const LIST_ROWS = 5;
export const CHART_ROWS = 12;

/** First row of each part of the home sheet. */
export interface HomeLayout {
  readonly cards: number;
  readonly lists: number;
  readonly chart: number;
  /** Last row of what a first look and a printed page show. */
  readonly firstPage: number;
  readonly map: number;
  /** Last row that people see; workings stand below. */
  readonly end: number;
  readonly workings: number;
}

/** The three columns of the map, each with its groups. */
export const MAP_COLUMNS: readonly (readonly SheetGroup[])[] = [
  ['analysis'],
  ['execution'],
  ['evaluation', 'reference'],
];

export function sheetsOf(context: PlanContext, group: SheetGroup): readonly PlanSheetId[] {
  return context.layout.sheets.filter((sheet) => sheetGroup(sheet) === group);
}

export function homeLayout(context: PlanContext): HomeLayout {
  const cards = 5;
  const lists = cards + 2 * (CARD_ROWS + 1);
  const chart = lists + LIST_ROWS + 3;
  const firstPage = chart + CHART_ROWS;
  const map = firstPage + 2;
  // A group takes its head and one row a sheet.
  const tallest = Math.max(
    ...MAP_COLUMNS.map((groups) =>
      groups.reduce((rows, group) => rows + 1 + sheetsOf(context, group).length, 0),
    ),
  );
  const end = map + tallest;
  return { cards, lists, chart, firstPage, map, end, workings: end + 3 };
}
