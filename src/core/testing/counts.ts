/** One arm of a test: how many people saw it and how many of them converted. */
export interface Arm {
  readonly conversions: number;
  readonly visitors: number;
}

/** Why no test can be computed. `not-a-count`: below 0, or a fraction (attribution models share one conversion out; round first). */
export type CountsRefusal = 'not-a-count' | 'no-visitors' | 'more-conversions-than-visitors';

/** What is wrong with an arm, or undefined when it can be tested. */
export function countsRefusal(arm: Arm): CountsRefusal | undefined {
  const { conversions, visitors } = arm;
  if (![conversions, visitors].every((count) => Number.isInteger(count) && count >= 0)) return 'not-a-count';
  if (visitors === 0) return 'no-visitors';
  return conversions > visitors ? 'more-conversions-than-visitors' : undefined;
}

export function rate(arm: Arm): number {
  return arm.conversions / arm.visitors;
}

/** An interval for a rate or a difference of rates. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
