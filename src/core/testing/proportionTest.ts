import { chiSquareUpperTail } from '../clv/numeric/incompleteGamma';
import { twoSidedTail } from '../clv/numeric/normal';
import type { Arm } from './counts';
import { rate } from './counts';

export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly pValue: number;
}

/**
 * Are the rates of several groups equal? Pearson's χ² of the table of conversions and non-conversions.
 * With `corrected`, two groups get Yates's continuity correction: this is R's `prop.test` and its default there.
 * Without it, two groups give the square of the pooled z.
 * When nobody or everybody converted there is nothing to compare: χ² 0, p 1.
 */
export function proportionTest(arms: readonly Arm[], corrected = false): ChiSquareTest {
  const degrees = arms.length - 1;
  const visitors = sum(arms.map((arm) => arm.visitors));
  const pooled = sum(arms.map((arm) => arm.conversions)) / visitors;
  if (pooled === 0 || pooled === 1) return { chiSquare: 0, degrees, pValue: 1 };
  const correction = corrected ? yates(arms) : 0;
  const chiSquare = sum(
    arms.map((arm) => {
      const gap = Math.abs(arm.conversions - arm.visitors * pooled) - correction;
      return (gap * gap) / (arm.visitors * pooled * (1 - pooled));
    }),
  );
  return { chiSquare, degrees, pValue: chiSquareUpperTail(chiSquare, degrees) };
}

export interface ZTest {
  /** Above 0 when the first rate is the larger. */
  readonly z: number;
  readonly pValue: number;
}

/** Two rates compared by the pooled z, two-sided, without continuity correction. */
export function twoProportionZ(first: Arm, second: Arm): ZTest {
  const pooled = (first.conversions + second.conversions) / (first.visitors + second.visitors);
  if (pooled === 0 || pooled === 1) return { z: 0, pValue: 1 };
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.visitors + 1 / second.visitors));
  const z = (rate(first) - rate(second)) / error;
  return { z, pValue: twoSidedTail(z) };
}

/** One rate compared with a stated value, by the z of its own standard error (the default of statsmodels). */
export function oneProportionZ(arm: Arm, stated: number): ZTest {
  const own = rate(arm);
  const z = (own - stated) / Math.sqrt((own * (1 - own)) / arm.visitors);
  return { z, pValue: twoSidedTail(z) };
}

/** R takes at most 0.5, and never more than the gap itself, so that a correction cannot create a difference. */
function yates(arms: readonly Arm[]): number {
  const [first, second] = arms;
  if (arms.length !== 2 || !first || !second) return 0;
  const harmonic = 1 / first.visitors + 1 / second.visitors;
  return Math.min(0.5, Math.abs(rate(first) - rate(second)) / harmonic);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
