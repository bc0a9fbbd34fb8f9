import { dateSerial } from '../../../src/core/dateSerial';
import type { Plan, PlanTest } from '../../../src/core/plan/plan';
import { SAMPLE_PLAN } from './samplePlan';
import { calculatedPlan, type PlanReader } from './sheetReader';

const SHEETS = ['tests', 'lessons', 'actions', 'kpis', 'kpi_values', 'calendar', 'settings'] as const;
const TEST = SAMPLE_PLAN.tests[0]!;
/** Friday 29 January 2027; today is Monday 1 February. */
const waiting: PlanTest = { ...TEST, after: null, readOn: null, verdict: 'pending', loop: 2 };

const PLAN: Plan = {
  ...SAMPLE_PLAN,
  // Lower is better.
  actions: SAMPLE_PLAN.actions.map((action) => ({ ...action, kpi: 'CPA', target: 40 })),
  tests: [
    TEST,
    waiting,
    { ...waiting, date: '2027-01-30' },
    { ...TEST, after: 45, verdict: 'adjust' },
    { ...TEST, after: 60, verdict: 'stop', feedbackOn: '2027-01-07' },
    { ...TEST, action: 'A9', threshold: null, before: 0 },
  ],
  lessons: [
    ...SAMPLE_PLAN.lessons,
    { ...SAMPLE_PLAN.lessons[0]!, action: 'A1', campaign: '', result: 80, asset: '', nextUse: '' },
    { ...SAMPLE_PLAN.lessons[0]!, kpi: 'Nope', result: null, lesson: '' },
  ],
};

let reader: PlanReader;
beforeAll(async () => {
  reader = await calculatedPlan(PLAN, SHEETS);
});
const tests = (field: string): readonly unknown[] =>
  PLAN.tests.map((_, index) => reader.cell('t_tests', index, field));
const lessons = (field: string): readonly unknown[] =>
  PLAN.lessons.map((_, index) => reader.cell('t_lessons', index, field));

describe('the sheet of tests', () => {
  it('asks for the reading on the next working day: Monday after a Friday and after a Saturday', () => {
    expect(tests('due').slice(0, 3)).toEqual(Array.from({ length: 3 }, () => dateSerial('2027-02-01')));
  });

  it('counts the days of what nobody has read', () => {
    expect(tests('waiting')).toEqual(['', 3, 2, '', '', '']);
  });

  it('proposes keep at the threshold, adjust when better than before, stop otherwise, nothing without figures', () => {
    expect(tests('proposal')).toEqual(['Garder', '', '', 'Ajuster', 'Arrêter', '']);
    expect(tests('effect').slice(3)).toEqual([expect.closeTo(-7 / 52, 9), expect.closeTo(8 / 52, 9), '']);
  });

  it('says what is to be done, two days of waiting being allowed', () => {
    expect(tests('check')).toEqual([
      '',
      'Résultat non lu à temps',
      '',
      '',
      'Retour client trop ancien',
      'Test sans action connue · Seuil de réussite absent',
    ]);
  });

  it('begins with what waits longest', () => {
    expect(reader.at('tests', 'B10')).toBe(
      'Résultats à lire maintenant\u00a0: 1. Le plus ancien attend depuis 3 jours\u00a0: Teasing sur les réseaux sociaux.',
    );
  });

  it('sums up the latest sprint', () => {
    const { header } = reader.context.layout.place('t_sprint');
    expect(reader.at('tests', `B${header - 1}`)).toBe(
      'Sprint du 18/01/2027\u00a0: 3 étapes faites sur 3, 3 profils sur 3 dans la salle, 2 livrables sur 2 rendus avec leur critère.',
    );
  });
});

describe('the sheet of lessons', () => {
  it('measures the result against the target of its KPI, the other way round when lower is better', () => {
    expect(lessons('target')).toEqual([40, 40, '']);
    expect(lessons('attainment')).toEqual([expect.closeTo(40 / 36, 9), 0.5, '']);
  });

  it('says what a lesson lacks', () => {
    expect(lessons('check')).toEqual(['', 'Rien à réutiliser', 'Leçon sans chiffre · Résultat sans leçon']);
    expect(reader.at('lessons', 'B10')).toBe('Leçons avec un prochain usage\u00a0: 1 sur 2.');
  });
});

it('says in both languages that there is nothing yet, without an error', async () => {
  for (const language of ['fr', 'en'] as const) {
    const empty = await calculatedPlan(
      { ...SAMPLE_PLAN, language, tests: [], sprint: [], lessons: [] },
      SHEETS,
    );
    const { learning } = empty.context.words;
    const { header } = empty.context.layout.place('t_sprint');
    expect(empty.at('tests', 'B10')).toBe(learning.tests.none);
    expect(empty.at('tests', `B${header - 1}`)).toBe(learning.sprint.none);
    expect(empty.at('lessons', 'B10')).toBe(learning.lessons.none);
    expect(JSON.stringify(empty.spec.sheets)).not.toMatch(/"error":/);
  }
});
