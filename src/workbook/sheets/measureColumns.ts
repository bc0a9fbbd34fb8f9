import { kpiById, type KpiId } from '../../core/kpi';
import { kpiOperands, type MeasureId } from '../../core/kpi/kpi';
import { formatAddress, formatRange, type CellRange } from '../address';
import type { ConditionalFormatSpec, StyleSpec } from '../model';
import { STYLES, TONES } from '../theme';
import type { Canvas } from './canvas';
import { kpiFigure, measureFigure, type Operand, type Operands } from './figure';
import type { NumberFormats } from './numberFormats';
import type { ReportContext } from './reportContext';
import type { Scope } from './scope';

/** Height in points of a line of figures: a little air above and below. */
export const ROW_HEIGHT = 17;

/** Height in points of a header of one line. */
export const HEADER_HEIGHT = 20;

/** A column of figures: a KPI, with its share of the total when asked. */
export interface FigureColumn {
  readonly kpi: KpiId;
  readonly column: number;
}

/** Puts KPI columns side by side from a first column on; a ratio must come with the columns of its operands. */
export function figureColumns(kpis: readonly KpiId[], firstColumn: number): readonly FigureColumn[] {
  return kpis.map((kpi, index) => ({ kpi, column: firstColumn + index }));
}

/** The number format of a KPI; counts of conversions have decimals because platforms share them out. */
export function kpiFormat(formats: NumberFormats, kpi: KpiId): string {
  if (kpi === 'conversions') return formats.decimal;
  return formats.unit(kpiById(kpi).unit);
}

/** Header cells with the labels of the KPIs. */
export function putFigureHeaders(
  canvas: Canvas,
  context: ReportContext,
  row: number,
  columns: readonly FigureColumn[],
): void {
  for (const { kpi, column } of columns)
    canvas.put(row, column, context.words.kpis[kpi].label, STYLES.header);
}

/** One row: measures from the tables, ratios from the cells beside them. Returns the operands by measure. */
export function putFigureRow(
  canvas: Canvas,
  context: ReportContext,
  row: number,
  columns: readonly FigureColumn[],
  scope: Scope,
  style: StyleSpec = STYLES.number,
): Operands {
  const operands: Partial<Record<MeasureId, Operand>> = {};
  canvas.height(row, ROW_HEIGHT);
  for (const { kpi: id, column } of columns) {
    const kpi = kpiById(id);
    if (kpi.kind !== 'sum') continue;
    const figure = measureFigure(context, kpi.measure, scope);
    operands[kpi.measure] = { reference: formatAddress(row, column), figure };
  }
  for (const { kpi: id, column } of columns) {
    const kpi = kpiById(id);
    const [first] = kpiOperands(kpi);
    const figure =
      kpi.kind === 'sum' && first
        ? (operands[first]?.figure ?? null)
        : kpiFigure(context, kpi, operands, scope);
    canvas.figure(row, column, figure, { ...style, numberFormat: kpiFormat(context.formats, id) });
  }
  return operands;
}

/** How far from the reference a KPI must be before it takes a colour. */
const TOLERANCE = 0.1;

/**
 * Colours of the ratio columns: better than the reference row by a tenth is teal, worse by a tenth is coral,
 * following the direction of each KPI; a result that does not exist is greyed.
 */
export function directionFormats(
  columns: readonly FigureColumn[],
  rows: { readonly first: number; readonly last: number; readonly reference: number },
): readonly ConditionalFormatSpec[] {
  if (rows.last < rows.first) return [];
  return columns.flatMap(({ kpi: id, column }) => {
    const kpi = kpiById(id);
    if (kpi.kind === 'sum') return [];
    const range = formatRange({ top: rows.first, left: column, bottom: rows.last, right: column });
    const cell = formatAddress(rows.first, column);
    const reference = formatAddress(rows.reference, column).replace(/^([A-Z]+)(\d+)$/, '$1$$$2');
    const compare = (sign: '<' | '>', factor: number): string =>
      `IF(AND(ISNUMBER(${cell}),ISNUMBER(${reference})),${cell}${sign}${reference}*${factor},FALSE)`;
    const low = compare('<', 1 - TOLERANCE);
    const high = compare('>', 1 + TOLERANCE);
    const greyed = greyedErrors({
      top: Math.min(rows.first, rows.reference),
      left: column,
      bottom: Math.max(rows.last, rows.reference),
      right: column,
    });
    if (kpi.direction === 'neutral') return [greyed];
    const [good, bad] = kpi.direction === 'lower' ? [low, high] : [high, low];
    return [
      greyed,
      { kind: 'expression', range, formula: good, style: TONES.good } as const,
      { kind: 'expression', range, formula: bad, style: TONES.bad } as const,
    ];
  });
}

/** A result that does not exist is there for who looks for it, and does not shout. */
export function greyedErrors(range: CellRange): ConditionalFormatSpec {
  return {
    kind: 'expression',
    range: formatRange(range),
    formula: `ISERROR(${formatAddress(range.top, range.left)})`,
    style: { color: STYLES.absent.color },
  };
}
