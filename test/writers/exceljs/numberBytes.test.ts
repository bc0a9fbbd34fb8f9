import { MAX_NUMBER_BYTES, writeInteger, writeNumber } from '../../../src/writers/exceljs/numberBytes';

const view = new DataView(new ArrayBuffer(64));

function written(write: typeof writeNumber, value: number): string {
  const end = write(view, 3, value);
  return Buffer.from(view.buffer, 3, end - 3).toString('latin1');
}

/** A seeded generator of 0 (included) to 1 (excluded). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('writeNumber', () => {
  const edges = [
    0, -0, 1, 9, 10, 99, 100, 999, 1000, 9999, 10000, 99999, 100000, 1e6, 99999999, 1e8, 123456789, 999999999, 1e9,
    2147483647, 2147483648, 4294967296, 1e12, 999999999999, 1e15, 1e16, 9007199254740991, 9007199254740992, 1e21, 1.5e300,
    0.1, 0.01, 0.5, 0.25, 0.125, 1e-6, 1e-7, 5e-324, 0.000001, 0.1234567, 99999999.99, 100000000.01, 12.3, 12.34, 12.345678,
    1.005, 33.333333333333336, 0.30000000000000004, 1234.5, 1.10, 2.000001, 1 / 3,
  ]; // prettier-ignore

  it.each(edges.flatMap((value) => [value, -value]))('writes %d as JavaScript does', (value) => {
    expect(written(writeNumber, value)).toBe(String(value === 0 ? 0 : value));
  });

  it('writes what reads back as the same number, in its shortest form', () => {
    const next = random(7);
    for (let round = 0; round < 20_000; round += 1) {
      const scale = 10 ** Math.floor(next() * 18 - 4);
      const decimals = 10 ** Math.floor(next() * 8);
      const value = Math.round(next() * scale * decimals) / decimals;
      expect(written(writeNumber, value)).toBe(String(value));
    }
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => written(writeNumber, value)).toThrow('number cannot be written');
  });

  it('stays within the bytes it announces', () => {
    expect(String(-Number.MIN_VALUE * 1.7976931348623157).length).toBeLessThan(MAX_NUMBER_BYTES);
    expect(written(writeNumber, -2.2250738585072014e-308)).toHaveLength(24);
  });
});

describe('writeInteger', () => {
  it('writes every power of ten and its neighbours', () => {
    for (let power = 1; power < 16; power += 1) {
      for (const value of [10 ** power - 1, 10 ** power, 10 ** power + 1]) {
        expect(written(writeInteger, value)).toBe(String(value));
      }
    }
  });
});
