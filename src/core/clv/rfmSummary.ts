import { dayNumber, isIsoDay } from '../schedule/isoDay';

/** One ticket of one customer. */
export interface Transaction {
  readonly customer: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly amount: number;
}

/** What the models need to know of a customer, as Fader & Hardie define it. */
export interface CustomerSummary {
  readonly customer: string;
  /** x: days with a purchase after the first one. The first purchase is not counted. */
  readonly frequency: number;
  /** t_x: time from the first purchase to the last; 0 when there is one only. */
  readonly recency: number;
  /** Time from the first purchase to the end of the observation. */
  readonly T: number;
  /** z̄: mean of the daily totals of the repeat days; 0 when there is none. */
  readonly monetary_value: number;
}

export interface RfmOptions {
  /** Last day observed; later tickets are left out (a hold-out). The last day of the tickets by default. */
  readonly end?: string;
  /** Days in the unit of `recency` and `T`: 7, weeks, by default, as in the papers. Likelihoods of different units cannot be compared. */
  readonly unitDays?: number;
}

export interface RfmSummary {
  readonly customers: readonly CustomerSummary[];
  readonly end: string;
  /** Tickets left out: no customer, no such day, or an amount that is not a number. */
  readonly unreadable: number;
  readonly afterEnd: number;
  /** Days of a customer left out because refunds took back all that was bought. */
  readonly refundedDays: number;
}

interface Day {
  total: number;
  hasRefund: boolean;
}

/**
 * Summary by customer: tickets of one day make one purchase, refunds are taken off the day they were given.
 * A day of a free article (amount 0) is a purchase; a day on which refunds leave nothing is not.
 * Customers come in the order of their first ticket.
 */
export function rfmSummary(transactions: readonly Transaction[], options: RfmOptions = {}): RfmSummary {
  const { unitDays = 7 } = options;
  const readable = transactions.filter(
    ({ customer, date, amount }) => customer !== '' && isIsoDay(date) && Number.isFinite(amount),
  );
  const end = options.end ?? readable.reduce((last, { date }) => (date > last ? date : last), '');
  const observed = readable.filter(({ date }) => date <= end);
  const endDay = dayNumber(end);
  let refundedDays = 0;
  const customers: CustomerSummary[] = [];
  for (const [customer, days] of daysByCustomer(observed)) {
    const bought = [...days]
      .filter(([, day]) => !(day.hasRefund && day.total <= 0))
      .sort(([a], [b]) => a - b);
    refundedDays += days.size - bought.length;
    const [first, ...repeats] = bought;
    if (!first) continue;
    const last = repeats.at(-1) ?? first;
    const spent = repeats.reduce((total, [, day]) => total + day.total, 0);
    customers.push({
      customer,
      frequency: repeats.length,
      recency: (last[0] - first[0]) / unitDays,
      T: (endDay - first[0]) / unitDays,
      monetary_value: repeats.length === 0 ? 0 : spent / repeats.length,
    });
  }
  return {
    customers,
    end,
    unreadable: transactions.length - readable.length,
    afterEnd: readable.length - observed.length,
    refundedDays,
  };
}

function daysByCustomer(transactions: readonly Transaction[]): Map<string, Map<number, Day>> {
  const customers = new Map<string, Map<number, Day>>();
  for (const { customer, date, amount } of transactions) {
    let days = customers.get(customer);
    if (!days) customers.set(customer, (days = new Map()));
    const number = dayNumber(date);
    const day = days.get(number);
    if (!day) days.set(number, { total: amount, hasRefund: amount < 0 });
    else {
      day.total += amount;
      day.hasRefund ||= amount < 0;
    }
  }
  return customers;
}
