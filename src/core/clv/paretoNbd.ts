import type { History } from './betaGeometric';
import type { FitResult, GroupedCustomer } from './fit';
import { groupCustomers, maximise, purchasesRefusal } from './fit';
import { logHypergeometricNext } from './numeric/gaussHypergeometric';
import { upperFraction } from './numeric/incompleteGamma';
import { logGammaRatio } from './numeric/logGamma';
import { logOnePlusExp } from './numeric/logOnePlusExp';
import type { CustomerSummary } from './rfmSummary';

/** Purchase rates are Gamma(r, alpha), rates of leaving Gamma(s, beta). */
export interface ParetoNbdParameters {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/**
 * Fits the Pareto/NBD model: purchases at a Poisson rate, leaving at any moment with a constant rate, both varying
 * between customers.
 * Schmittlein, Morrison & Colombo 1987, Management Science 33(1):1–24; formulas as in Fader & Hardie 2005, note 009.
 */
export function fitParetoNbd(customers: readonly CustomerSummary[]): FitResult<ParetoNbdParameters> {
  const reason = purchasesRefusal(customers);
  if (reason) return { ok: false, reason };
  const rows = groupCustomers(customers);
  const span = rows.reduce((longest, { T }) => Math.max(longest, T), 0);
  return maximise(rows, customers.length, {
    names: ['r', 'alpha', 's', 'beta'],
    starts: [0.1, 0.3, 1].flatMap((share) => [
      [0.5, share * span, 0.5, share * span],
      [1, share * span, 0.3, 2 * share * span],
      [1, share * span, 1, share * span],
    ]),
    of: (sample, [r = NaN, alpha = NaN, s = NaN, beta = NaN]) =>
      sampleLogLikelihood(sample, { r, alpha, s, beta }),
  });
}

/** Log-likelihood of one customer. */
export function paretoNbdLogLikelihood(parameters: ParetoNbdParameters, history: History): number {
  return sampleLogLikelihood([{ ...history, count: 1 }], parameters);
}

/** Purchases expected from a new customer in a time t after the first purchase. */
export function paretoNbdExpectedNew({ r, alpha, s, beta }: ParetoNbdParameters, t: number): number {
  return ((r * beta) / alpha) * lifeShare(s, t / beta);
}

/** Purchases expected from this customer in a time t after the end of the observation. */
export function paretoNbdExpected(parameters: ParetoNbdParameters, history: History, t: number): number {
  const { r, alpha, s, beta } = parameters;
  const { frequency, T } = history;
  const rate = ((r + frequency) * (beta + T)) / (alpha + T);
  return paretoNbdAlive(parameters, history) * rate * lifeShare(s, t / (beta + T));
}

/** Probability that the customer is still one at the end of the observation. */
export function paretoNbdAlive(parameters: ParetoNbdParameters, history: History): number {
  return 1 / (1 + Math.exp(logOddsGone(parameters, history)));
}

/**
 * DERT: discounted purchases expected from this customer from now on, without end, at a continuous rate per unit of time.
 * Fader, Hardie & Lee 2005, “RFM and CLV”, Journal of Marketing Research 42(4):415–430, eq. 2, with U(s, s, z) = eᶻ Γ(1 − s, z).
 */
export function paretoNbdDert(parameters: ParetoNbdParameters, history: History, discount: number): number {
  const { r, alpha, s, beta } = parameters;
  const { frequency, T } = history;
  const rate = ((r + frequency) * (beta + T)) / (alpha + T);
  return paretoNbdAlive(parameters, history) * rate * upperFraction(1 - s, discount * (beta + T));
}

/**
 * ln A₀ of note 009, the integral over the moments at which the customer can have left since the last purchase.
 * −∞ when the last purchase was made at the end.
 */
export function logLeavingIntegral(parameters: ParetoNbdParameters, history: History): number {
  const { r, alpha, s, beta } = parameters;
  const total = r + s + history.frequency;
  const [larger, smaller, power] =
    alpha >= beta ? [alpha, beta, s + 1] : [beta, alpha, r + history.frequency];
  const at = (time: number): number =>
    logHypergeometricNext(total, power, (larger - smaller) / (larger + time)) -
    total * Math.log(larger + time);
  const first = at(history.recency);
  return first + Math.log(-Math.expm1(Math.min(0, at(history.T) - first)));
}

function logOddsGone(parameters: ParetoNbdParameters, history: History): number {
  const { r, alpha, s, beta } = parameters;
  const { frequency, T } = history;
  if (history.recency === T) return -Infinity;
  return (
    Math.log(s / (r + s + frequency)) +
    (r + frequency) * Math.log(alpha + T) +
    s * Math.log(beta + T) +
    logLeavingIntegral(parameters, history)
  );
}

function sampleLogLikelihood(sample: readonly GroupedCustomer[], parameters: ParetoNbdParameters): number {
  const { r, alpha, s, beta } = parameters;
  const gammas = new Map<number, number>();
  let total = 0;
  for (const row of sample) {
    let gamma = gammas.get(row.frequency);
    if (gamma === undefined) {
      gamma = logGammaRatio(r, row.frequency) + r * Math.log(alpha);
      gammas.set(row.frequency, gamma);
    }
    const alive = -(r + row.frequency) * Math.log(alpha + row.T) - s * Math.log1p(row.T / beta);
    total += row.count * (gamma + alive + logOnePlusExp(logOddsGone(parameters, row)));
  }
  return total;
}

/** (1 − (1 + u)^(1 − s)) ÷ (s − 1), and its limit ln(1 + u) at s = 1. */
function lifeShare(s: number, u: number): number {
  const log = Math.log1p(u);
  return Math.abs(s - 1) < 1e-12 ? log : -Math.expm1(-(s - 1) * log) / (s - 1);
}
