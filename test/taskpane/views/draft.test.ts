import type { PlanKpi } from '../../../src/core/plan/plan';
import { entryForm, readDraft, type EntryDraft } from '../../../src/taskpane/views/entry/draft';
import { figureToType, typedFigure } from '../../../src/taskpane/views/typedFigure';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const RATE: PlanKpi = {
  name: 'Taux de clic',
  registry: 'ctr',
  cadence: 'day',
  owner: '',
  team: '',
  direction: 'higher',
  unit: 'percent',
  target: 0.02,
  isStrategic: false,
  source: '',
};
const PLAN = { ...SAMPLE_PLAN, kpis: [RATE], kpiValues: [] };
const row = { date: '2027-01-20', kpi: 'Taux de clic', by: '', source: '' };

function read(draft: EntryDraft, isSums = false) {
  return readDraft(RATE, draft, {
    fields: isSums ? ['numerator', 'denominator'] : ['value'],
    due: '2027-01-29',
    today: '2027-02-01',
    language: 'fr',
  });
}

describe('a figure on its way', () => {
  it('is asked for as two sums where the registry has two measures', () => {
    expect(entryForm(PLAN, RATE, {})).toMatchObject({
      fields: ['numerator', 'denominator'],
      measures: { numerator: 'clicks', denominator: 'impressions' },
      canSwitch: true,
    });
  });

  it('stays two sums once sums stand in the period: a rate beside them would count for nothing', () => {
    const kpiValues = [{ ...row, value: null, numerator: 1, denominator: 9 }];
    expect(entryForm({ ...PLAN, kpiValues }, RATE, { isSums: false })).toMatchObject({
      fields: ['numerator', 'denominator'],
      canSwitch: false,
    });
  });

  it('is a value where it was entered as one so far', () => {
    const kpiValues = [{ ...row, value: 0.01, numerator: null, denominator: null }];
    expect(entryForm({ ...PLAN, kpiValues }, RATE, {}).fields).toEqual(['value']);
  });

  it.each(['1,2', '1,2 %', '1,2\u00A0%'])('reads “%s” in a percent field as 1.2 %', (value) => {
    expect(read({ value }).entry).toEqual({ kpi: 'Taux de clic', date: '2027-01-29', value: 0.012 });
  });

  it('never takes a sum for a percentage', () => {
    expect(read({ numerator: '50', denominator: '4 000' }, true).entry).toMatchObject({
      numerator: 50,
      denominator: 4000,
    });
  });

  it.each([
    [{ numerator: '50' }, { denominator: 'half' }],
    [{ numerator: '50', denominator: 'x' }, { denominator: 'not-a-number' }],
    [{ numerator: '1.200', denominator: '9' }, { numerator: 'ambiguous' }],
  ] as const)('is not ready when it is %j', (draft, problems) => {
    expect(read(draft, true)).toMatchObject({ state: 'wrong', entry: null, problems });
  });

  it.each([
    ['2027-02-02', 'to-come'],
    ['2027-02-30', 'bad'],
    ['', 'bad'],
  ] as const)('is not ready for the day “%s”', (date, dayProblem) => {
    expect(read({ value: '1', date })).toMatchObject({ state: 'wrong', dayProblem });
  });

  it('is empty while only spaces were typed', () => {
    expect(read({ value: '  ' }).state).toBe('empty');
  });
});

describe('a figure filled in beforehand', () => {
  it.each([
    [1234.5, 'currency', 'fr'],
    [0.0125, 'percent', 'fr'],
    [0.0125, 'percent', 'en'],
    [1200, 'count', 'fr'],
    [-12.25, 'currency', 'en'],
    [0, 'ratio', 'fr'],
  ] as const)('is read back as it was: %d, %s, %s', (value, unit, language) => {
    expect(typedFigure(figureToType(value, { unit }, language), { unit }, language)).toBe(value);
  });
});
