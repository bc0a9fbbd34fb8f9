import type { BetaGeometricParameters } from './betaGeometric';
import {
  betaGeometricLogLikelihood,
  expectedWhileAlive,
  fitBetaGeometric,
  logOddsGone,
} from './betaGeometric';
import type { FitResult } from './fit';
import type { History } from './purchases';
import type { CustomerSummary } from './rfmSummary';

export type MbgNbdParameters = BetaGeometricParameters;

/**
 * Fits the MBG/NBD model: the BG/NBD with one more chance to leave, right after the first purchase, so that a customer
 * who never came back may be gone.
 * Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24(3):201–209.
 */
export function fitMbgNbd(customers: readonly CustomerSummary[]): FitResult<MbgNbdParameters> {
  return fitBetaGeometric(customers, 1);
}

/** Log-likelihood of one customer. */
export function mbgNbdLogLikelihood(parameters: MbgNbdParameters, history: History): number {
  return betaGeometricLogLikelihood(parameters, history, 1);
}

/** Purchases expected from a new customer in a time t after the first purchase. */
export function mbgNbdExpectedNew({ r, alpha, a, b }: MbgNbdParameters, t: number): number {
  return expectedWhileAlive({ shape: r, rate: alpha, a, b }, t, 1);
}

/** Purchases expected from this customer in a time t after the end of the observation. */
export function mbgNbdExpected(parameters: MbgNbdParameters, history: History, t: number): number {
  return mbgNbdAlive(parameters, history) * mbgNbdExpectedIfAlive(parameters, history, t);
}

/** The same from a customer known to be one at the end of the observation. */
export function mbgNbdExpectedIfAlive(
  { r, alpha, a, b }: MbgNbdParameters,
  { frequency, T }: Omit<History, 'recency'>,
  t: number,
): number {
  return expectedWhileAlive({ shape: r + frequency, rate: alpha + T, a, b: b + frequency + 1 }, t);
}

/** Probability that the customer is still one at the end of the observation; below 1 also without repeat purchase. */
export function mbgNbdAlive(parameters: MbgNbdParameters, history: History): number {
  return 1 / (1 + Math.exp(logOddsGone(parameters, history, 1)));
}
