import { formatNumber } from '../../format';

export interface LessonsText {
  readonly untaught: (count: number) => string;
  readonly from: string;
  readonly tests: string;
  readonly actions: string;
  readonly otherCampaign: string;
  readonly test: (action: string, loop: number) => string;
  readonly action: (action: string, status: string) => string;
  readonly campaign: string;
  readonly campaignHint: string;
  readonly beforeAfter: (before: string, after: string) => string;
  readonly onlyAfter: (after: string) => string;
  readonly change: (change: string) => string;
  readonly kpi: string;
  readonly noKpi: string;
  readonly result: string;
  readonly resultOf: (kpi: string) => string;
  readonly resultHint: string;
  readonly lesson: string;
  readonly lessonHint: string;
  readonly asset: string;
  readonly assetHint: string;
  readonly nextUse: string;
  readonly nextUseHint: string;
  readonly owner: string;
  readonly nobody: string;
  readonly notANumber: string;
  readonly missing: string;
  readonly save: string;
  readonly saved: (subject: string) => string;
  readonly list: string;
  readonly search: string;
  readonly found: (count: number, all: number) => string;
  readonly none: string;
  readonly nothing: (typed: string) => string;
  readonly figure: (kpi: string, figure: string) => string;
  readonly reuse: string;
  readonly next: string;
  readonly noted: (owner: string, date: string) => string;
  readonly noSubject: string;
}

const count = (value: number): string => formatNumber('en', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${value === 1 ? singular : plural}`;

/** What an action taught, and what can be used again. */
export const lessonsText: LessonsText = {
  untaught: (value) =>
    `${counted(value, 'action is', 'actions are')} measured or stopped without a lesson: write it while it is fresh.`,
  from: 'What the lesson comes from',
  tests: 'Tests that were read',
  actions: 'Actions that are measured or over',
  otherCampaign: 'Another campaign',
  test: (action, loop) => `${action}, loop ${count(loop)}`,
  action: (action, status) => `${action} (${status.toLowerCase()})`,
  campaign: 'Name of the campaign',
  campaignHint: 'For instance: the launch of last year.',
  beforeAfter: (before, after) => `Before: ${before}. After: ${after}.`,
  onlyAfter: (after) => `To date: ${after}.`,
  change: (change) => `What was changed: ${change}`,
  kpi: 'KPI',
  noKpi: 'None',
  result: 'Result',
  resultOf: (kpi) => `Result: ${kpi}`,
  resultHint: 'Without a figure, a lesson is an opinion.',
  lesson: 'The lesson, in one sentence',
  lessonHint: 'What you would tell the next team.',
  asset: 'What can be used again',
  assetHint: 'A text, a file, a setting, or a link (https://…).',
  nextUse: 'Next use',
  nextUseHint: 'For which campaign?',
  owner: 'Who knows about it',
  nobody: 'Nobody named',
  notANumber: 'Write a number, such as 1,200.50.',
  missing: 'Still to be filled in.',
  save: 'Save the lesson',
  saved: (subject) => `Lesson saved: ${subject}.`,
  list: 'What was learnt',
  search: 'Search the lessons',
  found: (value, all) => `${count(value)} of ${counted(all, 'lesson', 'lessons')}`,
  none: 'No lesson yet: the first one is written above.',
  nothing: (typed) => `No lesson speaks of “${typed}”.`,
  figure: (kpi, figure) => (kpi === '' ? figure : `${kpi}: ${figure}`),
  reuse: 'To use again:',
  next: 'Next use:',
  noted: (owner, date) => (owner === '' ? `Written on ${date}` : `${owner}, ${date}`),
  noSubject: 'Without a subject',
};
