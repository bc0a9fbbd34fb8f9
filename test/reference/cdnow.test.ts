/**
 * The customer models on the CDNOW sample (test/fixtures/cdnow), exact days ÷ 7: likelihoods, parameters, standard errors,
 * the hold-out, and what the usual mistakes cost.
 * Published numbers: Fader, Hardie & Lee 2005; BTYD's walkthrough; CLVTools' tests. The digits beyond theirs were computed
 * independently in Python.
 */
import type { FitResult } from '../../src/core/clv/fit';
import { bgNbdExpected, fitBgNbd } from '../../src/core/clv/bgNbd';
import { fitGammaGamma, spendCorrelation } from '../../src/core/clv/gammaGamma';
import { fitMbgNbd } from '../../src/core/clv/mbgNbd';
import { fitParetoNbd } from '../../src/core/clv/paretoNbd';
import type { CustomerSummary } from '../../src/core/clv/rfmSummary';
import { rfmSummary } from '../../src/core/clv/rfmSummary';
import { CALIBRATION_END, cdnowTickets, fitted } from '../core/clv/cdnow';

const tickets = cdnowTickets();
const { customers } = rfmSummary(tickets, { end: CALIBRATION_END });
const spenders = customers.filter(({ frequency }) => frequency > 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function parametersOf(fit: FitResult<object>, likelihood: number): object {
  const { parameters, logLikelihood } = fitted(fit);
  expect(logLikelihood).toBeCloseTo(likelihood, 4);
  return parameters;
}

describe('the CDNOW sample', () => {
  it('has the lines, days and dollars of the published file', () => {
    expect(tickets).toHaveLength(6919);
    expect(new Set(tickets.map(({ customer }) => customer)).size).toBe(2357);
    expect(tickets.filter(({ amount }) => amount === 0)).toHaveLength(8);
    expect(sum(tickets.map(({ amount }) => amount))).toBeCloseTo(244_091.94, 6);
    const dates = tickets.map(({ date }) => date).sort();
    expect([dates[0], dates.at(-1)]).toEqual(['1997-01-01', '1998-06-30']);
    const days = new Set(tickets.map(({ customer, date }) => `${customer} ${date}`));
    expect(tickets.length - days.size).toBe(223);
  });

  it('has the customers and repeat days of the paper', () => {
    expect(customers).toHaveLength(2357);
    expect(sum(customers.map(({ frequency }) => frequency))).toBe(2457);
    expect(spenders).toHaveLength(946);
    // The first customers came on 1 January and are observed for 272 days.
    expect(Math.max(...customers.map(({ T }) => T))).toBeCloseTo(272 / 7, 12);
    expect(spendCorrelation(customers)).toBeCloseTo(0.114, 3);
  });
});

describe('fits', () => {
  it('gives the BG/NBD likelihood and parameters', () => {
    expect(parametersOf(fitBgNbd(customers), -9582.429207)).toEqual({
      r: expect.closeTo(0.24259453, 6),
      alpha: expect.closeTo(4.41360215, 5),
      a: expect.closeTo(0.79292196, 5),
      b: expect.closeTo(2.42590672, 4),
    });
  });

  it('gives the MBG/NBD likelihood and parameters', () => {
    expect(parametersOf(fitMbgNbd(customers), -9582.135716)).toEqual({
      r: expect.closeTo(0.52484318, 5),
      alpha: expect.closeTo(6.18308548, 4),
      a: expect.closeTo(0.89135928, 5),
      b: expect.closeTo(1.61400206, 4),
    });
  });

  it('gives the Pareto/NBD likelihood and parameters, beta within a thousandth of its standard error', () => {
    expect(parametersOf(fitParetoNbd(customers), -9594.976179)).toEqual({
      r: expect.closeTo(0.55327702, 5),
      alpha: expect.closeTo(10.57768348, 4),
      s: expect.closeTo(0.60624008, 5),
      beta: expect.closeTo(11.66873839, 3),
    });
  });

  it('gives the Gamma-Gamma likelihood and parameters', () => {
    expect(parametersOf(fitGammaGamma(customers), -4055.917695)).toEqual({
      p: expect.closeTo(6.24957, 5),
      q: expect.closeTo(3.74422, 5),
      v: expect.closeTo(15.44352, 5),
    });
  });

  it('gives the standard errors of CLVTools', () => {
    const { parameters, logCovariance } = fitted(fitParetoNbd(customers));
    const errors = Object.values(parameters).map(
      (value: number, i) => value * Math.sqrt(logCovariance[i]?.[i] ?? Number.NaN),
    );
    const published = [0.0476264, 0.8427222, 0.1872594, 6.2105448];
    published.forEach((error, i) => expect(Math.abs((errors[i] ?? 0) / error - 1)).toBeLessThan(2e-4));
  });
});

describe('the hold-out of 39 weeks', () => {
  // BTYD's walkthrough: mean purchases by repeats in the calibration period, 0 to 6 and 7 or more.
  const bins = [1411, 439, 214, 100, 62, 38, 29, 64];
  const actual = [0.2367, 0.697, 1.3925, 1.56, 2.5323, 2.9474, 3.8621, 6.3594];
  const expected = [0.2251, 0.5231, 1.0441, 1.5203, 2.1638, 2.6538, 3.504, 6.157];
  const all = new Map(rfmSummary(tickets).customers.map((one) => [one.customer, one.frequency]));
  const later = (one: CustomerSummary): number => (all.get(one.customer) ?? 0) - one.frequency;
  const meanByBin = (of: (one: CustomerSummary) => number): number[] =>
    bins.map((_, bin) => {
      const members = customers.filter(({ frequency }) => Math.min(7, frequency) === bin);
      return sum(members.map(of)) / members.length;
    });

  it('has the purchases and the customers of the walkthrough', () => {
    expect(sum(customers.map(later))).toBe(1882);
    bins.forEach((size, bin) =>
      expect(customers.filter(({ frequency }) => Math.min(7, frequency) === bin)).toHaveLength(size),
    );
    meanByBin(later).forEach((mean, bin) => expect(mean).toBeCloseTo(actual[bin] ?? Number.NaN, 4));
  });

  it('is expected by the BG/NBD as in the walkthrough', () => {
    const walkthrough = { r: 0.2425967, alpha: 4.413659, a: 0.7929869, b: 2.426164 };
    meanByBin((one) => bgNbdExpected(walkthrough, one, 39)).forEach((mean, bin) =>
      expect(mean).toBeCloseTo(expected[bin] ?? Number.NaN, 4),
    );
  });
});

describe('what the usual mistakes cost', () => {
  const observed = tickets.filter(({ date }) => date <= CALIBRATION_END);
  const ticketsOf = new Map<string, number>();
  for (const { customer } of observed) ticketsOf.set(customer, (ticketsOf.get(customer) ?? 0) + 1);

  it('tickets of one day not merged: 2,603 repeats for 2,457', () => {
    const unmerged = customers.map((one) => ({
      ...one,
      frequency: (ticketsOf.get(one.customer) ?? 0) - 1,
    }));
    expect(sum(unmerged.map(({ frequency }) => frequency))).toBe(2603);
    expect(fitted(fitBgNbd(unmerged))).toMatchObject({
      parameters: { r: expect.closeTo(0.218, 3), alpha: expect.closeTo(3.274, 3) },
      logLikelihood: expect.closeTo(-9743.9, 1),
    });
  });

  it('first purchase counted among the amounts', () => {
    const days = new Map<string, Map<string, number>>();
    for (const { customer, date, amount } of observed) {
      const own = days.get(customer) ?? new Map<string, number>();
      days.set(customer, own.set(date, (own.get(date) ?? 0) + amount));
    }
    const withFirst = spenders.map((one) => {
      const totals = [...(days.get(one.customer)?.values() ?? [])];
      return { ...one, frequency: totals.length, monetary_value: sum(totals) / totals.length };
    });
    expect(fitted(fitGammaGamma(withFirst)).parameters).toEqual({
      p: expect.closeTo(7.86, 2),
      q: expect.closeTo(3.97, 2),
      v: expect.closeTo(13.33, 2),
    });
  });

  it('days for weeks: another likelihood, the same predictions', () => {
    const inDays = rfmSummary(tickets, { end: CALIBRATION_END, unitDays: 1 }).customers;
    const days = fitted(fitBgNbd(inDays));
    const weeks = fitted(fitBgNbd(customers));
    expect(days.logLikelihood).toBeCloseTo(-14_363.53, 2);
    expect(days.parameters.alpha).toBeCloseTo(30.895, 3);
    customers.slice(0, 200).forEach((one, i) => {
      const same = inDays[i] ?? one;
      expect(bgNbdExpected(days.parameters, same, 273)).toBeCloseTo(
        bgNbdExpected(weeks.parameters, one, 39),
        5,
      );
    });
  });

  it('times and amounts rounded to two decimals, as in the summary everybody copies', () => {
    // Halves of a cent go up: 18.135 is 18.134999… as a double.
    const round = (value: number): number => Math.round(value * 100 + 1e-6) / 100;
    const rounded = customers.map((one) => ({
      ...one,
      recency: round(one.recency),
      T: round(one.T),
      monetary_value: round(one.monetary_value),
    }));
    expect(fitted(fitBgNbd(rounded)).logLikelihood).toBeCloseTo(-9582.425561, 5);
    expect(fitted(fitParetoNbd(rounded)).logLikelihood).toBeCloseTo(-9594.97393, 5);
    expect(fitted(fitGammaGamma(rounded)).logLikelihood).toBeCloseTo(-4055.923244, 5);
  });
});
