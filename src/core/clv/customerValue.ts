import type { ClvValue } from './clvValue';
import { clvValue, ratesRefusal, refuse } from './clvValue';
import {
  continuous,
  marginMultiple,
  retentionEndOfPeriod,
  retentionExclFirst,
  retentionInclFirst,
  saas,
  simple,
  simpleMargin,
  traditional,
} from './definitions';
import type { Period } from './periods';
import { convertDiscount } from './periods';

/** The accepted definitions of customer lifetime value; the first is the default. */
export const CLV_METHODS = [
  'cohort',
  'simple',
  'simple_margin',
  'retention_incl_first',
  'retention_excl_first',
  'retention_end_of_period',
  'margin_multiple',
  'continuous',
  'saas',
  'traditional',
] as const;
export type ClvMethod = (typeof CLV_METHODS)[number];

/** What is known of a customer, in one and the same period, but for the discount rate. */
export interface CustomerInputs {
  /** Amount of a purchase, in currency. */
  readonly basket: number;
  /** Purchases a period. */
  readonly frequency: number;
  /** Gross margin rate from 0 to 1. */
  readonly marginRate: number;
  /** Periods a customer stays; without end when it is not given. */
  readonly lifespan?: number | undefined;
  /** Share of customers kept from one period to the next, 0 to 1; 1 when it is not given. */
  readonly retention?: number | undefined;
  /** Discount rate a year; 0 when it is not given. It is converted to the period by compounding. */
  readonly annualDiscount?: number | undefined;
  /** Spent once to win the customer; taken off the value. */
  readonly acquisitionCost?: number | undefined;
  readonly period: Period;
}

/** `lifespan-missing`, `retention-missing`: the definition cannot do without. `rate-in-percent`: a margin rate typed as 40. */
export type CustomerValueRefusal = 'lifespan-missing' | 'retention-missing' | 'rate-in-percent';

export type CustomerValue = ClvValue | { readonly ok: false; readonly reason: CustomerValueRefusal };

/**
 * Value of a customer by a named definition.
 * `cohort` sums m (r ÷ (1 + d))ᵗ over the lifespan, the first margin at once (Berger & Nasr 1998): it is
 * `simple_margin` when nobody leaves and nothing is discounted, and `retention_incl_first` without end.
 */
export function customerValue(method: ClvMethod, inputs: CustomerInputs): CustomerValue {
  const reason = inputsRefusal(method, inputs);
  if (reason) return { ok: false, reason };
  const value = valueBy(method, inputs);
  if (!value.ok || inputs.acquisitionCost === undefined) return value;
  return clvValue(value.value - inputs.acquisitionCost);
}

/** Margin a customer brings in a period. */
export function periodMargin({ basket, frequency, marginRate }: CustomerInputs): number {
  return basket * frequency * marginRate;
}

function inputsRefusal(method: ClvMethod, inputs: CustomerInputs): CustomerValueRefusal | undefined {
  const { marginRate, lifespan, retention } = inputs;
  if (marginRate > 1) return 'rate-in-percent';
  if (/^(?:simple|simple_margin|traditional)$/.test(method) && lifespan === undefined)
    return 'lifespan-missing';
  const needsRetention = !/^(?:cohort|simple|simple_margin)$/.test(method);
  return needsRetention && retention === undefined ? 'retention-missing' : undefined;
}

function valueBy(method: ClvMethod, inputs: CustomerInputs): ClvValue {
  const { basket, frequency, marginRate, lifespan = 0, retention = 1, annualDiscount = 0 } = inputs;
  if (annualDiscount <= -1) return refuse('discount-out-of-range');
  const discount = convertDiscount(annualDiscount, 'year', inputs.period);
  const rates = { margin: periodMargin(inputs), retention, discount };
  switch (method) {
    case 'cohort':
      return cohort(rates, inputs.lifespan);
    case 'simple':
      return simple({ spend: basket, frequency, lifespan });
    case 'simple_margin':
      return simpleMargin({ spend: basket, frequency, lifespan, marginRate });
    case 'traditional':
      return traditional({ lifetimeMargin: rates.margin * lifespan, retention, discount });
    case 'margin_multiple': {
      const multiple = marginMultiple({ retention, discount });
      return multiple.ok ? clvValue(multiple.value * rates.margin) : multiple;
    }
    case 'saas':
      return saas({ arpa: basket * frequency, grossMargin: marginRate, churn: 1 - retention });
    case 'continuous':
      return continuous(rates);
    case 'retention_incl_first':
      return retentionInclFirst(rates);
    case 'retention_excl_first':
      return retentionExclFirst(rates);
    case 'retention_end_of_period':
      return retentionEndOfPeriod(rates);
  }
}

function cohort(
  { margin, retention, discount }: { margin: number; retention: number; discount: number },
  lifespan: number | undefined,
): ClvValue {
  const reason = ratesRefusal(retention, discount);
  if (reason) return refuse(reason);
  const kept = retention / (1 + discount);
  if (lifespan === undefined) return kept >= 1 ? refuse('infinite') : clvValue(margin / (1 - kept));
  if (!(lifespan >= 0)) return refuse('horizon-out-of-range');
  if (kept === 1) return clvValue(margin * lifespan);
  // 1 − keptⁿ keeps its digits when kept is close to 1, and n may be a fraction of a period.
  return clvValue((margin * -Math.expm1(lifespan * Math.log(kept))) / (1 - kept));
}
