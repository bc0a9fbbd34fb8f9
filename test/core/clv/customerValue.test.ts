import type { ClvMethod, CustomerInputs } from '../../../src/core/clv/customerValue';
import { CLV_METHODS, customerValue } from '../../../src/core/clv/customerValue';
import { cohortNpv, constantSurvival } from '../../../src/core/clv/definitions';

const usual: CustomerInputs = { basket: 50, frequency: 4, marginRate: 0.5, period: 'year' };
const value = (method: ClvMethod, inputs: Partial<CustomerInputs>): number | string => {
  const result = customerValue(method, { ...usual, ...inputs });
  return result.ok ? result.value : result.reason;
};

it('is margin × lifespan when nobody leaves and nothing is discounted', () => {
  expect(value('cohort', { lifespan: 3 })).toBe(300);
  expect(value('cohort', { lifespan: 3 })).toBe(value('simple_margin', { lifespan: 3 }));
});

it('is the value with the first margin when there is no end', () => {
  const rates = { retention: 0.8, annualDiscount: 0.1 };
  expect(value('cohort', rates)).toBeCloseTo(366.6667, 4);
  expect(value('cohort', rates)).toBeCloseTo(Number(value('retention_incl_first', rates)), 9);
});

it('is the sum over the cohort for whole periods', () => {
  const cohort = cohortNpv({
    margins: [100, 100, 100, 100, 100],
    survival: constantSurvival(0.8, 5),
    discount: 0.1,
    acquisitionCost: 40,
  });
  const inputs = { lifespan: 5, retention: 0.8, annualDiscount: 0.1, acquisitionCost: 40 };
  expect({ ok: true, value: value('cohort', inputs) }).toEqual({
    ok: true,
    value: expect.closeTo(cohort.ok ? cohort.value : Number.NaN, 9),
  });
});

it('turns a yearly discount into that of the month: 12 months at 10 % a year are not 12 × 0.833 %', () => {
  const monthly = value('cohort', { period: 'month', lifespan: 12, retention: 1, annualDiscount: 0.1 });
  const month = 1.1 ** (1 / 12);
  const byHand = Array.from({ length: 12 }, (_, t) => 100 / month ** t).reduce((sum, one) => sum + one, 0);
  expect(monthly).toBeCloseTo(byHand, 9);
});

it('keeps the published values of the named definitions', () => {
  const starbucks = { basket: 24.3, frequency: 52, marginRate: 1, lifespan: 20 };
  expect(value('simple', starbucks)).toBeCloseTo(25_272, 6);
  const same = { basket: 100, frequency: 1, marginRate: 1, retention: 0.8, annualDiscount: 0.1 };
  expect(value('retention_excl_first', same)).toBeCloseTo(266.67, 2);
  expect(value('retention_end_of_period', same)).toBeCloseTo(333.33, 2);
  expect(value('margin_multiple', same)).toBeCloseTo(266.67, 2);
  expect(value('continuous', same)).toBeCloseTo(314.017, 3);
  expect(value('saas', { ...same, annualDiscount: 0 })).toBeCloseTo(500, 9);
  expect(value('traditional', { ...same, basket: 5382.94 / 20, lifespan: 20, retention: 0.75 })).toBeCloseTo(
    11_534.87,
    2,
  );
});

it.each<[string, ClvMethod, Partial<CustomerInputs>]>([
  ['infinite', 'cohort', {}],
  ['lifespan-missing', 'simple', {}],
  ['retention-missing', 'retention_excl_first', { lifespan: 3 }],
  ['rate-in-percent', 'cohort', { marginRate: 40, lifespan: 3 }],
  ['retention-in-percent', 'cohort', { retention: 80 }],
  ['retention-out-of-range', 'continuous', { retention: -0.1 }],
  ['discount-out-of-range', 'cohort', { retention: 0.8, annualDiscount: -1 }],
  ['horizon-out-of-range', 'cohort', { lifespan: -1 }],
  ['churn-not-positive', 'saas', { retention: 1 }],
])('refuses with %s', (reason, method, inputs) => {
  expect(value(method, inputs)).toBe(reason);
});

it('has a value for each definition on a customer who has everything', () => {
  const inputs = { lifespan: 3, retention: 0.8, annualDiscount: 0.1 };
  for (const method of CLV_METHODS) expect(value(method, inputs)).toBeGreaterThan(0);
});
