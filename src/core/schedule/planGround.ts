import type { Plan, Task } from '../plan/plan';
import { anchoredSpan, type Span } from './anchors';
import { personCalendar } from './calendars';
import { companyDaysOff, type DayOff } from './daysOff';
import { network, type Network } from './network';
import { placements } from './placement';
import type { ScheduledTask, WorkingCalendar } from './types';

/** What the dates of a plan stand on, before any is computed. */
export interface PlanGround {
  readonly net: Network;
  /** Days off of the company, by date. */
  readonly daysOff: readonly DayOff[];
  readonly team: WorkingCalendar;
  /** The calendar of the owner of a task. */
  readonly own: (task: Task) => WorkingCalendar;
  readonly placement: ReadonlyMap<string, ScheduledTask['placement']>;
  /** Dates of the anchored tasks. */
  readonly anchored: ReadonlyMap<string, Span>;
}

/** Throws when the tasks cannot be scheduled: a cycle, a doubled id, an unknown predecessor. */
export function planGround(plan: Plan): PlanGround {
  const net = network(plan.tasks);
  const daysOff = companyDaysOff(plan);
  const team = { weekend: plan.calendar.weekend, daysOff: daysOff.map(({ date }) => date) };
  const calendars = new Map<string, WorkingCalendar>();
  const own = ({ owner }: Task): WorkingCalendar => {
    const calendar = calendars.get(owner) ?? personCalendar(plan, owner, team);
    calendars.set(owner, calendar);
    return calendar;
  };
  const anchored = new Map<string, Span>();
  for (const task of plan.tasks) {
    const span = anchoredSpan(task, plan.launch.date, team, own(task));
    if (span) anchored.set(task.id, span);
  }
  const successors = (id: string): readonly Task[] => net.from(id).map(({ successor }) => successor);
  return { net, daysOff, team, own, anchored, placement: placements(net.order, successors, plan.scheduling) };
}
