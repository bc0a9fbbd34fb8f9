import type { Plan } from '../../../src/core/plan/plan';
import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import { messages } from '../../../src/messages';
import { formatAddress } from '../../../src/workbook/address';
import { ALERTS } from '../../../src/workbook/plan/alerts';
import { alertColumn, alertLevelAddress, ALERTS_HEADER } from '../../../src/workbook/plan/pilot/alertsLayout';
import { activeAlerts, alertPattern } from '../../../src/workbook/plan/pilot/figures';
import { planContext } from '../../../src/workbook/plan/planContext';
import { calculated, type Calculated } from './pilot.fixture';
import { SAMPLE_PLAN } from './samplePlan';

let sample: Calculated;
beforeAll(async () => {
  sample = await calculated(SAMPLE_PLAN);
});

/** How many each alert counts, by id. */
function counts({ context, value }: Calculated): Readonly<Record<string, number>> {
  const column = alertColumn('count');
  return Object.fromEntries(
    activeAlerts(context).map(({ id }, index) => [
      id,
      Number(value('alerts', formatAddress(ALERTS_HEADER + 1 + index, column))),
    ]),
  );
}

const cellOf = (workbook: Calculated, id: string, column: Parameters<typeof alertColumn>[0]): unknown => {
  const index = activeAlerts(workbook.context).findIndex((alert) => alert.id === id);
  return workbook.value('alerts', formatAddress(ALERTS_HEADER + 1 + index, alertColumn(column)));
};

describe.each(['fr', 'en'] as const)('the words of the alerts in %s', (language) => {
  const { alerts } = messages(language).plan;
  const labels = ALERTS.map(({ id }) => alerts[id]?.label ?? '');

  test.each(ALERTS.map(({ id }) => id))('%s has a short label and one sentence of advice', (id) => {
    const { label = '', todo = '' } = alerts[id] ?? {};
    expect(label.length).toBeGreaterThan(0);
    expect(label.length).toBeLessThanOrEqual(40);
    expect(todo).toMatch(/\.$/);
  });

  test('no label contains another, whatever the case', () => {
    const contained = labels.filter((label, index) =>
      labels.some((other, place) => place !== index && other.toLowerCase().includes(label.toLowerCase())),
    );
    expect(contained).toEqual([]);
  });
});

test('no two alerts share an id', () => {
  const ids = ALERTS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('a label with wildcards is looked for as it is written', async () => {
  const base = planContext(SAMPLE_PLAN);
  const label = 'Vraiment ? ~ *';
  const context = { ...base, words: { ...base.words, alerts: { odd: { label, todo: '' } } } };
  const pattern = alertPattern(context, 'odd');
  const spec = await calculateWorkbook({
    language: 'fr',
    title: '',
    created: '2027-01-01T00:00:00Z',
    sheets: [
      {
        kind: 'rich',
        name: 'S',
        cells: [
          { at: 'A1', value: 'Vraiment oui ~ non' },
          { at: 'A2', value: `Autre · ${label} · Fin` },
          { at: 'B1', formula: `COUNTIF(A1:A2,${pattern})` },
          { at: 'B2', formula: `MATCH(${pattern},A1:A2,0)` },
        ],
      },
    ],
  });
  expect(spec.sheets[0]).toMatchObject({ cells: [{}, {}, { value: 1 }, { value: 2 }] });
});

const { actions, kpis, objectives, rituals, personas } = SAMPLE_PLAN;
const broken: readonly (readonly [string, Plan])[] = [
  ['action-no-message', { ...SAMPLE_PLAN, actions: [{ ...actions[0]!, message: '' }] }],
  ['action-no-review', { ...SAMPLE_PLAN, actions: [{ ...actions[0]!, reviewOn: null }] }],
  ['kpi-no-owner', { ...SAMPLE_PLAN, kpis: [kpis[0]!, { ...kpis[1]!, owner: '' }] }],
  ['objective-no-owner', { ...SAMPLE_PLAN, objectives: [{ ...objectives[0]!, owner: '' }] }],
  ['persona-no-metric', { ...SAMPLE_PLAN, personas: [{ ...personas[0]!, metric: '' }] }],
  ['ritual-no-owner', { ...SAMPLE_PLAN, rituals: [{ ...rituals[0]!, owner: '' }] }],
  [
    'team-key-roles',
    {
      ...SAMPLE_PLAN,
      team: SAMPLE_PLAN.team.map((member) => ({
        ...member,
        role: member.role === 'data' ? 'crm' : member.role,
      })),
    },
  ],
];

test.each(broken)(
  '%s is counted once when its condition breaks, and no other count moves',
  async (id, plan) => {
    const before = counts(sample);
    expect(counts(await calculated(plan))).toEqual({ ...before, [id]: before[id]! + 1 });
  },
);

test('an alert says which row comes first, its owner and its amount', () => {
  expect(cellOf(sample, 'action-not-tested', 'first')).toBe('A1 · Teasing sur les réseaux sociaux');
  expect(cellOf(sample, 'action-not-tested', 'owner')).toBe('Tom');
  expect(cellOf(sample, 'cost-unplanned', 'first')).toBe('Divers');
  expect(cellOf(sample, 'cost-unplanned', 'amount')).toBe(340);
});

test('an alert that concerns nothing says nothing', () => {
  expect(counts(sample)).toMatchObject({ 'action-no-owner': 0 });
  expect(
    ['rank', 'first', 'owner', 'amount'].map((column) => cellOf(sample, 'action-no-owner', column as 'rank')),
  ).toEqual(['', '', '', '']);
});

test('the header adds up the counts of each level', () => {
  const all = counts(sample);
  for (const level of ['high', 'medium', 'low'] as const) {
    const expected = activeAlerts(sample.context)
      .filter((alert) => alert.level === level)
      .reduce((sum, { id }) => sum + all[id]!, 0);
    expect(sample.value('alerts', alertLevelAddress(level))).toBe(expected);
  }
});

test('an alert of a sheet that is left out is left out too', () => {
  const context = planContext({ ...SAMPLE_PLAN, sheets: ['home'] });
  const ids = activeAlerts(context).map(({ id }) => id);
  expect(ids).toContain('action-no-owner');
  expect(ids).not.toContain('swot-no-evidence');
  expect(ids).not.toContain('overload-week');
});
