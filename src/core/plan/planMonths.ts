import { addMonths } from './planDates';
import { inside, quote, report, type At } from './planFields';

/** Months of a budget line, whatever the length of the period. */
const MONTHS = 12;

/** Twelve amounts as the file gives them. */
export function readAmounts(value: unknown, at: At): readonly number[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  if (!Array.isArray(value)) report(at, 'wrong-type', { value: quote(value), expected: 'months' });
  else if (values.length !== MONTHS) report(at, 'months-not-twelve', { count: values.length });
  const amounts = values.slice(0, MONTHS).map((entry, index) => {
    const here = inside(at, String(index + 1));
    if (typeof entry !== 'number' || !Number.isFinite(entry)) {
      report(here, 'wrong-type', { value: quote(entry), expected: 'number' });
      return 0;
    }
    if (entry < 0) report(here, 'negative-amount', { value: entry });
    return entry;
  });
  return [...amounts, ...Array.from({ length: MONTHS - amounts.length }, () => 0)];
}

/** The months of a line given as an amount and a way to spread it. */
export function spreadAmount(amount: unknown, phasing: unknown, at: At): readonly number[] {
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    report(inside(at, 'amount'), 'wrong-type', { value: quote(amount), expected: 'number' });
    return Array.from({ length: MONTHS }, () => 0);
  }
  if (amount < 0) report(inside(at, 'amount'), 'negative-amount', { value: amount });
  return shareOut(amount, weights(phasing ?? 'even', inside(at, 'phasing')));
}

function weights(phasing: unknown, at: At): readonly number[] {
  const even = Array.from({ length: MONTHS }, () => 1);
  if (phasing === 'even') return even;
  if (phasing === 'launch') {
    const { start, launch } = at.origins;
    const shares = even.map((_, index) => {
      const away = monthNumber(addMonths(start, index)) - monthNumber(launch);
      return away >= -2 && away <= 1 ? 1 : 0;
    });
    return shares.includes(1) ? shares : even;
  }
  if (!Array.isArray(phasing)) {
    report(at, 'wrong-type', { value: quote(phasing), expected: 'phasing' });
    return even;
  }
  const shares: readonly unknown[] = phasing;
  if (shares.length !== MONTHS) {
    report(at, 'months-not-twelve', { count: shares.length });
    return even;
  }
  if (!shares.every((share) => typeof share === 'number' && share >= 0)) {
    report(at, 'wrong-type', { value: quote(phasing), expected: 'phasing' });
    return even;
  }
  return (shares as readonly number[]).some((share) => share > 0) ? (shares as readonly number[]) : even;
}

/** Shared to the cent: each month ends where its part of the running total, rounded, ends. */
function shareOut(amount: number, shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const cents = Math.round(amount * 100);
  let sum = 0;
  let given = 0;
  return shares.map((share) => {
    sum += share;
    const until = Math.round((cents * sum) / total);
    const month = until - given;
    given = until;
    return month / 100;
  });
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
