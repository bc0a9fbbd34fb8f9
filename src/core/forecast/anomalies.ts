import { normalQuantile } from '../clv/numeric/normal';
import { poissonTail } from './poissonTail';
import { ascending, deviations, hinges, median } from './spread';

/**
 * How unusual values are told.
 *
 * - `robust-z`: distance to the median in median absolute deviations (Iglewicz & Hoaglin 1993); threshold 3.5.
 * - `tukey`: distance beyond the hinges in interquartile ranges (Tukey's fences, R's `boxplot`); threshold 1.5.
 * - `poisson`: for counts, the exact Poisson tail as a z, with Bonferroni's correction for the number of values; threshold 3.
 */
export const ANOMALY_METHODS = ['robust-z', 'tukey', 'poisson'] as const;
export type AnomalyMethod = (typeof ANOMALY_METHODS)[number];

/** What was really used: more than half of the values are alike (`mean-deviation`, threshold 3.5), or all of them (`all-equal`). */
export type AnomalyMethodUsed = AnomalyMethod | 'mean-deviation' | 'all-equal';

export type AnomalyRefusal =
  /** A value is neither a finite number nor missing. */
  | 'not-a-number'
  /** Fewer than 5 known values: nothing says what is usual. */
  | 'too-few-values'
  /** The threshold is not above 0. */
  | 'threshold-out-of-range'
  /** The Poisson limits are for counts: whole numbers, 0 or more. */
  | 'not-a-count';

export interface AnomalyPoint {
  /** How far from usual, in the unit of the method; below 0 when the value is low. */
  readonly score: number;
  readonly isAnomaly: boolean;
  /** Null for a usual value. */
  readonly direction: 'above' | 'below' | null;
}

export interface Anomalies {
  readonly ok: true;
  readonly method: AnomalyMethodUsed;
  readonly threshold: number;
  /** What is usual: the median, or the mean of the usual counts. */
  readonly centre: number;
  /** One a value, in its place; null where the value is missing. */
  readonly points: readonly (AnomalyPoint | null)[];
}

export type AnomalyResult = Anomalies | { readonly ok: false; readonly reason: AnomalyRefusal };

const FEWEST_VALUES = 5;
const THRESHOLDS: Readonly<Record<AnomalyMethod, number>> = { 'robust-z': 3.5, tukey: 1.5, poisson: 3 };
/** The normal distribution's median absolute deviation, 0.6745 σ, and mean absolute deviation, σ ÷ 1.253314: √(2/π). */
const MEDIAN_DEVIATION = 0.6745;
const MEAN_DEVIATION = 1.253314;
/** A tail smaller than this, z = 37, is not told from nothing. */
const SMALLEST_TAIL = 1e-300;
/** Rounds in which the usual counts are sorted out; they settle in two or three. */
const MOST_ROUNDS = 50;

/** A way of scoring and the score beyond which a value is unusual. */
interface Scale {
  readonly method: AnomalyMethodUsed;
  readonly threshold: number;
  readonly centre: number;
  readonly score: (value: number) => number;
}

/** Tells the unusual values of a series, each by itself: neither trend nor season is taken out. Missing values (null) are passed over. */
export function findAnomalies(
  values: readonly (number | null)[],
  method: AnomalyMethod = 'robust-z',
  threshold = THRESHOLDS[method],
): AnomalyResult {
  const known = values.filter((value) => value !== null);
  if (!known.every(Number.isFinite)) return { ok: false, reason: 'not-a-number' };
  if (!(threshold > 0 && threshold < Infinity)) return { ok: false, reason: 'threshold-out-of-range' };
  if (known.length < FEWEST_VALUES) return { ok: false, reason: 'too-few-values' };
  if (method === 'poisson' && !known.every((value) => Number.isInteger(value) && value >= 0))
    return { ok: false, reason: 'not-a-count' };
  const scale = scaleOf(ascending(known), method, threshold);
  const point = (value: number): AnomalyPoint => {
    const score = scale.score(value);
    const isAnomaly = Math.abs(score) > scale.threshold;
    return { score, isAnomaly, direction: isAnomaly ? (score > 0 ? 'above' : 'below') : null };
  };
  return {
    ok: true,
    method: scale.method,
    threshold: scale.threshold,
    centre: scale.centre,
    points: values.map((value) => (value === null ? null : point(value))),
  };
}

function scaleOf(sorted: readonly number[], method: AnomalyMethod, threshold: number): Scale {
  const centre = median(sorted);
  if (sorted[0] === sorted.at(-1)) return { method: 'all-equal', threshold, centre, score: () => 0 };
  switch (method) {
    case 'robust-z':
      return robustScale(sorted, centre, threshold);
    case 'tukey':
      return tukeyScale(sorted, centre, threshold);
    case 'poisson':
      return poissonScale(sorted, centre, threshold);
  }
}

function robustScale(sorted: readonly number[], centre: number, threshold: number): Scale {
  const deviation = median(deviations(sorted, centre));
  if (deviation === 0) return meanDeviationScale(sorted, centre, threshold);
  const score = (value: number): number => (MEDIAN_DEVIATION * (value - centre)) / deviation;
  return { method: 'robust-z', threshold, centre, score };
}

/** When more than half of the values are the median, the median deviation is 0 and every other value would be infinitely far. */
function meanDeviationScale(sorted: readonly number[], centre: number, threshold: number): Scale {
  const deviation = mean(deviations(sorted, centre));
  const score = (value: number): number => (value - centre) / (MEAN_DEVIATION * deviation);
  return { method: 'mean-deviation', threshold, centre, score };
}

function tukeyScale(sorted: readonly number[], centre: number, threshold: number): Scale {
  const { lower, upper } = hinges(sorted);
  const range = upper - lower;
  if (range === 0) return meanDeviationScale(sorted, centre, THRESHOLDS['robust-z']);
  const score = (value: number): number =>
    value > upper ? (value - upper) / range : value < lower ? (value - lower) / range : 0;
  return { method: 'tukey', threshold, centre, score };
}

/**
 * Limits of a control chart for counts whose mean is that of the usual values only: an alert must not hide the next one.
 * Without the correction for the number of values, 2 conversions in one of a hundred days without any would be an alert.
 */
function poissonScale(sorted: readonly number[], middle: number, threshold: number): Scale {
  const score = (count: number, usual: number): number => {
    const side = count > usual ? 'above' : 'below';
    const tail = Math.min(0.5, Math.max(SMALLEST_TAIL, sorted.length * poissonTail(count, usual, side)));
    return side === 'above' ? -normalQuantile(tail) : normalQuantile(tail);
  };
  let centre = middle > 0 ? middle : mean(sorted);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const usual = centre;
    const next = mean(sorted.filter((count) => Math.abs(score(count, usual)) <= threshold));
    if (!(next > 0) || next === centre) break;
    centre = next;
  }
  const usual = centre;
  return { method: 'poisson', threshold, centre, score: (count) => score(count, usual) };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
