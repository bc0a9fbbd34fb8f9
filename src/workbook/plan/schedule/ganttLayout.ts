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

/** Periods drawn: a year with its preparation by the week, a quarter by the day. */
const PERIODS = 66;

// What a page and a screen show of them: four weeks by the day at least.
const FEWEST_SHOWN = 28;

/** Characters that the periods shown take together. */
const CHART_WIDTH = 145;

export type Zoom = 'day' | 'week' | 'month';

export interface ChartPlace {
  readonly left: number;
  /** Last period of the printed page. */
  readonly shown: number;
  /** Last period; a hidden date beyond it ends the last one. */
  readonly right: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
  /** Width of a period in characters. */
  readonly width: number;
}

/** Where the bars are drawn. The page shows as many periods as the plan has weeks, with a quarter to spare. */
export function chartPlace(context: PlanContext): ChartPlace {
  const { header, first, last, right } = context.layout.place('t_tasks');
  const left = right + 2;
  const wanted = Math.ceil(projectWeeks(context.plan) * 1.25) + 2;
  const count = Math.min(PERIODS, Math.max(FEWEST_SHOWN, wanted));
  return {
    left,
    shown: left + count - 1,
    right: left + PERIODS - 1,
    header,
    first,
    last,
    // A month's four capitals need three characters.
    width: Math.min(5, Math.max(3, Math.round((CHART_WIDTH / count) * 10) / 10)),
  };
}

/** A plan is scheduled once, however many sheets ask how long it is. */
const knownWeeks = new WeakMap<Plan, number>();

/** Weeks from the one in which the project begins to the one in which it ends. */
export function projectWeeks(plan: Plan): number {
  const weeks = knownWeeks.get(plan) ?? countWeeks(plan);
  knownWeeks.set(plan, weeks);
  return weeks;
}

function countWeeks(plan: Plan): number {
  if (plan.tasks.length === 0) return 0;
  const { tasks, projectFinish } = schedulePlan(plan);
  const first = tasks.reduce((earliest, { start }) => (start < earliest ? start : earliest), projectFinish);
  return Math.ceil((dayNumber(projectFinish) - dayNumber(mondayOf(first)) + 1) / 7);
}

/** The zoom that shows the whole plan. */
export function startingZoom(plan: Plan): Zoom {
  return projectWeeks(plan) > PERIODS ? 'month' : 'week';
}
