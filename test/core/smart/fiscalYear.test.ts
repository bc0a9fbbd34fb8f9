import { checkSmart } from '../../../src/core/smart/checkSmart';

const TODAY = '2026-02-10';
const deadline = (text: string, fiscalYearStart?: number): string | null =>
  checkSmart(`Vendre 300 lampes, ${text}`, { today: TODAY, language: 'fr', fiscalYearStart }).deadline;
const englishDeadline = (text: string, fiscalYearStart?: number): string | null =>
  checkSmart(`Sell 300 lamps ${text}`, { today: TODAY, language: 'en', fiscalYearStart }).deadline;

describe('a fiscal year that begins in July', () => {
  it.each([
    ['sur l’exercice 2026', '2026-06-30'],
    ['sur l’exercice 2026-2027', '2027-06-30'],
    ['d’ici la fin de l’exercice', '2026-06-30'],
    ['d’ici fin d’exercice', '2026-06-30'],
    ['sur le prochain exercice', '2027-06-30'],
    ['au T1 de l’exercice 2027', '2026-09-30'],
    // The first quarter of the year that runs is over.
    ['au T1 de l’exercice', '2026-09-30'],
    ['au T3 de l’exercice', '2026-03-31'],
    ['au deuxième semestre de l’exercice', '2026-06-30'],
    ['d’ici la fin de l’année fiscale', '2026-06-30'],
  ])('%s', (text, expected) => {
    expect(deadline(text, 7)).toBe(expected);
  });

  it.each([
    ['in FY26', '2026-06-30'],
    ['in FY 2027', '2027-06-30'],
    ['in Q1 FY27', '2026-09-30'],
    ['in FY27 Q4', '2027-06-30'],
    ['in H1 FY27', '2026-12-31'],
    ['in the second quarter of fiscal year 2027', '2026-12-31'],
    ['by the end of the fiscal year', '2026-06-30'],
    ['next fiscal year', '2027-06-30'],
    ['in fiscal year 2026', '2026-06-30'],
  ])('%s', (text, expected) => {
    expect(englishDeadline(text, 7)).toBe(expected);
  });

  it('leaves the quarters and years of the calendar alone', () => {
    expect([englishDeadline('in Q1', 7), englishDeadline('in 2027', 7), deadline('au T2 2026', 7)]).toEqual([
      '2026-03-31',
      '2027-12-31',
      '2026-06-30',
    ]);
  });
});

describe('without a month, the fiscal year is the calendar year', () => {
  it.each([
    ['in FY26', '2026-12-31'],
    ['in Q1 FY27', '2027-03-31'],
    ['by the end of the fiscal year', '2026-12-31'],
  ])('%s', (text, expected) => {
    expect(englishDeadline(text)).toBe(expected);
  });

  it('has the April to March year end in March', () => {
    expect([englishDeadline('in FY26', 4), englishDeadline('in Q4 FY26', 4)]).toEqual([
      '2026-03-31',
      '2026-03-31',
    ]);
  });
});

it('refuses a start that is not a month', () => {
  expect(() => englishDeadline('in FY26', 13)).toThrow('fiscal year start is not a month: 13');
});
