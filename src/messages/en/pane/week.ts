import { formatNumber, formatPercent } from '../../format';

export interface WeekText {
  readonly which: string;
  readonly weeks: { readonly this: string; readonly next: string };
  readonly span: (monday: string, sunday: string) => string;
  readonly who: string;
  readonly everyone: string;
  readonly nobody: string;
  readonly summary: (tasks: number, late: number, contents: number) => string;
  readonly nothing: string;
  /** Dates of a task of the week; `starts` and `finishes` say which of its ends are in it. */
  readonly when: (dates: {
    readonly start: string;
    readonly finish: string;
    readonly starts: boolean;
    readonly finishes: boolean;
  }) => string;
  readonly onDay: (day: string) => string;
  readonly notBegun: (days: number) => string;
  readonly notFinished: (days: number) => string;
  readonly done: string;
  readonly progressOf: (task: string) => string;
  readonly percent: (share: number) => string;
  readonly progressNow: (share: number) => string;
  readonly written: (task: string, share: number) => string;
  readonly gone: (task: string) => string;
  readonly contents: string;
}

const count = (value: number): string => formatNumber('en', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${value === 1 ? singular : plural}`;

/** This week and the next, person by person. */
export const weekText: WeekText = {
  which: 'Week',
  weeks: { this: 'This week', next: 'Next week' },
  span: (monday, sunday) => `${monday} to ${sunday}`,
  who: 'For whom',
  everyone: 'The whole team',
  nobody: 'Without an owner',
  summary: (tasks, late, contents) =>
    [
      counted(tasks, 'task', 'tasks'),
      late === 0 ? 'none of them late' : `${count(late)} late`,
      ...(contents === 0 ? [] : [counted(contents, 'content to publish', 'contents to publish')]),
    ].join(', '),
  nothing: 'Nothing is planned for that week.',
  when: ({ start, finish, starts, finishes }) =>
    starts && finishes
      ? `${start} to ${finish}`
      : starts
        ? `begins ${start}, until ${finish}`
        : finishes
          ? `ends ${finish}, begun ${start}`
          : `runs ${start} to ${finish}`,
  onDay: (day) => `on ${day}`,
  notBegun: (days) => `Should have begun: ${counted(days, 'working day', 'working days')} late.`,
  notFinished: (days) =>
    days === 0
      ? 'Should be finished.'
      : `Should be finished: ${counted(days, 'working day', 'working days')} late.`,
  done: 'Done',
  progressOf: (task) => `How far “${task}” is`,
  percent: (share) => formatPercent('en', share),
  progressNow: (share) => `now at ${formatPercent('en', share)}`,
  written: (task, share) => `“${task}” is at ${formatPercent('en', share)}.`,
  gone: (task) => `“${task}” is no longer in the plan: nothing was written.`,
  contents: 'Contents of the week',
};
