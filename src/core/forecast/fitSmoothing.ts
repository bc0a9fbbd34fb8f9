import { minimiseInUnitCube } from './minimiseInUnitCube';
import type { Smoothed, SmoothingKind, SmoothingStart, SmoothingState, SmoothingWeights } from './smooth';
import { smooth } from './smooth';
import { bestStart, startState } from './startState';

/** Why a series is not smoothed. */
export type SmoothingRefusal =
  /** A value is not a finite number. */
  | 'not-a-number'
  /** Too few values to start the model and see two of its errors: two seasons, or 3 (`ses`) or 4 (`holt`) values. */
  | 'too-few-values'
  /** A season is not a whole number of periods, 2 or more. */
  | 'season-out-of-range'
  /** A season that multiplies needs values above 0. */
  | 'not-positive'
  /** A weight outside 0–1. */
  | 'weight-out-of-range'
  /** No weights make a finite sum of squares. */
  | 'no-fit';

export interface SmoothingOptions {
  /** Periods in a season; 1, and not read, for a model without one. */
  readonly period?: number;
  /** Weights to hold fixed; the others are those of the smallest sum of squares. */
  readonly weights?: Partial<SmoothingWeights>;
  /**
   * Where to start: R's start values by default; a state before the first value; or `best`, the state before the first
   * value that makes the smallest sum of squares (with a season, `best` is R's start too).
   */
  readonly start?: 'best' | SmoothingState;
}

/** A model fitted to a series, at its end. */
export interface SmoothingFit extends Smoothed {
  readonly ok: true;
  readonly kind: SmoothingKind;
  readonly weights: SmoothingWeights;
}

export type SmoothingFitResult = SmoothingFit | { readonly ok: false; readonly reason: SmoothingRefusal };

const WEIGHTS_OF: Readonly<Record<SmoothingKind, readonly (keyof SmoothingWeights)[]>> = {
  ses: ['alpha'],
  holt: ['alpha', 'beta'],
  'holt-winters-additive': ['alpha', 'beta', 'gamma'],
  'holt-winters-multiplicative': ['alpha', 'beta', 'gamma'],
};

/** Fits an exponential smoothing model by least squares of its errors one period ahead, as R's `HoltWinters` does. */
export function fitSmoothing(
  values: readonly number[],
  kind: SmoothingKind,
  { period = 1, weights: fixed = {}, start }: SmoothingOptions = {},
): SmoothingFitResult {
  const reason = refusal(values, kind, period, fixed);
  if (reason) return { ok: false, reason };
  const free = WEIGHTS_OF[kind].filter((name) => fixed[name] === undefined);
  const usual = startState(values, kind, period);
  const startWith = (weights: SmoothingWeights): SmoothingStart => {
    if (start === undefined) return usual;
    if (start !== 'best') return { ...start, first: 0 };
    return isSeasonal(kind) ? usual : bestStart(values, kind, weights);
  };
  const complete = (at: readonly number[]): SmoothingWeights => {
    const found = Object.fromEntries(free.map((name, i) => [name, at[i] ?? 0]));
    return { alpha: 0, beta: 0, gamma: 0, ...fixedOf(kind, fixed), ...found };
  };
  const run = (weights: SmoothingWeights): Smoothed => smooth(values, kind, weights, startWith(weights));
  const weights = complete(
    free.length === 0 ? [] : minimiseInUnitCube((at) => run(complete(at)).sse, free.length as 1 | 2 | 3).at,
  );
  const smoothed = run(weights);
  return Number.isFinite(smoothed.sse)
    ? { ok: true, kind, weights, ...smoothed }
    : { ok: false, reason: 'no-fit' };
}

/** Values a model needs to start and to make two errors. */
export function smoothingNeeds(kind: SmoothingKind, period: number): number {
  if (isSeasonal(kind)) return 2 * period;
  return kind === 'holt' ? 4 : 3;
}

function isSeasonal(kind: SmoothingKind): kind is 'holt-winters-additive' | 'holt-winters-multiplicative' {
  return kind !== 'ses' && kind !== 'holt';
}

function refusal(
  values: readonly number[],
  kind: SmoothingKind,
  period: number,
  fixed: Partial<SmoothingWeights>,
): SmoothingRefusal | undefined {
  if (!values.every(Number.isFinite)) return 'not-a-number';
  if (!Object.values(fixedOf(kind, fixed)).every((weight) => weight >= 0 && weight <= 1))
    return 'weight-out-of-range';
  if (isSeasonal(kind) && (!Number.isInteger(period) || period < 2)) return 'season-out-of-range';
  if (values.length < smoothingNeeds(kind, period)) return 'too-few-values';
  return kind === 'holt-winters-multiplicative' && values.some((value) => value <= 0)
    ? 'not-positive'
    : undefined;
}

function fixedOf(kind: SmoothingKind, fixed: Partial<SmoothingWeights>): Partial<SmoothingWeights> {
  return Object.fromEntries(
    WEIGHTS_OF[kind].filter((name) => fixed[name] !== undefined).map((name) => [name, fixed[name]]),
  );
}
