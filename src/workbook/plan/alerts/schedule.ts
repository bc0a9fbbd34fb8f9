import type { Alert } from '../alerts';
import { slotsFormula } from '../schedule/calendarRows';
import { dayText } from '../schedule/dayFormulas';
import { overloadCount } from '../schedule/loadLayout';

/** Alerts of the schedule, its links, its calendar and its load. */
export const scheduleAlerts: readonly Alert[] = [
  {
    kind: 'row',
    id: 'task-must-have-started',
    level: 'high',
    table: 't_task_dates',
    name: 'name',
    owner: 'owner',
    when: (cell) => `N(${cell('days_missing')})>0`,
  },
  {
    kind: 'row',
    id: 'critical-task-slips',
    level: 'high',
    table: 't_task_dates',
    name: 'name',
    owner: 'owner',
    when: (cell) => `AND(N(${cell('slip')})>0,${cell('critical')}<>"")`,
  },
  {
    kind: 'row',
    id: 'task-without-owner',
    level: 'medium',
    table: 't_task_dates',
    name: 'name',
    // Days and load of somebody the team does not know are counted nowhere.
    when: (cell) => `OR(${cell('owner')}="",COUNTIF(calendar_people,${cell('owner')})=0)`,
  },
  {
    kind: 'row',
    id: 'link-broken',
    level: 'high',
    table: 't_dependencies',
    name: 'successor_name',
    when: (cell) => `N(${cell('slack')})<0`,
  },
  {
    kind: 'row',
    id: 'leave-reversed',
    level: 'medium',
    table: 't_leave',
    name: 'person',
    owner: 'person',
    when: (cell) => `OR(N(${cell('start')})=0,N(${cell('finish')})<N(${cell('start')}))`,
  },
  {
    kind: 'row',
    id: 'leave-too-long',
    level: 'medium',
    table: 't_leave',
    name: 'person',
    owner: 'person',
    when: (cell, context) => `N(${cell('until')})>${slotsFormula(cell('person'), context)}`,
  },
  {
    kind: 'row',
    id: 'leave-person-unknown',
    level: 'medium',
    table: 't_leave',
    name: 'person',
    when: (cell) => `COUNTIF(calendar_people,${cell('person')})=0`,
  },
  {
    kind: 'plan',
    id: 'overload-week',
    level: 'medium',
    sheet: 'load',
    count: overloadCount,
  },
  {
    kind: 'plan',
    id: 'launch-on-day-off',
    level: 'high',
    sheet: 'gantt',
    count: () => `1-NETWORKDAYS.INTL(launch_date,launch_date,weekend,team_days)`,
    detail: ({ words }) => dayText('launch_date', words.schedule.monthNames),
  },
];
