import { lineLanding } from '../../../../src/core/budget/landing';
import { planFacts } from '../../../../src/core/plan/facts/planFacts';
import { tableDefinition, type PlanFactTable } from '../../../../src/core/tables';
import { templatePlan, TEMPLATES } from '../../../helpers/templates';

const amount = (value: unknown): number => Number(value ?? 0);
const sum = (values: readonly unknown[]): number =>
  values.reduce<number>((all, each) => all + amount(each), 0);

describe.each(TEMPLATES)('the tables of %s', (template) => {
  const plan = templatePlan(template, 'fr');

  it('have the columns of their definitions', () => {
    for (const [name, rows] of Object.entries(planFacts(plan))) {
      const columns = tableDefinition(name as PlanFactTable).columns.map((column) => column.name);
      for (const row of rows) expect(Object.keys(row).sort()).toEqual([...columns].sort());
    }
  });

  it('carry every amount of the budget, to the cent', () => {
    const rows = planFacts(plan).plan_budget;
    const of = (field: string): number => sum(rows.map((row) => row[field]));
    const { lines, costs } = plan.budget;
    expect(of('planned')).toBeCloseTo(sum(lines.flatMap(({ months }) => months)), 2);
    expect(of('transferred')).toBeCloseTo(0, 2);
    for (const state of ['committed', 'accrued', 'actual'] as const)
      expect(of(state)).toBeCloseTo(
        sum(costs.filter((cost) => cost.state === state).map((cost) => cost.amount)),
        2,
      );
  });

  it('are enough to find where each line lands', () => {
    const rows = planFacts(plan).plan_budget;
    for (const line of plan.budget.lines) {
      const own = rows.filter((row) => row['line_id'] === line.id);
      const open = own.filter((row) => row['is_open_month'] === true);
      const all = (field: string, from = own): number => sum(from.map((row) => row[field]));
      const toCome = all('planned', open) + all('transferred') - all('accrued', open) - all('actual', open);
      const landing = all('actual') + all('accrued') + Math.max(all('committed'), toCome, 0);
      const closedMonths = line.months.filter(
        (_, index) => monthAfter(plan.period.start, index) < `${plan.today.slice(0, 7)}-01`,
      ).length;
      const booked = all('accrued', open) + all('actual', open);
      const expected = lineLanding({
        months: line.months,
        transfers: all('transferred'),
        committed: all('committed'),
        accrued: all('accrued'),
        actual: all('actual'),
        bookedInOpenMonths: booked,
        closedMonths,
      });
      expect(landing).toBeCloseTo(expected.landing, 2);
    }
  });
});

describe('a cost', () => {
  it('that no line expected keeps its amount, without a line', () => {
    const plan = templatePlan('lancement-produit', 'fr');
    const cost = {
      ...plan.budget.costs[0]!,
      line: 'nobody',
      amount: 12.34,
      state: 'actual' as const,
      date: '2026-10-03',
    };
    const rows = planFacts({ ...plan, budget: { ...plan.budget, costs: [cost] } }).plan_budget;
    expect(rows.filter((row) => row['line_id'] === null)).toEqual([
      expect.objectContaining({ month_start: '2026-10-01', actual: 12.34, planned: 0 }),
    ]);
  });
});

describe('an order without a date', () => {
  it('keeps its amount, in no month', () => {
    const plan = templatePlan('lancement-produit', 'fr');
    const [line] = plan.budget.lines;
    const cost = {
      ...plan.budget.costs[0]!,
      line: line!.id,
      amount: 12.34,
      state: 'committed' as const,
      date: '',
    };
    const rows = planFacts({ ...plan, budget: { ...plan.budget, costs: [cost] } }).plan_budget;
    expect(rows.filter((row) => row['committed'] !== 0)).toEqual([
      expect.objectContaining({
        line_id: line!.id,
        month_start: null,
        is_open_month: false,
        committed: 12.34,
      }),
    ]);
  });
});

describe('an objective', () => {
  it.each([
    // 100 in ten days, twenty days in all.
    [0, 200],
    [null, 200],
    // 60 came on top of the 40 that there were.
    [40, 160],
  ])('on a number that adds up from %s lands where its pace leads: %d', (baseline, landing) => {
    const plan = templatePlan('lancement-produit', 'fr');
    const objective = plan.objectives.find(({ kpi }) => kpi === 'Inscrits à la liste d’attente')!;
    const kpi = plan.kpis.find(({ name }) => name === objective.kpi)!;
    const [row] = planFacts({
      ...plan,
      period: { start: '2027-01-01', end: '2027-12-31' },
      today: '2027-01-10',
      objectives: [{ ...objective, baseline, target: 400, deadline: '2027-01-20' }],
      kpiValues: [
        {
          date: '2027-01-09',
          kpi: kpi.name,
          value: 100,
          numerator: null,
          denominator: null,
          by: '',
          source: '',
        },
      ],
    }).plan_objectives;
    expect(row).toMatchObject({ actual: 100, attainment: 0.25, landing });
  });
});

function monthAfter(start: string, index: number): string {
  return new Date(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1 + index, 1))
    .toISOString()
    .slice(0, 10);
}
