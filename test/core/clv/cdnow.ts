import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FitResult, Fit } from '../../../src/core/clv/fit';
import type { Transaction } from '../../../src/core/clv/rfmSummary';

const FILE = join(__dirname, '../../fixtures/cdnow/CDNOW_sample.txt');
/** Last day of the calibration period of the papers; the hold-out is the 39 weeks after it. */
export const CALIBRATION_END = '1997-09-30';

/** The tickets of the CDNOW sample; the columns are told in the README of the fixture. */
export function cdnowTickets(): Transaction[] {
  return readFileSync(FILE, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const [, customer = '', day = '', , amount] = line.trim().split(/\s+/);
      const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      return { customer, date, amount: Number(amount) };
    });
}

/** The fit, which must not be refused. */
export function fitted<Parameters extends object>(fit: FitResult<Parameters>): Fit<Parameters> {
  if (!fit.ok) throw new Error(fit.reason);
  return fit;
}

/** The value in the list at that place, which must be there. */
export function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`nothing at ${place}`);
  return item;
}
