import { isKpiId, kpiById } from '../../core/kpi';
import { kpiOperands, type Kpi, type MeasureId } from '../../core/kpi/kpi';
import type { MergeReport } from '../../core/report';
import { formatAddress, formatRange } from '../address';
import { STYLES, TONES } from '../theme';
import { FIRST_COLUMN } from './banner';
import type { Canvas } from './canvas';
import { kpiFigure, measureFigure, type Figure, type Operand } from './figure';
import { HEADER_HEIGHT, kpiFormat, ROW_HEIGHT } from './measureColumns';
import { monthEnd, type ReportContext } from './reportContext';
import type { Scope } from './scope';

/** More targets than this belong in the table kpi_targets, not on the first page. */
const MAX_TARGETS = 24;

type Target = MergeReport['targets'][number];

/** Columns of the grid. */
const COLUMN = {
  kpi: FIRST_COLUMN,
  channel: FIRST_COLUMN + 2,
  start: FIRST_COLUMN + 4,
  end: FIRST_COLUMN + 5,
  target: FIRST_COLUMN + 6,
  actual: FIRST_COLUMN + 7,
  gap: FIRST_COLUMN + 8,
  verdict: FIRST_COLUMN + 9,
} as const;

/** Targets beside what was reached over the same months; returns the next row. */
export function putTargets(canvas: Canvas, context: ReportContext, row: number, lastColumn: number): number {
  const texts = context.words.sheets.overview.targets;
  const targets = context.report.targets.filter(({ kpiId }) => isKpiId(kpiId)).slice(0, MAX_TARGETS);
  const headers: readonly (readonly [number, string])[] = [
    [COLUMN.kpi, texts.kpi],
    [COLUMN.channel, texts.channel],
    [COLUMN.start, texts.start],
    [COLUMN.end, texts.end],
    [COLUMN.target, texts.target],
    [COLUMN.actual, texts.actual],
    [COLUMN.gap, texts.gap],
    [COLUMN.verdict, texts.verdict],
  ];
  canvas.band(row, FIRST_COLUMN, lastColumn, null, STYLES.header);
  canvas.height(row, HEADER_HEIGHT);
  for (const [column, text] of headers) canvas.put(row, column, text, STYLES.header);
  targets.forEach((target, index) => putTarget(canvas, context, row + 1 + index, lastColumn, target));
  return row + 1 + targets.length;
}

function putTarget(
  canvas: Canvas,
  context: ReportContext,
  row: number,
  lastColumn: number,
  target: Target,
): void {
  if (!isKpiId(target.kpiId)) return;
  const { words, formats } = context;
  const texts = words.sheets.overview.targets;
  const kpi = kpiById(target.kpiId);
  const numberFormat = kpiFormat(formats, target.kpiId);
  canvas.height(row, ROW_HEIGHT);
  canvas.band(row, FIRST_COLUMN, lastColumn, words.kpis[target.kpiId].label, STYLES.text);
  canvas.put(
    row,
    COLUMN.channel,
    target.channelId === null ? texts.allChannels : context.channelName(target.channelId),
    STYLES.text,
  );
  canvas.put(
    row,
    COLUMN.start,
    { date: target.periodStart },
    { ...STYLES.number, numberFormat: formats.date },
  );
  canvas.put(row, COLUMN.end, { date: target.periodEnd }, { ...STYLES.number, numberFormat: formats.date });
  canvas.put(row, COLUMN.target, target.target, { ...STYLES.number, numberFormat });
  const actual = actualFigure(context, kpi, target, row);
  canvas.figure(row, COLUMN.actual, actual, { ...STYLES.number, numberFormat });
  const value = actual?.value;
  const [targetCell, actualCell] = [formatAddress(row, COLUMN.target), formatAddress(row, COLUMN.actual)];
  if (typeof value !== 'number' || target.target === 0) {
    canvas.figure(row, COLUMN.gap, null, STYLES.number);
    canvas.put(
      row,
      COLUMN.verdict,
      isWholeMonths(target) ? texts.noFigure : texts.partialMonths,
      STYLES.text,
    );
    return;
  }
  const gap = { value: value / target.target - 1, formula: `${actualCell}/${targetCell}-1` };
  canvas.figure(row, COLUMN.gap, gap, { ...STYLES.number, numberFormat: formats.change });
  const isOpen = kpi.kind === 'sum' && (context.report.dataAsOf ?? '') < target.periodEnd;
  putVerdict(canvas, context, row, lastColumn, {
    kpi,
    isReached: reaches(kpi, value, target.target),
    isOpen,
  });
}

/** A sum whose period is not over has not missed its target: it is under way. */
function putVerdict(
  canvas: Canvas,
  context: ReportContext,
  row: number,
  lastColumn: number,
  { kpi, isReached, isOpen }: { readonly kpi: Kpi; readonly isReached: boolean; readonly isOpen: boolean },
): void {
  const texts = context.words.sheets.overview.targets;
  const [targetCell, actualCell] = [COLUMN.target, COLUMN.actual].map((at) => `$${formatAddress(row, at)}`);
  const condition = `${actualCell}${kpi.direction === 'higher' ? '>=' : '<='}${targetCell}`;
  const [yes, no] = kpi.direction === 'neutral' ? [texts.within, texts.above] : [texts.reached, texts.missed];
  const otherwise = isOpen && kpi.direction === 'higher' ? texts.underWay : no;
  canvas.put(row, COLUMN.verdict, isReached ? yes : otherwise, STYLES.text, {
    formula: `IF(${condition},"${yes}","${otherwise}")`,
  });
  const range = formatRange({ top: row, left: COLUMN.gap, bottom: row, right: lastColumn });
  canvas.conditional([
    { kind: 'expression', range, formula: condition, style: TONES.good },
    {
      kind: 'expression',
      range,
      formula: `NOT(${condition})`,
      style: otherwise === no ? TONES.bad : TONES.watch,
    },
  ]);
}

const isWholeMonths = ({ periodStart, periodEnd }: Target): boolean =>
  periodStart.endsWith('-01') && monthEnd(periodEnd) === periodEnd;

/** Spend is neither good nor bad, but an envelope is not to be exceeded. */
function reaches(kpi: Kpi, actual: number, target: number): boolean {
  return kpi.direction === 'higher' ? actual >= target : actual <= target;
}

/** What was reached; null when the target's period is not made of whole months, because the sheet knows months only. */
function actualFigure(context: ReportContext, kpi: Kpi, target: Target, row: number): Figure | null {
  if (!isWholeMonths(target)) return null;
  const scope: Scope = {
    ...(target.channelId === null ? {} : { channelId: target.channelId }),
    time: {
      kind: 'months',
      first: target.periodStart,
      last: target.periodEnd,
      references: [`$${formatAddress(row, COLUMN.start)}`, `$${formatAddress(row, COLUMN.end)}`],
    },
  };
  const operands: Partial<Record<MeasureId, Operand>> = {};
  for (const id of kpiOperands(kpi)) {
    const figure = measureFigure(context, id, scope);
    if (figure !== null && figure.formula === undefined) return null;
    operands[id] = { reference: figure?.formula ?? '', figure };
  }
  return kpiFigure(context, kpi, operands, scope);
}
