import type { Plan } from '../plan/plan';
import { dayNumber, isoDay, yearOf } from './isoDay';
import { planHolidays } from './planHolidays';
import type { Holiday, WorkingCalendar } from './types';

/** The years whose public holidays a plan knows: one more than its period and its launch on each side. */
export function calendarYears(plan: Plan): { readonly first: number; readonly last: number } {
  const years = [plan.period.start, plan.period.end, plan.launch.date].map(yearOf);
  return { first: Math.min(...years) - 1, last: Math.max(...years) + 1 };
}

/** Public holidays, bridges and own days off of the years of a plan. */
export function holidaysOfPlan(plan: Plan): readonly Holiday[] {
  const { first, last } = calendarYears(plan);
  return planHolidays(plan.calendar, first, last);
}

/** The calendar of the company: weekend, holidays, bridges, own days off, closings. */
export function teamCalendar(plan: Plan): WorkingCalendar {
  const days = new Set(holidaysOfPlan(plan).map(({ date }) => date));
  for (const { start, finish } of plan.calendar.closings)
    for (const day of daysOf(start, finish)) days.add(day);
  return { weekend: plan.calendar.weekend, daysOff: [...days].sort() };
}

/** The calendar of a member of the team: the company's and their leave; the company's alone for anyone else. */
export function personCalendar(plan: Plan, person: string, team = teamCalendar(plan)): WorkingCalendar {
  const leave = leaveDays(plan, person);
  if (leave.length === 0) return team;
  return { weekend: team.weekend, daysOff: [...new Set([...team.daysOff, ...leave])].sort() };
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
