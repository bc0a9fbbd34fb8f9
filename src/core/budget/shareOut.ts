import { fromCents, floorDivide, toCents, toMillionths } from './cents';

/** Exact shares of one total: `numerator ÷ denominator` cents each. */
export interface ExactShare {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Served before the others when cents are left over; 0 unless told. */
  readonly priority?: number;
}

/**
 * Rounds shares whose sum is `total` cents to whole cents by the largest remainder:
 * each gets its whole cents, and the cents left over go to the largest fractions, the earlier one first when they are equal.
 */
export function roundShares(
  total: bigint,
  shares: readonly ExactShare[],
): readonly { readonly cents: bigint; readonly extra: 0 | 1 }[] {
  const whole = shares.map(({ numerator, denominator }) => floorDivide(numerator, denominator));
  const left = total - whole.reduce((sum, cents) => sum + cents, 0n);
  const order = shares
    .map((share, index) => ({ share, index, rest: share.numerator - whole[index]! * share.denominator }))
    .filter(({ rest }) => rest > 0n)
    .sort(
      (a, b) =>
        (b.share.priority ?? 0) - (a.share.priority ?? 0) ||
        compare(b.rest * a.share.denominator, a.rest * b.share.denominator) ||
        a.index - b.index,
    )
    .slice(0, Number(left));
  const served = new Set(order.map(({ index }) => index));
  return whole.map((cents, index) =>
    served.has(index) ? { cents: cents + 1n, extra: 1 } : { cents, extra: 0 },
  );
}

/** Shares an amount in proportion to weights, to the cent; equal parts when every weight is 0. */
export function shareOut(amount: number, weights: readonly number[]): readonly number[] {
  const cents = toCents(amount);
  const sign = cents < 0n ? -1n : 1n;
  const parts = weights.map(toMillionths);
  const sum = parts.reduce((total, part) => total + part, 0n);
  const shares = parts.map((part) =>
    sum === 0n
      ? { numerator: cents * sign, denominator: BigInt(weights.length) }
      : { numerator: cents * sign * part, denominator: sum },
  );
  return roundShares(cents * sign, shares).map((share) => fromCents(share.cents * sign));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
