import { lowerGamma, upperGamma } from '../clv/numeric/incompleteGamma';

/** Probability that a Poisson count of that mean is this high or higher (`above`), or this low or lower (`below`). */
export function poissonTail(count: number, mean: number, side: 'above' | 'below'): number {
  if (mean === 0) return side === 'below' || count === 0 ? 1 : 0;
  if (side === 'below') return upperGamma(count + 1, mean);
  return count === 0 ? 1 : lowerGamma(count, mean);
}
