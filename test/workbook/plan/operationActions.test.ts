import type { Plan } from '../../../src/core/plan/plan';
import type { CellValue } from '../../../src/workbook/model';
import { dateSerial } from '../../../src/core/dateSerial';
import { planContext } from '../../../src/workbook/plan/planContext';
import { OPERATION_PLAN, OPERATION_SHEETS } from './operationPlan';
import { calculatedPlan, type PlanReader, type Typed } from './sheetReader';

const PLAN = OPERATION_PLAN;
const indexOf = (id: string): number => PLAN.actions.findIndex((action) => action.id === id);

/** Dates as the schedule would give them, so that these tests look at the actions only. */
const DATES: Readonly<Record<string, readonly [start: string, finish: string]>> = {
  A1: ['2027-06-01', '2027-08-05'],
  A2: ['2027-08-02', '2027-08-31'],
  A4: ['2027-02-01', '2027-03-31'],
  A5: ['2027-01-18', '2028-03-31'],
  A6: ['2027-02-01', '2027-12-17'],
  A7: ['2027-03-01', '2027-06-30'],
  A8: ['2027-02-01', '2027-06-04'],
};

async function read(typed: readonly Typed[] = [], plan: Plan = PLAN): Promise<PlanReader> {
  const context = planContext(plan);
  const dates = Object.entries(DATES).flatMap(([id, [start, finish]]): Typed[] => {
    const index = context.rows('t_tasks').findIndex((row) => row['id'] === id);
    return [
      { table: 't_tasks', index, field: 'start', value: { date: start } },
      { table: 't_tasks', index, field: 'finish', value: { date: finish } },
    ];
  });
  return calculatedPlan(plan, OPERATION_SHEETS, [...dates, ...typed]);
}

const line = (index: number, field: string, value: CellValue): Typed => ({
  table: 't_budget',
  index,
  field,
  value,
});
const action = (id: string, field: string, value: CellValue): Typed => ({
  table: 't_actions',
  index: indexOf(id),
  field,
  value,
});

let reader: PlanReader;
let changed: PlanReader;
beforeAll(async () => {
  reader = await read();
  changed = await read([
    // The year-long action is permanent in the plan; here it is a quarterly cycle.
    action('A5', 'cycle', 'Trimestrielle'),
    // Nothing was measured after the end of the animations in shops.
    { table: 't_kpi_values', index: 17, field: 'date', value: { date: '2027-01-20' } },
    // The other message for this persona belongs to an action that is stopped.
    action('A2', 'status', 'Arrêtée'),
    line(1, 'action', 'A1'),
    line(0, 'planned', 40_000),
    line(1, 'planned', 500.25),
    line(0, 'actual', 1200.5),
    line(1, 'actual', 0),
  ]);
});

describe('the action sheet', () => {
  const cell = (id: string, field: string): CellValue => reader.cell('t_actions', indexOf(id), field);

  it('reads the dates of an action on its row of the schedule', () => {
    expect(cell('A2', 'start')).toBe(dateSerial('2027-08-02'));
    expect(cell('A2', 'finish')).toBe(dateSerial('2027-08-31'));
  });

  it('leaves the dates of an action without tasks blank', () => {
    expect(cell('A3', 'start')).toBe('');
    expect(cell('A3', 'finish')).toBe('');
  });

  it('shows where the KPI of the action stands', () => {
    expect(cell('A1', 'actual')).toBeCloseTo(2600.5 / 77, 10);
    expect(cell('A8', 'actual')).toBe(900);
    expect(cell('A7', 'actual')).toBe('');
  });

  it.each([
    ['A1', 'Garder', 'a CPA below its target is good'],
    ['A3', 'Ajuster', 'a cost per lead a quarter above its target'],
    ['A6', 'Arrêter', 'a conversion rate at half of its target'],
    ['A2', 'Trop tôt', 'a campaign that has not begun'],
    ['A4', 'Trop tôt', 'a single figure of the KPI'],
    ['A7', '', 'no KPI, nothing to judge'],
  ])('gives %s the verdict « %s »: %s', (id, verdict) => {
    expect(cell(id, 'verdict')).toBe(verdict);
  });

  it('ranks the actions by impact × potential ÷ effort', () => {
    expect(cell('A1', 'priority')).toBe(8);
    expect(cell('A1', 'rank')).toBe(1);
    expect(cell('A3', 'priority')).toBe(6.67);
    expect(cell('A3', 'rank')).toBe(8);
  });

  it('counts the actions by status and by verdict above the table', () => {
    expect(reader.at('actions', 'B6')).toBe(8);
    expect(reader.at('actions', 'D6')).toBe('Planifiée 1 · En cours 6 · Mesurée 0 · Ajustée 0 · Arrêtée 1');
    expect(reader.at('actions', 'I6')).toBe('Garder 1 · Ajuster 1 · Arrêter 2 · Trop tôt 3');
  });

  it('says how many actions serve an objective and have a KPI', () => {
    expect(reader.at('actions', 'O6')).toBe('7 sur 8');
    expect(reader.at('actions', 'Q6')).toBe('7 sur 8');
  });

  it.each([
    ['A1', ''],
    ['A2', ''],
    ['A3', 'Action sans dates'],
    ['A4', 'Action sans responsable · Date de revue à fixer · Message à écrire · Terminée sans mesure'],
    ['A5', 'Plus de douze mois'],
    ['A6', 'Arrêt à décider'],
    ['A7', 'Action sans objectif · Action sans KPI · Revue de l’action dépassée'],
    // A stopped action asks for nothing more, but it must have been measured.
    ['A8', ''],
  ])('says what is to be done for %s', (id, expected) => {
    expect(withoutBudget(changed.cell('t_actions', indexOf(id), 'check'))).toBe(expected);
  });

  it('says that two messages compete for one persona, and that a test has not begun', () => {
    expect(withoutBudget(cell('A1', 'check'))).toBe('Deux messages pour un persona');
    expect(withoutBudget(cell('A2', 'check'))).toBe('Test non lancé à temps · Deux messages pour un persona');
  });

  it('exempts permanent work from the limit of twelve months and search from the test within two days', () => {
    expect(withoutBudget(cell('A5', 'check'))).toBe('');
  });
});

