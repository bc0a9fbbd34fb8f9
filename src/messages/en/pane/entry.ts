import type { Cadence } from '../../../core/plan/plan';
import { formatNumber } from '../../format';

export interface EntryText {
  readonly whose: string;
  readonly everyone: string;
  readonly nobody: string;
  readonly showAll: string;
  readonly due: (count: number) => string;
  readonly upToDate: string;
  readonly upToDateFor: (person: string) => string;
  readonly owes: (person: string, count: number) => string;
  readonly how: string;
  readonly cadences: Readonly<Record<Cadence, string>>;
  readonly last: (figure: string, date: string) => string;
  readonly never: string;
  readonly targetAtLeast: (figure: string) => string;
  readonly targetAtMost: (figure: string) => string;
  readonly noTarget: string;
  readonly dueSince: (date: string) => string;
  readonly dueToday: string;
  readonly notDue: (date: string) => string;
  readonly value: (day: string) => string;
  readonly totalSince: (date: string) => string;
  readonly numerator: string;
  readonly denominator: string;
  readonly asSums: string;
  readonly asValue: string;
  readonly otherDay: string;
  readonly day: string;
  readonly notANumber: (example: string) => string;
  readonly ambiguous: (typed: string) => string;
  readonly half: string;
  readonly badDay: string;
  readonly dayToCome: string;
  readonly figure: (figure: string) => string;
  readonly overZero: string;
  readonly toDate: (figure: string) => string;
  readonly reached: (share: string) => string;
  readonly ahead: (share: string) => string;
  readonly late: (share: string) => string;
  readonly better: (figure: string, date: string) => string;
  readonly worse: (figure: string, date: string) => string;
  readonly same: (date: string) => string;
  readonly fewCases: (count: number) => string;
  readonly interval: (low: string, high: string) => string;
  readonly replaces: string;
  readonly save: (count: number) => string;
  readonly saved: (count: number) => string;
  readonly gone: (names: string) => string;
  readonly noKpi: string;
}

const count = (value: number): string => formatNumber('en', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${value === 1 ? singular : plural}`;

/** Entering the figures of the KPIs: who owes what before 9, and what each figure says. */
export const entryText: EntryText = {
  whose: 'Whose figures',
  everyone: 'The whole team',
  nobody: 'Nobody named',
  showAll: 'Show the KPIs that are up to date too',
  due: (value) => `${counted(value, 'figure', 'figures')} to enter before 9 a.m.`,
  upToDate: 'All is up to date: nothing to enter before 9 a.m.',
  upToDateFor: (person) => `${person} is up to date: nothing to enter before 9 a.m.`,
  owes: (person, value) => `${person}: ${count(value)}`,
  how: 'Enter goes on to the next figure; the last one saves them all. What you type is kept if you close the pane.',
  cadences: { day: 'Daily', week: 'Weekly', month: 'Monthly', quarter: 'Quarterly' },
  last: (figure, date) => `Last figure: ${figure}, for ${date}`,
  never: 'Never entered so far',
  targetAtLeast: (figure) => `Target: at least ${figure}`,
  targetAtMost: (figure) => `Target: at most ${figure}`,
  noTarget: 'No target',
  dueSince: (date) => `Late: missing since ${date}`,
  dueToday: 'Before 9 a.m.',
  notDue: (date) => `Up to date; the next one describes ${date}`,
  value: (day) => `Figure for ${day}`,
  totalSince: (date) => `The total since ${date}.`,
  numerator: 'Numerator',
  denominator: 'Denominator',
  asSums: 'Enter its two numbers',
  asValue: 'Enter the rate itself',
  otherDay: 'Another day',
  day: 'Day it describes',
  notANumber: (example) => `Write a number, such as ${example}.`,
  ambiguous: (typed) => `“${typed}” can be read in two ways: write it without a thousands mark.`,
  half: 'Both numbers are needed.',
  badDay: 'Choose a day.',
  dayToCome: 'This day has not come yet.',
  figure: (figure) => `That is ${figure}.`,
  overZero: 'Over zero, there is no rate.',
  toDate: (figure) => `To date: ${figure}.`,
  reached: (share) => `${share} of the target: reached.`,
  ahead: (share) => `${share} of the target: ahead of the calendar.`,
  late: (share) => `${share} of the target: late.`,
  better: (figure, date) => `Better than ${figure}, for ${date}.`,
  worse: (figure, date) => `Not as good as ${figure}, for ${date}.`,
  same: (date) => `The same as for ${date}.`,
  fewCases: (value) => `Made of ${counted(value, 'case', 'cases')} only: too few to draw a conclusion.`,
  interval: (low, high) =>
    `With so few figures, the true rate lies between ${low} and ${high}, 95 times in 100.`,
  replaces: 'Replaces the figure already entered for that day.',
  save: (value) => (value === 0 ? 'Save' : `Save ${counted(value, 'figure', 'figures')}`),
  saved: (value) => `${counted(value, 'figure is', 'figures are')} saved.`,
  gone: (names) =>
    `No longer in the plan: ${names}. Nothing was written for it; what you typed is still in the pane.`,
  noKpi: 'The plan has no KPI yet: add them on the sheet “KPI”.',
};
