import { formatNumber } from '../../format';

export interface ActionText {
  readonly what: string;
  readonly name: string;
  readonly nameHint: string;
  readonly objective: string;
  readonly persona: string;
  readonly channel: string;
  readonly owner: string;
  readonly kpi: string;
  readonly target: string;
  readonly message: string;
  readonly messageHint: string;
  readonly steps: string;
  readonly stepsHint: string;
  readonly airing: string;
  readonly airingHint: string;
  readonly follows: string;
  readonly followsHint: (days: number) => string;
  readonly step: string;
  readonly days: string;
  readonly daysOf: (step: string) => string;
  readonly ownerOf: (step: string) => string;
  readonly ownerOfAction: string;
  readonly money: string;
  readonly amount: string;
  readonly amountHint: string;
  readonly left: (amount: string) => string;
  readonly over: (amount: string) => string;
  readonly nature: string;
  readonly spread: string;
  readonly spreads: { readonly launch: string; readonly even: string };
  readonly inMonth: (month: string) => string;
  readonly dates: string;
  readonly beginOn: (day: string) => string;
  readonly lateWarning: (day: string, steps: number) => string;
  readonly from: (start: string, finish: string) => string;
  readonly on: (day: string) => string;
  readonly lateStep: (day: string, days: number) => string;
  readonly dayOff: (wanted: string, day: string) => string;
  readonly daysOff: (count: number, first: string) => string;
  readonly leave: (count: number, owner: string) => string;
  readonly overload: (week: {
    readonly person: string;
    readonly monday: string;
    readonly days: number;
    readonly available: number;
    readonly before: number;
  }) => string;
  readonly free: string;
  readonly moved: (count: number) => string;
  readonly movedTask: (task: string, start: string, finish: string) => string;
  readonly more: (count: number) => string;
  readonly missing: (fields: readonly ('objective' | 'kpi' | 'budget')[]) => string;
  readonly errors: {
    readonly name: string;
    readonly channel: string;
    readonly owner: string;
    readonly airingDays: string;
    readonly refused: string;
  };
  readonly write: string;
  readonly written: (name: string, steps: number, line: string | null) => string;
}

const count = (value: number): string => formatNumber('en', value, 1);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${value === 1 ? singular : plural}`;
const MISSING = { objective: 'an objective', kpi: 'a KPI', budget: 'a budget line' };

/** “a, b and c”. */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Adding an action with its steps, its money and its dates. */
export const actionText: ActionText = {
  what: 'The action',
  name: 'What will be done',
  nameHint: 'For instance: Open days in three shops',
  objective: 'Objective it serves',
  persona: 'For whom (persona)',
  channel: 'Channel',
  owner: 'Who answers for it',
  kpi: 'KPI that tells whether it worked',
  target: 'Target of this KPI',
  message: 'Message',
  messageHint: 'What people should remember, in one sentence.',
  steps: 'Its steps',
  stepsHint: 'Working days of each step; leave a step empty when there is none.',
  airing: 'On air from',
  airingHint: 'Everything before is counted back from this day.',
  follows: 'Moves along with the launch',
  followsHint: (days) =>
    days === 0
      ? 'It is the day of the launch.'
      : `It is ${counted(Math.abs(days), 'day', 'days')} ${days < 0 ? 'before' : 'after'} the launch.`,
  step: 'Step',
  days: 'Days',
  daysOf: (step) => `${step}: working days`,
  ownerOf: (step) => `${step}: by whom`,
  ownerOfAction: 'same',
  money: 'Its budget',
  amount: 'Amount, net of tax',
  amountHint: 'Write 0 if it costs nothing. Left empty, no budget line is made.',
  left: (amount) => `${amount} of the envelope would be left to plan.`,
  over: (amount) => `The lines would exceed the envelope by ${amount}.`,
  nature: 'What the money pays',
  spread: 'When it is spent',
  spreads: { launch: 'Around the launch', even: 'Evenly over the twelve months' },
  inMonth: (month) => `All in ${month}`,
  dates: 'Its dates, counted back',
  beginOn: (day) => `Work begins on ${day}.`,
  lateWarning: (day, steps) =>
    `Work should have begun on ${day}: ${counted(steps, 'step comes', 'steps come')} too late. Put it on air later, shorten a step, or hand one to someone who is free.`,
  from: (start, finish) => `${start} to ${finish}`,
  on: (day) => `on ${day}`,
  lateStep: (day, days) =>
    `Should have begun on ${day}: ${counted(days, 'working day', 'working days')} short.`,
  dayOff: (wanted, day) => `${wanted} is not worked: it begins on ${day}.`,
  daysOff: (value, first) =>
    value === 1
      ? `One day off is skipped: ${first}.`
      : `${count(value)} days off are skipped, the first is ${first}.`,
  leave: (value, owner) => `${counted(value, 'day of leave', 'days of leave')} of ${owner} skipped.`,
  overload: ({ person, monday, days, available, before }) =>
    `Week of ${monday}: ${person} would have ${counted(days, 'day', 'days')} of work (${count(before)} without this action) and ${count(available)} to give.`,
  free: 'Nobody is overloaded by it.',
  moved: (value) => `${counted(value, 'task of another action moves', 'tasks of other actions move')}:`,
  movedTask: (task, start, finish) => `${task}: now ${start} to ${finish}`,
  more: (value) => `and ${counted(value, 'other', 'others')}`,
  missing: (fields) =>
    `It can be added like this, but still lacks ${listed(fields.map((field) => MISSING[field]))}: the alerts will remind you.`,
  errors: {
    name: 'Say what will be done.',
    channel: 'Choose the channel.',
    owner: 'Choose the person who answers for it.',
    airingDays: 'It must be on air one day at least.',
    refused: 'The plan has changed and cannot take this action: nothing was written.',
  },
  write: 'Add to the plan',
  written: (name, steps, line) =>
    `“${name}” is in the plan with ${counted(steps, 'step', 'steps')}${line === null ? '' : ` and the budget line ${line}`}.`,
};
