import type { Decimal } from './report';

/** A decimal as an integer count of its last place: `12.50` is 1250 at scale 2. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

function parse(value: Decimal): Scaled {
  const match = DECIMAL.exec(value.trim());
  const digits = `${match?.[2] ?? ''}${match?.[3] ?? ''}`;
  if (!match || digits === '') throw new Error(`not a decimal: ${value}`);
  const units = BigInt(digits);
  return { units: match[1] === '-' ? -units : units, scale: match[3]?.length ?? 0 };
}

function print({ units, scale }: Scaled): Decimal {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function atScale(value: Scaled, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

/** Exact sum of two decimals, at the finer of their scales: `0.1` and `0.20` give `0.30`. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const left = parse(a);
  const right = parse(b);
  const scale = Math.max(left.scale, right.scale);
  return print({ units: atScale(left, scale) + atScale(right, scale), scale });
}

/** Exact `a − b`. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const left = parse(a);
  const right = parse(b);
  const scale = Math.max(left.scale, right.scale);
  return print({ units: atScale(left, scale) - atScale(right, scale), scale });
}

/** Negative when `a` is smaller, positive when it is larger, 0 when equal whatever the trailing zeros. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const left = parse(a);
  const right = parse(b);
  const scale = Math.max(left.scale, right.scale);
  const difference = atScale(left, scale) - atScale(right, scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Exact sum of the values present; null when none is, because a missing amount is not an amount of 0. */
export function sumDecimals(values: Iterable<Decimal | null>): Decimal | null {
  let units = 0n;
  let scale = 0;
  let any = false;
  for (const value of values) {
    if (value === null) continue;
    const next = parse(value);
    if (next.scale > scale) {
      units *= 10n ** BigInt(next.scale - scale);
      scale = next.scale;
    }
    units += atScale(next, scale);
    any = true;
  }
  return any ? print({ units, scale }) : null;
}

/** The nearest number, for a cell; arithmetic stays on the decimal side. */
export function decimalToNumber(value: Decimal): number {
  return Number(print(parse(value)));
}
