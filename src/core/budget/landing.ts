import { fromCents, toCents } from './cents';

/** What is known of a budget line on the day it is looked at; net amounts. */
export interface LineState {
  /** Twelve months as planned. */
  readonly months: readonly number[];
  /** Net of transfers in and out. */
  readonly transfers: number;
  /** Ordered, neither received nor invoiced. */
  readonly committed: number;
  /** Received, not invoiced. */
  readonly accrued: number;
  /** Invoiced. */
  readonly actual: number;
  /** Accrued and invoiced since the last closed month. */
  readonly bookedInOpenMonths: number;
  /** Months of the period that are over; the others are open. */
  readonly closedMonths: number;
}

export interface LineLanding {
  readonly planned: number;
  readonly remaining: number;
  readonly landing: number;
  /** Landing less what is planned after transfers: positive is over. */
  readonly variance: number;
}

/**
 * Where a line will end, by the method of the last closed month:
 * actual + accrued + the larger of open orders and what is still planned.
 * What is still planned is the plan of the open months and the transfers, less what these months already booked, never below 0.
 * The larger of the two and not their sum: an order placed for a coming month is the plan of that month being used.
 */
export function lineLanding(state: LineState): LineLanding {
  const months = state.months.map(toCents);
  const planned = sum(months);
  const transfers = toCents(state.transfers);
  const [committed, accrued, actual] = [state.committed, state.accrued, state.actual].map(toCents) as [
    bigint,
    bigint,
    bigint,
  ];
  const open = sum(months.slice(state.closedMonths)) + transfers - toCents(state.bookedInOpenMonths);
  const stillPlanned = open > 0n ? open : 0n;
  const landing = actual + accrued + (committed > stillPlanned ? committed : stillPlanned);
  return {
    planned: fromCents(planned),
    remaining: fromCents(planned + transfers - committed - accrued - actual),
    landing: fromCents(landing),
    variance: fromCents(landing - planned - transfers),
  };
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
