import { shownFormula } from '../../src/taskpane/shownFormula';

test.each([
  ['=CPA(B2,C2)', '=CPA(B2;C2)'],
  ['=ROAS(1200.5,"a,b")', '=ROAS(1200,5;"a,b")'],
  ["=CPA('Juin, 2027'!B2,C2)", "=CPA('Juin, 2027'!B2;C2)"],
  ['=CPA({1,2},C2)', '=CPA({1,2};C2)'],
  ['=CPA(t[a,b],', '=CPA(t[a,b];'],
])('%s is shown in French as %s, and in English as it is', (formula, french) => {
  expect(shownFormula(formula, 'fr')).toBe(french);
  expect(shownFormula(formula, 'en')).toBe(formula);
});
