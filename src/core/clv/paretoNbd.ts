import type { FitResult } from './fit';
import { maximise } from './fit';
import { logHypergeometricNext } from './numeric/gaussHypergeometric';
import { upperFraction } from './numeric/incompleteGamma';
import { logGammaRatio } from './numeric/logGamma';
import { logOnePlusExp } from './numeric/logOnePlusExp';
import type { GroupedCustomer, History, Moment, PurchaseTable } from './purchases';
import { purchaseRows, purchasesRefusal, purchaseTable } from './purchases';
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
  const rows = purchaseRows(customers);
  const span = rows.all.reduce((longest, { T }) => Math.max(longest, T), 0);
  return maximise(rows, {
    names: ['r', 'alpha', 's', 'beta'],
    // Mean rates of purchase, r ÷ alpha, and of leaving, s ÷ beta.
    scales: { alpha: { r: 1 }, beta: { s: 1 } },
    starts: [0.1, 0.3, 1].flatMap((share) => [
      [0.5, share * span, 0.5, share * span],
      [1, share * span, 0.3, 2 * share * span],
      [1, share * span, 1, share * span],
    ]),
    withoutEnd: { s: 'no-loss', beta: 'no-loss' },
    of: (some: readonly GroupedCustomer[]) => {
      const table = purchaseTable(some);
      return ([r = NaN, alpha = NaN, s = NaN, beta = NaN]) =>
        tableLogLikelihood(table, { r, alpha, s, beta });
    },
  });
}

/** Log-likelihood of one customer. */
export function paretoNbdLogLikelihood(parameters: ParetoNbdParameters, history: History): number {
  return tableLogLikelihood(purchaseTable([{ ...history, count: 1 }]), parameters);
}

/** Purchases expected from a new customer in a time t after the first purchase. */
export function paretoNbdExpectedNew({ r, alpha, s, beta }: ParetoNbdParameters, t: number): number {
  return ((r * beta) / alpha) * lifeShare(s, t / beta);
}

/** Purchases expected from this customer in a time t after the end of the observation. */
export function paretoNbdExpected(parameters: ParetoNbdParameters, history: History, t: number): number {
  return paretoNbdAlive(parameters, history) * paretoNbdExpectedIfAlive(parameters, history, t);
}

/** The same from a customer known to be one at the end of the observation. */
export function paretoNbdExpectedIfAlive(
  { r, alpha, s, beta }: ParetoNbdParameters,
  { frequency, T }: Omit<History, 'recency'>,
  t: number,
): number {
  return (((r + frequency) * (beta + T)) / (alpha + T)) * lifeShare(s, t / (beta + T));
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
export function logLeavingIntegral(
  parameters: ParetoNbdParameters,
  { frequency, recency, T }: History,
): number {
  const from = (time: number): number => logLeavingFrom(parameters, { frequency, time });
  return logDifference(from(recency), from(T)) - parameters.s * Math.log(parameters.beta);
}

/** ln of βˢ times the same integral, from a moment to the end of time: without βˢ a large s would cost digits. */
function logLeavingFrom({ r, alpha, s, beta }: ParetoNbdParameters, { frequency, time }: Moment): number {
  const purchases = r + frequency;
  const [larger, smaller, power] = alpha >= beta ? [alpha, beta, s + 1] : [beta, alpha, purchases];
  return (
    logHypergeometricNext(purchases + s, power, (larger - smaller) / (larger + time)) -
    purchases * Math.log(larger + time) -
    s * Math.log((larger + time) / beta)
  );
}

/** ln(eˣ − eʸ) for y up to x. */
function logDifference(x: number, y: number): number {
  return x + Math.log(-Math.expm1(Math.min(0, y - x)));
}

/** ln of the likelihood that the customer bought as seen and is alive, beside what depends on the frequency alone. */
function logAlive({ r, alpha, s, beta }: ParetoNbdParameters, { frequency, time }: Moment): number {
  return -(r + frequency) * Math.log(alpha + time) - s * Math.log1p(time / beta);
}

/** Logarithm of the odds of having left against being alive. */
function logOddsGone(parameters: ParetoNbdParameters, { frequency, recency, T }: History): number {
  const [last, end] = [recency, T].map((time) => ({ frequency, time })) as [Moment, Moment];
  const gone = logDifference(logLeavingFrom(parameters, last), logLeavingFrom(parameters, end));
  return logLeavingRate(parameters, frequency) + gone - logAlive(parameters, end);
}

function logLeavingRate({ r, s }: ParetoNbdParameters, frequency: number): number {
  return Math.log(s / (r + s + frequency));
}

/** Σ count × log-likelihood, each special function computed once a frequency or a moment. */
function tableLogLikelihood(
  { frequencies, moments, rows }: PurchaseTable,
  parameters: ParetoNbdParameters,
): number {
  const { r, alpha } = parameters;
  const counts = frequencies.map((frequency) => logGammaRatio(r, frequency) + r * Math.log(alpha));
  const rates = frequencies.map((frequency) => logLeavingRate(parameters, frequency));
  const leaving = moments.map((moment) => logLeavingFrom(parameters, moment));
  const alive = moments.map((moment) => logAlive(parameters, moment));
  let total = 0;
  for (const { count, frequency, last, end } of rows) {
    const atEnd = alive[end] as number;
    const gone = logDifference(leaving[last] as number, leaving[end] as number);
    const odds = (rates[frequency] as number) + gone - atEnd;
    total += count * ((counts[frequency] as number) + atEnd + logOnePlusExp(odds));
  }
  return total;
}

/** (1 − (1 + u)^(1 − s)) ÷ (s − 1), and its limit ln(1 + u) at s = 1. */
function lifeShare(s: number, u: number): number {
  const log = Math.log1p(u);
  return Math.abs(s - 1) < 1e-12 ? log : -Math.expm1(-(s - 1) * log) / (s - 1);
}
