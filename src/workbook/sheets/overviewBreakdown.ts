import type { KpiId } from '../../core/kpi';
import { formatAddress, formatRange } from '../address';
import { COLORS, STYLES } from '../theme';
import { FIRST_COLUMN } from './banner';
import type { Canvas } from './canvas';
import type { Scope } from './figure';
import { directionFormats, putFigureHeaders, putFigureRow, type FigureColumn } from './measureColumns';
import type { ReportContext } from './reportContext';

/** A table with one line for each channel or platform. */
export interface Breakdown {
  readonly header: string;
  readonly lines: readonly { readonly label: string; readonly scope: Scope }[];
  /** KPIs beside the spend and its share. */
  readonly kpis: readonly KpiId[];
}

/** Where a breakdown stands. */
export interface BreakdownTable {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
  readonly spendColumn: number;
  /** Lines with spend, which come first. */
  readonly spendLines: readonly { readonly label: string; readonly spend: number }[];
}

/** The name takes two columns of the grid. */
const SPEND_COLUMN = FIRST_COLUMN + 2;
const SHARE_COLUMN = SPEND_COLUMN + 1;

/** Puts a breakdown with its total; the share is spend over the spend of the total row. */
export function putBreakdown(
  canvas: Canvas,
  context: ReportContext,
  headerRow: number,
  breakdown: Breakdown,
): BreakdownTable {
  const { words, formats } = context;
  const columns: readonly FigureColumn[] = [
    { kpi: 'spend', column: SPEND_COLUMN },
    ...breakdown.kpis.map((kpi, index) => ({ kpi, column: SHARE_COLUMN + 1 + index })),
  ];
  canvas.band(headerRow, FIRST_COLUMN, FIRST_COLUMN + 1, breakdown.header, STYLES.header);
  canvas.merge(headerRow, FIRST_COLUMN, headerRow, FIRST_COLUMN + 1);
  canvas.height(headerRow, 32);
  putFigureHeaders(canvas, context, headerRow, columns);
  canvas.put(headerRow, SHARE_COLUMN, words.sheets.share, STYLES.header);
  const firstRow = headerRow + 1;
  const lastRow = headerRow + breakdown.lines.length;
  const totalRow = lastRow + 1;
  canvas.band(totalRow, FIRST_COLUMN, FIRST_COLUMN + 1, words.sheets.total, STYLES.total);
  const totals = putFigureRow(canvas, context, totalRow, columns, {}, STYLES.totalNumber);
  const total = totals.spend?.figure?.value;
  const totalReference = formatAddress(totalRow, SPEND_COLUMN).replace(/(\d+)$/, '$$$1');
  const share = (
    row: number,
    spend: unknown,
    style: typeof STYLES.number | typeof STYLES.totalNumber,
  ): void => {
    const value = typeof spend === 'number' && typeof total === 'number' ? spend : null;
    const formula = `${formatAddress(row, SPEND_COLUMN)}/${totalReference}`;
    const result = total === 0 ? ({ error: '#DIV/0!' } as const) : (value ?? 0) / Number(total);
    canvas.figure(row, SHARE_COLUMN, value === null ? null : { value: result, formula }, {
      ...style,
      numberFormat: formats.percent,
    });
  };
  share(totalRow, total, STYLES.totalNumber);
  const spendLines: { label: string; spend: number }[] = [];
  breakdown.lines.forEach(({ label, scope }, index) => {
    const row = firstRow + index;
    canvas.band(row, FIRST_COLUMN, FIRST_COLUMN + 1, label, STYLES.text);
    const spend = putFigureRow(canvas, context, row, columns, scope).spend?.figure?.value;
    share(row, spend, STYLES.number);
    if (typeof spend === 'number') spendLines.push({ label, spend });
  });
  canvas.conditional(directionFormats(columns, { first: firstRow, last: lastRow, reference: totalRow }));
  if (breakdown.lines.length > 0) {
    const range = formatRange({ top: firstRow, left: SHARE_COLUMN, bottom: lastRow, right: SHARE_COLUMN });
    canvas.conditional([{ kind: 'dataBar', range, color: COLORS.teal }]);
  }
  return { headerRow, firstRow, lastRow, totalRow, spendColumn: SPEND_COLUMN, spendLines };
}
