import { kpiStanding } from '../../../core/plan/kpiStanding';
import { lastFigureBefore } from '../../../core/plan/entryReading';
import type { Action, ActionStatus, Plan, PlanKpi, PlanTest } from '../../../core/plan/plan';

/** Something that a lesson can be drawn from, with its figures. */
export interface LessonSource {
  /** Stays the same when rows are added. */
  readonly key: string;
  readonly action: Action;
  readonly test: PlanTest | null;
  readonly kpi: PlanKpi | null;
  readonly before: number | null;
  readonly after: number | null;
  /** Nobody wrote a lesson of this action so far. */
  readonly isUntaught: boolean;
}

/** Stands for a campaign that is not in the plan. */
export const OTHER_CAMPAIGN = 'other';

/** What the summary of the sheet counts as over. */
const OVER: ReadonlySet<ActionStatus> = new Set(['measured', 'stopped']);

/** Statuses with something to learn from. */
const TAUGHT: ReadonlySet<ActionStatus> = new Set(['measured', 'adjusted', 'stopped']);

/** Tests that were read, the latest first, then actions that are measured, adjusted or stopped: those without a lesson first. */
export function lessonSources(plan: Plan): readonly LessonSource[] {
  const kpiOf = ({ kpi }: Action): PlanKpi | null =>
    plan.kpis.find(({ name }) => name.toLowerCase() === kpi.toLowerCase()) ?? null;
  const isUntaught = ({ id, status }: Action): boolean =>
    OVER.has(status) && !plan.lessons.some(({ action }) => action === id);
  const tests = plan.tests
    .filter(({ verdict, readOn }) => verdict !== 'pending' || readOn !== null)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .flatMap((test): LessonSource[] => {
      const action = plan.actions.find(({ id }) => id === test.action);
      if (!action) return [];
      return [
        {
          key: `test ${test.action} ${test.loop}`,
          action,
          test,
          kpi: kpiOf(action),
          before: test.before,
          after: test.after,
          isUntaught: false,
        },
      ];
    });
  const actions = plan.actions
    .filter(({ status }) => TAUGHT.has(status))
    .map((action): LessonSource => {
      const kpi = kpiOf(action);
      return {
        key: `action ${action.id}`,
        action,
        test: null,
        kpi,
        before: kpi && figureBefore(plan, action, kpi),
        after: kpi ? kpiStanding(plan, kpi).actual : null,
        isUntaught: isUntaught(action),
      };
    })
    .sort((a, b) => Number(b.isUntaught) - Number(a.isUntaught));
  return [...tests, ...actions];
}

/** The figure before the action went live, or else what its objective started from. */
function figureBefore(plan: Plan, { testedOn, objective }: Action, kpi: PlanKpi): number | null {
  const last = testedOn === null ? null : lastFigureBefore(plan, kpi, testedOn);
  if (last !== null) return last.value;
  const served = plan.objectives.find(({ id }) => id === objective);
  return served?.kpi === kpi.name ? served.baseline : null;
}
