import { teamCalendar } from '../../schedule/calendars';
import { kpiStanding, shareOfTarget } from '../kpiStanding';
import type { Plan } from '../plan';
import { textOrNull, type FactRow } from './factRow';

/** Each KPI of the plan: who owes it, when, and where it stands. */
export function kpiFacts(plan: Plan): readonly FactRow[] {
  const team = teamCalendar(plan);
  return plan.kpis.map((kpi) => {
    const { actual, lastEntry, due, isDue } = kpiStanding(plan, kpi, team);
    return {
      kpi_name: kpi.name,
      kpi_id: textOrNull(kpi.registry),
      team: textOrNull(kpi.team),
      owner: textOrNull(kpi.owner),
      cadence: kpi.cadence,
      direction: kpi.direction,
      unit: kpi.unit,
      is_strategic: kpi.isStrategic,
      target: kpi.target,
      actual,
      attainment: shareOfTarget(actual, kpi),
      last_day: lastEntry,
      due_day: due,
      is_due: isDue,
    };
  });
}

/** Each figure that was entered; a ratio keeps its two sums, so that periods add up. */
export function kpiValueFacts({ kpiValues }: Plan): readonly FactRow[] {
  return kpiValues.map(({ date, kpi, value, numerator, denominator, by, source }) => ({
    date_day: textOrNull(date),
    kpi_name: kpi,
    value,
    numerator,
    denominator,
    entered_by: textOrNull(by),
    source: textOrNull(source),
  }));
}
