import { PHASED_MONTHS, phaseAmount, type Phasing } from '../budget/phasing';
import { inside, quote, report, type At } from './planFields';

/** Twelve amounts as the file gives them. */
export function readAmounts(value: unknown, at: At): readonly number[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  if (!Array.isArray(value)) report(at, 'wrong-type', { value: quote(value), expected: 'months' });
  else if (values.length !== PHASED_MONTHS) report(at, 'months-not-twelve', { count: values.length });
  const amounts = values.slice(0, PHASED_MONTHS).map((entry, index) => {
    const here = inside(at, String(index + 1));
    if (typeof entry !== 'number' || !Number.isFinite(entry)) {
      report(here, 'wrong-type', { value: quote(entry), expected: 'number' });
      return 0;
    }
    if (entry < 0) report(here, 'negative-amount', { value: entry });
    return entry;
  });
  return [...amounts, ...Array.from({ length: PHASED_MONTHS - amounts.length }, () => 0)];
}

/** The months of a line given as an amount and a way to spread it. */
export function spreadAmount(amount: unknown, phasing: unknown, at: At): readonly number[] {
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    report(inside(at, 'amount'), 'wrong-type', { value: quote(amount), expected: 'number' });
    return Array.from({ length: PHASED_MONTHS }, () => 0);
  }
  if (amount < 0) report(inside(at, 'amount'), 'negative-amount', { value: amount });
  const { start, launch } = at.origins;
  const month = monthNumber(launch) - monthNumber(start);
  const isInside = month >= 0 && month < PHASED_MONTHS;
  return phaseAmount(amount, readPhasing(phasing ?? 'even', inside(at, 'phasing')), isInside ? month : null);
}

function readPhasing(phasing: unknown, at: At): Phasing {
  if (phasing === 'even' || phasing === 'launch') return phasing;
  const shares: readonly unknown[] = Array.isArray(phasing) ? phasing : [];
  const isShares = Array.isArray(phasing) && shares.every((share) => typeof share === 'number' && share >= 0);
  if (!isShares) report(at, 'wrong-type', { value: quote(phasing), expected: 'phasing' });
  else if (shares.length !== PHASED_MONTHS) report(at, 'months-not-twelve', { count: shares.length });
  else return shares as readonly number[];
  return 'even';
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
