import type { FitRefusal, Rows } from './fit';
import { FEWEST_CUSTOMERS, SAMPLE_SIZE } from './fit';
import { remembered } from './remembered';
import type { CustomerSummary } from './rfmSummary';

/** The past of one customer, in one unit of time. */
export interface History {
  readonly frequency: number;
  readonly recency: number;
  readonly T: number;
}

/** One row of grouped data: `count` customers share it. */
export interface GroupedCustomer extends History {
  readonly count: number;
}

/** Frequency, recency and T: all that the models know of a customer. */
export const historyKeys = ({ frequency, recency, T }: History): readonly number[] => [frequency, recency, T];

/** Customers with the same frequency, recency and T add the same likelihood: they are computed once. */
export function groupCustomers(customers: readonly History[]): GroupedCustomer[] {
  const groups: { frequency: number; recency: number; T: number; count: number }[] = [];
  const groupOf = remembered(historyKeys, ({ frequency, recency, T }) => {
    const group = { frequency, recency, T, count: 0 };
    groups.push(group);
    return group;
  });
  for (const customer of customers) groupOf(customer).count += 1;
  return groups;
}

/** Customers grouped for a fit, with an even sample of them, grouped as they were. */
export function purchaseRows(customers: readonly CustomerSummary[]): Rows<GroupedCustomer> {
  const all = groupCustomers(customers);
  const total = customers.length;
  if (total <= SAMPLE_SIZE) return { all, customers: total, sample: all, sampled: total };
  let before = 0;
  const sample = all.flatMap((row) => {
    const taken = Math.floor(((before + row.count) * SAMPLE_SIZE) / total);
    const count = taken - Math.floor((before * SAMPLE_SIZE) / total);
    before += row.count;
    return count > 0 ? [{ ...row, count }] : [];
  });
  return { all, customers: total, sample, sampled: SAMPLE_SIZE };
}

/** What forbids fitting a purchase model to these customers, or undefined. */
export function purchasesRefusal(customers: readonly CustomerSummary[]): FitRefusal | undefined {
  const possible = ({ frequency, recency, T }: CustomerSummary): boolean =>
    Number.isInteger(frequency) && frequency >= 0 && recency >= 0 && T >= recency && Number.isFinite(T);
  if (!customers.every(possible)) return 'impossible-customer';
  if (customers.length < FEWEST_CUSTOMERS) return 'too-few-customers';
  return customers.some(({ frequency }) => frequency > 0) ? undefined : 'no-repeat';
}

/** A number of purchases and a moment of the customer's life: that of the last purchase, or the end. */
export interface Moment {
  readonly frequency: number;
  readonly time: number;
}

/**
 * The same rows by reference. The likelihoods of the models are made of terms that depend on the frequency alone or on a
 * moment alone, and a hundred thousand customers observed by the day share a few thousand moments.
 */
export interface PurchaseTable {
  readonly frequencies: readonly number[];
  readonly moments: readonly Moment[];
  /** `frequency`, `last` and `end` are places in the lists above. */
  readonly rows: readonly {
    readonly count: number;
    readonly frequency: number;
    readonly last: number;
    readonly end: number;
  }[];
}

export function purchaseTable(rows: readonly GroupedCustomer[]): PurchaseTable {
  const frequencies: number[] = [];
  const moments: Moment[] = [];
  const frequencyPlace = remembered(
    (frequency: number) => [frequency],
    (frequency) => frequencies.push(frequency) - 1,
  );
  const momentPlace = remembered(
    ({ frequency, time }: Moment) => [frequency, time],
    (moment) => moments.push(moment) - 1,
  );
  return {
    rows: rows.map(({ frequency, recency, T, count }) => ({
      count,
      frequency: frequencyPlace(frequency),
      last: momentPlace({ frequency, time: recency }),
      end: momentPlace({ frequency, time: T }),
    })),
    frequencies,
    moments,
  };
}
