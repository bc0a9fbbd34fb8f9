import type { PlanContext } from '../planContext';

type Cell = (field: string) => string;

/** Larger than any figure: `>` this, negative, means « is a number ». */
const ANY_NUMBER = '">-1E+99"';

/** Last day a figure may describe: a plan that is over asks for nothing more. */
export const CUTOFF = 'MIN(today,period_end+1)';

/** True for a KPI whose next figure describes a day that is over: it is entered before 9 o'clock. */
export function isDue(cell: Cell): string {
  return `${cell('due')}<${CUTOFF}`;
}

/** Last day, up to today, with a value or with the two sums of a ratio. */
export function lastEntry(context: PlanContext, cell: Cell): string {
  const latest = (field: string): string =>
    `MAXIFS(${value(context, 'date')},${value(context, 'kpi')},${cell('name')},${value(context, 'date')},"<="&today,${value(context, field)},${ANY_NUMBER})`;
  const last = `MAX(${latest('value')},${latest('denominator')})`;
  return `IF(${last}=0,"",${last})`;
}

/**
 * Where the KPI stands: the ratio of the sums of the period when it is entered as two sums (never a mean of rates),
 * the value of the last day otherwise. A ratio over zero is a word, not an error.
 */
export function actual(context: PlanContext, cell: Cell, undefinedWord: string): string {
  const within = `${value(context, 'kpi')},${cell('name')},${value(context, 'date')},">="&period_start,${value(context, 'date')},"<="&MIN(today,period_end)`;
  const sum = (field: string): string => `SUMIFS(${value(context, field)},${within})`;
  const isRatio = `COUNTIFS(${within},${value(context, 'denominator')},${ANY_NUMBER})>0`;
  return `IF(${isRatio},IF(${sum('denominator')}=0,${undefinedWord},${sum('numerator')}/${sum('denominator')}),${lastTypedValue(context, cell, '""')})`;
}

/** The figure of the last day alone, a rate or a value; 0 without any. */
export function lastFigure(context: PlanContext, cell: Cell): string {
  const sum = (field: string): string =>
    `SUMIFS(${value(context, field)},${value(context, 'kpi')},${cell('name')},${value(context, 'date')},${cell('last_entry')})`;
  return `IFERROR(${sum('numerator')}/${sum('denominator')},${lastTypedValue(context, cell, '0')})`;
}

/** A figure entered twice for one day counts once: their mean is that figure when both agree, and an alert says when there are two. */
function lastTypedValue(context: PlanContext, cell: Cell, none: string): string {
  return `IFERROR(AVERAGEIFS(${value(context, 'value')},${value(context, 'kpi')},${cell('name')},${value(context, 'date')},${cell('last_entry')}),${none})`;
}

/** Share of the target reached; where lower is better, the target over the figure. */
export function attainment(context: PlanContext, cell: Cell): string {
  const [figure, target] = [cell('actual'), cell('target')];
  const lower = `IF(${figure}<=0,1,IF(${target}<=0,"",${target}/${figure}))`;
  const higher = `IF(${target}<=0,"",${figure}/${target})`;
  return `IF(AND(ISNUMBER(${figure}),ISNUMBER(${target})),IF(${isLower(context, cell)},${lower},${higher}),"")`;
}

export function isLower(context: PlanContext, cell: Cell): string {
  return `${cell('direction')}=${context.quoted('direction', 'lower')}`;
}

/** Share of the period behind us, from 0 to 1: what a number that adds up over the period should have reached. */
export const ELAPSED = 'MAX(0,MIN(1,(today-period_start+1)/(period_end-period_start+1)))';

/** Day the next figure describes; without any figure the count starts on the eve of the period. */
export function nextDue(context: PlanContext, cell: Cell): string {
  return afterCadence(context, cell, base(cell), 1);
}

/** Day after which nobody looks at the KPI any more: twice its cadence without a figure. */
export function forgottenAfter(context: PlanContext, cell: Cell): string {
  return afterCadence(context, cell, base(cell), 2);
}

/** The last figure, or the eve of the period for a KPI without any. */
export function base(cell: Cell): string {
  return `MAX(N(${cell('last_entry')}),period_start-1)`;
}

/** A date so many cadences after another: working days of the team, weeks, months (month ends stay month ends). */
export function afterCadence(context: PlanContext, cell: Cell, date: string, times: number): string {
  const cadence = (id: string): string => `${cell('cadence')}=${context.quoted('cadence', id)}`;
  const months = (count: number): string =>
    `IF(${date}=EOMONTH(${date},0),EOMONTH(${date},${count}),EDATE(${date},${count}))`;
  return (
    `IF(${cadence('day')},WORKDAY.INTL(${date},${times},weekend,team_days),` +
    `IF(${cadence('week')},${date}+${7 * times},` +
    `IF(${cadence('month')},${months(times)},IF(${cadence('quarter')},${months(3 * times)},""))))`
  );
}

function value(context: PlanContext, field: string): string {
  return context.column('t_kpi_values', field);
}
