import type { Plan } from '../plan/plan';
import { isMilestone } from './anchors';
import { personCalendar, teamCalendar } from './calendars';
import { daysOf } from './daysOff';
import { addDays } from './isoDay';
import { isoWeek, mondayOf } from './isoWeek';
import type { Schedule } from './types';
import { isWorkingDay, networkdays } from './workday';

/** Work of one person in one week. */
export interface WeekLoad {
  readonly person: string;
  /** ISO 8601, `2027-W07`. */
  readonly week: string;
  readonly monday: string;
  /** Days of work: the shares of the days of the tasks they own. */
  readonly days: number;
  /** Days given to the plan, at most the days they work in that week. */
  readonly available: number;
  readonly isOverloaded: boolean;
}

/** Sums of shares of days are exact to far more than this. */
const TOLERANCE = 1e-9;

/** The weeks in which each member of the team has work, in the order of the team and of time. Milestones are no work. */
export function weeklyLoad(plan: Plan, schedule: Schedule): readonly WeekLoad[] {
  const team = teamCalendar(plan);
  const dates = new Map(schedule.tasks.map((task) => [task.id, task]));
  return plan.team.flatMap(({ name, capacity }) => {
    const own = personCalendar(plan, name, team);
    const weeks = new Map<string, number>();
    for (const task of plan.tasks) {
      const span = dates.get(task.id);
      if (task.owner !== name || task.load === 0 || isMilestone(task) || !span) continue;
      for (const day of daysOf(span.start, span.finish)) {
        if (!isWorkingDay(day, own)) continue;
        const monday = mondayOf(day);
        weeks.set(monday, (weeks.get(monday) ?? 0) + task.load);
      }
    }
    return [...weeks]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([monday, days]) => {
        const available = Math.min(capacity, networkdays(monday, addDays(monday, 6), own));
        return {
          person: name,
          week: isoWeek(monday),
          monday,
          days,
          available,
          isOverloaded: days > available + TOLERANCE,
        };
      });
  });
}
