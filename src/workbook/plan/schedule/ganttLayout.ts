import type { Plan } from '../../../core/plan/plan';
import { mondayOf } from '../../../core/schedule/isoWeek';
import { dayNumber } from '../../../core/schedule/isoDay';
import { schedulePlan } from '../../../core/schedule/schedulePlan';
import type { PlanContext } from '../planContext';

/** Cells of the top block. */
export const LAUNCH_CELL = 'D5';
export const ZOOM_CELL = 'D6';
export const FROM_CELL = 'D7';
export const TODAY_CELL = 'J5';
export const VIEW_START_CELL = 'J6';
export const FINISH_CELL = 'J7';

/** Rows of the periods: months, then days; the marks of today and of days off stand in the header of the table. */
export const MONTH_ROW = 8;
export const DAY_ROW = 9;

/** Width in characters of a period: a month's four capitals fit. */
export const PERIOD_WIDTH = 3;

// Enough for a quarter by the day, and for a year with its preparation by the week.
const FEWEST_PERIODS = 42;
const MOST_PERIODS = 66;

export type Zoom = 'day' | 'week' | 'month';

export interface ChartPlace {
  readonly left: number;
  /** Last period; a hidden date beyond it ends the last one. */
  readonly right: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

/** Where the bars are drawn: as many periods as the plan has weeks, and a few to spare. */
export function chartPlace(context: PlanContext): ChartPlace {
  const { header, first, last, right } = context.layout.place('t_tasks');
  const left = right + 2;
  return { left, right: left + periods(context.plan) - 1, header, first, last };
}

function periods(plan: Plan): number {
  return Math.min(MOST_PERIODS, Math.max(FEWEST_PERIODS, projectWeeks(plan) + 3));
}

/** Weeks from the one in which the project begins to the one in which it ends. */
export function projectWeeks(plan: Plan): number {
  if (plan.tasks.length === 0) return 0;
  const { tasks, projectFinish } = schedulePlan(plan);
  const first = tasks.reduce((earliest, { start }) => (start < earliest ? start : earliest), projectFinish);
  return Math.ceil((dayNumber(projectFinish) - dayNumber(mondayOf(first)) + 1) / 7);
}

/** The zoom that shows the whole plan. */
export function startingZoom(plan: Plan): Zoom {
  return projectWeeks(plan) > MOST_PERIODS ? 'month' : 'week';
}