/** The alert on the budget is the budget's. */
function withoutBudget(check: CellValue): string {
  return String(check)
    .split(' · ')
    .filter((label) => !/budget/i.test(label))
    .join(' · ');
}

describe('the verdict', () => {
  const rate = OPERATION_PLAN.actions[0]!;
  const CASES = [
    { expected: 'Garder', why: 'below the target', change: { target: 34 } },
    { expected: 'Ajuster', why: 'a little above the target', change: { target: 30 } },
    { expected: 'Arrêter', why: 'a third above the target', change: { target: 25 } },
    { expected: 'Trop tôt', why: 'a one-off action that is not over', change: { horizon: 'one_off' } },
    { expected: 'Trop tôt', why: 'thirteen days of fourteen', change: { testedOn: '2027-05-27' } },
    { expected: 'Garder', why: 'fourteen days', change: { testedOn: '2027-05-26' } },
    {
      expected: 'Trop tôt',
      why: 'search is watched for ninety days',
      change: { channel: 'organic_search', testedOn: '2027-05-01' },
    },
    { expected: 'Trop tôt', why: 'fewer than thirty cases', change: { kpi: 'Peu de cas' } },
    {
      expected: 'Garder',
      why: '45 % of a number that adds up, after 44 % of the year',
      change: { kpi: 'Ventes', target: 2000 },
    },
    {
      expected: 'Arrêter',
      why: '45 % of a monthly number',
      change: { kpi: 'Ventes', target: 2000, horizon: 'monthly' },
    },
  ] as const;
  let verdicts: PlanReader;
  beforeAll(async () => {
    const few = { ...PLAN.kpis[1]!, name: 'Peu de cas' };
    verdicts = await read([], {
      ...PLAN,
      // One action for each case, all with the dates of the first.
      actions: CASES.map(({ change }, index) => ({
        ...rate,
        ...change,
        id: index === 0 ? 'A1' : `V${index}`,
      })),
      kpis: [...PLAN.kpis, few],
      kpiValues: [
        ...PLAN.kpiValues,
        ...PLAN.kpiValues
          .filter(({ kpi, date }) => kpi === 'CPA' && date >= '2027')
          .map((value) => ({ ...value, kpi: few.name, numerator: 200, denominator: 8 })),
      ],
    });
  });
  it.each(CASES.map(({ expected, why }, index) => [expected, why, index] as const))(
    'is « %s »: %s',
    (expected, _why, index) => {
      expect(verdicts.cell('t_actions', index, 'verdict')).toBe(expected);
    },
  );
});

it('adds up the planned and the actual amounts of the lines of an action', () => {
  expect(changed.cell('t_actions', 0, 'budget')).toBe(40_500.25);
  expect(changed.cell('t_actions', 0, 'spent')).toBe(1200.5);
  expect(changed.cell('t_actions', 1, 'budget')).toBe(0);
});

it('keeps spare rows silent', () => {
  for (const field of ['start', 'budget', 'verdict', 'priority', 'rank', 'check'])
    expect(reader.cell('t_actions', PLAN.actions.length, field)).toBe('');
});
