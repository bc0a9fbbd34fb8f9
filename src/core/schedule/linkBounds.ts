import type { Task, TaskLink } from '../plan/plan';
import { isMilestone, type Span } from './anchors';
import type { WorkingCalendar } from './types';
import { workday } from './workday';

/** What a link asks of one of its tasks: not before (forwards) or not after (backwards) the date. */
export interface Bound {
  readonly on: 'start' | 'finish';
  readonly date: string;
}

/** The bound a link puts on its successor, counted in the calendar of the team, before rounding. */
export function forwardBound(
  link: TaskLink,
  predecessor: Task,
  span: Span,
  successor: Task,
  team: WorkingCalendar,
): Bound {
  const from = fromStart(link) ? span.start : span.finish;
  return {
    on: toStart(link) ? 'start' : 'finish',
    date: workday(from, linkDays(link, predecessor, successor), team),
  };
}

/** The bound a link puts on its predecessor, counted in the calendar of the team, before rounding. */
export function backwardBound(
  link: TaskLink,
  predecessor: Task,
  successor: Task,
  span: Span,
  team: WorkingCalendar,
): Bound {
  const to = toStart(link) ? span.start : span.finish;
  return {
    on: fromStart(link) ? 'start' : 'finish',
    date: workday(to, -linkDays(link, predecessor, successor), team),
  };
}

/** True when the link leaves from the start of its predecessor. */
function fromStart({ type }: TaskLink): boolean {
  return type === 'SS' || type === 'SF';
}

/** True when the link holds the start of its successor. */
function toStart({ type }: TaskLink): boolean {
  return type === 'FS' || type === 'SS';
}

/** Working days from one end to the other: the last day of a task counts for one, a milestone has none. */
function linkDays(link: TaskLink, predecessor: Task, successor: Task): number {
  return link.lag + (fromStart(link) ? 0 : one(predecessor)) - (toStart(link) ? 0 : one(successor));
}

function one(task: Task): number {
  return isMilestone(task) ? 0 : 1;
}
