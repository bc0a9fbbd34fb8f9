import { FUNCTION_NAMES } from '../../../src/core/functionNames';
import { formulaCalls } from '../../../src/workbook/formula/formulaCalls';
import { formulaTokens } from '../../../src/workbook/formula/formulaTokens';
import { formulaShape, sameFormula } from '../../../src/workbook/formula/sameFormula';
import { shiftFormula } from '../../../src/workbook/formula/shiftFormula';
import { builtMetadata } from '../../functions/host/openBuiltFunctions';

const ODD = [
  '',
  '=',
  '=SUM(A1:B2,"a,b(""c""")',
  "='L''été (1)'!$A$1+Budget!B2",
  '=t[[#Headers],[Coût (€)]]&t[@[a b]]&[@spend]',
  "=t['[x']]",
  '={1,2;3,4}*{"a,b";"(c"}',
  "='C:\\x\\[book.xlsx]Sheet'!A1",
  '=[1]Sheet!A1#',
  '=LET(x,1,LAMBDA(y,x+y)(2))',
  '=1.5E+3%-.5',
  '=A1:INDEX(B:B,3) C1',
  '="unfinished',
  '=SUM((1,2',
  '=)',
  '=#REF!+#N/A+Sheet!#REF!',
  '=Été_1+été(1)',
];

describe('a formula taken apart', () => {
  it.each(ODD)('is the sum of its pieces: %s', (formula) => {
    expect(
      formulaTokens(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
    expect(() => formulaCalls(formula)).not.toThrow();
  });

  it.each<[string, readonly [string, ...string[]][]]>([
    ['=CPA(A1,B1)', [['CPA', 'A1', 'B1']]],
    [
      '=IF(A1>0,CPA(A1,SUM(B1:B3)),"CPA(1,2)")',
      [
        ['IF', 'A1>0', 'CPA(A1,SUM(B1:B3))', '"CPA(1,2)"'],
        ['CPA', 'A1', 'SUM(B1:B3)'],
        ['SUM', 'B1:B3'],
      ],
    ],
    ['=CLV(1,,t[[a,b]:[c(d]],{1,2;3,4})', [['CLV', '1', '', 't[[a,b]:[c(d]]', '{1,2;3,4}']]],
    ["='a,(b'!A1+_xldudf_CPA('c,d'!A1,(1,2))", [['CPA', "'c,d'!A1", '(1,2)']]],
    ['=TODAY()', [['TODAY']]],
  ])('has the calls of %s', (formula, calls) => {
    expect(
      formulaCalls(formula).map(({ name, args }) => [
        name,
        ...args.map(({ start, end }) => formula.slice(start, end)),
      ]),
    ).toEqual(calls);
  });
});

test.each([
  ["'Budget'!A1+1", 'Budget!A1 + 1', true],
  ['@SUM(_xlfn.XLOOKUP(a1,B1,C1))', 'SUM(XLOOKUP(A1,B1,C1))', true],
  ['"a b"', '"ab"', false],
  ['"A"', '"a"', false],
  ['A1', 'A12', false],
  ['A1', 'A2', false],
  ['A1 ', 'A1', true],
])('%s and %s say the same: %s', (a, b, same) => {
  expect(sameFormula(a, b)).toBe(same);
  expect(sameFormula(b, a)).toBe(same);
});

test('a shape keeps what a formula does and forgets where', () => {
  expect(formulaShape('IF(\'Mes sous\'!$A$1="A1",SUM(B2:B9),x)')).toBe(
    formulaShape('IF(Budget!$A$3="A1",SUM(C4:C40),x)'),
  );
  expect(formulaShape('A1+B1')).not.toBe(formulaShape('A1-B1'));
});

test('a formula moved down keeps what stands still', () => {
  expect(shiftFormula('=$A1+A$1+$A$1+"A1"+LOG10(B2)+t[A1]', 3)).toBe('=$A4+A$1+$A$1+"A1"+LOG10(B5)+t[A1]');
  expect(shiftFormula('=A1', -1)).toBeNull();
});

test('the list of functions is that of the functions', () => {
  expect([...FUNCTION_NAMES].sort()).toEqual(
    builtMetadata()
      .functions.map(({ id }) => id)
      .sort(),
  );
});
