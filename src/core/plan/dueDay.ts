import { addDays, addMonths, dayNumber, endOfMonth } from '../schedule/isoDay';
import type { WorkingCalendar } from '../schedule/types';
import { workday } from '../schedule/workday';
import type { KpiStanding } from './kpiStanding';
import type { Plan, PlanKpi } from './plan';

/**
 * The day that a figure entered now should describe: the latest one due, even when several were missed.
 * For a KPI that owes nothing, the working day before today.
 */
export function dueDay(
  { today }: Pick<Plan, 'today'>,
  { cadence }: Pick<PlanKpi, 'cadence'>,
  { due, isDue }: Pick<KpiStanding, 'due' | 'isDue'>,
  team: WorkingCalendar,
): string {
  const eve = workday(today, -1, team);
  if (!isDue) return eve;
  switch (cadence) {
    case 'day':
      return eve > due ? eve : due;
    case 'week':
      return addDays(due, 7 * Math.floor((dayNumber(today) - 1 - dayNumber(due)) / 7));
    case 'month':
      return latest(due, today, 1);
    case 'quarter':
      return latest(due, today, 3);
  }
}

function latest(due: string, today: string, months: number): string {
  const isEnd = due === endOfMonth(due, 0);
  let last = due;
  for (let count = months; ; count += months) {
    const next = isEnd ? endOfMonth(due, count) : addMonths(due, count);
    if (next >= today) return last;
    last = next;
  }
}
