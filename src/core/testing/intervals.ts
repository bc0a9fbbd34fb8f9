import { betaQuantile } from '../clv/numeric/incompleteBeta';
import { normalQuantile } from '../clv/numeric/normal';
import type { Arm, Interval } from './counts';
import { rate } from './counts';

/** Wilson's score interval of one rate (Wilson 1927); stays inside 0–1 and has width even with no conversion. */
export function wilson(arm: Arm, confidence = 0.95): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const n = arm.visitors;
  const own = rate(arm);
  const middle = (own + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((own * (1 - own)) / n + (z * z) / (4 * n * n));
  return {
    low: arm.conversions === 0 ? 0 : middle - half,
    high: arm.conversions === n ? 1 : middle + half,
  };
}

/** The exact interval of Clopper and Pearson: never too short, often too long. */
export function clopperPearson(arm: Arm, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  const { conversions, visitors } = arm;
  return {
    low: conversions === 0 ? 0 : betaQuantile(tail, conversions, visitors - conversions + 1),
    high: conversions === visitors ? 1 : betaQuantile(1 - tail, conversions + 1, visitors - conversions),
  };
}

/** The Bayesian interval with Jeffreys's prior Beta(½, ½). */
export function jeffreys(arm: Arm, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  const [a, b] = [arm.conversions + 0.5, arm.visitors - arm.conversions + 0.5];
  return {
    low: arm.conversions === 0 ? 0 : betaQuantile(tail, a, b),
    high: arm.conversions === arm.visitors ? 1 : betaQuantile(1 - tail, a, b),
  };
}

/** Interval of `first − second` by its unpooled standard error: R's `prop.test(correct = FALSE)`. Wrong near 0 and 1: see `newcombe`. */
export function waldDifference(first: Arm, second: Arm, confidence = 0.95): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const variance = (arm: Arm): number => (rate(arm) * (1 - rate(arm))) / arm.visitors;
  const half = z * Math.sqrt(variance(first) + variance(second));
  const difference = rate(first) - rate(second);
  return { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) };
}

/** Interval of `first − second` from the two Wilson intervals: method 10 of Newcombe 1998, Statistics in Medicine 17:873–890. Our default. */
export function newcombe(first: Arm, second: Arm, confidence = 0.95): Interval {
  const [one, two] = [wilson(first, confidence), wilson(second, confidence)];
  const difference = rate(first) - rate(second);
  return {
    low: difference - Math.hypot(rate(first) - one.low, two.high - rate(second)),
    high: difference + Math.hypot(one.high - rate(first), rate(second) - two.low),
  };
}
