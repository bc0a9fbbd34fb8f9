import type { LeftOut, ObservationOptions, PredictionRefused, PredictionWarning } from './predictionOptions';
import { DEFAULT_MODEL, observationWarnings, optionsRefusal } from './predictionOptions';
import type { PurchaseModel, PurchaseModelName } from './purchaseModels';
import { withModel } from './purchaseModels';
import type { History } from './purchases';
import { historyKeys } from './purchases';
import { remembered } from './remembered';
import type { RfmSummary, Transaction } from './rfmSummary';
import { rfmSummary } from './rfmSummary';
import { withInterval } from './withInterval';

/** A ticket of which the amount may be left out; with an amount, refunds are recognised. */
export type Visit = Omit<Transaction, 'amount'> & Partial<Pick<Transaction, 'amount'>>;

/** One customer, with times in weeks. */
export interface CustomerAlive extends History {
  readonly customer: string;
  /** Probability to be a customer still at the end of the observation, with its bounds. */
  readonly alive: number;
  readonly low: number;
  readonly high: number;
}

export interface AlivePrediction {
  readonly ok: true;
  readonly model: PurchaseModelName;
  /** Last day observed. */
  readonly end: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly logLikelihood: number;
  readonly customers: readonly CustomerAlive[];
  readonly warnings: readonly PredictionWarning[];
  readonly leftOut: LeftOut;
}

/** Probability of each customer to be one still, from the days they bought; amounts are not needed. */
export function predictAlive(
  visits: readonly Visit[],
  options: ObservationOptions = {},
): AlivePrediction | PredictionRefused {
  const reason = optionsRefusal(options);
  if (reason) return { ok: false, reason, part: 'options' };
  const { model = DEFAULT_MODEL, end } = options;
  const tickets = visits.map(({ customer, date, amount = 1 }) => ({ customer, date, amount }));
  const summary = rfmSummary(tickets, end === undefined ? {} : { end });
  return withModel(model, (one) => aliveWith(one, summary, { ...options, model }));
}

function aliveWith<Parameters extends object>(
  model: PurchaseModel<Parameters>,
  summary: RfmSummary,
  options: ObservationOptions & { readonly model: PurchaseModelName },
): AlivePrediction | PredictionRefused {
  const fit = model.fit(summary.customers);
  if (!fit.ok) return { ...fit, part: 'purchases' };
  const aliveOf = remembered(historyKeys, (history) =>
    withInterval(fit, (at) => model.alive(at, history), 'probability', options.confidence),
  );
  const { unreadable, afterEnd, refundedDays } = summary;
  return {
    ok: true,
    model: options.model,
    end: summary.end,
    parameters: { ...fit.parameters } as Record<string, number>,
    logLikelihood: fit.logLikelihood,
    customers: summary.customers.map((customer) => {
      const { value, low, high } = aliveOf(customer);
      const { frequency, recency, T } = customer;
      return { customer: customer.customer, frequency, recency, T, alive: value, low, high };
    }),
    warnings: observationWarnings(options.model, summary, [fit]),
    leftOut: { unreadable, afterEnd, refundedDays },
  };
}
