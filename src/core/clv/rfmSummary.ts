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

/** Tickets of a customer on one day, or one of them. */
interface Day {
  readonly day: number;
  readonly total: number;
  readonly hasRefund: boolean;
}

/**
 * Summary by customer: tickets of one day make one purchase, refunds are taken off the day they were given.
 * A day of a free article (amount 0) is a purchase; a day on which refunds leave nothing is not.
 * Customers come in the order of their first ticket.
 */
export function rfmSummary(transactions: readonly Transaction[], options: RfmOptions = {}): RfmSummary {
  const { unitDays = 7 } = options;
  const dayOf = dayReader();
  const readable = transactions.filter(
    ({ customer, date, amount }) => customer !== '' && !Number.isNaN(dayOf(date)) && Number.isFinite(amount),
  );
  const end = options.end ?? readable.reduce((last, { date }) => (date > last ? date : last), '');
  const observed = readable.filter(({ date }) => date <= end);
  const endDay = dayNumber(end);
  const tickets = new Map<string, Day[]>();
  for (const { customer, date, amount } of observed) {
    const ticket = { day: dayOf(date), total: amount, hasRefund: amount < 0 };
    const others = tickets.get(customer);
    if (others) others.push(ticket);
    else tickets.set(customer, [ticket]);
  }
  let refundedDays = 0;
  const customers: CustomerSummary[] = [];
  for (const [customer, ofCustomer] of tickets) {
    const days = mergeDays(ofCustomer);
    const bought = days.filter(({ total, hasRefund }) => !(hasRefund && total <= 0));
    refundedDays += days.length - bought.length;
    const [first, ...repeats] = bought;
    if (!first) continue;
    const last = repeats.at(-1) ?? first;
    const spent = repeats.reduce((sum, { total }) => sum + total, 0);
    customers.push({
      customer,
      frequency: repeats.length,
      recency: (last.day - first.day) / unitDays,
      T: (endDay - first.day) / unitDays,
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

/** Day number of a date, NaN for what is no day; a hundred thousand tickets share a few hundred dates. */
function dayReader(): (date: string) => number {
  const days = new Map<string, number>();
  return (date) => {
    let day = days.get(date);
    if (day === undefined) days.set(date, (day = isIsoDay(date) ? dayNumber(date) : Number.NaN));
    return day;
  };
}

/** One entry a day, in order. */
function mergeDays(tickets: Day[]): Day[] {
  const days: Day[] = [];
  for (const ticket of tickets.sort((one, other) => one.day - other.day)) {
    const before = days.at(-1);
    if (before?.day !== ticket.day) days.push(ticket);
    else
      days[days.length - 1] = {
        day: before.day,
        total: before.total + ticket.total,
        hasRefund: before.hasRefund || ticket.hasRefund,
      };
  }
  return days;
}
