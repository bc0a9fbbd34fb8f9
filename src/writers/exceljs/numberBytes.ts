const ZERO = 48;
const MINUS = 45;
const POINT = 46;

/** Most bytes a number takes: sign, 17 digits, point, exponent. */
export const MAX_NUMBER_BYTES = 26;

/** Writes a whole number of 0 to 2^53 in decimal digits at `at`; returns the position after it. */
export function writeInteger(bytes: Uint8Array, at: number, value: number): number {
  if (value < 1_000_000_000) return writeDigits(bytes, at, value | 0, digitCount(value | 0));
  // Above 2^30 integer division leaves V8's fast path; two halves of at most nine digits stay on it.
  let high = Math.floor(value / 1_000_000_000);
  let low = value - high * 1_000_000_000;
  if (low < 0) {
    high -= 1;
    low += 1_000_000_000;
  }
  return writeDigits(bytes, writeInteger(bytes, at, high), low | 0, 9);
}

function digitCount(value: number): number {
  if (value < 10_000) return value < 100 ? (value < 10 ? 1 : 2) : value < 1_000 ? 3 : 4;
  if (value < 1_000_000) return value < 100_000 ? 5 : 6;
  return value < 10_000_000 ? 7 : value < 100_000_000 ? 8 : 9;
}

function writeDigits(bytes: Uint8Array, at: number, value: number, count: number): number {
  for (let position = at + count - 1; position >= at; position -= 1) {
    const tenth = (value / 10) | 0;
    bytes[position] = ZERO + value - tenth * 10;
    value = tenth;
  }
  return at + count;
}

/**
 * Writes a finite number exactly as `String(value)` would, without making a string for the numbers that reports are made of:
 * whole numbers and those of at most six decimals. Throws for NaN and the infinities, which a sheet cannot hold.
 */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  if (rest < 0) {
    bytes[at] = MINUS;
    at += 1;
    rest = -rest;
  }
  if (rest < 1e15) {
    const whole = Math.floor(rest);
    if (whole === rest) return writeInteger(bytes, at, whole);
    if (rest < 1e8) {
      // Division is correctly rounded: when it gives the number back, these digits are its shortest decimal form.
      const hundredths = Math.round(rest * 100);
      if (hundredths / 100 === rest) return writeDecimals(bytes, at, hundredths, 100, 2);
      const millionths = Math.round(rest * 1e6);
      if (millionths / 1e6 === rest) return writeDecimals(bytes, at, millionths, 1e6, 6);
    }
  }
  if (!Number.isFinite(rest)) throw new Error(`number cannot be written to a sheet: ${value}`);
  const text = String(rest);
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
  return at + text.length;
}

function writeDecimals(
  bytes: Uint8Array,
  at: number,
  scaled: number,
  scale: number,
  decimals: number,
): number {
  const whole = Math.floor(scaled / scale);
  let fraction = (scaled - whole * scale) | 0;
  let count = decimals;
  while (fraction % 10 === 0) {
    fraction = (fraction / 10) | 0;
    count -= 1;
  }
  const point = writeInteger(bytes, at, whole);
  bytes[point] = POINT;
  return writeDigits(bytes, point + 1, fraction, count);
}
