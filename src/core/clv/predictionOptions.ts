import type { FitRefusal } from './fit';
import type { PurchaseModelName } from './purchaseModels';
import type { RfmSummary } from './rfmSummary';
import { isIsoDay } from '../schedule/isoDay';

/**
 * The model when none is named. It fits ordinary shops as well as the BG/NBD (CDNOW: −9582.14 against −9582.43) and, unlike
 * it, does not hold everybody who never came back for a customer for ever.
 */
export const DEFAULT_MODEL: PurchaseModelName = 'mbg-nbd';

/** What is observed, and by which model. */
export interface ObservationOptions {
  /** `DEFAULT_MODEL` by default. */
  readonly model?: PurchaseModelName;
  /** Last day observed, `YYYY-MM-DD`; the last day of the tickets by default. */
  readonly end?: string;
  /** Confidence of the intervals; 0.95 by default. */
  readonly confidence?: number;
}

/** What is asked of the future. */
export interface HorizonOptions {
  /** Months looked at, a whole number, of 365.25 ÷ 12 days; 12 by default. */
  readonly horizonMonths?: number;
  /** Yearly discount rate, 0.1 for 10 %; 0 by default. */
  readonly annualDiscount?: number;
  /** Share of the amounts that is margin; 1 by default, the value is in revenue then. */
  readonly marginRate?: number;
}

/** Why customers are not predicted. */
export type PredictionRefusal =
  | FitRefusal
  /** The last day observed is not a `YYYY-MM-DD` day. */
  | 'end-unreadable'
  /** Confidence does not lie between 0 and 1. */
  | 'confidence-out-of-range'
  /** The horizon is not a whole number of months, 1 or more. */
  | 'horizon-out-of-range'
  /** A yearly discount of −1 or less, or not a number. */
  | 'discount-out-of-range'
  /** A yearly discount above 1 looks like a percentage typed as a number: 10 for 0.1. */
  | 'discount-in-percent'
  /** A margin rate of 0 or less, above 1, or not a number. */
  | 'margin-out-of-range'
  /** Amounts differ so much between customers that they have no mean (q ≤ 1 in the Gamma-Gamma model). */
  | 'no-mean-spend';

export interface PredictionRefused {
  readonly ok: false;
  readonly reason: PredictionRefusal;
  /** What was refused: the options, the model of purchases, or that of amounts. */
  readonly part: 'options' | 'purchases' | 'spend';
}

/** What to know when reading a prediction. */
export type PredictionWarning =
  /** Amounts go with frequency (correlation beyond ±0.3); the Gamma-Gamma model supposes that they do not. */
  | 'spend-correlation'
  /** Some never came back, and in the BG/NBD model they are customers for sure. */
  | 'bg-nbd-certain-alive'
  /** In some respect the data show no difference between customers: a shape is at its largest value. */
  | 'customers-alike'
  | 'unreadable-rows'
  | 'rows-after-end'
  | 'refunded-days';

/** Rows and days that did not count. */
export type LeftOut = Pick<RfmSummary, 'unreadable' | 'afterEnd' | 'refundedDays'>;

/** What is wrong with the options, or undefined. */
export function optionsRefusal({
  end,
  confidence = 0.95,
  horizonMonths = 12,
  annualDiscount = 0,
  marginRate = 1,
}: ObservationOptions & HorizonOptions): PredictionRefusal | undefined {
  if (end !== undefined && !isIsoDay(end)) return 'end-unreadable';
  if (!(confidence > 0 && confidence < 1)) return 'confidence-out-of-range';
  if (!Number.isInteger(horizonMonths) || horizonMonths < 1) return 'horizon-out-of-range';
  if (!(annualDiscount > -1)) return 'discount-out-of-range';
  if (annualDiscount > 1) return 'discount-in-percent';
  return marginRate > 0 && marginRate <= 1 ? undefined : 'margin-out-of-range';
}

/** What to know of the observation and the models fitted to it. */
export function observationWarnings(
  model: PurchaseModelName,
  { customers, unreadable, afterEnd, refundedDays }: RfmSummary,
  fits: readonly { readonly alike: readonly string[] }[],
): PredictionWarning[] {
  const warnings: readonly (readonly [PredictionWarning, boolean])[] = [
    ['bg-nbd-certain-alive', model === 'bg-nbd' && customers.some(({ frequency }) => frequency === 0)],
    ['customers-alike', fits.some(({ alike }) => alike.length > 0)],
    ['unreadable-rows', unreadable > 0],
    ['rows-after-end', afterEnd > 0],
    ['refunded-days', refundedDays > 0],
  ];
  return warnings.filter(([, holds]) => holds).map(([warning]) => warning);
}
