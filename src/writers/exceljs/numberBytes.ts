const ZERO = 48;
const MINUS = 45;
const POINT = 46;

/** Most bytes a number takes (sign, 17 digits, point, exponent), and those that a last whole word may write beyond it. */
export const MAX_NUMBER_BYTES = 34;

// The four digits of 0000 to 9999 as one little-endian word each: digits are written four at a time, by one store.
const FOUR_DIGITS = Int32Array.from(
  { length: 10_000 },
  (_, value) =>
    (ZERO + Math.floor(value / 1000)) |
    ((ZERO + (Math.floor(value / 100) % 10)) << 8) |
    ((ZERO + (Math.floor(value / 10) % 10)) << 16) |
    ((ZERO + (value % 10)) << 24),
);

/**
 * Writes a whole number of 0 to 2^53 in decimal digits at `at`; returns the position after it.
 * Up to three bytes after that position are overwritten, so numbers are written from front to back.
 */
export function writeInteger(view: DataView, at: number, value: number): number {
  if (value < 10_000) {
    const digits = value < 100 ? (value < 10 ? 1 : 2) : value < 1_000 ? 3 : 4;
    // Shifting the word drops its leading zeros.
    view.setInt32(at, FOUR_DIGITS[value]! >>> ((4 - digits) << 3), true);
    return at + digits;
  }
  if (value < 100_000_000) {
    const high = (value / 10_000) | 0;
    return writeFour(view, writeInteger(view, at, high), (value - high * 10_000) | 0);
  }
  // Past 2^31 integer division leaves V8's fast path.
  let high = Math.floor(value / 100_000_000);
  let low = value - high * 100_000_000;
  if (low < 0) {
    high -= 1;
    low += 100_000_000;
  }
  const middle = (low / 10_000) | 0;
  const next = writeFour(view, writeInteger(view, at, high), middle);
  return writeFour(view, next, (low - middle * 10_000) | 0);
}

function writeFour(view: DataView, at: number, value: number): number {
  view.setInt32(at, FOUR_DIGITS[value]!, true);
  return at + 4;
}

/**
 * Writes a finite number exactly as `String(value)` would, without making a string for the numbers that reports are made of:
 * whole numbers and those of at most six decimals. Throws for NaN and the infinities, which a sheet cannot hold.
 */
export function writeNumber(view: DataView, at: number, value: number): number {
  let rest = value;
  if (rest < 0) {
    view.setUint8(at, MINUS);
    at += 1;
    rest = -rest;
  }
  if (rest < 1e15) {
    const whole = Math.floor(rest);
    if (whole === rest) return writeInteger(view, at, whole);
    if (rest < 1e8) {
      // Division is correctly rounded: when it gives the number back, these digits are its shortest decimal form.
      const hundredths = Math.round(rest * 100);
      if (hundredths / 100 === rest) {
        return writeFraction(view, writeInteger(view, at, whole), hundredths - whole * 100, 2);
      }
      const millionths = Math.round(rest * 1e6);
      if (millionths / 1e6 === rest) {
        return writeFraction(view, writeInteger(view, at, whole), millionths - whole * 1e6, 6);
      }
    }
  }
  if (!Number.isFinite(rest)) throw new Error(`number cannot be written to a sheet: ${value}`);
  const text = String(rest);
  for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index));
  return at + text.length;
}

/** A point and the decimals, without zeros at the end; `fraction` is not 0. */
function writeFraction(view: DataView, at: number, fraction: number, decimals: 2 | 6): number {
  view.setUint8(at, POINT);
  let end: number;
  if (decimals === 2) {
    view.setInt32(at + 1, FOUR_DIGITS[fraction]! >>> 16, true);
    end = at + 3;
  } else {
    const high = (fraction / 10_000) | 0;
    view.setInt32(at + 1, FOUR_DIGITS[high]! >>> 16, true);
    end = writeFour(view, at + 3, (fraction - high * 10_000) | 0);
  }
  while (view.getUint8(end - 1) === ZERO) end -= 1;
  return end;
}
