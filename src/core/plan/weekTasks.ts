import { isMilestone } from '../schedule/anchors';
import { teamCalendar } from '../schedule/calendars';
import { addDays } from '../schedule/isoDay';
import { schedulePlan } from '../schedule/schedulePlan';
import { networkdays } from '../schedule/workday';
import type { EditorialRow, Plan, Task } from './plan';

/** A task of a week, or one that is late. */
export interface WeekTask {
  readonly task: Task;
  readonly start: string;
  readonly finish: string;
  /** Its first or last day is in the week. */
  readonly starts: boolean;
  readonly finishes: boolean;
  /** Null when it is on time. `days` are working days of the team up to today. */
  readonly late: { readonly kind: 'not-begun' | 'not-finished'; readonly days: number } | null;
}

export interface Week {
  /** Tasks with a day in the week, in the order of the plan. */
  readonly tasks: readonly WeekTask[];
  /** Tasks that should have begun or finished before today and have not, whatever their week, the latest first. */
  readonly late: readonly WeekTask[];
  readonly contents: readonly EditorialRow[];
}

/** What a week holds, from its Monday; tasks of actions that were stopped ask for nothing. Throws on a cycle. */
export function weekTasks(plan: Plan, monday: string): Week {
  const sunday = addDays(monday, 6);
  const team = teamCalendar(plan);
  const stopped = new Set(plan.actions.filter(({ status }) => status === 'stopped').map(({ id }) => id));
  const { tasks: dates } = schedulePlan(plan);
  const isIn = (day: string): boolean => day >= monday && day <= sunday;
  const all = plan.tasks.flatMap((task, index): readonly WeekTask[] => {
    const { start, finish, daysMissing } = dates[index]!;
    if (stopped.has(task.action)) return [];
    const isOver = finish < plan.today && task.progress < 1;
    const late = isOver
      ? { kind: 'not-finished' as const, days: networkdays(addDays(finish, 1), plan.today, team) }
      : daysMissing > 0 && !isMilestone(task)
        ? { kind: 'not-begun' as const, days: daysMissing }
        : null;
    return [{ task, start, finish, starts: isIn(start), finishes: isIn(finish), late }];
  });
  return {
    tasks: all.filter(({ start, finish }) => start <= sunday && finish >= monday),
    late: all
      .filter(({ late }) => late !== null)
      .sort((a, b) => b.late!.days - a.late!.days || (a.finish < b.finish ? -1 : 1)),
    contents: plan.editorial
      .filter(({ date }) => isIn(date))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}
