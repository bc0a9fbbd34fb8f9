import { teamCalendar } from '../../schedule/calendars';
import { isIsoDay } from '../../schedule/isoDay';
import { isWorkingDay } from '../../schedule/workday';
import type { Plan } from '../plan';
import { changeError, changeWarning, type ChangeIssue, type PlanChange } from './planChange';

/** The launch on another day; every task anchored on it moves along. */
export function withLaunch(plan: Plan, date: string): PlanChange {
  if (!isIsoDay(date)) return { plan, issues: [changeError('bad-date', { field: 'launch', value: date })] };
  const { start, end } = plan.period;
  const issues: ChangeIssue[] = [];
  if (date < start || date > end) issues.push(changeWarning('launch-outside-period', { date, start, end }));
  if (!isWorkingDay(date, teamCalendar(plan))) issues.push(changeWarning('day-off', { date }));
  return { plan: { ...plan, launch: { ...plan.launch, date } }, issues };
}
