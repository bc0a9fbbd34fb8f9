import { isKpiId } from '../../core/kpi';
import type { Plan } from '../../core/plan/plan';
import type { Config, TargetSpec } from '../config';

/** The settings of a merge with what a plan decides: its currency, and the targets of its KPIs over its period. */
export function configOfPlan(config: Config, plan: Plan): Config {
  const own = config.targets ?? [];
  const targets = plan.kpis.flatMap(({ registry, target }): TargetSpec[] => {
    // What the settings say of a KPI as a whole comes first.
    const isTold = own.some(({ kpi, channel }) => kpi === registry && channel === undefined);
    return isKpiId(registry) && target !== null && !isTold
      ? [{ kpi: registry, start: plan.period.start, end: plan.period.end, target }]
      : [];
  });
  return { ...config, currency: config.currency ?? plan.currency, targets: [...own, ...targets] };
}
