import { bgNbdAlive, bgNbdExpectedIfAlive, fitBgNbd } from './bgNbd';
import type { FitResult } from './fit';
import { fitMbgNbd, mbgNbdAlive, mbgNbdExpectedIfAlive } from './mbgNbd';
import { fitParetoNbd, paretoNbdAlive, paretoNbdExpectedIfAlive } from './paretoNbd';
import type { History } from './purchases';
import type { CustomerSummary } from './rfmSummary';

/** Models of purchases without contract. */
export const PURCHASE_MODELS = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const;
export type PurchaseModelName = (typeof PURCHASE_MODELS)[number];

/** What every model of purchases can do. */
export interface PurchaseModel<Parameters extends object> {
  readonly fit: (customers: readonly CustomerSummary[]) => FitResult<Parameters>;
  /** Probability to be a customer still at the end of the observation. */
  readonly alive: (parameters: Parameters, history: History) => number;
  /** Purchases expected in a time t from a customer known to be one. */
  readonly expectedIfAlive: (parameters: Parameters, history: Omit<History, 'recency'>, t: number) => number;
}

/** Does something with the model of that name, whatever its parameters are called. */
export function withModel<Result>(
  name: PurchaseModelName,
  use: <Parameters extends object>(model: PurchaseModel<Parameters>) => Result,
): Result {
  switch (name) {
    case 'bg-nbd':
      return use({ fit: fitBgNbd, alive: bgNbdAlive, expectedIfAlive: bgNbdExpectedIfAlive });
    case 'mbg-nbd':
      return use({ fit: fitMbgNbd, alive: mbgNbdAlive, expectedIfAlive: mbgNbdExpectedIfAlive });
    case 'pareto-nbd':
      return use({ fit: fitParetoNbd, alive: paretoNbdAlive, expectedIfAlive: paretoNbdExpectedIfAlive });
  }
}
