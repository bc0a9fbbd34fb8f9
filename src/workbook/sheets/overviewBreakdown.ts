import type { KpiId } from '../../core/kpi';
import { columnLetters, formatAddress, formatRange } from '../address';
import type { StyleSpec } from '../model';
import { COLORS, STYLES } from '../theme';
import { FIRST_COLUMN } from './banner';
import type { Canvas } from './canvas';
import type { Figure } from './figure';
import { directionFormats, putFigureHeaders, putFigureRow, type FigureColumn } from './measureColumns';
import type { ReportContext } from './reportContext';
import type { Scope } from './scope';

/** A table with one line for each channel or platform. */
export interface Breakdown {
  readonly header: string;
  readonly lines: readonly { readonly label: string; readonly scope: Scope }[];
  /** A line above the total, which the colours compare with: results of unpaid channels would flatter the total. */
  readonly subtotal?: { readonly label: string; readonly scope: Scope };
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
  const { lines, subtotal } = breakdown;
  const firstRow = headerRow + 1;
  const lastRow = headerRow + lines.length;
  const totalRow = lastRow + (subtotal === undefined ? 1 : 2);
  const columns: readonly FigureColumn[] = [
    { kpi: 'spend', column: SPEND_COLUMN },
    ...breakdown.kpis.map((kpi, index) => ({ kpi, column: SHARE_COLUMN + 1 + index })),
  ];
  putHeader(canvas, context, headerRow, breakdown.header, columns);
  const putLine = (row: number, label: string, scope: Scope, [text, number]: LineStyles): Figure | null => {
    canvas.band(row, FIRST_COLUMN, FIRST_COLUMN + 1, label, text);
    return putFigureRow(canvas, context, row, columns, scope, number).spend?.figure ?? null;
  };
  const total = putLine(totalRow, context.words.sheets.total, {}, [STYLES.total, STYLES.totalNumber]);
  putShare(canvas, context, { row: totalRow, totalRow, spend: total, total }, STYLES.totalNumber);
  if (subtotal !== undefined) {
    const spend = putLine(lastRow + 1, subtotal.label, subtotal.scope, [STYLES.group, STYLES.groupNumber]);
    putShare(canvas, context, { row: lastRow + 1, totalRow, spend, total }, STYLES.groupNumber);
  }
  const spendLines: { label: string; spend: number }[] = [];
  lines.forEach(({ label, scope }, index) => {
    const row = firstRow + index;
    const spend = putLine(row, label, scope, [STYLES.text, STYLES.number]);
    putShare(canvas, context, { row, totalRow, spend, total }, STYLES.number);
    if (typeof spend?.value === 'number') spendLines.push({ label, spend: spend.value });
  });
  const reference = subtotal === undefined ? totalRow : lastRow + 1;
  canvas.conditional(directionFormats(columns, { first: firstRow, last: lastRow, reference }));
  if (lines.length > 0) {
    const range = formatRange({ top: firstRow, left: SHARE_COLUMN, bottom: lastRow, right: SHARE_COLUMN });
    canvas.conditional([{ kind: 'dataBar', range, color: COLORS.tealBar }]);
  }
  return { headerRow, firstRow, lastRow, totalRow, spendColumn: SPEND_COLUMN, spendLines };
}

type LineStyles = readonly [text: StyleSpec, number: StyleSpec];

function putHeader(
  canvas: Canvas,
  context: ReportContext,
  row: number,
  header: string,
  columns: readonly FigureColumn[],
): void {
  canvas.band(row, FIRST_COLUMN, FIRST_COLUMN + 1, header, STYLES.header);
  canvas.merge(row, FIRST_COLUMN, row, FIRST_COLUMN + 1);
  canvas.height(row, 32);
  putFigureHeaders(canvas, context, row, columns);
  canvas.put(row, SHARE_COLUMN, context.words.sheets.share, STYLES.header);
}

interface Share {
  readonly row: number;
  readonly totalRow: number;
  readonly spend: Figure | null;
  readonly total: Figure | null;
}

function putShare(canvas: Canvas, context: ReportContext, share: Share, style: StyleSpec): void {
  const [spend, total] = [share.spend?.value, share.total?.value];
  const numberFormat = context.formats.percent;
  if (typeof spend !== 'number' || typeof total !== 'number') {
    canvas.figure(share.row, SHARE_COLUMN, null, style);
    return;
  }
  const totalCell = `${columnLetters(SPEND_COLUMN)}$${share.totalRow}`;
  const formula = `${formatAddress(share.row, SPEND_COLUMN)}/${totalCell}`;
  const value = total === 0 ? ({ error: '#DIV/0!' } as const) : spend / total;
  canvas.figure(share.row, SHARE_COLUMN, { value, formula }, { ...style, numberFormat });
}
