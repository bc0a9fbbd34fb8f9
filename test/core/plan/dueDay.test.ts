import { dueDay } from '../../../src/core/plan/dueDay';
import { kpiStanding } from '../../../src/core/plan/kpiStanding';
import type { Cadence, Plan } from '../../../src/core/plan/plan';
import { teamCalendar } from '../../../src/core/schedule/calendars';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

function dayOf(cadence: Cadence, last: string | null, today: string): string {
  const kpiValues =
    last === null
      ? []
      : [{ kpi: 'K', date: last, value: 1, numerator: null, denominator: null, by: '', source: '' }];
  const plan: Plan = { ...SAMPLE_PLAN, today, kpiValues };
  const team = teamCalendar(plan);
  return dueDay(plan, { cadence }, kpiStanding(plan, { name: 'K', cadence }, team), team);
}

describe('dueDay', () => {
  it.each([
    ['day', '2027-02-24', '2027-03-02', '2027-03-01', 'the latest of the days missed'],
    ['day', '2027-02-26', '2027-03-01', '2027-02-26', 'the working day before, for what owes nothing'],
    ['week', '2027-02-05', '2027-03-02', '2027-02-26', 'the latest week that is over'],
    ['month', '2027-01-31', '2027-04-10', '2027-03-31', 'the end of the latest month'],
    ['month', '2027-01-15', '2027-04-10', '2027-03-15', 'the same day of the latest month'],
    ['quarter', '2026-12-31', '2027-08-01', '2027-06-30', 'the end of the latest quarter'],
    ['month', null, '2027-03-10', '2027-02-28', 'counted from the eve of the period without any figure'],
  ] as const)(
    'a figure a %s, last for %s and entered on %s, describes %s: %s',
    (cadence, last, today, day, _why) => {
      expect(dayOf(cadence, last, today)).toBe(day);
    },
  );
});
