import type { Plan } from '../../../src/core/plan/plan';
import { messages } from '../../../src/messages';
import { CHECKLISTS, COMMON_ERRORS } from '../../../src/workbook/plan/pilot/checks';
import { checklistLayout } from '../../../src/workbook/plan/pilot/checklistLayout';
import { MEASURES } from '../../../src/workbook/plan/pilot/measures';
import { calculated, type Calculated } from './pilot.fixture';
import { SAMPLE_PLAN } from './samplePlan';

const layout = checklistLayout();
const places = CHECKLISTS.flatMap(({ checks }, list) =>
  checks.map(({ id }, index) => [id, layout.lists[list]!.first + index] as const),
);

/** Answer, share and evidence of every question, by id. */
function answers(workbook: Calculated): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(places.map(([id, row]) => [id, workbook.row('checklists', row, 4, 6)]));
}

let sample: Calculated;
beforeAll(async () => {
  sample = await calculated(SAMPLE_PLAN);
});

test('asks five, three and six questions', () => {
  expect(CHECKLISTS.slice(0, 3).map(({ checks }) => checks.length)).toEqual([5, 3, 6]);
});

test.each(['fr', 'en'] as const)('every question, measure and error has its words in %s', (language) => {
  const { questions, measures, errors } = messages(language).plan.pilot.checklists;
  expect(Object.keys(questions).sort()).toEqual(places.map(([id]) => id).sort());
  expect(Object.keys(measures).sort()).toEqual(Object.keys(MEASURES).sort());
  expect(Object.keys(errors).sort()).toEqual(COMMON_ERRORS.map(({ id }) => id).sort());
});

test('an answer comes with its evidence in figures', () => {
  expect(answers(sample)['data_segmentation']).toEqual([
    'Oui',
    1,
    'Personas fondés sur un chiffre client\u00A0: 1 sur 1. Personas validés par quelqu’un\u00A0: 1 sur 1.',
  ]);
});

const { actions, personas, mix, positioning } = SAMPLE_PLAN;
const benchmark = SAMPLE_PLAN.benchmark.map((row) => ({ ...row, date: '2027-01-10' }));
const porter = SAMPLE_PLAN.porter;
const flips: readonly (readonly [string, string, string, Plan])[] = [
  ['data_segmentation', 'Oui', 'Non', { ...SAMPLE_PLAN, personas: [{ ...personas[0]!, metric: '' }] }],
  ['data_segmentation', 'Oui', 'À compléter', { ...SAMPLE_PLAN, personas: [] }],
  [
    'evolving_mix',
    'Oui',
    'Non',
    { ...SAMPLE_PLAN, mix: { ...mix, rows: mix.rows.map((row) => ({ ...row, updatedOn: '2026-10-01' })) } },
  ],
  ['speed', 'Non', 'Oui', { ...SAMPLE_PLAN, actions: [{ ...actions[0]!, testedOn: '2027-01-11' }] }],
  ['promise', 'Oui', 'Non', { ...SAMPLE_PLAN, positioning: { ...positioning, promise: '' } }],
  ['alignment', 'Oui', 'Non', { ...SAMPLE_PLAN, actions: [{ ...actions[0]!, objective: '' }] }],
  [
    'agility',
    'À compléter',
    'Oui',
    { ...SAMPLE_PLAN, actions: [{ ...actions[0]!, testedOn: '2027-01-12' }] },
  ],
  [
    'agility',
    'À compléter',
    'Non',
    { ...SAMPLE_PLAN, actions: [{ ...actions[0]!, testedOn: '2027-01-13' }] },
  ],
];

test.each(flips)('%s goes from %s to %s when the plan changes', async (id, before, after, plan) => {
  expect(answers(sample)[id]?.[0]).toBe(before);
  expect(answers(await calculated(plan))[id]?.[0]).toBe(after);
});

test('a reading of a competitor counts as fresh for 183 days, that day included', async () => {
  const evidence = async (date: string): Promise<unknown> =>
    answers(await calculated({ ...SAMPLE_PLAN, porter, benchmark: [{ ...benchmark[0]!, date }] }))[
      'fresh_competition'
    ]?.[2];
  // 1 February 2027 minus 183 days is 2 August 2026.
  expect(await evidence('2026-08-02')).toContain('183 jours au plus\u00A0: 1 sur 1');
  expect(await evidence('2026-08-01')).toContain('183 jours au plus\u00A0: 0 sur 1');
});

test('a question whose sheets are left out says so, and the score leaves it out', async () => {
  const plan: Plan = { ...SAMPLE_PLAN, sheets: ['checklists', 'benchmark', 'porter', 'mix'] };
  const workbook = await calculated(plan);
  expect(answers(workbook)['data_segmentation']).toEqual([
    'Hors plan',
    null,
    'La feuille «\u00A0Personas\u00A0» n’est pas dans ce plan.',
  ]);
  const given = CHECKLISTS[0]!.checks.map(({ id }) => answers(workbook)[id]?.[0]);
  const yes = given.filter((answer) => answer === 'Oui').length;
  expect(workbook.value('checklists', `G${layout.lists[0]!.title}`)).toBe(`${yes} sur 4`);
});

test('a common error is found with its cases, and not found without', async () => {
  const row = layout.errors.first + COMMON_ERRORS.findIndex(({ id }) => id === 'improvisation');
  expect(sample.row('checklists', row, 4, 5)).toEqual(['Non repérée', 0]);
  const plan: Plan = { ...SAMPLE_PLAN, actions: [{ ...actions[0]!, objective: '' }] };
  expect((await calculated(plan)).row('checklists', row, 4, 5)).toEqual(['Repérée', 1]);
});
