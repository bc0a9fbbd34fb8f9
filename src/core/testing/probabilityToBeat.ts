import { logBeta } from '../clv/numeric/logGamma';
import { normalCdf } from '../clv/numeric/normal';
import type { Arm } from './counts';

/** Terms after which the normal law says the same to more digits than a person reads. */
const MOST_TERMS = 200_000;

/**
 * Probability that the rate of `variant` is above that of `control`, both with the prior Beta(1, 1).
 * Closed form of Evan Miller, “Formulas for Bayesian A/B Testing” (eq. 6), summed over the arm with fewer conversions.
 */
export function probabilityToBeat(control: Arm, variant: Arm): number {
  if (Math.min(control.conversions, variant.conversions) > MOST_TERMS) return byNormalLaw(control, variant);
  return variant.conversions <= control.conversions
    ? closedForm(control, variant)
    : 1 - closedForm(variant, control);
}

function closedForm(control: Arm, variant: Arm): number {
  const [alphaA, betaA] = posterior(control);
  const [alphaB, betaB] = posterior(variant);
  // Σ B(αA + i, βA + βB) ÷ ((βB + i) B(1 + i, βB) B(αA, βA)), each term from the one before.
  let term = Math.exp(logBeta(alphaA, betaA + betaB) - logBeta(alphaA, betaA));
  let total = 0;
  for (let i = 0; i < alphaB; i += 1) {
    total += term;
    term *= ((alphaA + i) / (alphaA + i + betaA + betaB)) * ((betaB + i) / (1 + i));
  }
  return total;
}

function byNormalLaw(control: Arm, variant: Arm): number {
  const [a, b] = [control, variant].map((arm) => {
    const [alpha, beta] = posterior(arm);
    const mean = alpha / (alpha + beta);
    return { mean, variance: (mean * (1 - mean)) / (alpha + beta + 1) };
  }) as [{ mean: number; variance: number }, { mean: number; variance: number }];
  return normalCdf((b.mean - a.mean) / Math.sqrt(a.variance + b.variance));
}

function posterior(arm: Arm): [number, number] {
  return [arm.conversions + 1, arm.visitors - arm.conversions + 1];
}
