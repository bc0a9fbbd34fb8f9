import { incompleteBeta } from '../clv/numeric/incompleteBeta';

/** Probability of at most so many successes in n trials of that probability: I₁₋ₚ(n − k, k + 1), DLMF 8.17.5. */
export function lowerTail(successes: number, trials: number, probability: number): number {
  if (successes >= trials) return 1;
  return incompleteBeta(1 - probability, trials - successes, successes + 1);
}
