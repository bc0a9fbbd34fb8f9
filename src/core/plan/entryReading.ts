import { dayNumber } from '../schedule/isoDay';
import { teamCalendar } from '../schedule/calendars';
import type { WorkingCalendar } from '../schedule/types';
import type { Interval } from '../testing/counts';
import { wilson } from '../testing/intervals';
import { withKpiEntry, type KpiEntry } from './change/withKpiEntry';
import { isNamed, kpiStanding, shareOfTarget } from './kpiStanding';
import type { KpiValue, Plan, PlanKpi } from './plan';
import { VERDICT_LIMITS } from './verdictLimits';

/** What a figure says at the moment it is typed. */
export interface EntryReading {
  /** The figure alone; null for a ratio over zero. */
  readonly value: number | null;
  /** Where the KPI stands with it, as the sheet of KPIs will show. */
  readonly actual: number | null;
  /** Share of the target; where lower is better, the target over the figure. */
  readonly attainment: number | null;
  readonly status: 'reached' | 'ahead' | 'late' | null;
  /** The figure before it, or null. */
  readonly previous: { readonly date: string; readonly value: number } | null;
  readonly trend: 'up' | 'down' | 'same' | null;
  /** Whether the trend goes the good way; null without one. */
  readonly isBetter: boolean | null;
  /** Cases behind a ratio when they are too few to judge it. */
  readonly fewCases: number | null;
  /** Where the true rate lies, 95 times in 100, when a share of counts is not yet known to a tenth of itself. */
  readonly interval: Interval | null;
  /** A figure of the same day gives way. */
  readonly replaces: boolean;
}

export function entryReading(
  plan: Plan,
  kpi: PlanKpi,
  entry: KpiEntry,
  team: WorkingCalendar = teamCalendar(plan),
): EntryReading {
  const { plan: after, replaced } = withKpiEntry(plan, entry);
  const value = figureOf(entry);
  const { actual } = kpiStanding(after, kpi, team);
  const attainment = shareOfTarget(actual, kpi);
  const previous = lastFigureBefore(plan, kpi, entry.date);
  const trend =
    previous === null || value === null
      ? null
      : value > previous.value
        ? 'up'
        : value < previous.value
          ? 'down'
          : 'same';
  return {
    value,
    actual,
    attainment,
    status: statusOf(plan, kpi, attainment),
    previous,
    trend,
    isBetter: trend === null || trend === 'same' ? null : (trend === 'up') === (kpi.direction === 'higher'),
    ...smallSample(kpi, entry),
    replaces: replaced.length > 0,
  };
}

/** The last figure of a KPI described before a day. */
export function lastFigureBefore(
  { kpiValues }: Pick<Plan, 'kpiValues'>,
  { name }: Pick<PlanKpi, 'name'>,
  date: string,
): { readonly date: string; readonly value: number } | null {
  return kpiValues.reduce<{ readonly date: string; readonly value: number } | null>((last, row) => {
    const value = figureOf(row);
    if (value === null || !isNamed(row, name) || row.date === '' || row.date >= date) return last;
    return last === null || row.date >= last.date ? { date: row.date, value } : last;
  }, null);
}

function figureOf({
  value = null,
  numerator = null,
  denominator = null,
}: Partial<Pick<KpiValue, 'value' | 'numerator' | 'denominator'>>): number | null {
  if (numerator === null || denominator === null) return value;
  return denominator === 0 ? null : numerator / denominator;
}

/** A number where higher is better adds up over the period: ahead when its share is at least that of the days gone by. */
function statusOf(
  { today, period }: Plan,
  { unit, direction }: PlanKpi,
  attainment: number | null,
): EntryReading['status'] {
  if (attainment === null) return null;
  if (attainment >= 1) return 'reached';
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  const elapsed = Math.max(0, Math.min(1, (dayNumber(today) - start + 1) / (end - start + 1)));
  return unit === 'count' && direction === 'higher' && attainment >= elapsed ? 'ahead' : 'late';
}

/** Known to a tenth: a rate of 10 % is between 9 % and 11 %. */
const KNOWN_TO = 0.1;

function smallSample(
  { unit }: PlanKpi,
  { numerator = null, denominator = null }: KpiEntry,
): Pick<EntryReading, 'fewCases' | 'interval'> {
  if (numerator === null || denominator === null || denominator <= 0)
    return { fewCases: null, interval: null };
  const fewCases = denominator < VERDICT_LIMITS.sample ? denominator : null;
  const areCounts =
    unit === 'percent' &&
    Number.isInteger(numerator) &&
    Number.isInteger(denominator) &&
    numerator >= 0 &&
    numerator <= denominator;
  if (!areCounts) return { fewCases, interval: null };
  const interval = wilson({ conversions: numerator, visitors: denominator });
  const isKnown = (interval.high - interval.low) / 2 <= KNOWN_TO * (numerator / denominator);
  return { fewCases, interval: isKnown ? null : interval };
}
