import type { ClvValue } from '../clvValue';
import { clvValue, refuse } from '../clvValue';

export interface CohortInputs {
  /** Margin of a customer who is still there, period 0 first. */
  readonly margins: readonly number[];
  /** Share of the cohort still there in each of these periods, 1 first. */
  readonly survival: readonly number[];
  readonly discount: number;
  /** Acquisition cost, taken off at once; 0 by default. */
  readonly acquisitionCost?: number;
}

/**
 * Σ margin(t) S(t) ÷ (1 + d)^t − A, over the periods given and no further.
 * Berger & Nasr 1998, “Customer lifetime value: marketing models and applications”, Journal of Interactive Marketing 12(1):17–30.
 */
export function cohortNpv({ margins, survival, discount, acquisitionCost = 0 }: CohortInputs): ClvValue {
  if (discount <= -1) return refuse('discount-out-of-range');
  if (survival.length < margins.length) return refuse('horizon-out-of-range');
  if (survival.some((share) => share < 0 || share > 1)) return refuse('retention-out-of-range');
  const value = margins.reduce(
    (total, margin, t) => total + (margin * (survival[t] ?? Number.NaN)) / (1 + discount) ** t,
    -acquisitionCost,
  );
  return clvValue(value);
}

/** Survival of a cohort that keeps the same share of its customers every period: 1, r, r², … */
export function constantSurvival(retention: number, periods: number): number[] {
  return Array.from({ length: periods }, (_, t) => retention ** t);
}
