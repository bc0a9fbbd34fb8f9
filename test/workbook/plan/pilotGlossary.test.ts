import { KPIS } from '../../../src/core/kpi';
import { messages } from '../../../src/messages';
import { EXPLAINED_ABOVE, GLOSSARY } from '../../../src/workbook/plan/pilot/glossary';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { SAMPLE_PLAN } from './samplePlan';

const ids = Object.values(GLOSSARY).flatMap((section) => Object.keys(section));

describe.each(['fr', 'en'] as const)('the glossary in %s', (language) => {
  const texts = messages(language).plan.pilot.glossary;
  const { name } = messages(language).plan.sheets.glossary;
  const { sheets } = buildPlanWorkbook({ ...SAMPLE_PLAN, language, sheets: ['glossary'] });
  const sheet = sheets.find((each) => each.name === name);
  const cells = sheet?.kind === 'rich' ? sheet.cells : [];
  const words = cells.map(({ value }) => value);

  test('has words for its terms and its sections, and no other', () => {
    expect(Object.keys(texts.terms).sort()).toEqual([...ids].sort());
    expect(Object.keys(texts.sections).sort()).toEqual(Object.keys(GLOSSARY).sort());
  });

  test('explains every KPI of the registry', () => {
    const { kpis } = messages(language);
    const missing = KPIS.filter(({ id }) =>
      EXPLAINED_ABOVE.includes(id) ? !ids.includes(id) : !words.includes(kpis[id].label),
    );
    expect(missing).toEqual([]);
  });

  test('gives the five costs five different formulas', () => {
    const meanings = Object.keys(GLOSSARY.costs).map((id) => texts.terms[id]?.meaning);
    expect(new Set(meanings).size).toBe(5);
    expect(meanings.every((meaning) => meaning?.includes('÷'))).toBe(true);
  });

  test('has one meaning a term', () => {
    const terms = Object.values(texts.terms).map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)]);
  });

  test('names no sheet that is left out', () => {
    const present = new Set(sheets.map((each) => `#'${each.name}'!A1`));
    expect(cells.flatMap(({ link }) => link ?? []).filter((link) => !present.has(link))).toEqual([]);
    expect(words).toContain('—');
  });
});
