import type { Decimal } from './report';

/** Adds many decimals of at most six places exactly, without a big integer for each. */
export interface ExactSum {
  add(value: Decimal): void;
  total(): Decimal;
}

const MILLION = 1_000_000;
/** Below this many millionths a thousand values add up without leaving the exact integers of a double. */
const SMALL = 1e12;
const BATCH = 1000;

export function createExactSum(): ExactSum {
  let whole = 0n;
  let batch = 0;
  let waiting = 0;
  const flush = (): void => {
    whole += BigInt(batch);
    batch = 0;
    waiting = 0;
  };
  return {
    add(value) {
      const millionths = Math.round(Number(value) * MILLION);
      if (Math.abs(millionths) < SMALL) {
        batch += millionths;
        if (++waiting === BATCH) flush();
      } else whole += exactMillionths(value);
    },
    total() {
      flush();
      const sign = whole < 0n ? '-' : '';
      const digits = (whole < 0n ? -whole : whole).toString().padStart(7, '0');
      const decimals = digits.slice(-6).replace(/0+$/, '');
      return `${sign}${digits.slice(0, -6)}${decimals ? `.${decimals}` : ''}`;
    },
  };
}

function exactMillionths(value: Decimal): bigint {
  const [integer = '0', fraction = ''] = value.replace('-', '').split('.');
  const units = BigInt(integer + fraction.slice(0, 6).padEnd(6, '0'));
  return value.startsWith('-') ? -units : units;
}
