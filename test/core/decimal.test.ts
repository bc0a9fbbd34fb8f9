import {
  addDecimals,
  compareDecimals,
  decimalToNumber,
  subtractDecimals,
  sumDecimals,
} from '../../src/core/decimal';

test.each([
  ['0.1', '0.2', '0.3'],
  ['12.50', '0.005', '12.505'],
  ['-1.05', '1', '-0.05'],
  ['99999999999999999.99', '0.01', '100000000000000000.00'],
  ['.5', '-.5', '0.0'],
])('adds %s and %s without drift: %s', (a, b, sum) => {
  expect(addDecimals(a, b)).toBe(sum);
});

test('subtracts to the cent', () => {
  expect(subtractDecimals('28098.35', '28110.10')).toBe('-11.75');
});

test('compares values, not their trailing zeros', () => {
  expect(compareDecimals('1.50', '1.5')).toBe(0);
  expect(compareDecimals('-2', '1')).toBeLessThan(0);
  expect(compareDecimals('10', '9.99')).toBeGreaterThan(0);
});

test('sums ten times ten cents to exactly one', () => {
  expect(sumDecimals(Array.from({ length: 10 }, () => '0.10'))).toBe('1.00');
});

test('sums what is present, and knows no sum of nothing', () => {
  expect(sumDecimals([null, '1.2', '3.04'])).toBe('4.24');
  expect(sumDecimals([null, null])).toBeNull();
  expect(sumDecimals([])).toBeNull();
});

test('gives the nearest number', () => {
  expect(decimalToNumber('1234.56')).toBe(1234.56);
});

test('refuses what is not a decimal', () => {
  expect(() => addDecimals('1,5', '0')).toThrow('not a decimal: 1,5');
  expect(() => decimalToNumber('')).toThrow('not a decimal');
});
