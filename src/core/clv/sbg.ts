import type { FitRefusal, FitResult } from './fit';
import { FEWEST_CUSTOMERS, maximise } from './fit';
import { hypergeometricOne } from './numeric/gaussHypergeometric';

/** The chance of a customer not to renew is the same at every renewal, and Beta(alpha, beta) between customers. */
export interface SbgParameters {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Fits the shifted beta-geometric model of a subscription to the customers counted at the start and after each renewal,
 * one list a cohort: [1000, 869, 743, …].
 * Fader & Hardie 2007, “How to project customer retention”, Journal of Interactive Marketing 21(1):76–90.
 */
export function fitSbg(cohorts: readonly (readonly number[])[]): FitResult<SbgParameters> {
  const reason = cohortsRefusal(cohorts);
  if (reason) return { ok: false, reason };
  const customers = cohorts.reduce((total, [start = 0]) => total + start, 0);
  return maximise(
    { all: cohorts, customers, sample: cohorts, sampled: customers },
    {
      names: ['alpha', 'beta'],
      // Odds of renewing beta ÷ alpha.
      scales: { beta: { alpha: 1 } },
      starts: [
        [0.5, 1],
        [1, 1],
        [1, 5],
        [4, 15],
        [0.2, 0.2],
      ],
      of:
        (some: readonly (readonly number[])[]) =>
        ([alpha = NaN, beta = NaN]) =>
          some.reduce((total, cohort) => total + cohortLogLikelihood({ alpha, beta }, cohort), 0),
    },
  );
}

/** Log-likelihood of one cohort: of those lost at each renewal and of those still there at the last. */
export function cohortLogLikelihood({ alpha, beta }: SbgParameters, cohort: readonly number[]): number {
  let total = 0;
  let logSurvival = 0;
  for (let t = 1; t < cohort.length; t += 1) {
    const lost = (cohort[t - 1] ?? 0) - (cohort[t] ?? 0);
    total += lost * (logSurvival + Math.log(alpha / (alpha + beta + t - 1)));
    logSurvival += Math.log((beta + t - 1) / (alpha + beta + t - 1));
  }
  return total + (cohort.at(-1) ?? 0) * logSurvival;
}

/** Share of a cohort that renewed t times: S(0) = 1. */
export function sbgSurvival(parameters: SbgParameters, t: number): number {
  let survival = 1;
  for (let renewal = 1; renewal <= t; renewal += 1) survival *= sbgRetention(parameters, renewal);
  return survival;
}

/** Share of the customers present who renew at the t-th renewal; it rises, because those likely to leave have left. */
export function sbgRetention({ alpha, beta }: SbgParameters, t: number): number {
  return (beta + t - 1) / (alpha + beta + t - 1);
}

/**
 * DEL: discounted number of payments expected from a new customer, the first, undiscounted one included.
 * Fader & Hardie 2010, “Customer-base valuation in a contractual setting”, Marketing Science 29(1):85–93.
 * Without discount it is finite for alpha above 1 only.
 */
export function sbgDel({ alpha, beta }: SbgParameters, discount: number): number {
  return discountedPayments(beta, alpha + beta, discount);
}

/** DERL: the same for a customer who paid n times and is about to renew or not for the n-th time. */
export function sbgDerl({ alpha, beta }: SbgParameters, n: number, discount: number): number {
  return sbgRetention({ alpha, beta }, n) * discountedPayments(beta + n, alpha + beta + n, discount);
}

/** ₂F₁(1, b; c; 1 ÷ (1 + d)), with Gauss's sum at d = 0. */
function discountedPayments(b: number, c: number, discount: number): number {
  if (discount < 0) return Number.NaN;
  if (discount === 0) return c - b > 1 ? (c - 1) / (c - b - 1) : Infinity;
  return hypergeometricOne(b, c, 1 / (1 + discount));
}

function cohortsRefusal(cohorts: readonly (readonly number[])[]): FitRefusal | undefined {
  const falls = (cohort: readonly number[]): boolean =>
    cohort.every(
      (count, t) => Number.isFinite(count) && count >= 0 && (t === 0 || count <= (cohort[t - 1] ?? 0)),
    );
  if (!cohorts.every(falls)) return 'impossible-customer';
  if (cohorts.reduce((total, [start = 0]) => total + start, 0) < FEWEST_CUSTOMERS) return 'too-few-customers';
  if (cohorts.every((cohort) => cohort.at(-1) === cohort[0])) return 'no-loss';
  // One renewal fixes a mean, not the two parameters of a distribution.
  return cohorts.some((cohort) => cohort.length > 2) ? undefined : 'no-convergence';
}
