import { kpiById, type KpiId } from '../../core/kpi';
import type { KpiDirection } from '../../core/kpi/kpi';
import { formatAddress } from '../address';
import type { ConditionalFormatSpec, StyleSpec } from '../model';
import { COLORS, STYLES, TONES } from '../theme';
import { FIRST_COLUMN } from './banner';
import type { Canvas } from './canvas';
import type { Figure } from './figure';
import { greyedErrors } from './measureColumns';
import type { ReportContext } from './reportContext';

/** The figures a direction opens the report for, four a row. */
export const CARD_KPIS = [
  'spend',
  'clicks',
  'cpc',
  'ctr',
  'leads',
  'cpl',
  'won_deals',
  'cac',
] as const satisfies readonly KpiId[];

const CARDS_A_ROW = 4;
const CARD_WIDTH = 3;
/** Heights in points of the label, the value, the trend, and the gap below. */
const CARD_HEIGHTS = [18, 32, 18, 8] as const;
const CARD_HEIGHT = CARD_HEIGHTS.length;

/** What one card shows; the trend compares the last two whole months. */
export interface Card {
  readonly kpi: KpiId;
  readonly figure: Figure | null;
  readonly trend: {
    readonly month: string;
    readonly monthRow: number;
    readonly value: Figure;
    readonly change: Figure | null;
  } | null;
}

/** Puts the cards from a row on; returns the first free row. */
export function putCards(
  canvas: Canvas,
  context: ReportContext,
  firstRow: number,
  cards: readonly Card[],
): number {
  cards.forEach((card, index) => {
    const row = firstRow + Math.floor(index / CARDS_A_ROW) * CARD_HEIGHT;
    const column = FIRST_COLUMN + (index % CARDS_A_ROW) * CARD_WIDTH;
    putCard(canvas, context, row, column, card);
    canvas.conditional(trendFormats(formatAddress(row + 2, column + 2), kpiById(card.kpi).direction));
    canvas.conditional([
      greyedErrors({ top: row + 1, left: column, bottom: row + 2, right: column + CARD_WIDTH - 1 }),
    ]);
    CARD_HEIGHTS.forEach((height, line) => canvas.height(row + line, height));
  });
  return firstRow + Math.ceil(cards.length / CARDS_A_ROW) * CARD_HEIGHT;
}

function putCard(canvas: Canvas, context: ReportContext, row: number, column: number, card: Card): void {
  const right = column + CARD_WIDTH - 1;
  const framed = (style: StyleSpec, at: number): StyleSpec => ({
    ...style,
    border: {
      ...(at === column ? { left: 'medium' as const } : {}),
      ...(at === right ? { right: 'medium' as const } : {}),
    },
    borderColor: at === column ? COLORS.teal : COLORS.white,
  });
  const fill = (at: number, style: StyleSpec): void => {
    for (let each = column; each <= right; each++) canvas.put(at, each, null, framed(style, each));
  };
  fill(row, STYLES.cardLabel);
  fill(row + 1, STYLES.cardValue);
  fill(row + 2, STYLES.cardTrend);
  canvas.put(
    row,
    column,
    context.words.sheets.overview.cards[card.kpi] ?? context.words.kpis[card.kpi].label,
    framed(STYLES.cardLabel, column),
  );
  canvas.merge(row, column, row, right);
  canvas.figure(row + 1, column, card.figure, {
    ...framed(STYLES.cardValue, column),
    numberFormat: cardFormat(context, card.kpi),
    align: 'left',
  });
  canvas.merge(row + 1, column, row + 1, right);
  if (card.trend === null) return;
  canvas.put(
    row + 2,
    column,
    { date: card.trend.month },
    { ...framed(STYLES.cardTrend, column), numberFormat: context.formats.month },
    { formula: formatAddress(card.trend.monthRow, FIRST_COLUMN) },
  );
  const number = (at: number, figure: Figure | null, numberFormat: string): void =>
    canvas.figure(row + 2, at, figure, { ...framed(STYLES.cardNumber, at), numberFormat });
  number(column + 1, card.trend.value, cardFormat(context, card.kpi));
  number(right, card.trend.change, context.formats.change);
}

function cardFormat(context: ReportContext, id: KpiId): string {
  const { formats } = context;
  return id === 'spend' ? formats.wholeMoney : formats.unit(kpiById(id).unit);
}

function trendFormats(cell: string, direction: KpiDirection): readonly ConditionalFormatSpec[] {
  if (direction === 'neutral') return [];
  const [up, down] = direction === 'higher' ? [TONES.good, TONES.bad] : [TONES.bad, TONES.good];
  const expression = (formula: string, color: string): ConditionalFormatSpec => ({
    kind: 'expression',
    range: cell,
    formula: `IF(ISNUMBER(${cell}),${formula},FALSE)`,
    style: { color, bold: true },
  });
  return [expression(`${cell}>0`, up.color), expression(`${cell}<0`, down.color)];
}
