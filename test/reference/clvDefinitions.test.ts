/** Worked numbers of textbooks and papers; each definition of customer value under its own name. */
import type { ClvValue } from '../../src/core/clv/clvValue';
import {
  cohortNpv,
  constantSurvival,
  continuous,
  marginMultiple,
  retentionEndOfPeriod,
  retentionExclFirst,
  retentionInclFirst,
  saas,
  simple,
  simpleMargin,
  traditional,
} from '../../src/core/clv/definitions';
import { convertAmount, convertChurn, convertDiscount, convertRetention } from '../../src/core/clv/periods';

const valueOf = (result: ClvValue): number => (result.ok ? result.value : Number.NaN);

it('gives the three lifetime values of the Starbucks sheet and their mean', () => {
  const revenue = valueOf(simple({ spend: 24.3, frequency: 52, lifespan: 20 }));
  const margin = valueOf(simpleMargin({ spend: 5.9, frequency: 4.2 * 52, lifespan: 20, marginRate: 0.213 }));
  const traded = valueOf(traditional({ lifetimeMargin: 5382.94, retention: 0.75, discount: 0.1 }));
  expect(revenue).toBeCloseTo(25_272, 6);
  expect(margin).toBeCloseTo(5489.27, 2);
  expect(traded).toBeCloseTo(11_534.87, 2);
  expect((revenue + margin + traded) / 3).toBeCloseTo(14_098.71, 1);
});

it('tells the three textbook values of the same customer apart', () => {
  const same = { margin: 100, retention: 0.8, discount: 0.1 };
  expect(valueOf(retentionExclFirst(same))).toBeCloseTo(266.67, 2);
  expect(valueOf(retentionEndOfPeriod(same))).toBeCloseTo(333.33, 2);
  expect(valueOf(retentionInclFirst(same))).toBeCloseTo(366.67, 2);
  expect(valueOf(continuous(same))).toBeCloseTo(314.017, 3);
});

it('gives the published values of an Internet provider, Netflix and L.L.Bean', () => {
  expect(valueOf(retentionExclFirst({ margin: 18.95, retention: 0.788, discount: 0.01 }))).toBeCloseTo(
    67.264,
    3,
  );
  const netflix = { margin: 17.95, retention: 0.995, discount: 0.01 };
  expect(valueOf(retentionExclFirst(netflix))).toBeCloseTo(1190.68, 2);
  expect(valueOf(retentionInclFirst(netflix))).toBeCloseTo(1208.63, 2);
  expect(valueOf(retentionInclFirst({ ...netflix, margin: 1 }))).toBeCloseTo(67.33, 2);
  expect(valueOf(retentionExclFirst({ margin: 150, retention: 0.55, discount: 0.1 }))).toBeCloseTo(150, 9);
});

it.each([
  [0.6, [1.2, 1.154, 1.111, 1.071]],
  [0.7, [1.75, 1.667, 1.591, 1.522]],
  [0.8, [2.667, 2.5, 2.353, 2.222]],
  [0.9, [4.5, 4.091, 3.75, 3.462]],
])('gives the margin multiples of Gupta and Lehmann for a retention of %d', (retention, row) => {
  const multiples = [0.1, 0.12, 0.14, 0.16].map((discount) =>
    valueOf(marginMultiple({ retention, discount })),
  );
  expect(multiples.map((multiple) => Number(multiple.toFixed(3)))).toEqual(row);
});

it('sums a cohort to what the endless formula gives, and takes the acquisition cost off', () => {
  const cohort = {
    margins: Array.from({ length: 400 }, () => 100),
    survival: constantSurvival(0.8, 400),
    discount: 0.1,
  };
  expect(valueOf(cohortNpv(cohort))).toBeCloseTo(366.6667, 4);
  expect(valueOf(cohortNpv({ ...cohort, acquisitionCost: 66 }))).toBeCloseTo(300.6667, 4);
  // “8700 Profitable”: 1,408.74 by year 7.37 and 1,723.63 by year 40 are published, its margins beyond 505 are not.
  const two = { margins: [-41, 427], survival: [1, 0.86], discount: 0.1 };
  expect(valueOf(cohortNpv(two))).toBeCloseTo(-41 + (427 * 0.86) / 1.1, 10);
});

it('is, for a subscription, the end-of-period value without discount', () => {
  expect(valueOf(saas({ arpa: 50, grossMargin: 0.8, churn: 0.05 }))).toBeCloseTo(
    valueOf(retentionEndOfPeriod({ margin: 40, retention: 0.95, discount: 0 })),
    9,
  );
});

it('multiplies the margin by more when the margin grows, as long as customers leave faster', () => {
  // r ÷ (1 + d − r (1 + g)) = 0.8 ÷ (1.1 − 0.8 × 1.05), by hand.
  expect(valueOf(marginMultiple({ retention: 0.8, discount: 0.1, growth: 0.05 }))).toBeCloseTo(
    0.8 / 0.26,
    12,
  );
});

it('is a perpetuity when everybody stays', () => {
  expect(valueOf(retentionExclFirst({ margin: 100, retention: 1, discount: 0.1 }))).toBeCloseTo(1000, 9);
});

it.each<[string, ClvValue]>([
  ['infinite', retentionExclFirst({ margin: 100, retention: 1, discount: 0 })],
  ['infinite', continuous({ margin: 100, retention: 1, discount: 0 })],
  ['infinite', marginMultiple({ retention: 0.9, discount: 0.1, growth: 0.3 })],
  ['retention-in-percent', retentionInclFirst({ margin: 100, retention: 80, discount: 0.1 })],
  ['retention-out-of-range', retentionEndOfPeriod({ margin: 100, retention: -0.1, discount: 0.1 })],
  ['discount-out-of-range', traditional({ lifetimeMargin: 1, retention: 0.5, discount: -1 })],
  ['not-a-number', retentionExclFirst({ margin: Number.NaN, retention: 0.5, discount: 0.1 })],
  ['churn-not-positive', saas({ arpa: 50, grossMargin: 0.8, churn: -0.02 })],
  ['retention-in-percent', saas({ arpa: 50, grossMargin: 0.8, churn: 5 })],
  ['horizon-out-of-range', simple({ spend: 1, frequency: 1, lifespan: -1 })],
  ['horizon-out-of-range', cohortNpv({ margins: [1, 1], survival: [1], discount: 0.1 })],
])('refuses with %s', (reason, result) => {
  expect(result).toEqual({ ok: false, reason });
});

it('converts rates by compounding and amounts by addition', () => {
  expect(convertDiscount(0.1, 'year', 'month')).toBeCloseTo(1.1 ** (1 / 12) - 1, 15);
  expect(convertDiscount(convertDiscount(0.1, 'year', 'week'), 'week', 'year')).toBeCloseTo(0.1, 14);
  expect(convertRetention(0.95, 'month', 'year')).toBeCloseTo(0.95 ** 12, 12);
  expect(convertChurn(0.05, 'month', 'year')).toBeCloseTo(1 - 0.95 ** 12, 12);
  expect(convertAmount(100, 'month', 'year')).toBeCloseTo(1200, 9);
});
