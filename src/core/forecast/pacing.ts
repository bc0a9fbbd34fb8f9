import { dayNumber, isIsoDay, weekdayOf } from '../schedule/isoDay';

/** A budget, what was spent of it, and its days; dates are `YYYY-MM-DD`. */
export interface PacingInput {
  readonly budget: number;
  readonly actual: number;
  /** First day. */
  readonly start: string;
  /** Last day. */
  readonly end: string;
  /** The last day whose spend is in `actual`: it counts as done. */
  readonly today: string;
  /** What a day usually takes, from Monday to Sunday, in any unit: [1, 1, 1, 1, 1, 0, 0] never spends at the weekend. All alike by default. */
  readonly weekdayWeights?: readonly number[];
}

export interface Pacing {
  readonly ok: true;
  /** Share of the days (or of their weights) that is over, today included. */
  readonly elapsed: number;
  /** Budget × elapsed: what an even pace would have spent. */
  readonly expected: number;
  /** Actual ÷ expected: 1 on pace, above 1 too fast. */
  readonly index: number;
  /** Days after today that spend: their weight is above 0. */
  readonly daysLeft: number;
  /** (Budget − actual) ÷ days left, below 0 when the budget is already spent; null when no day is left. */
  readonly neededPerDay: number | null;
  /** Actual ÷ elapsed: the spend at the end if the pace goes on. */
  readonly projection: number;
  /** Projection less budget: positive is over. */
  readonly gap: number;
}

/** Why there is no pace. */
export type PacingRefusal =
  /** An amount is not a finite number. */
  | 'not-a-number'
  | 'budget-not-positive'
  /** The spend is below 0. */
  | 'negative-actual'
  /** A date is not a day of the calendar. */
  | 'bad-date'
  | 'end-before-start'
  /** Not seven finite weights of 0 or more, or none above 0 on a day of the period. */
  | 'bad-weights'
  /** Today is before the first day, or no day that spends is over: a pace is not 0 then, it does not exist. */
  | 'not-started'
  /** Today is after the last day: compare the spend with the budget instead. */
  | 'over';

export type PacingResult = Pacing | { readonly ok: false; readonly reason: PacingRefusal };

const EVEN = [1, 1, 1, 1, 1, 1, 1];

/** Is a budget being spent too fast or too slowly for its days? */
export function pacing(input: PacingInput): PacingResult {
  const { budget, actual, weekdayWeights: weights = EVEN } = input;
  const invalid = amountsRefusal(input) ?? datesRefusal(input) ?? weightsRefusal(weights);
  if (invalid) return { ok: false, reason: invalid };
  const [start, end, today] = [input.start, input.end, input.today].map(dayNumber) as [
    number,
    number,
    number,
  ];
  if (today < start) return { ok: false, reason: 'not-started' };
  if (today > end) return { ok: false, reason: 'over' };
  const whole = weightOf(start, end, weights);
  if (whole === 0) return { ok: false, reason: 'bad-weights' };
  const elapsed = weightOf(start, today, weights) / whole;
  if (elapsed === 0) return { ok: false, reason: 'not-started' };
  const expected = budget * elapsed;
  const daysLeft = weightOf(
    today + 1,
    end,
    weights.map((weight) => (weight > 0 ? 1 : 0)),
  );
  const projection = actual / elapsed;
  return {
    ok: true,
    elapsed,
    expected,
    index: actual / expected,
    daysLeft,
    neededPerDay: daysLeft > 0 ? (budget - actual) / daysLeft : null,
    projection,
    gap: projection - budget,
  };
}

/** Weights of the days from one to another, both included, added: whole weeks at once, then the days that are left. */
function weightOf(from: number, to: number, weights: readonly number[]): number {
  const days = Math.max(0, to - from + 1);
  const rest = Array.from({ length: days % 7 }, (_, i) => weights[weekdayOf(from + i)] ?? 0);
  return Math.floor(days / 7) * sum(weights) + sum(rest);
}

function amountsRefusal({ budget, actual }: PacingInput): PacingRefusal | undefined {
  if (![budget, actual].every(Number.isFinite)) return 'not-a-number';
  if (budget <= 0) return 'budget-not-positive';
  return actual < 0 ? 'negative-actual' : undefined;
}

function datesRefusal({ start, end, today }: PacingInput): PacingRefusal | undefined {
  if (![start, end, today].every(isIsoDay)) return 'bad-date';
  return end < start ? 'end-before-start' : undefined;
}

function weightsRefusal(weights: readonly number[]): PacingRefusal | undefined {
  const isPossible =
    weights.length === 7 && weights.every((weight) => Number.isFinite(weight) && weight >= 0);
  return isPossible && sum(weights) > 0 ? undefined : 'bad-weights';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
