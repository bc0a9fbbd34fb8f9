import type { FitRefusal, FitResult } from './fit';
import { maximise, SAMPLE_SIZE } from './fit';
import { logGamma, logGammaRatio } from './numeric/logGamma';
import type { CustomerSummary } from './rfmSummary';

/** Purchases of a customer are Gamma(p, ν) with ν ~ Gamma(q, v); the papers also write v as γ. In currency units. */
export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Fewer repeat customers with an amount than this are refused; a convention, not a theorem. */
export const FEWEST_SPENDERS = 50;

/**
 * Fits the Gamma-Gamma model of the mean amount of a purchase, on customers with a repeat purchase and an amount above 0.
 * It supposes that amounts and frequencies have nothing to do with each other: see `spendCorrelation`.
 * Fader, Hardie & Lee 2005, Journal of Marketing Research 42(4):415–430; Fader & Hardie 2013, note 025, eq. 1a.
 */
export function fitGammaGamma(customers: readonly CustomerSummary[]): FitResult<GammaGammaParameters> {
  const spenders = customers.filter(isSpender);
  const reason = spendRefusal(customers, spenders.length);
  if (reason) return { ok: false, reason };
  const mean = spenders.reduce((total, { monetary_value }) => total + monetary_value, 0) / spenders.length;
  const step = Math.max(1, Math.floor(spenders.length / SAMPLE_SIZE));
  const sample = step === 1 ? spenders : spenders.filter((_, i) => i % step === 0);
  const rows = { all: spenders, customers: spenders.length, sample, sampled: sample.length };
  return maximise(rows, {
    names: ['p', 'q', 'v'],
    // Amounts of the order of p v ÷ q.
    scales: { v: { q: 1, p: -1 } },
    starts: [
      [1, 2, mean],
      [5, 4, mean / 2],
      [5, 2, mean / 5],
      [20, 10, mean / 2],
    ],
    of:
      (some: readonly CustomerSummary[]) =>
      ([p = NaN, q = NaN, v = NaN]) =>
        logLikelihood(some, { p, q, v }),
  });
}

/** Mean amount of a purchase expected from a customer, given the mean of `frequency` purchases seen; weighs the own mean against everybody's. */
export function expectedSpend(
  { p, q, v }: GammaGammaParameters,
  { frequency, monetary_value }: Pick<CustomerSummary, 'frequency' | 'monetary_value'>,
): number {
  if (frequency === 0) return populationSpend({ p, q, v });
  return (p * (v + frequency * monetary_value)) / (p * frequency + q - 1);
}

/** Mean amount over all customers, p v ÷ (q − 1); NaN when q is 1 or less, for then it has no mean. */
export function populationSpend({ p, q, v }: GammaGammaParameters): number {
  return q > 1 ? (p * v) / (q - 1) : Number.NaN;
}

/** Correlation of frequency and mean amount among repeat customers: above about 0.3 the Gamma-Gamma model is doubtful. */
export function spendCorrelation(customers: readonly CustomerSummary[]): number {
  const spenders = customers.filter(isSpender);
  const center = (values: readonly number[]): number[] => {
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const x = center(spenders.map(({ frequency }) => frequency));
  const z = center(spenders.map(({ monetary_value }) => monetary_value));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0);
  return dot(x, z) / Math.sqrt(dot(x, x) * dot(z, z));
}

function isSpender({ frequency, monetary_value }: CustomerSummary): boolean {
  return frequency > 0 && monetary_value > 0;
}

function spendRefusal(customers: readonly CustomerSummary[], spenders: number): FitRefusal | undefined {
  const possible = ({ frequency, monetary_value }: CustomerSummary): boolean =>
    Number.isInteger(frequency) && frequency >= 0 && Number.isFinite(monetary_value);
  if (!customers.every(possible)) return 'impossible-customer';
  if (spenders >= FEWEST_SPENDERS) return undefined;
  return customers.some(({ frequency }) => frequency > 0) ? 'too-few-customers' : 'no-repeat';
}

function logLikelihood(sample: readonly CustomerSummary[], { p, q, v }: GammaGammaParameters): number {
  const gammas = new Map<number, number>();
  let total = 0;
  for (const { frequency: x, monetary_value: z } of sample) {
    let gamma = gammas.get(x);
    if (gamma === undefined) {
      gamma = logGammaRatio(q, p * x) - logGamma(p * x) + q * Math.log(v) + p * x * Math.log(x);
      gammas.set(x, gamma);
    }
    total += gamma + (p * x - 1) * Math.log(z) - (p * x + q) * Math.log(x * z + v);
  }
  return total;
}
