import type { HoldOutTest } from './chooseMethod';
import { chooseMethod } from './chooseMethod';
import { fillGaps } from './fillGaps';
import type { ForecastStep } from './forecastStep';
import type { ForecastMethod } from './projectBy';
import { projectBy, valuesNeeded } from './projectBy';

export interface ForecastInput {
  /** One value a period, the oldest first; null where the figure is missing. */
  readonly history: readonly (number | null)[];
  /** Periods to forecast, from 1 to 1,000. */
  readonly horizon: number;
  /** Periods in a season; 12 by default, for months, and 1 for none. */
  readonly season?: number;
  /** `auto` by default; `holt-winters` leaves only the choice between an additive and a multiplicative season. */
  readonly method?: ForecastMethod | 'auto' | 'holt-winters';
  /** Probability that a coming value falls between its limits if the method is right; 0.95 by default. */
  readonly confidence?: number;
  /** What the KPI cannot fall below, 0 for an amount or a count; none by default. */
  readonly floor?: number;
}

/** What the reader of a forecast must know. Notes on seasons are not given when a method was asked for. */
export type ForecastNote =
  /** The history has fewer than two whole seasons: no seasonal model was tried. */
  | 'fewer-than-two-seasons'
  /** A value is 0 or below: a multiplicative season was not tried. */
  | 'multiplicative-not-tried'
  /** A method without a season forecast the last periods best. */
  | 'season-not-supported'
  /** No model beat the naive forecast on the last periods, or the method asked for did not. */
  | 'naive-not-beaten'
  /** The history is too short to hold periods out: nothing shows that the method is good. */
  | 'not-tested'
  /** Missing periods were put on a straight line between their neighbours. */
  | 'gaps-filled'
  /** Periods before the first value were left out. */
  | 'leading-gaps'
  /** Periods after the last value are missing: the forecast begins with the first of them. */
  | 'trailing-gaps'
  /** More periods are forecast than the history has. */
  | 'horizon-beyond-history'
  /** A value or a limit fell below the floor and was put on it. */
  | 'floor-applied';

export interface KpiForecast {
  readonly ok: true;
  /** One a period, the next one first. */
  readonly steps: readonly ForecastStep[];
  readonly method: ForecastMethod;
  readonly notes: readonly ForecastNote[];
  /** The best model (or the method asked for) and the naive forecast on the periods held out; the steps then use the whole history. */
  readonly test: HoldOutTest | null;
  /** Missing periods that were interpolated. */
  readonly filled: number;
}

/** Why a KPI is not forecast. */
export type ForecastRefusal =
  /** A value is neither a finite number nor missing. */
  | 'not-a-number'
  /** Fewer than 3 known values. */
  | 'too-few-values'
  /** More than half of the periods between the first and the last known value are missing. */
  | 'mostly-missing'
  | 'horizon-out-of-range'
  | 'season-out-of-range'
  | 'confidence-out-of-range'
  /** The floor is not a finite number. */
  | 'floor-out-of-range'
  /** The method asked for needs a longer history: two seasons for Holt-Winters. */
  | 'too-few-values-for-method'
  /** The multiplicative season asked for needs values above 0. */
  | 'not-positive'
  /** The method asked for gives no finite forecast. */
  | 'no-fit';

export type ForecastResult = KpiForecast | { readonly ok: false; readonly reason: ForecastRefusal };

const FEWEST_VALUES = 3;
const LONGEST_HORIZON = 1000;
const ADDITIVE = 'holt-winters-additive';
const MULTIPLICATIVE = 'holt-winters-multiplicative';
const SEASONAL: readonly ForecastMethod[] = [ADDITIVE, MULTIPLICATIVE, 'seasonal-naive'];

/**
 * The coming values of a KPI by the method that forecast its last periods best, and never by one that did no better
 * there than repeating the past. Two whole seasons or more: Holt-Winters, simple smoothing or the mean; fewer: simple
 * smoothing, Holt or the mean.
 */
