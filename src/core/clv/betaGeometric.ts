import type { FitResult } from './fit';
import { maximise } from './fit';
import { logBeta, logGammaRatio } from './numeric/logGamma';
import { logOnePlusExp } from './numeric/logOnePlusExp';
import type { GroupedCustomer, History, PurchaseTable } from './purchases';
import { purchaseRows, purchasesRefusal, purchaseTable } from './purchases';
import type { CustomerSummary } from './rfmSummary';

/** Parameters of both beta-geometric models: purchase rates are Gamma(r, alpha), drop-out probabilities Beta(a, b). */
export interface BetaGeometricParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The two models differ in one thing only: a customer may leave after each repeat purchase (BG/NBD, 0 chances before the
 * first) or after the first one too (MBG/NBD, 1 chance).
 */
export type ChancesAtStart = 0 | 1;

/** Logarithm of the odds of having left against being alive; −∞ when the model leaves no chance to have left. */
export function logOddsGone(
  { r, alpha, a, b }: BetaGeometricParameters,
  { frequency, recency, T }: History,
  chances: ChancesAtStart,
): number {
  return (
    logOddsOfLeaving(a, b, frequency, chances) + (r + frequency) * Math.log((alpha + T) / (alpha + recency))
  );
}

/** Logarithm of the odds of leaving right after the last purchase; −∞ while there was no chance to. */
function logOddsOfLeaving(a: number, b: number, frequency: number, chances: ChancesAtStart): number {
  return frequency + chances === 0 ? -Infinity : Math.log(a / (b + frequency + chances - 1));
}

/** What only depends on the number of purchases in the log-likelihood of a customer. */
function logCountPart(
  { r, alpha, a, b }: BetaGeometricParameters,
  frequency: number,
  chances: ChancesAtStart,
): number {
  return (
    logGammaRatio(r, frequency) + r * Math.log(alpha) + logBeta(a, b + frequency + chances) - logBeta(a, b)
  );
}

/** Log-likelihood of one customer. */
export function betaGeometricLogLikelihood(
  parameters: BetaGeometricParameters,
  history: History,
  chances: ChancesAtStart,
): number {
  const { r, alpha } = parameters;
  return (
    logCountPart(parameters, history.frequency, chances) -
    (r + history.frequency) * Math.log(alpha + history.T) +
    logOnePlusExp(logOddsGone(parameters, history, chances))
  );
}

/** Fits either model to customers by maximum likelihood. */
export function fitBetaGeometric(
  customers: readonly CustomerSummary[],
  chances: ChancesAtStart,
): FitResult<BetaGeometricParameters> {
  const reason = purchasesRefusal(customers);
  if (reason) return { ok: false, reason };
  const rows = purchaseRows(customers);
  const span = rows.all.reduce((longest, { T }) => Math.max(longest, T), 0);
  return maximise(rows, {
    names: ['r', 'alpha', 'a', 'b'],
    // Mean purchase rate r ÷ alpha; odds of staying b ÷ a.
    scales: { alpha: { r: 1 }, b: { a: 1 } },
    // The shape of ordinary customer bases, and the rate on three scales of the time unit.
    starts: [0.02, 0.1, 0.5].flatMap((share) => [
      [0.3, share * span, 0.8, 2.5],
      [1, share * span, 0.3, 3],
      [0.5, share * span, 2, 2],
    ]),
    withoutEnd: { a: 'no-loss', b: 'no-loss' },
    of: (some: readonly GroupedCustomer[]) => {
      const table = purchaseTable(some);
      return ([r = NaN, alpha = NaN, a = NaN, b = NaN]) =>
        tableLogLikelihood(table, { r, alpha, a, b }, chances);
    },
  });
}

/** Σ count × `betaGeometricLogLikelihood`, each logarithm taken once a frequency or a moment. */
function tableLogLikelihood(
  { frequencies, moments, rows }: PurchaseTable,
  parameters: BetaGeometricParameters,
  chances: ChancesAtStart,
): number {
  const { r, alpha, a, b } = parameters;
  const counts = frequencies.map((frequency) => logCountPart(parameters, frequency, chances));
  const odds = frequencies.map((frequency) => logOddsOfLeaving(a, b, frequency, chances));
  const times = moments.map(({ frequency, time }) => (r + frequency) * Math.log(alpha + time));
  let total = 0;
  for (const { count, frequency, last, end } of rows) {
    const [atLast, atEnd] = [times[last] as number, times[end] as number];
    const gone = (odds[frequency] as number) + atEnd - atLast;
    total += count * ((counts[frequency] as number) - atEnd + logOnePlusExp(gone));
  }
  return total;
}

const MOST_TERMS = 2_000_000;
const TOO_LARGE = 1e200;

/**
 * Purchases expected in a time t from a customer who is alive: purchase rate Gamma(shape, rate), drop-out probability
 * Beta(a, b), no matter how a stands to 1.
 *
 * It is E[(1 − e^(−λpt)) ÷ p], which the papers write with ₂F₁ ÷ (a − 1) (Fader, Hardie & Lee 2005, eq. 9–10) and which
 * loses its digits near a = 1. With q = 1 − p it is Σ P(N = n) Σ_{k<n} E[q^k] for a negative binomial N, where
 * every term is positive. `chances` of 1 asks the customer to survive one more drop-out first.
 */
export function expectedWhileAlive(
  { shape, rate, a, b }: { shape: number; rate: number; a: number; b: number },
  t: number,
  chances: ChancesAtStart = 0,
): number {
  if (t <= 0) return 0;
  const z = t / (rate + t);
  let logScale = shape * Math.log1p(-z);
  let weight = 1;
  let total = 0;
  let survival = chances === 0 ? 1 : b / (a + b);
  let survivors = 0;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    survivors += survival;
    survival *= (b + chances + n - 1) / (a + b + chances + n - 1);
    weight *= ((shape + n - 1) / n) * z;
    const term = weight * survivors;
    total += term;
    const ratio = ((shape + n) / (n + 1)) * z;
    if (ratio < 1 && term < 1e-16 * (1 - ratio) * total) break;
    if (total > TOO_LARGE) {
      weight /= TOO_LARGE;
      total /= TOO_LARGE;
      logScale += Math.log(TOO_LARGE);
    }
  }
  return total * Math.exp(logScale);
}
