import { anchoredSpan } from '../schedule/anchors';
import { personCalendar, teamCalendar } from '../schedule/calendars';
import { networkdays } from '../schedule/workday';
import type { Plan, Task } from './plan';
import { COUNTED_LATER } from './planTasks';

/** Tasks between two anchors last as long as their owner works between them. */
export function withCountedDays(plan: Plan): Plan {
  const isOpen = ({ duration, anchor }: Task): boolean =>
    duration === COUNTED_LATER && anchor?.finish !== undefined;
  if (!plan.tasks.some(isOpen)) return plan;
  const team = teamCalendar(plan);
  const tasks = plan.tasks.map((task) => {
    if (!isOpen(task)) return task;
    const own = personCalendar(plan, task.owner, team);
    const span = anchoredSpan({ ...task, duration: 1 }, plan.launch.date, team, own);
    return { ...task, duration: span ? Math.max(1, networkdays(span.start, span.finish, own)) : 1 };
  });
  return { ...plan, tasks };
}
