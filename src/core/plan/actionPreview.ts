import { compareSchedules, type MovedTask } from '../schedule/compareSchedules';
import { weeklyLoad, type WeekLoad } from '../schedule/load';
import { planGround } from '../schedule/planGround';
import { whyDate, type WhyDate } from '../schedule/reasons';
import { schedulePlan } from '../schedule/schedulePlan';
import { structureProblems } from '../schedule/structureProblems';
import type { ScheduledTask } from '../schedule/types';
import type { Plan, Task } from './plan';

export interface StepPreview {
  readonly task: Task;
  readonly dates: ScheduledTask;
  readonly skipped: WhyDate['skipped'];
}

/** What an action would bring before it is written. */
export interface ActionPreview {
  readonly steps: readonly StepPreview[];
  /** Tasks of other actions that would stand elsewhere. */
  readonly moved: readonly MovedTask[];
  /** Weeks that overflow because of it, with the days of work they had before. */
  readonly overloads: readonly (WeekLoad & { readonly before: number })[];
}

/** The dates of an action's steps, what stands in their way and what they push aside; null when tasks wait in a circle. */
export function actionPreview(before: Plan, after: Plan, action: string): ActionPreview | null {
  if ([before, after].some(({ tasks }) => structureProblems(tasks).length > 0)) return null;
  const [old, fresh] = [schedulePlan(before), schedulePlan(after)];
  const ground = planGround(after);
  const steps = after.tasks.flatMap((task, index): readonly StepPreview[] =>
    task.action === action
      ? [{ task, dates: fresh.tasks[index]!, skipped: whyDate(after, fresh, task.id, ground).skipped }]
      : [],
  );
  const own = new Set(steps.map(({ task }) => task.id));
  const load = new Map(weeklyLoad(before, old).map((week) => [`${week.person} ${week.monday}`, week.days]));
  return {
    steps,
    moved: compareSchedules(old, fresh).filter(({ id }) => !own.has(id)),
    overloads: weeklyLoad(after, fresh).flatMap((week) => {
      const days = load.get(`${week.person} ${week.monday}`) ?? 0;
      return week.isOverloaded && week.days > days + TOLERANCE ? [{ ...week, before: days }] : [];
    }),
  };
}

/** Sums of shares of days are exact to far more than this. */
const TOLERANCE = 1e-9;
