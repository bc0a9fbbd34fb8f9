import type { Objective, Plan } from '../../../core/plan/plan';
import type { SmartOptions } from '../../../core/smart/checkSmart';
import { today } from '../../today';
import { unitOf } from './objectiveForm';

type Beside = Pick<Objective, 'kpi' | 'baseline' | 'target' | 'deadline'>;

/** What is known beside the sentence of an objective; percentages as the sentence would write them. */
export function smartOptionsOf({ kpi, baseline, target, deadline }: Beside, plan: Plan): SmartOptions {
  const scale = unitOf(plan, kpi) === 'percent' ? 100 : 1;
  const scaled = (value: number): number => Number((value * scale).toPrecision(12));
  return {
    today: today(),
    periodStart: plan.period.start,
    periodEnd: plan.period.end,
    ...(baseline === null ? {} : { baseline: scaled(baseline) }),
    ...(target === null ? {} : { target: scaled(target) }),
    ...(deadline === null ? {} : { deadline }),
  };
}
