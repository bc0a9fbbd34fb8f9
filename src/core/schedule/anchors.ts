import type { AnchorDate, Task } from '../plan/plan';
import { addDays, endOfMonth } from './isoDay';
import type { WorkingCalendar } from './types';
import { roundDown, roundUp, workday } from './workday';

/** First and last day of a task. */
export interface Span {
  readonly start: string;
  readonly finish: string;
}

/** The dates of an anchored task, or undefined for the others. `team` gives the edges of months, `own` the days of the owner. */
export function anchoredSpan(
  task: Task,
  launch: string,
  team: WorkingCalendar,
  own: WorkingCalendar,
): Span | undefined {
  if (task.anchor === null) return undefined;
  const day = anchorDay(task.anchor.start, launch, team);
  if (isMilestone(task)) return { start: day, finish: day };
  const start = roundUp(day, own);
  if (task.anchor.finish === undefined) return { start, finish: workday(start, restOf(task), own) };
  const finish = roundDown(anchorDay(task.anchor.finish, launch, team), own);
  return { start, finish: finish < start ? start : finish };
}

/** The day an anchor points at, before it is brought to a working day of the owner. */
export function anchorDay(anchor: AnchorDate, launch: string, team: WorkingCalendar): string {
  if (anchor.kind === 'date') return anchor.date;
  if (anchor.kind === 'launch') return addDays(launch, anchor.days);
  return anchor.edge === 'first'
    ? workday(endOfMonth(launch, anchor.months - 1), 1, team)
    : workday(addDays(endOfMonth(launch, anchor.months), 1), -1, team);
}

/** True for a task of 0 days, which stands at the beginning of its day; never with two anchored ends. */
export function isMilestone(task: Task): boolean {
  return task.duration === 0 && task.anchor?.finish === undefined;
}

/** `rest(d)` of docs/schedule.md: working days after the first. */
export function restOf(task: Task): number {
  return Math.max(0, task.duration - 1);
}
