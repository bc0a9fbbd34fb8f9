import { dateSerial } from '../../../../src/core/dateSerial';
import { actionVerdicts } from '../../../../src/core/plan/actionVerdicts';
import { duePeople } from '../../../../src/core/plan/change/duePeople';
import { lineBalance } from '../../../../src/core/plan/change/lineBalance';
import { weakestAction } from '../../../../src/core/plan/change/weakestAction';
import { proposedVerdict } from '../../../../src/core/plan/change/withTestResult';
import { withTest } from '../../../../src/core/plan/change/withTest';
import { kpiStanding } from '../../../../src/core/plan/kpiStanding';
import type { Plan } from '../../../../src/core/plan/plan';
import { messages } from '../../../../src/messages';
import { FIRST_COLUMN } from '../../../../src/workbook/sheets/banner';
import { columnLetters } from '../../../../src/workbook/address';
import { dueTop } from '../../../../src/workbook/plan/operation/dueBlock';
import { TEMPLATES, templatePlan } from '../../../helpers/templates';
import { OPERATION_PLAN } from '../../../workbook/plan/operationPlan';
import { calculatedPlan, type PlanReader } from '../../../workbook/plan/sheetReader';

/** The sheets whose formulas the core repeats, and those they read. */
const SHEETS = [
  'actions',
  'gantt',
  'dates',
  'dependencies',
  'calendar',
  'budget',
  'costs',
  'transfers',
  'kpis',
  'kpi_values',
  'tests',
  'settings',
] as const;

/** Figures for a year: some good, some far off, so that every verdict is given. */
function busy(plan: Plan): Plan {
  const kpiValues = plan.kpis.flatMap((kpi, index) =>
    ['2027-03-01', '2027-04-01', '2027-05-03', '2027-05-31'].map((date) => ({
      date,
      kpi: kpi.name,
      value: (kpi.target ?? 10) * [1.1, 0.85, 0.4][index % 3]!,
      numerator: null,
      denominator: null,
      by: '',
      source: '',
    })),
  );
  return { ...plan, today: '2027-06-09', kpiValues };
}

const CASES: readonly (readonly [string, Plan])[] = [
  ['the operation plan', OPERATION_PLAN],
  [
    'the operation plan in English, after its end',
    { ...OPERATION_PLAN, language: 'en', today: '2028-03-01' },
  ],
  ...TEMPLATES.map((id) => [id, templatePlan(id, 'fr')] as const),
  ...TEMPLATES.map((id) => [`${id} in June`, busy(templatePlan(id, 'en'))] as const),
];

const seen = new Set<string>();

describe.each(CASES)('%s', (_name, plan) => {
  let reader: PlanReader;
  beforeAll(async () => {
    reader = await calculatedPlan(plan, SHEETS);
  });

  it('judges its actions as the sheet of actions does', () => {
    const words = messages(plan.language).plan.operation.actions.verdicts;
    const expected = plan.actions.map((_, index) => reader.cell('t_actions', index, 'verdict'));
    const verdicts = actionVerdicts(plan).map(({ verdict }) => (verdict === null ? '' : words[verdict]));
    expect(verdicts).toEqual(expected);
    for (const { verdict } of actionVerdicts(plan)) seen.add(String(verdict));
  });

  it('knows where its KPIs stand as the sheet of KPIs does', () => {
    plan.kpis.forEach((kpi, index) => {
      const { lastEntry, actual, due } = kpiStanding(plan, kpi);
      const cell = (field: string) => reader.cell('t_kpis', index, field);
      expect([kpi.name, lastEntry === null ? '' : dateSerial(lastEntry)]).toEqual([
        kpi.name,
        cell('last_entry'),
      ]);
      expect([kpi.name, dateSerial(due)]).toEqual([kpi.name, cell('due')]);
      const shown = cell('actual');
      if (typeof shown === 'number') expect(actual).toBeCloseTo(shown, 9);
      else expect(actual).toBeNull();
    });
  });

  it('names who owes what as the block under the KPIs does', () => {
    const top = dueTop(reader.context) + 2;
    const at = (row: number, offset: number) =>
      reader.at('kpis', `${columnLetters(FIRST_COLUMN + offset)}${row}`);
    const team = reader.context.layout.place('t_team');
    const others = top + team.last - team.first + 1;
    duePeople(plan).forEach(({ person, followed, due }, index) => {
      const row = person === '' ? others : top + index;
      if (person !== '') expect(at(row, 0)).toBe(person);
      expect([person, followed, due.length]).toEqual([person, at(row, 1), at(row, 2)]);
      const named = due.slice(0, 3).map(({ kpi }) => kpi);
      if (person !== '') expect(at(row, 3)).toBe(named.join(' · ') + (due.length > 3 ? ' …' : ''));
    });
  });

  it('counts what remains on each line as the budget does', () => {
    // A plan without the sheet of transfers counts none in its budget.
    plan.budget.lines.forEach(({ id }, index) => {
      expect([id, lineBalance(plan, id)]).toEqual([id, reader.cell('t_budget', index, 'remaining')]);
    });
  });

  it('proposes the verdict of a test as the sheet of tests does', () => {
    plan.tests.forEach((test, index) => {
      const shown = reader.cell('t_tests', index, 'proposal');
      const verdict = proposedVerdict(plan, test);
      expect(verdict === 'pending' ? '' : reader.context.item('test_verdict', verdict)).toBe(shown);
      const { readingOn } = withTest(plan, { action: test.action, date: test.date });
      expect(dateSerial(readingOn)).toBe(reader.cell('t_tests', index, 'due'));
    });
  });

  it('begins a feedback loop with an action that nobody can say is worse', () => {
    const weakest = weakestAction(plan);
    const verdicts = actionVerdicts(plan).filter(({ action }) => action.status !== 'stopped');
    if (weakest?.verdict !== 'stop') expect(verdicts.map(({ verdict }) => verdict)).not.toContain('stop');
    if (weakest) expect(weakest.action.status).not.toBe('stopped');
  });
});

test('every verdict was met', () => {
  expect([...seen].sort()).toEqual(['adjust', 'early', 'keep', 'null', 'stop']);
});
