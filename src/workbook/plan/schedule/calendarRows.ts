import type { Plan } from '../../../core/plan/plan';
import { daysOf, holidaysOfPlan } from '../../../core/schedule/daysOff';
import type { Holiday } from '../../../core/schedule/types';
import type { PlanContext } from '../planContext';
import { quoteText } from '../quoteText';
import type { ListId } from '../lists';
import type { CalendarWords, PlanRow } from '../planRows';

/** Rows of t_holidays: public holidays, bridges and own days of every year of the plan. */
export function holidayRows(
  plan: Plan,
  item: (list: ListId, id: string) => string,
  words: CalendarWords,
): readonly PlanRow[] {
  return holidaysOfPlan(plan).map((holiday) => ({
    date: { date: holiday.date },
    label: holidayLabel(holiday, words),
    kind: item('holiday_kind', holiday.kind),
    active: item('yes_no', plan.calendar.ignored?.includes(holiday.date) ? 'no' : 'yes'),
  }));
}

function holidayLabel({ label, kind }: Holiday, { holidays }: CalendarWords): string {
  const name = holidays.name(label);
  return kind === 'bridge' ? holidays.bridge(name) : name;
}

/** Rows of t_leave: closings of the company, then the leave of each person. */
export function leaveRows(plan: Plan, words: CalendarWords): readonly PlanRow[] {
  const { closings, leave } = plan.calendar;
  return [
    ...closings.map(({ start, finish, label }) => ({
      person: words.schedule.everyone,
      start: { date: start },
      finish: { date: finish },
      reason: label,
    })),
    ...leave.map(({ person, start, finish, reason }) => ({
      person,
      start: { date: start },
      finish: { date: finish },
      reason,
    })),
  ];
}

/** How many days of closing and of leave a column of the matrix has room for. */
export function calendarSlots(plan: Plan): { readonly closing: number; readonly leave: number } {
  const { closings, leave } = plan.calendar;
  const length = (spans: readonly { readonly start: string; readonly finish: string }[]): number =>
    spans.reduce((sum, { start, finish }) => sum + daysOf(start, finish).length, 0);
  const people = [...new Set(leave.map(({ person }) => person))];
  const longest = Math.max(
    0,
    ...people.map((person) => length(leave.filter((row) => row.person === person))),
  );
  return { closing: Math.max(45, length(closings) + 20), leave: Math.max(60, longest + 30) };
}

/** How many days of absence are counted for the person of a cell. */
export function slotsFormula(person: string, { plan, words }: PlanContext): string {
  const { closing, leave } = calendarSlots(plan);
  return `IF(${person}=${quoteText(words.schedule.everyone)},${closing},${leave})`;
}
