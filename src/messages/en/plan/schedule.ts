import type { LinkType } from '../../../core/schedule/types';
import type { AlertTexts, FieldLabels } from './types';

/** Labels of the columns of the schedule tables, by table and field. */
export const scheduleFields: FieldLabels = {
  t_tasks: {
    id: 'Id',
    name: 'Task',
    owner: 'Owner',
    duration: 'Days',
    progress: 'Done',
    start: 'Start',
    finish: 'Finish',
    float: 'Float',
    mark: 'Alert',
    sign: 'Bar',
  },
  t_task_dates: {
    id: 'Id',
    name: 'Task',
    step: 'Step',
    owner: 'Owner',
    start: 'Start',
    finish: 'Finish',
    why: 'Why this date',
    float: 'Float (days)',
    critical: 'Critical',
    slip: 'Slip (days)',
    days_missing: 'Days missing',
    check: 'To check',
    load: 'Load per day',
    baseline_start: 'Baseline start',
    baseline_finish: 'Baseline finish',
    anchor_start: 'Fixed start',
    anchor_finish: 'Fixed finish',
    early_start: 'Earliest start',
    early_finish: 'Earliest finish',
    late_start: 'Latest start',
    late_finish: 'Latest finish',
    days: 'Working days',
    driver: 'Deciding link',
    driver_date: 'Deciding date',
    days_off: 'Days off skipped',
    first_day_off: 'First of them',
    leave_days: 'Leave skipped',
    calendar: 'Calendar no.',
  },
  t_dependencies: {
    predecessor: 'Before',
    predecessor_name: 'First task',
    type: 'Link',
    lag: 'Lag (days)',
    successor: 'After',
    successor_name: 'Task that waits',
    bound: 'Not before',
    slack: 'Slack (days)',
    check: 'To check',
    early_bound: 'Earliest start of the second',
    placed_bound: 'Planned start of the second',
    late_bound: 'Latest start of the first',
  },
  t_holidays: {
    date: 'Date',
    label: 'Day off',
    kind: 'Kind',
    active: 'Counted',
    weekday: 'Weekday',
    lost: 'Lost day',
  },
  t_leave: {
    person: 'Who',
    start: 'From',
    finish: 'To',
    reason: 'Reason',
    days: 'Days',
    offset: 'Before',
    until: 'In all',
    check: 'To check',
  },
};

/** What each alert says, and what to do about it. */
export const scheduleAlerts: AlertTexts = {
  'task-must-have-started': {
    label: 'Should have started',
    todo: 'Start the task today, shorten the chain that follows it, or move the launch.',
  },
  'critical-task-slips': {
    label: 'Critical task is slipping',
    todo: 'Each day lost here moves the end of the project: shorten a task of the critical path, or move the launch.',
  },
  'task-without-owner': {
    label: 'Task without a known owner',
    todo: 'Name one person of the team in the Owner column of the schedule.',
  },
  'link-broken': {
    label: 'Dependency not respected',
    todo: 'Shorten the first task, move the fixed date of the second, or change the lag.',
  },
  'leave-reversed': {
    label: 'Start missing or after the end',
    todo: 'Type both dates of the absence in order: it is not counted as it is.',
  },
  'leave-too-long': {
    label: 'Too many days of absence',
    todo: 'Shorten the absences of this person or generate the workbook again: the last days are not counted.',
  },
  'leave-person-unknown': {
    label: 'Nobody of the team',
    todo: 'Write the name as in the settings, or the word for everyone: the absence is not counted as it is.',
  },
  'overload-week': {
    label: 'Overloaded weeks',
    todo: 'Give a task to someone else, spread its load, or move the tasks that have float.',
  },
  'launch-on-day-off': {
    label: 'Launch on a day off',
    todo: 'Move the launch to a working day, or say that this day is worked in the calendar.',
  },
};

interface Counted {
  readonly count: string;
}
interface Linked {
  readonly name: string;
  readonly date: string;
}

