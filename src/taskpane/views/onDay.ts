import type { Plan } from '../../core/plan/plan';

/** A change made as of a day: the day on which the plan is looked at stays as it was. */
export function onDay(plan: Plan, day: string, change: (plan: Plan) => Plan): Plan {
  return { ...change({ ...plan, today: day }), today: plan.today };
}
