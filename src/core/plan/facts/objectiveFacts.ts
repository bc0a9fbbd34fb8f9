import { dayNumber } from '../../schedule/isoDay';
import { isNamed, kpiStanding, shareOfTarget } from '../kpiStanding';
import type { Objective, Plan, PlanKpi } from '../plan';
import { textOrNull, type FactRow } from './factRow';

/** Each objective with the figure of its KPI, the share of its target reached, and where it will land at the present pace. */
export function objectiveFacts(plan: Plan): readonly FactRow[] {
  return plan.objectives.map((objective) => {
    const kpi = plan.kpis.find(({ name }) => isNamed({ kpi: objective.kpi }, name));
    const actual = kpi ? kpiStanding(plan, kpi).actual : null;
    const direction = kpi?.direction ?? 'higher';
    return {
      objective_id: objective.id,
      objective_level: objective.level,
      objective_type: objective.type,
      objective: objective.text,
      kpi_name: textOrNull(objective.kpi),
      unit: kpi?.unit ?? null,
      direction: kpi ? direction : null,
      baseline: objective.baseline,
      target: objective.target,
      actual,
      attainment: shareOfTarget(actual, { target: objective.target, direction }),
      landing: landing(plan, objective, kpi, actual),
      deadline: objective.deadline,
      owner: textOrNull(objective.owner),
    };
  });
}

/**
 * What the figure will be on the deadline if nothing changes. A count that adds up goes on from its baseline at the
 * pace of the days that are over; a rate, a cost or an amount entered as a level stays as it is. Null before the first figure.
 */
function landing(
  { period, today }: Plan,
  { deadline, baseline }: Objective,
  kpi: PlanKpi | undefined,
  actual: number | null,
): number | null {
  if (actual === null || kpi === undefined) return null;
  const addsUp = kpi.unit === 'count' && kpi.direction === 'higher';
  if (!addsUp || deadline === null || today < period.start) return actual;
  const [start, end, now] = [period.start, deadline, today].map(dayNumber) as [number, number, number];
  const from = baseline ?? 0;
  return now >= end ? actual : from + ((actual - from) / (now - start + 1)) * (end - start + 1);
}