export function forecastKpi(input: ForecastInput): ForecastResult {
  const { horizon, season = 12, method: asked = 'auto', confidence = 0.95, floor } = input;
  const gaps = fillGaps(input.history);
  const { values } = gaps;
  const reason = refusal(input, values.length, gaps.filled) ?? askedRefusal(asked, values, season);
  if (reason) return { ok: false, reason };
  const choice = chooseMethod(values, season, candidates(asked, values, season));
  const { test } = choice;
  const isBeaten = test !== null && !test.isBetter;
  const method = asked === 'auto' && isBeaten ? test.benchmark.method : choice.method;
  const steps = projectBy(method, values, { period: season, horizon, confidence });
  if (!steps) return { ok: false, reason: 'no-fit' };
  const lowest = floor ?? -Infinity;
  const isAuto = asked === 'auto' && season > 1;
  const hasSeasons = values.length >= 2 * season;
  const notes: readonly (readonly [ForecastNote, boolean])[] = [
    ['fewer-than-two-seasons', isAuto && !hasSeasons],
    ['multiplicative-not-tried', isAuto && hasSeasons && !isPositive(values)],
    ['season-not-supported', isAuto && hasSeasons && !SEASONAL.includes(method)],
    ['naive-not-beaten', isBeaten && asked !== test.benchmark.method],
    ['not-tested', test === null],
    ['gaps-filled', gaps.filled > 0],
    ['leading-gaps', gaps.leading > 0],
    ['trailing-gaps', gaps.trailing > 0],
    ['horizon-beyond-history', horizon > values.length],
    ['floor-applied', steps.some(({ low }) => low < lowest)],
  ];
  return {
    ok: true,
    steps: steps.map((step) => floored(step, lowest)),
    method,
    notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])),
    test,
    filled: gaps.filled,
  };
}

function candidates(
  asked: ForecastMethod | 'auto' | 'holt-winters',
  values: readonly number[],
  season: number,
): readonly [ForecastMethod, ...ForecastMethod[]] {
  const multiplicative = isPositive(values) ? ([MULTIPLICATIVE] as const) : [];
  if (asked === 'holt-winters') return [ADDITIVE, ...multiplicative];
  if (asked !== 'auto') return [asked];
  // Holt's trend without the season loses to a flat line on most seasonal histories: it is not a candidate there.
  if (season > 1 && values.length >= 2 * season) return [ADDITIVE, ...multiplicative, 'ses', 'mean'];
  return ['ses', 'holt', 'mean'];
}

function refusal(
  { history, horizon, season = 12, confidence = 0.95, floor = 0 }: ForecastInput,
  length: number,
  filled: number,
): ForecastRefusal | undefined {
  if (!history.every((value) => value === null || Number.isFinite(value))) return 'not-a-number';
  if (!isCount(horizon) || horizon > LONGEST_HORIZON) return 'horizon-out-of-range';
  if (!isCount(season)) return 'season-out-of-range';
  if (!(confidence > 0 && confidence < 1)) return 'confidence-out-of-range';
  if (!Number.isFinite(floor)) return 'floor-out-of-range';
  if (length - filled < FEWEST_VALUES) return 'too-few-values';
  return filled > length / 2 ? 'mostly-missing' : undefined;
}

function askedRefusal(
  asked: ForecastMethod | 'auto' | 'holt-winters',
  values: readonly number[],
  season: number,
): ForecastRefusal | undefined {
  if (asked === 'auto') return undefined;
  const method = asked === 'holt-winters' ? ADDITIVE : asked;
  if (SEASONAL.includes(method) && season < 2) return 'season-out-of-range';
  if (values.length < valuesNeeded(method, season)) return 'too-few-values-for-method';
  return method === MULTIPLICATIVE && !isPositive(values) ? 'not-positive' : undefined;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function isPositive(values: readonly number[]): boolean {
  return values.every((value) => value > 0);
}

function floored({ value, low, high }: ForecastStep, lowest: number): ForecastStep {
  return { value: Math.max(value, lowest), low: Math.max(low, lowest), high: Math.max(high, lowest) };
}
