import type { Fit } from './fit';
import { gradient, quadraticForm } from './numeric/minimise';
import { normalQuantile } from './numeric/normal';

/** Step of the differences: predictions are smooth in the logarithms, and some are sums of rounded terms. */
const STEP = 1e-4;

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
  const open = scale === 'amount' ? Math.log : (p: number): number => Math.log(p) - Math.log1p(-p);
  const close = scale === 'amount' ? Math.exp : (logit: number): number => 1 / (1 + Math.exp(-logit));
  const value = predict(fit.parameters);
  const slope = slopeInLogs(fit.parameters, (parameters) => open(predict(parameters)));
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(quadraticForm(fit.logCovariance, slope));
  // P(alive) is exactly 1 for who never came back, whatever the parameters; a certain 0 likewise.
  if (!Number.isFinite(half)) return { value, low: value, high: value };
  return { value, low: close(open(value) - half), high: close(open(value) + half) };
}

/** How a prediction changes with the logarithm of each parameter, in the order of their names. */
export function slopeInLogs<Parameters extends object>(
  parameters: Parameters,
  predict: (parameters: Parameters) => number,
): number[] {
  const names = Object.keys(parameters) as (keyof Parameters)[];
  const moved = { ...parameters };
  const predictAt = (logs: readonly number[]): number => {
    names.forEach((name, i) => {
      moved[name] = Math.exp(logs[i] ?? Number.NaN) as Parameters[keyof Parameters];
    });
    return predict(moved);
  };
  const at = names.map((name) => Math.log(Number(parameters[name])));
  return gradient(predictAt, at, STEP);
}
