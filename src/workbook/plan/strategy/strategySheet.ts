import type { PlanSheetId } from '../../../core/plan/plan';
import type { ChartSpec, StyleSpec, TableSpec, ValidationSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { FIRST_COLUMN } from '../../sheets/banner';
import { COLORS, STYLES } from '../../theme';
import type { PlanContext } from '../planContext';
import { planFrame, type PlanSheet } from '../planFrame';

/** Rows of the banner: what stays in sight on a sheet that is more than its table. */
export const BANNER_ROWS = 4;

/** A cell that people fill outside the tables. */
export const INPUT_CELL: StyleSpec = {
  ...STYLES.wrapped,
  color: '1F3FA8',
  fill: COLORS.white,
  locked: false,
};

/** A live sentence that says what the figures mean. */
export const SENTENCE: StyleSpec = {
  fontSize: 11,
  color: COLORS.ink,
  fill: COLORS.blueLight,
  verticalAlign: 'middle',
  wrap: true,
  indent: 1,
};

/** A computed cell of a panel. */
export const PANEL_TEXT: StyleSpec = { ...STYLES.wrapped, fill: COLORS.light };
export const PANEL_NUMBER: StyleSpec = { ...STYLES.number, align: 'center', fill: COLORS.light };

/** One value or formula over several columns. */
export function putWide(
  canvas: Canvas,
  row: number,
  span: readonly [number, number],
  content: { readonly formula: string } | string | null,
  style: StyleSpec,
): void {
  const [from, to] = span;
  const isFormula = typeof content === 'object' && content !== null;
  canvas.band(row, from, to, isFormula ? null : content, style);
  if (isFormula) canvas.put(row, from, null, style, { formula: content.formula });
  if (to > from) canvas.merge(row, from, row, to);
}

/** A live sentence over the width of the sheet. */
export function putSentence(canvas: Canvas, row: number, lastColumn: number, formula: string): void {
  putWide(canvas, row, [FIRST_COLUMN, lastColumn], { formula }, SENTENCE);
  canvas.height(row, 24);
}

/** Width in characters that A4 still prints in letters of seven points. */
const A4_WIDTH = 195;

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** The finished sheet; only the banner is frozen unless the table begins right below it. */
export function strategySheet(
  context: PlanContext,
  sheet: PlanSheetId,
  canvas: Canvas,
  parts: {
    readonly lastRow: number;
    readonly lastColumn: number;
    readonly widths: readonly number[];
    readonly headerRow?: number;
    readonly freezeColumns?: number;
    readonly paper?: 'A4' | 'A3';
    readonly tables?: readonly TableSpec[];
    readonly validations?: readonly ValidationSpec[];
    readonly charts?: readonly ChartSpec[];
  },
): PlanSheet {
  return {
    sheet: {
      ...planFrame(context, sheet, {
        headerRow: parts.headerRow ?? BANNER_ROWS,
        lastRow: parts.lastRow,
        lastColumn: parts.lastColumn,
        ...(parts.freezeColumns === undefined ? {} : { freezeColumns: parts.freezeColumns }),
        paper: parts.paper ?? (total(parts.widths) > A4_WIDTH ? 'A3' : 'A4'),
      }),
      columnWidths: parts.widths,
      ...canvas.finish(),
      ...(parts.tables ? { tables: parts.tables } : {}),
      ...(parts.validations ? { validations: parts.validations } : {}),
      ...(parts.charts ? { charts: parts.charts } : {}),
    },
  };
}
