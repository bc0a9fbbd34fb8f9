import { bgNbdExpected } from '../../../src/core/clv/bgNbd';
import { expectedSpend } from '../../../src/core/clv/gammaGamma';
import { predictAlive } from '../../../src/core/clv/predictAlive';
import type { Prediction, PredictionOptions } from '../../../src/core/clv/predictCustomers';
import { predictCustomers } from '../../../src/core/clv/predictCustomers';
import { PURCHASE_MODELS } from '../../../src/core/clv/purchaseModels';
import type { Transaction } from '../../../src/core/clv/rfmSummary';
import { CALIBRATION_END, at, cdnowTickets } from './cdnow';

const tickets = cdnowTickets();

function predicted(options: PredictionOptions = {}, rows: readonly Transaction[] = tickets): Prediction {
  const prediction = predictCustomers(rows, { end: CALIBRATION_END, ...options });
  if (!prediction.ok) throw new Error(prediction.reason);
  return prediction;
}

const bgNbd = predicted({ model: 'bg-nbd' });
const mbgNbd = predicted();

it('gives the model, its parameters and what was observed', () => {
  expect(bgNbd).toMatchObject({
    model: 'bg-nbd',
    end: CALIBRATION_END,
    logLikelihood: expect.closeTo(-9582.4292, 4),
    spendLogLikelihood: expect.closeTo(-4055.9177, 4),
    warnings: ['bg-nbd-certain-alive', 'rows-after-end'],
    leftOut: { unreadable: 0, refundedDays: 0 },
  });
  expect(bgNbd.customers).toHaveLength(2357);
  // Every ticket after 30 September 1997 is left out, and no other.
  expect(bgNbd.leftOut.afterEnd).toBe(tickets.filter(({ date }) => date > CALIBRATION_END).length);
});

it('takes the MBG/NBD by default, in which who never came back may be gone', () => {
  expect(mbgNbd.model).toBe('mbg-nbd');
  expect(mbgNbd.warnings).toEqual(['rows-after-end']);
  const never = at(mbgNbd.customers, 2);
  expect(never.frequency).toBe(0);
  expect(never.alive).toBeLessThan(0.5);
  expect(at(bgNbd.customers, 2).alive).toBe(1);
});

it.each(PURCHASE_MODELS)('is, without discount, purchases × amount × margin: %s', (model) => {
  const { customers } = predicted({ model, marginRate: 0.3 });
  for (const { expectedPurchases, expectedSpend: spend, value, low, high } of customers) {
    expect(value / (expectedPurchases * spend * 0.3)).toBeCloseTo(1, 12);
    expect(low).toBeLessThan(value);
    expect(value).toBeLessThan(high);
  }
});

it('counts a month as 365.25 ÷ 12 days and discounts from its end', () => {
  const { parameters, spendParameters, customers } = predicted({
    model: 'bg-nbd',
    horizonMonths: 2,
    annualDiscount: 0.21,
  });
  const one = at(customers, 0);
  const month = 365.25 / 12 / 7;
  const until = (t: number): number =>
    bgNbdExpected(parameters as { r: number; alpha: number; a: number; b: number }, one, t);
  const monthly = 1.21 ** (1 / 12);
  const purchases = until(month) / monthly + (until(2 * month) - until(month)) / monthly ** 2;
  expect(one.expectedPurchases).toBeCloseTo(until(2 * month), 12);
  expect(one.value).toBeCloseTo(purchases * expectedSpend(spendParameters, one), 12);
});

it('is worth less when the future is discounted, and more the further it looks', () => {
  const values = ([{}, { annualDiscount: 0.1 }, { horizonMonths: 24 }] as const).map(
    (options) => at(predicted(options).customers, 0).value,
  );
  expect(at(values, 1)).toBeLessThan(at(values, 0));
  expect(at(values, 2)).toBeGreaterThan(at(values, 0));
});

it('widens with the confidence asked', () => {
  const width = (confidence: number): number => {
    const { low, high } = at(predicted({ confidence }).customers, 0);
    return Math.log(high / low);
  };
  // Normal quantiles: 2.5758 at 99 %, 1.6449 at 90 %.
  expect(width(0.99) / width(0.9)).toBeCloseTo(2.5758293 / 1.6448536, 6);
});

it('counts rows that cannot be read and days that refunds emptied', () => {
  const first = at(tickets, 0);
  const rows = [
    ...tickets,
    { ...first, date: '1997-13-01' },
    { ...first, amount: Number.NaN },
    { ...first, date: '1997-05-05', amount: -10 },
  ];
  const { warnings, leftOut } = predicted({}, rows);
  expect(warnings).toEqual(['unreadable-rows', 'rows-after-end', 'refunded-days']);
  expect(leftOut).toMatchObject({ unreadable: 2, refundedDays: 1 });
});

describe('amounts that go with frequency', () => {
  const visits = new Map<string, number>();
  for (const { customer } of tickets) visits.set(customer, (visits.get(customer) ?? 0) + 1);
  const raisedBy = (power: number): Transaction[] =>
    tickets.map((one) => ({ ...one, amount: (one.amount + 1) * (visits.get(one.customer) ?? 1) ** power }));

  it('are warned of', () => {
    expect(predicted({}, raisedBy(1)).warnings).toContain('spend-correlation');
  });

  it('are refused when they differ so much that they have no mean', () => {
    expect(predictCustomers(raisedBy(2), { end: CALIBRATION_END })).toEqual({
      ok: false,
      reason: 'no-mean-spend',
      part: 'spend',
    });
  });
});

it.each<[string, string, PredictionOptions]>([
  ['end-unreadable', 'options', { end: '1997-02-30' }],
  ['confidence-out-of-range', 'options', { confidence: 95 }],
  ['horizon-out-of-range', 'options', { horizonMonths: 0 }],
  ['horizon-out-of-range', 'options', { horizonMonths: 1.5 }],
  ['discount-out-of-range', 'options', { annualDiscount: -1 }],
  ['discount-in-percent', 'options', { annualDiscount: 10 }],
  ['margin-out-of-range', 'options', { marginRate: 30 }],
  ['too-few-customers', 'purchases', { end: '1996-12-31' }],
])('refuses with %s (%s)', (reason, part, options) => {
  expect(predictCustomers(tickets, options)).toEqual({ ok: false, reason, part });
});

it('refuses amounts that tell nothing, and says that it is the amounts', () => {
  const free = tickets.map((one) => ({ ...one, amount: 0 }));
  expect(predictCustomers(free)).toEqual({ ok: false, reason: 'too-few-customers', part: 'spend' });
});

describe('the probability to be a customer still', () => {
  it('needs no amounts, and is the same as with them', () => {
    const visits = tickets.map(({ customer, date }) => ({ customer, date }));
    const alive = predictAlive(visits, { end: CALIBRATION_END });
    if (!alive.ok) throw new Error(alive.reason);
    alive.customers.forEach((one, i) => {
      expect(one.alive).toBe(at(mbgNbd.customers, i).alive);
      expect(one.low).toBeLessThan(one.alive);
      expect(one.high).toBeGreaterThan(one.alive);
    });
  });

  it('leaves a day out that its refund emptied', () => {
    const refund = { customer: at(tickets, 0).customer, date: '1997-09-29', amount: -5 };
    const alive = predictAlive([...tickets, refund], { end: CALIBRATION_END });
    expect(alive).toMatchObject({ ok: true, leftOut: { refundedDays: 1 } });
  });

  it('refuses like the values', () => {
    expect(predictAlive([], {})).toEqual({ ok: false, reason: 'too-few-customers', part: 'purchases' });
  });
});
