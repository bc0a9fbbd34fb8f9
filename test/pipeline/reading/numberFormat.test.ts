import {
  currencyOfCell,
  isPlaceholder,
  numberEvidence,
  parseInteger,
  parseNumber,
} from '../../../src/pipeline/reading/numberFormat';

describe('a written number', () => {
  it.each([
    ['1 234,56', ',', '1234.56'],
    ['1\u00a0234,56', ',', '1234.56'],
    ['1\u202f234\u202f567,8', ',', '1234567.8'],
    ['1.234,56', ',', '1234.56'],
    ['9 595,51\u00a0€', ',', '9595.51'],
    ['-12,50 €', ',', '-12.5'],
    ['12,50- €', ',', '-12.5'],
    ['(12,50)', ',', '-12.5'],
    ['1,234.56', '.', '1234.56'],
    ['US$34.15', '.', '34.15'],
    ['$1,234.5', '.', '1234.5'],
    ["1'234.50", '.', '1234.5'],
    ['£0.99', '.', '0.99'],
    ['Rs.1000.0', '.', '1000'],
    ['.5', '.', '0.5'],
    ['0.1198225', '.', '0.119823'],
    ['160.65184879', '.', '160.651849'],
    ['007', 'none', '7'],
  ] as const)('%s under the mark %s is %s', (cell, mark, expected) => {
    expect(parseNumber(cell, mark)).toBe(expected);
  });

  it.each([
    ['12,50', '.'],
    ['12.50', ','],
    ['1,23,456', '.'],
    ['voir litige', ','],
    ['1 234,5', 'none'],
    ['1000000000000', '.'],
    ['12-13', '.'],
  ] as const)('%s under the mark %s is refused, not guessed', (cell, mark) => {
    expect(parseNumber(cell, mark)).toBeUndefined();
  });

  it.each([
    ['12,5', 'comma'],
    ['12.5', 'dot'],
    ['1,234.56', 'dot'],
    ['1.234,56', 'comma'],
    ['1,234,567', 'dot'],
    ['1.234.567', 'comma'],
    ['1,234', 'doubtful-comma'],
    ['1.234', 'doubtful-dot'],
    ['0,123', 'comma'],
    ['1 234', 'plain'],
    ['abc', 'unreadable'],
  ] as const)('%s proves: %s', (cell, evidence) => {
    expect(numberEvidence(cell)).toBe(evidence);
  });

  it.each([
    ['1,606,880', '1606880'],
    ['29 836', '29836'],
    ['9\u202f380', '9380'],
    ['1.234', '1234'],
  ])('%s is the whole number %s whatever the mark of its neighbours', (cell, expected) => {
    expect(parseInteger(cell, 'none')).toBe(expected);
  });

  it.each(['', ' --', '--', '-', '–', 'N/A', '(not set)', '[]', '< 10%', '> 90 %', '<5', '#DIV/0!'])(
    '« %s » stands for no value',
    (cell) => {
      expect(isPlaceholder(cell)).toBe(true);
    },
  );

  it.each([
    ['9 595,51 €', 'EUR'],
    ['US$34.15', 'USD'],
    ['$34.15', 'USD?'],
    ['£3', 'GBP'],
    ['12,00 CHF', 'CHF'],
    ['12', undefined],
  ])('%s shows the currency %s', (cell, code) => {
    expect(currencyOfCell(cell)).toBe(code);
  });
});
