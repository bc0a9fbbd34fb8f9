import type { RateSpec } from '../config';

/** The rates from one currency to the reporting currency, oldest first. */
export interface DatedRate {
  readonly from: string;
  readonly date: string;
  readonly rate: string;
}

/** Rates towards the reporting currency; a rate given the other way round is turned over. */
export function ratesTo(currency: string, rates: readonly RateSpec[]): readonly DatedRate[] {
  return rates
    .flatMap((rate): DatedRate[] => {
      if (rate.to === currency) return [{ from: rate.from, date: rate.date, rate: rate.rate }];
      if (rate.from === currency)
        return [{ from: rate.to, date: rate.date, rate: (1 / Number(rate.rate)).toFixed(10) }];
      return [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * SQL of an amount in the reporting currency, NULL when no rate is known for its currency and day.
 * The rate of a period is the one valid on its last day.
 */
export function convertedSql(
  amount: string,
  day: string,
  currency: string,
  rates: readonly DatedRate[],
): string {
  const own = `WHEN currency IS NULL OR currency = '${currency}' THEN ${amount}`;
  const foreign = [...new Set(rates.map((rate) => rate.from))].map((from) => {
    const steps = rates
      .filter((rate) => rate.from === from)
      .reverse()
      .map((rate) => `WHEN ${day} >= DATE '${rate.date}' THEN ${rate.rate}`);
    // Ten decimals of rate times six of amount need the wide decimal before rounding to the millionth.
    return `WHEN currency = '${from}' THEN CAST(round(CAST(${amount} AS DECIMAL(24,6)) * CAST(CASE ${steps.join(' ')} END AS DECIMAL(14,10)), 6) AS DECIMAL(18,6))`;
  });
  return `CASE ${own} ${foreign.join(' ')} END`;
}
