import { entryReading } from '../../../src/core/plan/entryReading';
import type { KpiValue, Plan, PlanKpi } from '../../../src/core/plan/plan';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const KPI: PlanKpi = {
  name: 'Ventes',
  registry: '',
  cadence: 'week',
  owner: 'Léa',
  team: '',
  direction: 'higher',
  unit: 'count',
  target: 1000,
  isStrategic: false,
  source: '',
};
const RATE: PlanKpi = { ...KPI, name: 'Clics', unit: 'percent', target: 0.02 };
const COST: PlanKpi = { ...KPI, name: 'CPA', unit: 'currency', direction: 'lower', target: 80 };

function value(kpi: string, date: string, part: Partial<KpiValue>): KpiValue {
  return { kpi, date, value: null, numerator: null, denominator: null, by: '', source: '', ...part };
}

function plan(kpiValues: readonly KpiValue[] = []): Plan {
  return { ...SAMPLE_PLAN, today: '2027-07-02', kpis: [KPI, RATE, COST], kpiValues };
}

describe('entryReading', () => {
  it.each([
    [1000, 'reached'],
    [510, 'ahead'],
    [400, 'late'],
  ] as const)('says of %d sold out of 1,000 at half of the year: %s', (sold, status) => {
    expect(entryReading(plan(), KPI, { kpi: 'Ventes', date: '2027-07-01', value: sold }).status).toBe(status);
  });

  it('judges a cost by the sums of the period, not by the last day', () => {
    const before = plan([value('CPA', '2027-06-30', { numerator: 9000, denominator: 90 })]);
    const reading = entryReading(before, COST, {
      kpi: 'CPA',
      date: '2027-07-01',
      numerator: 600,
      denominator: 10,
    });
    expect(reading).toMatchObject({ value: 60, actual: 96, status: 'late', trend: 'down', isBetter: true });
  });

  it('compares with the figure before, even when figures of later days are there', () => {
    const before = plan([
      value('Ventes', '2027-06-01', { value: 300 }),
      value('Ventes', '2027-07-01', { value: 900 }),
    ]);
    const reading = entryReading(before, KPI, { kpi: 'Ventes', date: '2027-06-15', value: 250 });
    expect(reading).toMatchObject({ previous: { date: '2027-06-01', value: 300 }, isBetter: false });
  });

  it('has no value for a rate over zero, and no trend', () => {
    const before = plan([value('Clics', '2027-06-30', { numerator: 4, denominator: 100 })]);
    const reading = entryReading(before, RATE, {
      kpi: 'Clics',
      date: '2027-07-01',
      numerator: 0,
      denominator: 0,
    });
    expect(reading).toMatchObject({
      value: null,
      trend: null,
      isBetter: null,
      interval: null,
      fewCases: null,
    });
  });

  it('gives the interval of Wilson for few clicks: 1 of 20 lies between 0.9 % and 23.6 %', () => {
    const { interval, fewCases } = entryReading(plan(), RATE, {
      kpi: 'Clics',
      date: '2027-07-01',
      numerator: 1,
      denominator: 20,
    });
    // R: prop.test(1, 20, correct = FALSE)$conf.int
    expect(interval?.low).toBeCloseTo(0.00888, 4);
    expect(interval?.high).toBeCloseTo(0.23613, 4);
    expect(fewCases).toBe(20);
  });

  it('gives no interval for a rate that is known to a tenth of itself', () => {
    const entry = { kpi: 'Clics', date: '2027-07-01', numerator: 2000, denominator: 100_000 };
    expect(entryReading(plan(), RATE, entry)).toMatchObject({ interval: null, fewCases: null });
  });

  it('says that a figure of the same day gives way', () => {
    const before = plan([value('Ventes', '2027-07-01', { value: 300 })]);
    expect(entryReading(before, KPI, { kpi: 'ventes', date: '2027-07-01', value: 5 }).replaces).toBe(true);
  });
});
