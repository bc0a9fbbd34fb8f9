import { formulaText } from '../../../src/writers/exceljs/formulaText';

describe('formulaText', () => {
  it.each([
    ['IFNA(A1,0)', '_xlfn.IFNA(A1,0)'],
    ['IFERROR(stdev.s(A1:A9),0)', 'IFERROR(_xlfn.STDEV.S(A1:A9),0)'],
    ['SUM(IFS(A1>0,1))', 'SUM(_xlfn.IFS(A1>0,1))'],
    ['SUMIFS(A:A,B:B,1)', 'SUMIFS(A:A,B:B,1)'],
    ['"IFNA("&A1', '"IFNA("&A1'],
    ["'IFNA('!A1", "'IFNA('!A1"],
    ['faits[IFS(brut)]', 'faits[IFS(brut)]'],
    ['ads[@spend]/ads[@[nom long]]', 'ads[[#This Row],[spend]]/ads[[#This Row],[nom long]]'],
    ['ads[[#Totals],[spend]]', 'ads[[#Totals],[spend]]'],
  ])('writes %s as %s', (formula, text) => {
    expect(formulaText(formula)).toBe(text);
  });
});
