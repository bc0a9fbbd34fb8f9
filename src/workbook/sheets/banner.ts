import { formatAddress } from '../address';
import type { PrintSpec, RichSheetSpec } from '../model';
import { COLORS, STYLES } from '../theme';
import type { Canvas } from './canvas';
import type { ReportContext } from './reportContext';

/** First row below the banner. */
export const FIRST_ROW = 5;

/** Column B: column A is a margin. */
export const FIRST_COLUMN = 2;

/** Width in characters of the margin column. */
export const MARGIN = 2;

/** Title, subtitle and the data-as-of stamp that stand on top of every report sheet and of every printed page. */
export function putBanner(
  canvas: Canvas,
  context: ReportContext,
  title: string,
  subtitle: string,
  lastColumn: number,
): void {
  const { words, report, period } = context;
  canvas.band(1, FIRST_COLUMN, lastColumn, title, STYLES.title);
  canvas.band(2, FIRST_COLUMN, lastColumn, subtitle, STYLES.band);
  const stamp = words.sheets.stamp({
    dataAsOf: report.dataAsOf === null ? null : context.date(report.dataAsOf),
    start: period === null ? null : context.date(period.start),
    end: period === null ? null : context.date(period.end),
    currency: report.currency,
  });
  canvas.band(3, FIRST_COLUMN, lastColumn, stamp, STYLES.stamp);
  BANNER_HEIGHTS.forEach((height, index) => canvas.height(index + 1, height));
}

/** Heights in points of the three rows of the banner and of the gap below. */
const BANNER_HEIGHTS = [34, 18, 20, 8] as const;

/** What all report sheets share: no grid lines, frozen banner, landscape, one page wide. */
export function sheetFrame(
  name: string,
  options: {
    readonly headerRow: number;
    readonly lastRow: number;
    readonly lastColumn: number;
    readonly paper?: 'A4' | 'A3';
  },
): Pick<RichSheetSpec, 'kind' | 'name' | 'showGridLines' | 'tabColor' | 'freeze' | 'print'> {
  const print: PrintSpec = {
    orientation: 'landscape',
    paper: options.paper ?? 'A4',
    fitToWidth: true,
    repeatRows: `1:${options.headerRow}`,
    area: `A1:${formatAddress(Math.max(options.lastRow, options.headerRow), options.lastColumn)}`,
  };
  return {
    kind: 'rich',
    name,
    showGridLines: false,
    tabColor: COLORS.blue,
    freeze: { rows: options.headerRow, columns: 0 },
    print,
  };
}
