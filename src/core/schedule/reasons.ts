import type { Plan, Task } from '../plan/plan';
import { anchorDay } from './anchors';
import { leaveDays, type DayOff } from './daysOff';
import { backwardBound, forwardBound } from './linkBounds';
import { startFrom, startUntil } from './placement';
import { weekday } from './isoDay';
import { planGround, type PlanGround } from './planGround';
import type { LinkType, Schedule, ScheduledTask } from './types';

/** What fixed the date of a task. `date` is the day it was counted from. */
export type DateReason =
  | { readonly kind: 'anchor-date'; readonly date: string }
  | { readonly kind: 'anchor-launch'; readonly date: string; readonly days: number }
  | {
      readonly kind: 'anchor-month';
      readonly date: string;
      readonly months: number;
      readonly edge: 'first' | 'last';
    }
  /** The successor that binds (`before`) or the predecessor (`after`). */
  | {
      readonly kind: 'before' | 'after';
      readonly date: string;
      readonly task: string;
      readonly type: LinkType;
      readonly lag: number;
    }
  | { readonly kind: 'project-start'; readonly date: string };

/** Why a task stands where it stands. */
export interface WhyDate {
  readonly id: string;
  readonly reason: DateReason;
  /** Days off, weekends left out, from the day it was counted from to the other end of the task. */
  readonly skipped: {
    /** The first of the company's days off, or null. */
    readonly first: DayOff | null;
    /** Days off of the company. */
    readonly company: number;
    /** Days of leave of the owner on which the company works. */
    readonly leave: number;
  };
}

/**
 * What fixed the date of a task: of several links, the one whose bound is the date, the first in the plan's order;
 * a link rather than the beginning of the project when both are. `ground` saves time when many tasks are asked for.
 */
export function whyDate(
  plan: Plan,
  schedule: Schedule,
  id: string,
  ground: PlanGround = planGround(plan),
): WhyDate {
  const task = plan.tasks.find((other) => other.id === id);
  const dates = datesOf(schedule, id);
  if (!task) throw new Error(`unknown task: ${id}`);
  const reason = reasonOf(plan, schedule, task, dates, ground);
  return { id, reason, skipped: skippedDays(plan, task, reason.date, dates, ground) };
}

function reasonOf(
  plan: Plan,
  schedule: Schedule,
  task: Task,
  dates: ScheduledTask,
  ground: PlanGround,
): DateReason {
  if (task.anchor !== null) {
    const { start } = task.anchor;
    const date = anchorDay(start, plan.launch.date, ground.team);
    if (start.kind === 'date') return { kind: 'anchor-date', date };
    if (start.kind === 'launch') return { kind: 'anchor-launch', date, days: start.days };
    return { kind: 'anchor-month', date, months: start.months, edge: start.edge };
  }
  const binding =
    dates.placement === 'backward'
      ? bindingSuccessor(schedule, task, dates, ground)
      : bindingPredecessor(schedule, task, dates, ground);
  return binding ?? { kind: 'project-start', date: schedule.projectStart };
}

function bindingSuccessor(
  schedule: Schedule,
  task: Task,
  dates: ScheduledTask,
  { net, placement, team, own }: PlanGround,
): DateReason | undefined {
  for (const { link, successor } of net.from(task.id)) {
    const other = datesOf(schedule, successor.id);
    const bound = backwardBound(link, task, successor, other, team);
    if (placement.get(successor.id) === 'forward' || startUntil(task, bound, own(task)) !== dates.start)
      continue;
    const date = link.type === 'FS' || link.type === 'SS' ? other.start : other.finish;
    return { kind: 'before', date, task: successor.id, type: link.type, lag: link.lag };
  }
  return undefined;
}

function bindingPredecessor(
  schedule: Schedule,
  task: Task,
  dates: ScheduledTask,
  { net, team, own }: PlanGround,
): DateReason | undefined {
  for (const { link, predecessor } of net.into(task.id)) {
    const other = datesOf(schedule, predecessor.id);
    const bound = forwardBound(link, predecessor, other, task, team);
    if (startFrom(task, bound, own(task)) !== dates.start) continue;
    const date = link.type === 'FS' || link.type === 'FF' ? other.finish : other.start;
    return { kind: 'after', date, task: predecessor.id, type: link.type, lag: link.lag };
  }
  return undefined;
}

function skippedDays(
  plan: Plan,
  task: Task,
  from: string,
  { start, finish }: ScheduledTask,
  { team, daysOff }: PlanGround,
): WhyDate['skipped'] {
  const first = from < start ? from : start;
  const last = from > finish ? from : finish;
  const isInside = (date: string): boolean =>
    date >= first && date <= last && team.weekend[weekday(date)] === '0';
  const company = daysOff.filter(({ date }) => isInside(date));
  const companyDates = new Set(company.map(({ date }) => date));
  const leave = new Set(
    leaveDays(plan, task.owner).filter((date) => isInside(date) && !companyDates.has(date)),
  );
  return { first: company[0] ?? null, company: company.length, leave: leave.size };
}

function datesOf(schedule: Schedule, id: string): ScheduledTask {
  const dates = schedule.tasks.find((task) => task.id === id);
  if (!dates) throw new Error(`task without dates: ${id}`);
  return dates;
}
