import { quoteText, type PlanContext } from '../planContext';
import { ELAPSED } from './kpiFormulas';
import { channelDays } from './verdictRule';

type Cell = (field: string) => string;

/**
 * Keep, adjust or stop, from the KPI of the action against its target; « too early » before the channel has been watched
 * for its minimum of days, entries and cases, and before the end of a one-off action. Empty without KPI or target:
 * there is nothing to judge. A proposal; nothing stops by itself.
 */
export function verdictFormula(context: PlanContext, cell: Cell): string {
  const { keep, adjust, stop, early } = context.words.operation.actions.verdicts;
  const [actual, target] = [cell('actual'), cell('target')];
  const direction = kpiField(context, cell, 'direction');
  // The margin is a share of the target's size, so that a negative target has one too.
  const margin = `ABS(${target})*verdict_margin`;
  const judge = (isGood: string, isClose: string): string =>
    `IF(${isGood},${quoteText(keep)},IF(${isClose},${quoteText(adjust)},${quoteText(stop)}))`;
  const lower = judge(`${actual}<=${target}`, `${actual}<=${target}+${margin}`);
  const due = `${target}*${shareDue(context, cell)}`;
  const higher = judge(`${actual}>=${due}`, `${actual}>=${due}-ABS(${due})*verdict_margin`);
  return (
    `IF(OR(${cell('kpi')}="",NOT(ISNUMBER(${target}))),"",` +
    `IF(OR(NOT(ISNUMBER(${actual})),${isEarly(context, cell)}),${quoteText(early)},` +
    `IF(IFERROR(${direction}=${context.quoted('direction', 'lower')},FALSE),${lower},${higher})))`
  );
}

/**
 * Share of the target to expect by today: the share of the period gone by for a number of permanent work, which adds up
 * over the period as on the sheet of KPIs; all of it otherwise, because a monthly target is met each month.
 */
function shareDue(context: PlanContext, cell: Cell): string {
  const isPermanent = `${cell('horizon')}=${context.quoted('horizon', 'permanent')}`;
  const isCount = `IFERROR(${kpiField(context, cell, 'unit')}=${context.quoted('unit', 'count')},FALSE)`;
  return `IF(AND(${isPermanent},${isCount}),${ELAPSED},1)`;
}

function isEarly(context: PlanContext, cell: Cell): string {
  const start = observedFrom(cell);
  const values = (field: string): string => context.column('t_kpi_values', field);
  const since = `${values('kpi')},${cell('kpi')},${values('date')},">="&${start},${values('date')},"<="&today`;
  const isRatio = `COUNTIFS(${since},${values('denominator')},">-1E+99")>0`;
  const sample = `SUMIFS(${values('denominator')},${since})`;
  const isOneOff = `${cell('horizon')}=${context.quoted('horizon', 'one_off')}`;
  return [
    `${start}=0`,
    `today-${start}<${channelDays(context, cell('channel'))}`,
    // Without a known end nobody knows that it is over.
    `AND(${isOneOff},OR(N(${cell('finish')})=0,N(${cell('finish')})>=today))`,
    `COUNTIFS(${since})<verdict_entries`,
    `AND(${isRatio},${sample}<verdict_sample)`,
  ].join(',');
}

/** The first test, otherwise the first task; 0 before either is known. */
function observedFrom(cell: Cell): string {
  return `IF(N(${cell('tested_on')})>0,N(${cell('tested_on')}),N(${cell('start')}))`;
}

/** A field of the action's KPI; an error without it. */
export function kpiField(context: PlanContext, cell: Cell, field: string): string {
  return `INDEX(${context.column('t_kpis', field)},MATCH(${cell('kpi')},${context.column('t_kpis', 'name')},0))`;
}
