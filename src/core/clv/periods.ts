/** Periods that rates are stated for. */
export const PERIODS = ['year', 'quarter', 'month', 'week', 'day'] as const;
export type Period = (typeof PERIODS)[number];

/** Periods in a year; a week is 7 of 365.25 days, the mean of the Julian calendar. */
export const PERIODS_PER_YEAR: Readonly<Record<Period, number>> = {
  year: 1,
  quarter: 4,
  month: 12,
  week: 365.25 / 7,
  day: 365.25,
};

/** How many of the second period make one of the first: 12 months in a year. */
export function periodsIn(period: Period, other: Period): number {
  return PERIODS_PER_YEAR[other] / PERIODS_PER_YEAR[period];
}

/**
 * The same discount rate stated for another period, by compounding: 1 + d(month) = (1 + d(year))^(1/12).
 * Dividing by 12 is the commonest error with these formulas: 10 % a year is 0.797 % a month, not 0.833 %.
 */
export function convertDiscount(rate: number, from: Period, to: Period): number {
  return Math.expm1(Math.log1p(rate) / periodsIn(from, to));
}

/** The same retention stated for another period: r(year) = r(month)^12, never × 12. */
export function convertRetention(rate: number, from: Period, to: Period): number {
  return rate ** (1 / periodsIn(from, to));
}

/** The same churn stated for another period, through the retention it leaves. */
export function convertChurn(rate: number, from: Period, to: Period): number {
  return -Math.expm1(Math.log1p(-rate) / periodsIn(from, to));
}

/** An amount a period stated for another period: amounts add, rates compound. */
export function convertAmount(amount: number, from: Period, to: Period): number {
  return amount / periodsIn(from, to);
}
