import type { SprintStep } from '../../../core/plan/change/oneDaySprint';
import type { SprintOutput, SprintProfile } from '../../../core/plan/plan';
import { formatNumber } from '../../format';

export interface SprintText {
  readonly which: string;
  readonly sprintOf: (date: string) => string;
  readonly newSprint: string;
  readonly prepare: string;
  readonly day: string;
  readonly dayOff: string;
  readonly badDay: string;
  readonly dayPast: string;
  readonly dayTaken: string;
  readonly goal: string;
  readonly goalHint: string;
  readonly inTheRoom: string;
  readonly inTheRoomAim: string;
  readonly profiles: Readonly<Record<SprintProfile, { readonly name: string; readonly about: string }>>;
  readonly nobody: string;
  readonly covered: string;
  readonly missing: (profiles: readonly SprintProfile[]) => string;
  readonly samePerson: (person: string) => string;
  readonly generate: string;
  readonly generated: (date: string) => string;
  readonly tasks: Readonly<Record<SprintStep, string>>;
  readonly objective: (goal: string) => string;
  readonly hours: (start: string, finish: string) => string;
  readonly progress: (done: number, all: number) => string;
  readonly criterion: string;
  readonly criterionHints: Readonly<Record<SprintOutput, string>>;
  readonly criterionMissing: string;
  readonly alarmToday: string;
  readonly alarmPast: (date: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly outputs: string;
  readonly outputsAim: string;
  readonly roadmap: string;
  readonly roadmapEmpty: string;
  readonly action: string;
  readonly owner: string;
  readonly onAir: string;
  readonly kpi: string;
  readonly noKpi: string;
  readonly addAction: string;
  readonly roadmapLine: (action: string, owner: string, date: string) => string;
  readonly backlog: string;
  readonly backlogEmpty: string;
  readonly test: string;
  readonly testHint: string;
  readonly ofAction: string;
  readonly testOn: string;
  readonly addTest: string;
  readonly backlogLine: (rank: number, test: string, action: string, date: string) => string;
  readonly moveUp: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly toFill: string;
  readonly close: string;
  readonly closed: (actions: number, tests: number) => string;
  readonly isClosed: (date: string) => string;
  readonly gone: string;
  readonly refused: (names: readonly string[]) => string;
}

const count = (value: number): string => formatNumber('en', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${value === 1 ? singular : plural}`;
const PROFILES: Readonly<Record<SprintProfile, string>> = {
  strategy: 'somebody who decides',
  field: 'somebody from the field',
  technical: 'somebody who builds',
};

/** The one-day sprint: who is in the room, the programme of the day, and what it leaves behind at 18:00. */
export const sprintText: SprintText = {
  which: 'Sprint',
  sprintOf: (date) => `Sprint of ${date}`,
  newSprint: 'A new sprint',
  prepare: 'Prepare a sprint',
  day: 'Day of the sprint',
  dayOff: 'The team does not work on this day.',
  badDay: 'Choose a day.',
  dayPast: 'This day is over.',
  dayTaken: 'There is already a sprint on this day.',
  goal: 'What the day must settle',
  goalHint: 'For instance: 5,000 sign-ups before launch, at €80 an order.',
  inTheRoom: 'Who is in the room',
  inTheRoomAim: 'Three profiles, otherwise the plan of the evening does not hold the next day.',
  profiles: {
    strategy: { name: 'Strategy', about: 'Decides on objective and budget.' },
    field: { name: 'Field', about: 'Knows the customers.' },
    technical: { name: 'Technical', about: 'Builds and measures.' },
  },
  nobody: 'Nobody yet',
  covered: 'The three profiles are there.',
  missing: (profiles) => `Still missing: ${profiles.map((id) => PROFILES[id]).join(', ')}.`,
  samePerson: (person) => `${person} stands for several profiles: one more voice would help.`,
  generate: 'Write the programme of the day',
  generated: (date) => `The sprint of ${date} is in the plan.`,
  tasks: {
    tools: 'Tools ready: shared board, whiteboard, KPIs on the screen',
    objective: 'Objective: the figure to reach, and its date',
    targets: 'Targets: whom we speak to, and whom we do not',
    budget: 'Budget: what each lever gets, what the test pocket keeps',
    tactics: 'Key tactics: two or three, ready to go',
    messages: 'Messages: prototypes read aloud, then chosen',
    tracking: 'Tracking: campaign links and conversions checked',
    roadmap: 'Roadmap: an action, a person, a date',
    backlog: 'Backlog of tests, first things first',
  },
  objective: (goal) => `Objective: ${goal}`,
  hours: (start, finish) => `${start}–${finish}`,
  progress: (done, all) => `${count(done)} of ${count(all)} done`,
  criterion: 'Criterion of success',
  criterionHints: {
    roadmap: 'For instance: five dated actions, each with its KPI.',
    backlog: 'For instance: six ranked tests, the first two live within 48 hours.',
  },
  criterionMissing: 'Without a criterion, the sprint cannot be closed.',
  alarmToday: 'It is past 18:00 and a criterion of success is missing: write it before you leave.',
  alarmPast: (date) => `The sprint of ${date} is over and a criterion of success is missing: write it now.`,
  save: 'Save the progress',
  saved: 'The progress of the sprint is saved.',
  outputs: 'What the day leaves behind',
  outputsAim: 'Both lists go into the plan when the sprint is closed.',
  roadmap: 'Roadmap',
  roadmapEmpty: 'No action yet.',
  action: 'Action',
  owner: 'Who',
  onAir: 'On air on',
  kpi: 'KPI',
  noKpi: 'None yet',
  addAction: 'Add to the roadmap',
  roadmapLine: (action, owner, date) => `${action}: ${owner}, on air on ${date}`,
  backlog: 'Backlog of tests',
  backlogEmpty: 'No test yet.',
  test: 'What is tested',
  testHint: 'One change only.',
  ofAction: 'On which action',
  testOn: 'Starts on',
  addTest: 'Add to the backlog',
  backlogLine: (rank, test, action, date) => `${count(rank)}. ${test} (${action}, ${date})`,
  moveUp: (name) => `Move “${name}” up`,
  remove: (name) => `Remove “${name}”`,
  toFill: 'Still to be filled in.',
  close: 'Close the sprint',
  closed: (actions, tests) =>
    `The sprint is closed: ${counted(actions, 'action', 'actions')} and ${counted(tests, 'test', 'tests')} written to the plan.`,
  isClosed: (date) => `The sprint of ${date} is closed, with its criteria.`,
  gone: 'This sprint is no longer in the plan: nothing was written, what you typed is still here.',
  refused: (names) =>
    `The plan cannot take ${names.map((name) => `“${name}”`).join(', ')} as it stands now: nothing was written. Remove each of them from the lists below, or add it again with what the plan holds, then close the sprint.`,
};
