import { addDays, addMonths, endOfMonth } from '../schedule/isoDay';
import { teamCalendar } from '../schedule/calendars';
import type { WorkingCalendar } from '../schedule/types';
import { workday } from '../schedule/workday';
import type { Cadence, KpiValue, Plan, PlanKpi } from './plan';

/** Where a KPI stands on the day the plan is looked at; the same answers as the formulas of the sheet of KPIs. */
export interface KpiStanding {
  /** Last day, up to today, with a figure. */
  readonly lastEntry: string | null;
  /** Ratio of the sums of the period when it is entered as two sums, otherwise the value of the last day. */
  readonly actual: number | null;
  /** Day the next figure describes. */
  readonly due: string;
  /** True when that day is over: the figure is entered before 9 o'clock. */
  readonly isDue: boolean;
}

/** `team` is the calendar of daily figures; give it when asking for many KPIs. */
export function kpiStanding(
  plan: Plan,
  { name, cadence }: Pick<PlanKpi, 'name' | 'cadence'>,
  team: WorkingCalendar = teamCalendar(plan),
): KpiStanding {
  const { today, period } = plan;
  const values = plan.kpiValues.filter((value) => isNamed(value, name));
  const lastEntry = values
    .filter((row) => row.date !== '' && row.date <= today && (row.value !== null || row.denominator !== null))
    .reduce<string | null>((last, { date }) => (last === null || date > last ? date : last), null);
  const eve = addDays(period.start, -1);
  const due = afterCadence(lastEntry !== null && lastEntry > eve ? lastEntry : eve, cadence, team);
  // A plan that is over asks for nothing more.
  const afterEnd = addDays(period.end, 1);
  return {
    lastEntry,
    actual: actual(plan, values, lastEntry),
    due,
    isDue: due < (today < afterEnd ? today : afterEnd),
  };
}

/** Names of KPIs are compared as Excel compares them: case does not count. */
export function isNamed({ kpi }: Pick<KpiValue, 'kpi'>, name: string): boolean {
  return kpi.toLowerCase() === name.toLowerCase();
}

function actual({ today, period }: Plan, values: readonly KpiValue[], last: string | null): number | null {
  const end = today < period.end ? today : period.end;
  const within = values.filter(({ date }) => date >= period.start && date <= end);
  if (within.some(({ denominator }) => denominator !== null)) {
    const denominator = sum(within.map((row) => row.denominator ?? 0));
    return denominator === 0 ? null : sum(within.map((row) => row.numerator ?? 0)) / denominator;
  }
  // A figure entered twice for one day counts once: their mean is that figure when both agree.
  const typed = values.flatMap(({ date, value }) => (date === last && value !== null ? [value] : []));
  return typed.length === 0 ? null : sum(typed) / typed.length;
}

/** Share of a target that is reached: actual ÷ target, the other way round where lower is better; null without both. */
export function shareOfTarget(
  actual: number | null,
  { target, direction }: Pick<PlanKpi, 'target' | 'direction'>,
): number | null {
  if (actual === null || target === null) return null;
  if (direction === 'lower') return actual <= 0 ? 1 : target <= 0 ? null : target / actual;
  return target <= 0 ? null : actual / target;
}

/** One cadence later: a working day of the team, a week, a month or three; month ends stay month ends. */
function afterCadence(date: string, cadence: Cadence, team: WorkingCalendar): string {
  switch (cadence) {
    case 'day':
      return workday(date, 1, team);
    case 'week':
      return addDays(date, 7);
    case 'month':
      return afterMonths(date, 1);
    case 'quarter':
      return afterMonths(date, 3);
  }
}

function afterMonths(date: string, months: number): string {
  return date === endOfMonth(date, 0) ? endOfMonth(date, months) : addMonths(date, months);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
