import type { CustomerSummary } from './rfmSummary';
import type { Minimum } from './numeric/minimise';
import { gradient, hessian, inverseOfPositive, minimise, quadraticForm } from './numeric/minimise';
import { normalQuantile } from './numeric/normal';

/** Why a model is not fitted. */
export type FitRefusal =
  /** A frequency, recency, T or amount no customer can have: negative, not a number, or recency above T. */
  | 'impossible-customer'
  /** Fewer customers (or paying repeat customers) than a distribution can be read from. */
  | 'too-few-customers'
  /** Nobody came back: nothing tells how often people buy. */
  | 'no-repeat'
  /** Nobody left: nothing tells how long people stay. */
  | 'no-loss'
  /** The likelihood has no summit inside the possible values: the data do not determine the model. */
  | 'no-convergence';

/** A model fitted by maximum likelihood. */
export interface Fit<Parameters extends object> {
  readonly ok: true;
  readonly parameters: Parameters;
  readonly logLikelihood: number;
  readonly customers: number;
  /** Covariance of the logarithms of the parameters, in the order of their names: the inverse Hessian at the summit. */
  readonly logCovariance: readonly (readonly number[])[];
}

export type FitResult<Parameters extends object> =
  Fit<Parameters> | { readonly ok: false; readonly reason: FitRefusal };

/** One row of grouped data: `count` customers share it. */
export interface GroupedCustomer {
  readonly frequency: number;
  readonly recency: number;
  readonly T: number;
  readonly count: number;
}

/** Fewer customers than this are refused; a convention, not a theorem. */
export const FEWEST_CUSTOMERS = 100;
/** Parameters beyond e±12 are not an optimum but a likelihood that rises for ever. */
const FURTHEST = 12;
/** Rows above which the starts are compared on an even sample of them. */
const LARGE = 400;

/** Customers with the same frequency, recency and T add the same likelihood: they are computed once. */
export function groupCustomers(customers: readonly CustomerSummary[]): GroupedCustomer[] {
  const groups = new Map<string, { frequency: number; recency: number; T: number; count: number }>();
  for (const { frequency, recency, T } of customers) {
    const key = `${frequency} ${recency} ${T}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { frequency, recency, T, count: 1 });
  }
  return [...groups.values()];
}

/** What forbids fitting a purchase model to these customers, or undefined. */
export function purchasesRefusal(customers: readonly CustomerSummary[]): FitRefusal | undefined {
  const possible = ({ frequency, recency, T }: CustomerSummary): boolean =>
    Number.isInteger(frequency) && frequency >= 0 && recency >= 0 && T >= recency && Number.isFinite(T);
  if (!customers.every(possible)) return 'impossible-customer';
  if (customers.length < FEWEST_CUSTOMERS) return 'too-few-customers';
  return customers.some(({ frequency }) => frequency > 0) ? undefined : 'no-repeat';
}

/** A log-likelihood of rows under parameters given in the order of `names`. */
export interface Likelihood<Row, Name extends string> {
  readonly names: readonly Name[];
  /** Starting values; the search begins from the two best. */
  readonly starts: readonly (readonly number[])[];
  readonly of: (rows: readonly Row[], parameters: readonly number[]) => number;
}

/**
 * Maximum likelihood on the logarithms of the parameters, which are all above 0, from the two best of several starts.
 * Refuses when the search does not settle, when a parameter runs away, or when the summit is flat in some direction.
 */
export function maximise<Row, Name extends string>(
  rows: readonly Row[],
  customers: number,
  { names, starts, of }: Likelihood<Row, Name>,
): FitResult<Record<Name, number>> {
  const loss = (sample: readonly Row[]) => (logs: readonly number[]) => -of(sample, logs.map(Math.exp));
  const sample = rows.length > LARGE ? rows.filter((_, i) => i % Math.ceil(rows.length / LARGE) === 0) : rows;
  const ranked = starts
    .map((start) => start.map(Math.log))
    .map((logs) => ({ logs, value: loss(sample)(logs) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => one.value - other.value);
  const searches = ranked.slice(0, 2).map(({ logs }) => minimise(loss(sample), logs));
  const [best] = searches.sort((one, other) => one.value - other.value);
  if (!best) return { ok: false, reason: 'no-convergence' };
  const polished = sample === rows ? best : minimise(loss(rows), best.at);
  // A sample can lead astray where all rows would not.
  const summit = isInside(polished) || !ranked[0] ? polished : minimise(loss(rows), ranked[0].logs);
  const logCovariance = isInside(summit) ? inverseOfPositive(hessian(loss(rows), summit.at)) : undefined;
  if (!logCovariance) return { ok: false, reason: 'no-convergence' };
  const parameters = Object.fromEntries(names.map((name, i) => [name, Math.exp(summit.at[i] ?? Number.NaN)]));
  return {
    ok: true,
    parameters: parameters as Record<Name, number>,
    logLikelihood: -summit.value,
    customers,
    logCovariance,
  };
}

function isInside({ settled, at }: Minimum): boolean {
  return settled && at.every((log) => Math.abs(log) < FURTHEST);
}

/** A prediction with the interval that comes from not knowing the parameters exactly. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * An interval for what a fitted model predicts, by the delta method: the slope of the prediction in the logarithms of
 * the parameters and their covariance, on a scale without bounds (logarithm of an amount, log-odds of a probability).
 * It covers the mean of customers with this history, not what one of them will do: single customers vary much more.
 */
export function withInterval<Parameters extends object>(
  fit: Fit<Parameters>,
  predict: (parameters: Parameters) => number,
  scale: 'amount' | 'probability',
  confidence = 0.95,
): Estimate {
  const names = Object.keys(fit.parameters) as (keyof Parameters)[];
  const open = scale === 'amount' ? Math.log : (p: number): number => Math.log(p) - Math.log1p(-p);
  const close = scale === 'amount' ? Math.exp : (logit: number): number => 1 / (1 + Math.exp(-logit));
  const predictAt = (logs: readonly number[]): number =>
    predict(Object.fromEntries(names.map((name, i) => [name, Math.exp(logs[i] ?? 0)])) as Parameters);
  const at = names.map((name) => Math.log(Number(fit.parameters[name])));
  const value = predictAt(at);
  const slope = gradient((logs) => open(predictAt(logs)), at, 1e-4);
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(quadraticForm(fit.logCovariance, slope));
  // P(alive) is exactly 1 for who never came back, whatever the parameters; a certain 0 likewise.
  if (!Number.isFinite(half)) return { value, low: value, high: value };
  return { value, low: close(open(value) - half), high: close(open(value) + half) };
}