/** Sentences of the schedule sheets; those with parameters become live formulas. */
export const scheduleTexts = {
  /** As a person of t_leave, and as the header of the calendar of the team. */
  everyone: 'Everyone',
  critical: 'Critical',
  /** From Monday on. */
  weekdays: [
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  ] as readonly string[],
  /** Four letters at most: they stand in a narrow column. */
  months: [
    'JAN',
    'FEB',
    'MAR',
    'APR',
    'MAY',
    'JUN',
    'JUL',
    'AUG',
    'SEP',
    'OCT',
    'NOV',
    'DEC',
  ] as readonly string[],
  /** Months of a date in a sentence; none where it is written in figures. */
  monthNames: [
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
    'Oct',
    'Nov',
    'Dec',
  ] as readonly string[],
  zooms: { day: 'Day', week: 'Week', month: 'Month' },
  gantt: {
    launch: 'Launch date',
    launchHelp: 'Type another date: every date of the schedule follows.',
    zoom: 'One column is a',
    zoomHelp: 'Day, week, or month (in three columns of about ten days).',
    from: 'Show from (optional)',
    fromHelp:
      'A date to begin the chart with; empty, it begins with the first task (by the day, a week before today).',
    today: 'Today',
    viewStart: 'First day shown',
    projectFinish: 'End of the project',
    cards: {
      start: 'Project starts',
      launch: 'Launch',
      countdown: 'Days before the launch',
      late: 'Tasks that should have started',
    },
    lateMark: (p: Counted) => `▲ −${p.count} d`,
    legend: {
      critical: 'critical',
      normal: 'with float',
      done: 'done',
      late: 'late',
      summary: 'action',
      milestone: 'milestone',
      today: 'today',
      holiday: 'day off',
    },
    holidayMark: 'H',
    help: 'White cells can be changed. Dates are computed: see the sheet that explains them.',
  },
  dates: {
    projectStart: 'Beginning of the project',
    projectFinish: 'End of the project',
    help: 'Dates follow from durations, owners, lags, days off and the launch. The columns on the right show how; white cells can be changed.',
    anchored: {
      launch: 'Fixed on the day of the launch.',
      before: {
        one: 'Fixed 1 day before the launch.',
        many: (p: Counted) => `Fixed ${p.count} days before the launch.`,
      },
      after: {
        one: 'Fixed 1 day after the launch.',
        many: (p: Counted) => `Fixed ${p.count} days after the launch.`,
      },
      first: (p: { readonly date: string }) =>
        `Fixed to begin on the first working day of the month, ${p.date}.`,
      last: (p: { readonly date: string }) =>
        `Fixed to begin on the last working day of the month, ${p.date}.`,
      date: (p: { readonly date: string }) => `Fixed on ${p.date}.`,
      until: (p: { readonly date: string }) => ` It ends by ${p.date}.`,
      moved: (p: { readonly date: string }) => ` The first working day of its owner is ${p.date}.`,
    },
    backward: {
      FS: (p: Linked) => `Must be finished before “${p.name}”, which starts on ${p.date}.`,
      SS: (p: Linked) => `Must start no later than “${p.name}”, which starts on ${p.date}.`,
      FF: (p: Linked) => `Must finish no later than “${p.name}”, which finishes on ${p.date}.`,
      SF: (p: Linked) => `Must start so that “${p.name}” can finish on ${p.date}.`,
    } as Readonly<Record<LinkType, (p: Linked) => string>>,
    forward: {
      FS: (p: Linked) => `Waits for the end of “${p.name}”, on ${p.date}.`,
      SS: (p: Linked) => `Waits for the start of “${p.name}”, on ${p.date}.`,
      FF: (p: Linked) => `Cannot finish before “${p.name}”, which finishes on ${p.date}.`,
      SF: (p: Linked) => `Cannot finish before “${p.name}” starts, on ${p.date}.`,
    } as Readonly<Record<LinkType, (p: Linked) => string>>,
    atStart: (p: { readonly date: string }) =>
      `Nothing comes before it: it starts with the project, on ${p.date}.`,
    lag: {
      one: () => ' With a lag of 1 working day.',
      many: (p: Counted) => ` With a lag of ${p.count} working days.`,
    },
    lead: {
      one: () => ' With a lead of 1 working day.',
      many: (p: Counted) => ` With a lead of ${p.count} working days.`,
    },
    daysOff: {
      one: (p: { readonly name: string }) => ` 1 day off is skipped (“${p.name}”).`,
      many: (p: Counted & { readonly name: string }) =>
        ` ${p.count} days off are skipped, among them “${p.name}”.`,
    },
    leave: {
      one: (p: { readonly owner: string }) => ` 1 day of leave of ${p.owner} is skipped.`,
      many: (p: Counted & { readonly owner: string }) =>
        ` ${p.count} days of leave of ${p.owner} are skipped.`,
    },
    missing: {
      one: () => ' It should have started: 1 working day is missing.',
      many: (p: Counted) => ` It should have started: ${p.count} working days are missing.`,
    },
  },
  dependencies: {
    help: 'FS: the second starts after the end of the first; SS: after its start; FF: finishes after its end; SF: finishes after its start. Only lags are typed here, in working days (a negative lag is a lead).',
  },
  load: {
    person: 'Who',
    figure: 'Days',
    planned: 'Planned',
    available: 'Available',
    overload: 'Overload',
    overloadFormat: '"▲ "0.0;;""',
    weeks: 'Overloaded weeks',
    week: (p: { readonly number: string }) => `W${p.number}`,
    help: 'Planned: share of the day of each task, on the working days of its owner. Available: days given to this plan, less days off. ▲ tells by how much a week is too full.',
  },
  calendar: {
    holidays: 'Public holidays, bridges and own days',
    leave: 'Closings and leave',
    matrix: 'Days that each person does not work',
    help: 'Say No to count a day as worked; add days and absences in the empty rows. Everyone: a closing of the company. The columns on the right are computed from these two tables.',
  },
};
