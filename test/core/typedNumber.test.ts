import { typedNumber } from '../../src/core/typedNumber';

const value = (text: string, language: 'fr' | 'en' = 'fr') => {
  const read = typedNumber(text, language);
  return read.ok ? [read.value, read.currency] : read.reason;
};

it.each([
  ['1 200 €', 1200, 'EUR'],
  ['1\u00a0200,50\u00a0€', 1200.5, 'EUR'],
  ['1\u202f200\u202f€', 1200, 'EUR'],
  ['12,5 %', 0.125, null],
  ['3,5 k€', 3500, 'EUR'],
  ['1,2 M€', 1_200_000, 'EUR'],
  ['1.234.567,89', 1_234_567.89, null],
  ['1.5', 1.5, null],
  ['−15 %', -0.15, null],
  ['-€5', -5, 'EUR'],
  ['(1 200 €)', -1200, 'EUR'],
  ['1’200 CHF', 1200, 'CHF'],
  ['+15', 15, null],
  ['0,001', 0.001, null],
  ['1,200', 1.2, null],
])('reads the French %s', (text, expected, currency) => {
  expect(value(text)).toEqual([expected, currency]);
});

it.each([
  ['$1,200.50', 1200.5, 'USD'],
  ['1,200', 1200, null],
  ['1,234,567', 1_234_567, null],
  ['12.5%', 0.125, null],
  ['12,5', 12.5, null],
  ['1.200', 1.2, null],
  ['£3k', 3000, 'GBP'],
])('reads the English %s', (text, expected, currency) => {
  expect(value(text, 'en')).toEqual([expected, currency]);
});

it.each(['abc', '', '12 leads', '1,2,3', '12.34.5', '€', '12 % €5', '€5€', "1'20", '1e3'])(
  'does not take “%s” for a number',
  (text) => {
    expect(value(text)).toBe('not-a-number');
  },
);

it('refuses a point that may part thousands or decimals rather than be wrong a thousand times', () => {
  expect(value('1.200')).toBe('ambiguous');
  expect(value('1.200 €')).toBe('ambiguous');
  expect(value('0.200')).toEqual([0.2, null]);
});

it('says that a percentage was one', () => {
  expect(typedNumber('12 %', 'fr')).toMatchObject({ isPercent: true });
  expect(typedNumber('12', 'fr')).toMatchObject({ isPercent: false });
});
