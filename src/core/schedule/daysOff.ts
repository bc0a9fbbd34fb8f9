import type { Plan } from '../plan/plan';
import { dayNumber, isoDay, yearOf } from './isoDay';
import { planHolidays } from './planHolidays';
import type { Holiday } from './types';

/** A day off of the whole company. */
export interface DayOff {
  readonly date: string;
  /** As in `Holiday`; the plan's own label for a closing. */
  readonly label: string;
  readonly kind: Holiday['kind'] | 'closing';
}

/** The years whose public holidays a plan knows: one more than its period and its launch on each side. */
export function calendarYears(plan: Plan): { readonly first: number; readonly last: number } {
  const years = [plan.period.start, plan.period.end, plan.launch.date].map(yearOf);
  return { first: Math.min(...years) - 1, last: Math.max(...years) + 1 };
}

/** Public holidays, bridges and own days of the years of a plan, those that are worked all the same included. */
export function holidaysOfPlan(plan: Plan): readonly Holiday[] {
  const { first, last } = calendarYears(plan);
  return planHolidays(plan.calendar, first, last);
}

/** Every day off of the company by date, one reason a day: a holiday before a closing. Closings hold weekends too. */
export function companyDaysOff(plan: Plan): readonly DayOff[] {
  const closings = plan.calendar.closings.flatMap(({ start, finish, label }) =>
    daysOf(start, finish).map((date): DayOff => ({ date, label, kind: 'closing' })),
  );
  const ignored = new Set(plan.calendar.ignored);
  const holidays = holidaysOfPlan(plan).filter(({ date }) => !ignored.has(date));
  const days = new Map<string, DayOff>();
  for (const day of [...holidays, ...closings]) if (!days.has(day.date)) days.set(day.date, day);
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Days of leave of a member of the team, weekends included; none for anyone else. */
export function leaveDays(plan: Plan, person: string): readonly string[] {
  if (!plan.team.some(({ name }) => name === person)) return [];
  return plan.calendar.leave
    .filter((leave) => leave.person === person)
    .flatMap(({ start, finish }) => daysOf(start, finish));
}

/** Every day from one to the other, both included. */
export function daysOf(start: string, finish: string): readonly string[] {
  const first = dayNumber(start);
  return Array.from({ length: Math.max(0, dayNumber(finish) - first + 1) }, (_, index) =>
    isoDay(first + index),
  );
}
