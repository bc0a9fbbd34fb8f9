import type { PlanContext } from '../planContext';
import type { FormulaRow } from '../putTable';
import { ownCalendar, TEAM } from './dayFormulas';

type Cell = FormulaRow['cell'];

/** Working days off of the company between what fixed a task and its far end. */
export function daysOffFormula(cell: Cell): string {
  return `NETWORKDAYS.INTL(${span(cell)},weekend)-NETWORKDAYS.INTL(${span(cell)},weekend,${TEAM})`;
}

/** Days of leave of its owner in the same time, when the company works. */
export function leaveDaysFormula(cell: Cell): string {
  const own = ownCalendar(cell('calendar'));
  return `NETWORKDAYS.INTL(${span(cell)},weekend,${TEAM})-NETWORKDAYS.INTL(${span(cell)},weekend,${own})`;
}

/** The name of the first of the days off: a holiday, or the closing that covers it. */
export function firstDayOffFormula(context: PlanContext, cell: Cell): string {
  const { first, last } = skippedWindow(cell);
  const holidays = (field: string): string => context.column('t_holidays', field);
  const leave = (field: string): string => context.column('t_leave', field);
  const [dates, starts] = [holidays('date'), leave('start')];
  const yes = context.quoted('yes_no', 'yes');
  const holiday = `MINIFS(${dates},${dates},">="&${first},${dates},"<="&${last},${holidays('lost')},${yes})`;
  const closing =
    `MINIFS(${starts},${leave('person')},INDEX(calendar_people,1,1),` +
    `${starts},"<="&${last},${leave('finish')},">="&${first})`;
  const holidayName = `INDEX(${holidays('label')},MATCH(${holiday},${dates},0))`;
  const closingName = `IFERROR(INDEX(${leave('reason')},MATCH(${closing},${starts},0))&"","…")`;
  const isHolidayFirst = `AND(${holiday}>0,OR(${closing}=0,${holiday}<=MAX(${first},${closing})))`;
  return `IF(${cell('days_off')}=0,"",IF(${isHolidayFirst},${holidayName},${closingName}))`;
}

/** From what fixed the task to the other end of it, whichever comes first. */
function skippedWindow(cell: Cell): { readonly first: string; readonly last: string } {
  return {
    first: `MIN(${cell('start')},${cell('driver_date')})`,
    last: `MAX(${cell('finish')},${cell('driver_date')})`,
  };
}

function span(cell: Cell): string {
  const { first, last } = skippedWindow(cell);
  return `${first},${last}`;
}
