/** Whole cents of an amount: 12.5 is 1250n; amounts typed with more places are rounded. */
export function toCents(amount: number): bigint {
  return BigInt(Math.round(amount * 100));
}

/** The amount of whole cents: 1250n is 12.5. */
export function fromCents(cents: bigint): number {
  return Number(cents) / 100;
}

/** Parts in a million of a share or a return, so that 0.1 of an envelope is exactly a tenth of it. */
export const MILLION = 1_000_000n;

/** A share, a return or a weight as a whole number of millionths. */
export function toMillionths(value: number): bigint {
  return BigInt(Math.round(value * Number(MILLION)));
}

/** The largest integer that is not above `a ÷ b`, for a positive `b`. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** The smallest integer that is not below `a ÷ b`, for a positive `b`. */
export function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}

/** A positive `a ÷ b` rounded to the nearest integer, halves up. */
export function roundDivide(a: bigint, b: bigint): bigint {
  return floorDivide(2n * a + b, 2n * b);
}
