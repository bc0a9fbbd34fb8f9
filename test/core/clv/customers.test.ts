import { fitBgNbd } from '../../../src/core/clv/bgNbd';
import { withInterval } from '../../../src/core/clv/withInterval';
import { fitGammaGamma } from '../../../src/core/clv/gammaGamma';
import { mbgNbdAlive, mbgNbdExpected, fitMbgNbd } from '../../../src/core/clv/mbgNbd';
import { fitParetoNbd } from '../../../src/core/clv/paretoNbd';
import { residualValue } from '../../../src/core/clv/residualValue';
import type { CustomerSummary } from '../../../src/core/clv/rfmSummary';
import { rfmSummary } from '../../../src/core/clv/rfmSummary';
import { fitSbg, sbgSurvival } from '../../../src/core/clv/sbg';

import { fitted } from './cdnow';

const ticket = (customer: string, date: string, amount: number) => ({ customer, date, amount });
const once = (customer: string): CustomerSummary => ({
  customer,
  frequency: 0,
  recency: 0,
  T: 10,
  monetary_value: 0,
});
const many = (customer: CustomerSummary): CustomerSummary[] => Array.from({ length: 120 }, () => customer);

it('merges the tickets of a day and leaves the first purchase out of frequency and amount', () => {
  const { customers, end } = rfmSummary([
    ticket('a', '2026-01-01', 500),
    ticket('a', '2026-01-15', 20),
    ticket('a', '2026-01-15', 10),
    ticket('a', '2026-02-12', 50),
    ticket('b', '2026-02-26', 5),
  ]);
  expect(end).toBe('2026-02-26');
  expect(customers).toEqual([
    { customer: 'a', frequency: 2, recency: 6, T: 8, monetary_value: 40 },
    { customer: 'b', frequency: 0, recency: 0, T: 0, monetary_value: 0 },
  ]);
});

it('takes refunds off their day, drops a day they empty, and keeps a day of a free article', () => {
  const { customers, refundedDays } = rfmSummary(
    [
      ticket('a', '2026-01-01', 30),
      ticket('a', '2026-01-08', 40),
      ticket('a', '2026-01-08', -10),
      ticket('a', '2026-01-15', -30),
      ticket('a', '2026-01-22', 0),
      ticket('b', '2026-01-02', -3),
    ],
    { end: '2026-01-29', unitDays: 1 },
  );
  expect(refundedDays).toBe(2);
  expect(customers).toEqual([{ customer: 'a', frequency: 2, recency: 21, T: 28, monetary_value: 15 }]);
});

it('counts the tickets it cannot use', () => {
  const summary = rfmSummary(
    [
      ticket('a', '2026-01-01', 30),
      ticket('a', '2026-03-01', 30),
      ticket('a', '2026-02-30', 30),
      ticket('', '2026-01-01', 30),
      ticket('a', '2026-01-03', Number.NaN),
    ],
    { end: '2026-01-31' },
  );
  expect(summary).toMatchObject({ unreadable: 3, afterEnd: 1 });
});

it.each([
  ['too-few-customers', [once('a')]],
  ['no-repeat', many(once('a'))],
  ['impossible-customer', [...many(once('a')), { ...once('b'), frequency: 2, recency: 12 }]],
] as const)('refuses to fit with %s', (reason, customers) => {
  for (const fit of [fitBgNbd, fitMbgNbd, fitParetoNbd])
    expect(fit(customers)).toEqual({ ok: false, reason });
});

it('refuses to fit amounts and subscriptions that tell nothing', () => {
  expect(fitGammaGamma(many(once('a')))).toEqual({ ok: false, reason: 'no-repeat' });
  expect(fitSbg([[1000, 1000, 1000]])).toEqual({ ok: false, reason: 'no-loss' });
  expect(fitSbg([[10, 9, 8]])).toEqual({ ok: false, reason: 'too-few-customers' });
  expect(fitSbg([[1000, 1100]])).toEqual({ ok: false, reason: 'impossible-customer' });
  expect(fitSbg([[1000, 900]])).toEqual({ ok: false, reason: 'no-convergence' });
});

it('finds the same chance to leave for everybody when the same share leaves every year', () => {
  const fit = fitted(fitSbg([[100_000, 80_000, 64_000, 51_200]]));
  expect(fit.alike).toEqual(['alpha']);
  expect(sbgSurvival(fit.parameters, 10)).toBeCloseTo(0.8 ** 10, 3);
});

it('puts an interval around a prediction, wider when more confidence is asked, inside the possible values', () => {
  const fit = fitSbg([[1000, 869, 743, 653, 593]]);
  if (!fit.ok) throw new Error(fit.reason);
  const mean = ({ alpha, beta }: { alpha: number; beta: number }) => beta / (alpha + beta);
  const usual = withInterval(fit, mean, 'probability');
  const sure = withInterval(fit, mean, 'probability', 0.999);
  expect(usual.low).toBeLessThan(usual.value);
  expect(usual.value).toBeLessThan(usual.high);
  expect(sure.low).toBeLessThan(usual.low);
  expect(sure.high).toBeLessThan(1);
  // 1,000 customers, 86.9 % renew once: ± 1.96 √(0.869 × 0.131 ÷ 1000) = ± 0.021.
  expect(usual.high - usual.low).toBeGreaterThan(0.03);
  expect(usual.high - usual.low).toBeLessThan(0.05);
});

it('lets a customer who never came back be gone in the MBG/NBD model', () => {
  const parameters = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
  const never = { frequency: 0, recency: 0, T: 38.86 };
  const alive = mbgNbdAlive(parameters, never);
  expect(alive).toBeCloseTo(1 / (1 + (0.891 / 1.614) * ((6.183 + 38.86) / 6.183) ** 0.525), 12);
  // In a short time nobody alive has time to leave: rate (r + x) ÷ (alpha + T).
  expect(mbgNbdExpected(parameters, never, 1e-6)).toBeCloseTo((alive * 0.525e-6) / (6.183 + 38.86), 13);
});

it('adds up expected purchases, discounted from the end of each period', () => {
  const inputs = { expectedUntil: (t: number) => t / 2, spend: 40, horizon: 2, discount: 0 };
  expect(residualValue(inputs)).toEqual({ ok: true, value: 40 });
  expect(residualValue({ ...inputs, discount: 0.25, marginRate: 0.5 })).toEqual({
    ok: true,
    value: expect.closeTo(14.4, 12),
  });
  expect(residualValue({ ...inputs, horizon: 1.5 })).toEqual({ ok: false, reason: 'horizon-out-of-range' });
});
