/**
 * The customer models on the CDNOW sample (Fader & Hardie; CDNOW_sample.txt of CamDavidsonPilon/lifetimes), exact days ÷ 7.
 * The data are not in the repository: name the file in JALON_CDNOW, or these tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fitBgNbd } from '../../src/core/clv/bgNbd';
import type { FitResult } from '../../src/core/clv/fit';
import { fitGammaGamma, spendCorrelation } from '../../src/core/clv/gammaGamma';
import { fitMbgNbd } from '../../src/core/clv/mbgNbd';
import { fitParetoNbd } from '../../src/core/clv/paretoNbd';
import type { Transaction } from '../../src/core/clv/rfmSummary';
import { rfmSummary } from '../../src/core/clv/rfmSummary';

const FILE = process.env.JALON_CDNOW ?? '';
const withData = existsSync(FILE) ? describe : describe.skip;

/** Columns: master id, sample id, yyyymmdd, CDs, dollars. */
function readTickets(): Transaction[] {
  return readFileSync(FILE, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const [, customer = '', day = '', , amount] = line.trim().split(/\s+/);
      const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      return { customer, date, amount: Number(amount) };
    });
}

function parametersOf(fit: FitResult<object>, likelihood: number): object {
  if (!fit.ok) throw new Error(fit.reason);
  expect(fit.logLikelihood).toBeCloseTo(likelihood, 3);
  return fit.parameters;
}

withData('the CDNOW sample', () => {
  const { customers } = rfmSummary(existsSync(FILE) ? readTickets() : [], { end: '1997-09-30' });

  it('has the customers and repeat days of the paper', () => {
    expect(customers).toHaveLength(2357);
    expect(customers.reduce((total, { frequency }) => total + frequency, 0)).toBe(2457);
    expect(customers.filter(({ frequency }) => frequency === 0)).toHaveLength(1411);
    expect(spendCorrelation(customers)).toBeCloseTo(0.114, 3);
  });

  it('gives the BG/NBD likelihood and parameters', () => {
    expect(parametersOf(fitBgNbd(customers), -9582.429207)).toEqual({
      r: expect.closeTo(0.242595, 5),
      alpha: expect.closeTo(4.4136, 3),
      a: expect.closeTo(0.79292, 4),
      b: expect.closeTo(2.4259, 3),
    });
  });

  it('gives the MBG/NBD likelihood and parameters', () => {
    expect(parametersOf(fitMbgNbd(customers), -9582.135716)).toEqual({
      r: expect.closeTo(0.52484, 4),
      alpha: expect.closeTo(6.18309, 3),
      a: expect.closeTo(0.89136, 4),
      b: expect.closeTo(1.614, 3),
    });
  });

  it('gives the Pareto/NBD likelihood; its surface is too flat to insist on beta', () => {
    expect(parametersOf(fitParetoNbd(customers), -9594.976179)).toMatchObject({
      r: expect.closeTo(0.5533, 3),
      alpha: expect.closeTo(10.578, 2),
    });
  });

  it('gives the Gamma-Gamma likelihood and parameters', () => {
    expect(parametersOf(fitGammaGamma(customers), -4055.917695)).toEqual({
      p: expect.closeTo(6.24957, 4),
      q: expect.closeTo(3.74422, 4),
      v: expect.closeTo(15.44352, 3),
    });
  });
});
