import type { Task } from '../plan/plan';
import { isMilestone, restOf, type Span } from './anchors';
import type { Bound } from './linkBounds';
import type { ScheduledTask, WorkingCalendar } from './types';
import { roundDown, roundUp, workday } from './workday';

/** The start a bound allows at the earliest. */
export function startFrom(task: Task, bound: Bound, own: WorkingCalendar): string {
  const day = roundUp(bound.date, own);
  return bound.on === 'start' ? day : workday(day, -restOf(task), own);
}

/** The start a bound allows at the latest. */
export function startUntil(task: Task, bound: Bound, own: WorkingCalendar): string {
  const day = roundDown(bound.date, own);
  return bound.on === 'start' ? day : workday(day, -restOf(task), own);
}

/** The dates of a task that is not anchored, from its start. */
export function spanFrom(task: Task, start: string, own: WorkingCalendar): Span {
  return { start, finish: isMilestone(task) ? start : workday(start, restOf(task), own) };
}

type Placement = ScheduledTask['placement'];

/**
 * How each task is placed: `backward` when it is not anchored and leads to an anchored task, in backward planning only.
 * `order` has predecessors before successors; `successors` gives those of a task.
 */
export function placements(
  order: readonly Task[],
  successors: (id: string) => readonly Task[],
  scheduling: 'backward' | 'forward',
): ReadonlyMap<string, Placement> {
  const placed = new Map<string, Placement>();
  for (const task of [...order].reverse()) {
    const leads = successors(task.id).some(({ id }) => placed.get(id) !== 'forward');
    placed.set(
      task.id,
      task.anchor !== null ? 'anchored' : scheduling === 'backward' && leads ? 'backward' : 'forward',
    );
  }
  return placed;
}
