import type { Fit } from './fit';
import type { GammaGammaParameters } from './gammaGamma';
import { expectedSpend, fitGammaGamma, spendCorrelation } from './gammaGamma';
import { quadraticForm } from './numeric/minimise';
import { normalQuantile } from './numeric/normal';
import type {
  HorizonOptions,
  LeftOut,
  ObservationOptions,
  PredictionRefused,
  PredictionWarning,
} from './predictionOptions';
import { DEFAULT_MODEL, observationWarnings, optionsRefusal } from './predictionOptions';
import { purchaseForecast } from './purchaseForecast';
import type { PurchaseModel, PurchaseModelName } from './purchaseModels';
import { withModel } from './purchaseModels';
import type { CustomerSummary, RfmSummary, Transaction } from './rfmSummary';
import { rfmSummary } from './rfmSummary';
import { slopeInLogs } from './withInterval';

export type PredictionOptions = ObservationOptions & HorizonOptions;

/** One customer, with times in weeks. */
export interface CustomerPrediction extends CustomerSummary {
  /** Probability to be a customer still at the end of the observation. */
  readonly alive: number;
  /** Purchases over the horizon. */
  readonly expectedPurchases: number;
  /** Amount of a purchase. */
  readonly expectedSpend: number;
  /** What is to come over the horizon, discounted; nothing already bought is in it. */
  readonly value: number;
  /** Bounds of the value that come from not knowing the parameters exactly; a single customer varies much more. */
  readonly low: number;
  readonly high: number;
}

export interface Prediction {
  readonly ok: true;
  readonly model: PurchaseModelName;
  /** Last day observed. */
  readonly end: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly logLikelihood: number;
  readonly spendParameters: GammaGammaParameters;
  readonly spendLogLikelihood: number;
  readonly customers: readonly CustomerPrediction[];
  readonly warnings: readonly PredictionWarning[];
  readonly leftOut: LeftOut;
}

/** Correlation of frequency and amount beyond which the Gamma-Gamma model is doubtful; a convention. */
const DOUBTFUL_CORRELATION = 0.3;

/**
 * Residual value of each customer over some months, from tickets: purchases expected, each discounted from the end of its
 * month, × amount expected × margin rate. Without discount it is `expectedPurchases` × `expectedSpend` × margin rate.
 */
export function predictCustomers(
  transactions: readonly Transaction[],
  options: PredictionOptions = {},
): Prediction | PredictionRefused {
  const reason = optionsRefusal(options);
  if (reason) return { ok: false, reason, part: 'options' };
  const { model = DEFAULT_MODEL, end } = options;
  const summary = rfmSummary(transactions, end === undefined ? {} : { end });
  return withModel(model, (one) => predictWith(one, summary, { ...options, model }));
}

function predictWith<Parameters extends object>(
  model: PurchaseModel<Parameters>,
  summary: RfmSummary,
  options: PredictionOptions & { readonly model: PurchaseModelName },
): Prediction | PredictionRefused {
  const { confidence = 0.95, marginRate = 1 } = options;
  const purchases = model.fit(summary.customers);
  if (!purchases.ok) return { ...purchases, part: 'purchases' };
  const spend = fitGammaGamma(summary.customers);
  if (!spend.ok) return { ...spend, part: 'spend' };
  if (spend.parameters.q <= 1) return { ok: false, reason: 'no-mean-spend', part: 'spend' };

  const purchasesOf = purchaseForecast(model, purchases, options);
  const spendOf = spendForecast(spend);
  const z = normalQuantile((1 + confidence) / 2);
  const customers = summary.customers.map((customer): CustomerPrediction => {
    const forecast = purchasesOf(customer);
    const amount = spendOf(customer);
    const value = forecast.discounted * amount.expected * marginRate;
    // The logarithm of a product of two fits that share no parameter: variances add.
    const factor = Math.exp(z * Math.sqrt(forecast.variance + amount.variance));
    // No bounds around a value so small that it has no logarithm.
    const spread = Number.isFinite(factor) ? factor : 1;
    return {
      ...customer,
      alive: forecast.alive,
      expectedPurchases: forecast.purchases,
      expectedSpend: amount.expected,
      value,
      low: value / spread,
      high: value * spread,
    };
  });
  const { unreadable, afterEnd, refundedDays } = summary;
  const isDoubtful = Math.abs(spendCorrelation(summary.customers)) > DOUBTFUL_CORRELATION;
  return {
    ok: true,
    model: options.model,
    end: summary.end,
    parameters: { ...purchases.parameters } as Record<string, number>,
    logLikelihood: purchases.logLikelihood,
    spendParameters: spend.parameters,
    spendLogLikelihood: spend.logLikelihood,
    customers,
    warnings: [
      ...(isDoubtful ? (['spend-correlation'] as const) : []),
      ...observationWarnings(options.model, summary, [purchases, spend]),
    ],
    leftOut: { unreadable, afterEnd, refundedDays },
  };
}

/** Amount expected of a purchase and the variance of its logarithm, by customer; the same for all without repeat purchase. */
function spendForecast({
  parameters,
  logCovariance,
}: Fit<GammaGammaParameters>): (customer: CustomerSummary) => { expected: number; variance: number } {
  const forecast = (customer: Pick<CustomerSummary, 'frequency' | 'monetary_value'>) => {
    const slope = slopeInLogs(parameters, (at) => Math.log(expectedSpend(at, customer)));
    return {
      expected: expectedSpend(parameters, customer),
      variance: quadraticForm(logCovariance, slope),
    };
  };
  const withoutRepeat = forecast({ frequency: 0, monetary_value: 0 });
  return (customer) => (customer.frequency === 0 ? withoutRepeat : forecast(customer));
}
