import { formatNumber } from '../../format';

export interface LaunchText {
  readonly now: (date: string) => string;
  readonly newDate: string;
  readonly outside: (start: string, end: string) => string;
  readonly cyclic: string;
  readonly nothingMoves: string;
  readonly moves: (count: number, total: number) => string;
  readonly late: (count: number) => string;
  readonly lateTask: (days: number) => string;
  readonly from: (start: string, finish: string) => string;
  readonly to: (start: string, finish: string) => string;
  readonly more: (count: number) => string;
  readonly write: string;
  readonly written: (date: string) => string;
}

const count = (value: number): string => formatNumber('en', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${value === 1 ? singular : plural}`;

/** Moving the launch, with every date that moves. */
export const launchText: LaunchText = {
  now: (date) => `The launch is on ${date}.`,
  newDate: 'New launch day',
  outside: (start, end) => `The plan covers ${start} to ${end}: choose a day in it.`,
  cyclic: 'The tasks wait for one another in a circle: mend that first (sheet “Dependencies”).',
  nothingMoves: 'No task moves.',
  moves: (value, total) => `${counted(value, 'task moves', 'tasks move')}, of ${count(total)}.`,
  late: (value) =>
    `${counted(value, 'task would have', 'tasks would have')} to begin before today. A later launch, or a shorter task, is needed.`,
  lateTask: (days) => `${counted(days, 'working day', 'working days')} short`,
  from: (start, finish) => (start === finish ? start : `${start} – ${finish}`),
  to: (start, finish) => (start === finish ? start : `${start} – ${finish}`),
  more: (value) => `and ${counted(value, 'other', 'others')}`,
  write: 'Write these dates',
  written: (date) => `The launch is now on ${date}.`,
};
