import type { Plan } from '../plan/plan';
import { companyDaysOff, leaveDays } from './daysOff';
import type { WorkingCalendar } from './types';

/** The calendar of the company: weekend, holidays, bridges, own days off, closings. */
export function teamCalendar(plan: Plan): WorkingCalendar {
  return { weekend: plan.calendar.weekend, daysOff: companyDaysOff(plan).map(({ date }) => date) };
}

/** The calendar of a member of the team: the company's and their leave; the company's alone for anyone else. */
export function personCalendar(plan: Plan, person: string, team = teamCalendar(plan)): WorkingCalendar {
  const leave = leaveDays(plan, person);
  if (leave.length === 0) return team;
  return { weekend: team.weekend, daysOff: [...new Set([...team.daysOff, ...leave])].sort() };
}
