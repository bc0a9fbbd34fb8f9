import { NATURES, CHANNELS } from '../../../core/plan/plan';
import { columnLetters } from '../../address';
import type { PlanContext } from '../planContext';
import { BUDGET_MONTHS } from '../planTables';

/** Rows of the figures of the envelope, on the left above the lines. */
export const ENVELOPE_ROWS = {
  envelope: 7,
  votedBy: 8,
  votedOn: 9,
  planned: 10,
  unallocated: 11,
  committed: 12,
  accrued: 13,
  actual: 14,
  remaining: 15,
  used: 16,
  landing: 17,
  landingGap: 18,
  closed: 19,
} as const;
export type EnvelopeFigure = keyof typeof ENVELOPE_ROWS;

/** Column of the figures of the envelope: under « Nature ». */
export const FIGURE_COLUMN = 4;

export const CONTROLS = [
  'months',
  'natures',
  'channels',
  'envelope',
  'transfers',
  'costs',
  'actualMonths',
  'tax',
  'allocation',
] as const;
export type ControlId = (typeof CONTROLS)[number];

/** Row of the heads of the controls; one row each below, then how many passed. */
export const CONTROLS_TOP = 7;

/** A figure of the envelope, for formulas of any sheet. */
export function envelopeCell(context: PlanContext, figure: EnvelopeFigure): string {
  return context.at('budget', `${columnLetters(FIGURE_COLUMN)}${ENVELOPE_ROWS[figure]}`);
}

/** The row of totals stands just above the heads of the table. */
export function totalRow(context: PlanContext): number {
  return context.layout.place('t_budget').header - 1;
}

/** Rows of the breakdowns below the lines. */
export interface BreakdownRows {
  readonly natureTitle: number;
  /** Customers expected, the divisor of the costs per customer. */
  readonly customers: number;
  readonly natureHead: number;
  readonly natures: readonly { readonly nature: (typeof NATURES)[number]; readonly row: number }[];
  readonly visible: number;
  readonly hidden: number;
  readonly full: number;
  readonly actualByMonth: number;
  readonly channelTitle: number;
  readonly channelHead: number;
  readonly channels: readonly { readonly channel: (typeof CHANNELS)[number]; readonly row: number }[];
  readonly channelTotal: number;
}

const VISIBLE_NATURES = 6;

/** Where the totals by nature and by channel stand; the cost before hidden costs is a row between the two kinds. */
export function breakdownRows(context: PlanContext): BreakdownRows {
  const natureTitle = context.layout.place('t_budget').last + 3;
  const natureHead = natureTitle + 3;
  const natures = NATURES.map((nature, index) => ({
    nature,
    row: natureHead + 1 + index + (index >= VISIBLE_NATURES ? 1 : 0),
  }));
  const visible = natureHead + 1 + VISIBLE_NATURES;
  const hidden = visible + 1 + (NATURES.length - VISIBLE_NATURES);
  const full = hidden + 1;
  const actualByMonth = full + 1;
  const channelTitle = actualByMonth + 3;
  const channelHead = channelTitle + 1;
  return {
    natureTitle,
    customers: natureTitle + 1,
    natureHead,
    natures,
    visible,
    hidden,
    full,
    actualByMonth,
    channelTitle,
    channelHead,
    channels: CHANNELS.map((channel, index) => ({ channel, row: channelHead + 1 + index })),
    channelTotal: channelHead + 1 + CHANNELS.length,
  };
}

/** Amounts that lines, natures and channels all show, in the columns of the table. */
export const AMOUNT_FIELDS = [
  'planned',
  'transfers',
  'committed',
  'accrued',
  'actual',
  'remaining',
  'landing',
  'variance',
] as const;

export const MONTH_FIELDS: readonly string[] = Array.from(
  { length: BUDGET_MONTHS },
  (_, index) => `m${index + 1}`,
);

/** Letters of a column of the lines. */
export function lineColumn(context: PlanContext, field: string): string {
  return columnLetters(context.layout.column('t_budget', field));
}

/** `$S$55:$AD$55`: the twelve months of a row. */
export function monthCells(context: PlanContext, row: number): string {
  const first = lineColumn(context, MONTH_FIELDS[0]!);
  const last = lineColumn(context, MONTH_FIELDS.at(-1)!);
  return `$${first}$${row}:$${last}$${row}`;
}
