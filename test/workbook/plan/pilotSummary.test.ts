import type { Plan, PlanKpi } from '../../../src/core/plan/plan';
import { calculated } from './pilot.fixture';
import { SAMPLE_PLAN } from './samplePlan';

const HEADER = 10;

/** A plan with one action an entry, each on a KPI of its own. */
function planWith(
  language: Plan['language'],
  entries: readonly (readonly [string, PlanKpi['unit'], PlanKpi['direction'], number | null])[],
): Plan {
  const { kpis, actions } = SAMPLE_PLAN;
  return {
    ...SAMPLE_PLAN,
    language,
    kpis: entries.map(([name, unit, direction, target]) => ({ ...kpis[0]!, name, unit, direction, target })),
    actions: entries.map(([kpi, , , target], index) => ({
      ...actions[0]!,
      id: `A${index + 1}`,
      kpi,
      target,
    })),
  };
}

test('has exactly four columns, in the words of the method', async () => {
  const workbook = await calculated(SAMPLE_PLAN);
  const row = workbook.row('summary', HEADER, 1, 6);
  expect(row).toEqual([undefined, 'Action', 'Objectif', 'KPI principal', 'Horizon', undefined]);
  expect(workbook.row('summary', HEADER + 1, 2, 5)).toEqual([
    'Teasing sur les réseaux sociaux',
    'Faire attendre',
    'Ventes ≥ 300',
    'Ponctuel',
  ]);
});

test.each([
  [
    'fr',
    [
      'Coût par lead < 50\u00A0€',
      'Panier ≥ 1\u202F250,50\u00A0€',
      'Taux ≥ 3,5\u00A0%',
      'Trafic ≥ 30\u00A0%',
      'Contacts ≥ 1\u202F204\u202F000',
      'Retour ≥ 0,07',
      'Notoriété',
    ],
  ],
  [
    'en',
    [
      'Coût par lead < €50',
      'Panier ≥ €1,250.50',
      'Taux ≥ 3.5%',
      'Trafic ≥ 30%',
      'Contacts ≥ 1,204,000',
      'Retour ≥ 0.07',
      'Notoriété',
    ],
  ],
] as const)('writes the target of the main KPI in words in %s', async (language, expected) => {
  const workbook = await calculated(
    planWith(language, [
      ['Coût par lead', 'currency', 'lower', 50],
      ['Panier', 'currency', 'higher', 1250.5],
      ['Taux', 'percent', 'higher', 0.035],
      ['Trafic', 'percent', 'higher', 0.3],
      ['Contacts', 'count', 'higher', 1_204_000],
      ['Retour', 'ratio', 'higher', 0.07],
      ['Notoriété', 'count', 'higher', null],
    ]),
  );
  expect(expected.map((_, index) => workbook.value('summary', `D${HEADER + 1 + index}`))).toEqual(expected);
});

test('takes the words of the objective when the action has none of its own', async () => {
  const plan: Plan = { ...SAMPLE_PLAN, actions: [{ ...SAMPLE_PLAN.actions[0]!, intent: '' }] };
  expect((await calculated(plan)).value('summary', `C${HEADER + 1}`)).toBe(SAMPLE_PLAN.objectives[0]!.text);
});
