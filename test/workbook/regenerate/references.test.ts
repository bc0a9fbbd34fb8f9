import {
  canonicalFormula,
  formulaSkeleton,
  mapReferences,
  writeReference,
} from '../../../src/workbook/regenerate/references';

const references = (formula: string): readonly string[] => {
  const found: string[] = [];
  mapReferences(formula, (reference) => {
    found.push(writeReference(reference));
    return undefined;
  });
  return found;
};

describe('references inside a formula', () => {
  it.each([
    ['A1+$B$2*C$3', ['A1', '$B$2', 'C$3']],
    ["SUM('Coûts réels'!$J$19:$J$46)", ["'Coûts réels'!$J$19:$J$46"]],
    ["'L''été'!A1&Budget!B2", ["'L''été'!A1", "'Budget'!B2"]],
    ['SUM(A:A,$2:3)', ['A:A', '$2:3']],
    ['"A1 « B2 » ""C3"""&D4', ['D4']],
    ['t_budget[[#This Row],[A1]]+E5', ['E5']],
    ['LOG10(A1)+Q1_2027+launch_date+ABCD1+A0', ['A1']],
    ['1.5+2E3*10', []],
    ['INDEX(calendar_days,0,$AC11)', ['$AC11']],
    ['#REF!+A1', ['A1']],
    ['COUNTIF($E$26:$E117,">0")', ['$E$26:$E117']],
  ])('of %s are found', (formula, expected) => {
    expect(references(formula)).toEqual(expected);
  });

  it('leave the rest of a formula as it is', () => {
    const formula = `IF($B11="","",'Dates expliquées'!$F$11 & " A1 "& Vue!C2)`;
    expect(mapReferences(formula, () => undefined)).toBe(formula);
  });
});

describe('the canonical form of a formula', () => {
  it.each([
    ["'Budget'!$K$23", 'Budget!$K$23'],
    ['if( a1 = 0.10 , true , "a b")', 'IF(A1=0.1,TRUE,"a b")'],
  ])('is the same for %s and %s', (a, b) => {
    expect(canonicalFormula(a)).toBe(canonicalFormula(b));
  });

  it('keeps what differs in a text', () => {
    expect(canonicalFormula('A1&"a b"')).not.toBe(canonicalFormula('A1&"ab"'));
  });

  it('has the same skeleton wherever its cells moved', () => {
    expect(formulaSkeleton("SUM('Budget'!K24:K51)")).toBe(formulaSkeleton('SUM(Autre!L3:L9)'));
    expect(formulaSkeleton('SUM(#REF!)')).toBe(formulaSkeleton('SUM(A1)'));
    expect(formulaSkeleton('SUM(A1)')).not.toBe(formulaSkeleton('MAX(A1)'));
  });
});
