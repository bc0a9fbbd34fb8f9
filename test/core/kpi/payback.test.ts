import { paybackMonths } from '../../../src/core/kpi/payback';

it('is cost ÷ margin when nobody leaves', () => {
  expect(paybackMonths(300, 40, 0)).toEqual({ ok: true, months: 7.5 });
});

it('takes longer when customers leave: the margins of those who stay add up to the cost', () => {
  const result = paybackMonths(300, 40, 0.05);
  if (!result.ok) throw new Error(result.reason);
  // Σ 40 × 0.95ᵏ from 0 to n is 40 (1 − 0.95ⁿ) ÷ 0.05.
  expect((40 * (1 - 0.95 ** result.months)) / 0.05).toBeCloseTo(300, 9);
  expect(result.months).toBeGreaterThan(7.5);
});

it.each([
  ['never-pays-back', 800, 0.05],
  ['never-pays-back', 900, 0.05],
  ['churn-out-of-range', 300, 1],
  ['churn-out-of-range', 300, -0.1],
])('refuses with %s', (reason, cac, churn) => {
  expect(paybackMonths(cac, 40, churn)).toEqual({ ok: false, reason });
});
