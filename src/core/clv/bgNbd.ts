import type { BetaGeometricParameters } from './betaGeometric';
import {
  betaGeometricLogLikelihood,
  expectedWhileAlive,
  fitBetaGeometric,
  logOddsGone,
} from './betaGeometric';
import type { FitResult } from './fit';
import { logBeta, logGammaRatio, logGamma } from './numeric/logGamma';
import type { History } from './purchases';
import type { CustomerSummary } from './rfmSummary';

export type BgNbdParameters = BetaGeometricParameters;

/**
 * Fits the BG/NBD model: purchases at a Poisson rate that varies between customers (Gamma), and after each repeat
 * purchase a chance to leave for good that varies too (Beta).
 * Fader, Hardie & Lee 2005, “‘Counting Your Customers’ the Easy Way”, Marketing Science 24(2):275–284.
 */
export function fitBgNbd(customers: readonly CustomerSummary[]): FitResult<BgNbdParameters> {
  return fitBetaGeometric(customers, 0);
}

/** Log-likelihood of one customer (eq. 6 of the paper, in the form of note 004 that does not overflow). */
export function bgNbdLogLikelihood(parameters: BgNbdParameters, history: History): number {
  return betaGeometricLogLikelihood(parameters, history, 0);
}

/** Purchases expected from a new customer in a time t after the first purchase (eq. 9). */
export function bgNbdExpectedNew({ r, alpha, a, b }: BgNbdParameters, t: number): number {
  return expectedWhileAlive({ shape: r, rate: alpha, a, b }, t);
}

/** Purchases expected from this customer in a time t after the end of the observation (eq. 10). */
export function bgNbdExpected(parameters: BgNbdParameters, history: History, t: number): number {
  return bgNbdAlive(parameters, history) * bgNbdExpectedIfAlive(parameters, history, t);
}

/** The same from a customer known to be one at the end of the observation; when the last purchase was made says no more. */
export function bgNbdExpectedIfAlive(
  { r, alpha, a, b }: BgNbdParameters,
  { frequency, T }: Omit<History, 'recency'>,
  t: number,
): number {
  return expectedWhileAlive({ shape: r + frequency, rate: alpha + T, a, b: b + frequency }, t);
}

/**
 * Probability that the customer is still one at the end of the observation.
 * Always 1 without repeat purchase: in this model nobody leaves before. The MBG/NBD model does not have that oddity.
 */
export function bgNbdAlive(parameters: BgNbdParameters, history: History): number {
  return 1 / (1 + Math.exp(logOddsGone(parameters, history, 0)));
}

/** Probability that a new customer makes x repeat purchases in a time t (eq. 8). */
export function bgNbdProbability({ r, alpha, a, b }: BgNbdParameters, x: number, t: number): number {
  const stay = r * Math.log(alpha / (alpha + t));
  const move = Math.log(t / (alpha + t));
  const poisson = (j: number): number => Math.exp(logGammaRatio(r, j) - logGamma(j + 1) + stay + j * move);
  const alive = Math.exp(logBeta(a, b + x) - logBeta(a, b)) * poisson(x);
  if (x === 0) return alive;
  let beyond = 0;
  for (let j = x, term = poisson(x); term > 1e-17 * beyond; j += 1) {
    beyond += term;
    term *= (((r + j) / (j + 1)) * t) / (alpha + t);
  }
  return alive + Math.exp(logBeta(a + 1, b + x - 1) - logBeta(a, b)) * beyond;
}
