/** Customers simulated from each model, seeded: the fit must find the parameters they were made with. */
import { bgNbdLogLikelihood, fitBgNbd } from '../../../src/core/clv/bgNbd';
import type { Fit } from '../../../src/core/clv/fit';
import { fitGammaGamma } from '../../../src/core/clv/gammaGamma';
import { fitMbgNbd, mbgNbdLogLikelihood } from '../../../src/core/clv/mbgNbd';
import { fitParetoNbd, paretoNbdLogLikelihood } from '../../../src/core/clv/paretoNbd';
import type { CustomerSummary } from '../../../src/core/clv/rfmSummary';
import { fitted } from './cdnow';
import { simulateBetaGeometric, simulateParetoNbd, simulateSpend } from './simulate';

/** Every parameter within 3.5 of the standard errors the fit itself states. */
function expectRecovered<Parameters extends object>(fit: Fit<Parameters>, truth: Parameters): void {
  const errors = Object.keys(truth).map((name, i) => {
    const [found, made] = [fit.parameters, truth].map((one) =>
      Math.log(Number(one[name as keyof Parameters])),
    );
    return ((found ?? 0) - (made ?? 0)) / Math.sqrt(fit.logCovariance[i]?.[i] ?? 0);
  });
  errors.forEach((error) => expect(Math.abs(error)).toBeLessThan(3.5));
}

/** The summit lies above the truth by no more than chance: twice the difference is χ² with 4 degrees, 99.9 % below 18.5. */
function expectSummit(fit: Fit<object>, atTruth: readonly number[]): void {
  const above = 2 * (fit.logLikelihood - atTruth.reduce((total, one) => total + one, 0));
  expect(above).toBeGreaterThan(0);
  expect(above).toBeLessThan(18.5);
}

it.each([1, 2])('Pareto/NBD, 3,000 customers, seed %d', (seed) => {
  const truth = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
  const customers = simulateParetoNbd(3000, truth, seed);
  const fit = fitted(fitParetoNbd(customers));
  expectRecovered(fit, truth);
  expectSummit(
    fit,
    customers.map((one) => paretoNbdLogLikelihood(truth, one)),
  );
});

it.each([1, 2])('BG/NBD, 4,000 customers, seed %d', (seed) => {
  const truth = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  const customers = simulateBetaGeometric(4000, truth, 0, seed);
  const fit = fitted(fitBgNbd(customers));
  expectRecovered(fit, truth);
  expectSummit(
    fit,
    customers.map((one) => bgNbdLogLikelihood(truth, one)),
  );
});

it.each([1, 2])('MBG/NBD, 4,000 customers, seed %d', (seed) => {
  const truth = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
  const customers = simulateBetaGeometric(4000, truth, 1, seed);
  const fit = fitted(fitMbgNbd(customers));
  expectRecovered(fit, truth);
  expectSummit(
    fit,
    customers.map((one) => mbgNbdLogLikelihood(truth, one)),
  );
});

it.each([1, 1e-3, 130])('Gamma-Gamma, amounts in units of %d', (unit) => {
  const truth = { p: 6.25, q: 3.74, v: 15.44 * unit };
  const base = simulateBetaGeometric(4000, { r: 1, alpha: 4, a: 0.8, b: 2.4 }, 0, 5);
  expectRecovered(fitted(fitGammaGamma(simulateSpend(base, truth, 6))), truth);
});

describe('data on the edge of a model', () => {
  it('settles when all customers leave at the same rate, and says that they are alike', () => {
    const customers = simulateParetoNbd(1500, { r: 0.8, alpha: 10, s: 5000, beta: 200_000 }, 5);
    const fit = fitted(fitParetoNbd(customers));
    expect(fit.alike).toEqual(['s']);
    expect(Math.abs(fit.parameters.beta / fit.parameters.s / 40 - 1)).toBeLessThan(0.1);
  });

  it('settles when all customers buy at the same rate', () => {
    const customers = simulateBetaGeometric(3000, { r: 5000, alpha: 50_000, a: 0.8, b: 2.4 }, 1, 5);
    const fit = fitted(fitMbgNbd(customers));
    expect(fit.alike).toEqual(['r']);
    expect(Math.abs(fit.parameters.alpha / fit.parameters.r / 10 - 1)).toBeLessThan(0.05);
  });

  it.each<[string, (customers: readonly CustomerSummary[]) => unknown]>([
    ['Pareto/NBD', fitParetoNbd],
    ['BG/NBD', fitBgNbd],
    ['MBG/NBD', fitMbgNbd],
  ])('refuses when nobody can have left, all having bought on the last day: %s', (_, fit) => {
    const loyal = simulateParetoNbd(1000, { r: 2, alpha: 10, s: 1, beta: 1e12 }, 5).filter(
      ({ frequency }) => frequency > 0,
    );
    expect(fit(loyal.map((one) => ({ ...one, recency: one.T })))).toEqual({ ok: false, reason: 'no-loss' });
  });

  it('fits the Pareto/NBD to customers of another model, without pretending', () => {
    const customers = simulateBetaGeometric(1500, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 0, 9, 39);
    const [own, other] = [fitted(fitBgNbd(customers)), fitted(fitParetoNbd(customers))];
    expect(other.logLikelihood).toBeLessThan(own.logLikelihood);
  });
});
