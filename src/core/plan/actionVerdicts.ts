import { teamCalendar } from '../schedule/calendars';
import { dayNumber } from '../schedule/isoDay';
import { schedulePlan } from '../schedule/schedulePlan';
import { structureProblems } from '../schedule/structureProblems';
import { isNamed, kpiStanding } from './kpiStanding';
import type { Action, Plan, PlanKpi } from './plan';
import { VERDICT_DAYS, VERDICT_LIMITS } from './verdictLimits';

export interface ActionVerdict {
  readonly action: Action;
  /** Null without KPI or target: there is nothing to judge. */
  readonly verdict: 'keep' | 'adjust' | 'stop' | 'early' | null;
  readonly actual: number | null;
  /** What the figure should be by today. */
  readonly expected: number | null;
  /** Share of what is expected; where lower is better, the target over the figure. Below 1 is behind. */
  readonly ratio: number | null;
}

/** Keep, adjust or stop for each action, in order: the verdict of the sheet of actions with its limits unchanged. */
export function actionVerdicts(plan: Plan): readonly ActionVerdict[] {
  const spans = actionSpans(plan);
  const team = teamCalendar(plan);
  return plan.actions.map((action): ActionVerdict => {
    const kpi = plan.kpis.find(({ name }) => name.toLowerCase() === action.kpi.toLowerCase());
    const actual = kpi ? kpiStanding(plan, kpi, team).actual : null;
    const none = { action, actual, expected: null, ratio: null };
    if (action.kpi === '' || action.target === null) return { ...none, verdict: null };
    const isLower = kpi?.direction === 'lower';
    const expected = isLower ? action.target : action.target * shareDue(plan, action, kpi);
    const ratio = actual === null ? null : ratioOf(actual, expected, isLower);
    if (actual === null || isEarly(plan, action, spans.get(action.id)))
      return { action, actual, expected, ratio, verdict: 'early' };
    const miss = isLower ? actual - expected : expected - actual;
    // A share of the target's size, so that a negative target has a margin too.
    const margin = Math.abs(expected) * VERDICT_LIMITS.margin;
    const verdict = miss <= 0 ? 'keep' : miss <= margin ? 'adjust' : 'stop';
    return { action, actual, expected, ratio, verdict };
  });
}

function ratioOf(actual: number, expected: number, isLower: boolean): number | null {
  if (isLower) return actual <= 0 ? 1 : expected <= 0 ? null : expected / actual;
  return expected <= 0 ? null : actual / expected;
}

/** A number of permanent work adds up over the period; a monthly target is met each month. */
function shareDue({ today, period }: Plan, action: Action, kpi: PlanKpi | undefined): number {
  if (action.horizon !== 'permanent' || kpi?.unit !== 'count') return 1;
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  return Math.max(0, Math.min(1, (dayNumber(today) - start + 1) / (end - start + 1)));
}

interface Span {
  readonly start: string;
  readonly finish: string;
}

function isEarly(plan: Plan, action: Action, span: Span | undefined): boolean {
  const { today } = plan;
  const from = action.testedOn ?? span?.start;
  if (from === undefined || from === '') return true;
  if (dayNumber(today) - dayNumber(from) < VERDICT_DAYS[action.channel]) return true;
  if (action.horizon === 'one_off' && (span === undefined || span.finish >= today)) return true;
  const since = plan.kpiValues.filter(
    (row) => isNamed(row, action.kpi) && row.date >= from && row.date <= today,
  );
  if (since.length < VERDICT_LIMITS.entries) return true;
  const sample = since.flatMap(({ denominator }) => (denominator === null ? [] : [denominator]));
  return sample.length > 0 && sample.reduce((sum, count) => sum + count, 0) < VERDICT_LIMITS.sample;
}

/** First and last day of each action; nothing while its tasks cannot be scheduled. */
function actionSpans(plan: Plan): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  if (structureProblems(plan.tasks).length > 0) return spans;
  schedulePlan(plan).tasks.forEach(({ start, finish }, index) => {
    const { action } = plan.tasks[index]!;
    const known = spans.get(action);
    spans.set(action, {
      start: known && known.start < start ? known.start : start,
      finish: known && known.finish > finish ? known.finish : finish,
    });
  });
  return spans;
}
