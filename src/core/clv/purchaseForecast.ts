import type { Fit } from './fit';
import { quadraticForm } from './numeric/minimise';
import { convertDiscount, periodsIn } from './periods';
import type { HorizonOptions } from './predictionOptions';
import type { PurchaseModel } from './purchaseModels';
import type { History } from './purchases';
import { historyKeys } from './purchases';
import { remembered } from './remembered';
import { discountedPurchases } from './residualValue';
import { slopeInLogs } from './withInterval';

/** Steps of the horizon that are enough to see how its logarithm changes with the parameters. */
const STEPS_FOR_SLOPE = 12;

/** What one history promises. */
export interface PurchaseForecast {
  readonly alive: number;
  readonly purchases: number;
  /** Purchases, discounted from the end of their month. */
  readonly discounted: number;
  /** Variance of the logarithm of `discounted`, from not knowing the parameters exactly. */
  readonly variance: number;
}

/**
 * Forecasts of histories in weeks, each computed once. What somebody who is alive will buy depends on frequency and T alone,
 * so those sums are shared; only the probability to be alive is computed for each last purchase.
 */
export function purchaseForecast<Parameters extends object>(
  model: PurchaseModel<Parameters>,
  { parameters, logCovariance }: Fit<Parameters>,
  { horizonMonths = 12, annualDiscount = 0 }: HorizonOptions,
): (history: History) => PurchaseForecast {
  const weeks = periodsIn('month', 'week');
  const discount = convertDiscount(annualDiscount, 'year', 'month');
  const ifAlive = remembered(
    ({ frequency, T }: History) => [frequency, T],
    (history) => {
      const until = (at: Parameters, months: number): number =>
        model.expectedIfAlive(at, history, months * weeks);
      const discounted = (at: Parameters, steps: number): number => {
        const months = horizonMonths / steps;
        return discountedPurchases((step) => until(at, step * months), steps, (1 + discount) ** months - 1);
      };
      const fewSteps = Math.min(horizonMonths, STEPS_FOR_SLOPE);
      return {
        purchases: until(parameters, horizonMonths),
        discounted: discounted(parameters, horizonMonths),
        slope: slopeInLogs(parameters, (at) => Math.log(discounted(at, fewSteps))),
      };
    },
  );
  return remembered(historyKeys, (history) => {
    const { purchases, discounted, slope } = ifAlive(history);
    const alive = model.alive(parameters, history);
    const aliveSlope = slopeInLogs(parameters, (at) => Math.log(model.alive(at, history)));
    return {
      alive,
      purchases: alive * purchases,
      discounted: alive * discounted,
      // The logarithm of a product: slopes add.
      variance: quadraticForm(
        logCovariance,
        slope.map((one, i) => one + (aliveSlope[i] ?? 0)),
      ),
    };
  });
}
