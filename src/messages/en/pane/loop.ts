import type { LoopStep } from '../../../core/plan/change/feedbackLoop';
import type { TestVerdict } from '../../../core/plan/plan';
import { formatNumber } from '../../format';

export interface LoopText {
  readonly waiting: string;
  readonly waitingAim: string;
  readonly loopOf: (loop: number, action: string) => string;
  readonly started: (date: string) => string;
  readonly readNow: string;
  readonly readOn: (date: string) => string;
  readonly readLate: (date: string) => string;
  readonly readEarly: string;
  readonly success: (criterion: string) => string;
  readonly beforeAndThreshold: (before: string, threshold: string) => string;
  readonly unknown: string;
  readonly result: (kpi: string) => string;
  readonly verdict: string;
  readonly proposed: (verdict: string) => string;
  readonly saveResult: string;
  readonly resultSaved: Readonly<Record<TestVerdict, string>>;
  readonly again: (loop: number) => string;
  readonly testGone: string;
  readonly workshop: string;
  readonly workshopAim: string;
  readonly steps: Readonly<Record<LoopStep, { readonly name: string; readonly aim: string }>>;
  readonly stepName: (index: number, name: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly next: string;
  readonly startOver: string;
  readonly timer: (step: string) => string;
  readonly start: string;
  readonly pause: string;
  readonly goOn: string;
  readonly moreTime: string;
  readonly moreTimeHint: string;
  readonly over: string;
  readonly action: string;
  readonly noAction: string;
  readonly weakest: (action: string) => string;
  readonly why: Readonly<
    Record<'keep' | 'adjust' | 'stop' | 'early', (actual: string, expected: string, share: string) => string>
  >;
  readonly noFigure: string;
  readonly otherAction: string;
  readonly weakPoint: string;
  readonly weakPointHint: string;
  readonly weakFigure: (kpi: string, actual: string, expected: string) => string;
  readonly kind: string;
  readonly figures: (kpi: string) => string;
  readonly noFigures: string;
  readonly figureRow: (date: string, figure: string) => string;
  readonly sums: (numerator: string, denominator: string) => string;
  readonly seeAction: string;
  readonly seeFigures: string;
  readonly feedback: string;
  readonly feedbackHint: string;
  readonly heardOn: string;
  readonly heardToCome: string;
  readonly feedbackOld: (days: number) => string;
  readonly hypothesis: string;
  readonly hypothesisHint: string;
  readonly add: string;
  readonly choose: string;
  readonly remove: (hypothesis: string) => string;
  readonly noHypothesis: string;
  readonly change: string;
  readonly changeHint: string;
  readonly criterion: string;
  readonly criterionHint: string;
  readonly criterionAtLeast: (kpi: string, figure: string) => string;
  readonly criterionAtMost: (kpi: string, figure: string) => string;
  readonly threshold: string;
  readonly figureBefore: string;
  readonly budget: string;
  readonly budgetHint: string;
  readonly owner: string;
  readonly nobody: string;
  readonly missing: string;
  readonly notANumber: string;
  readonly launch: string;
  readonly launched: (loop: number, action: string, date: string) => string;
  readonly toMeasure: string;
  readonly loopsSoFar: (count: number) => string;
  readonly loopRow: (loop: number, before: string, after: string, verdict: string) => string;
  readonly noPlanAction: string;
}

const count = (value: number): string => formatNumber('en', value);

/** The feedback loop: two hours, five steps, one correction tested today. */
export const loopText: LoopText = {
  waiting: 'Results to read',
  waitingAim: 'These first: a loop is closed when its result is read.',
  loopOf: (loop, action) => `${action}, loop ${count(loop)}`,
  started: (date) => `Started on ${date}.`,
  readNow: 'To be read today.',
  readOn: (date) => `To be read on ${date}.`,
  readLate: (date) => `It should have been read on ${date}.`,
  readEarly: 'Read it now',
  success: (criterion) => `Success: ${criterion}`,
  beforeAndThreshold: (before, threshold) => `Before: ${before}. Threshold: ${threshold}.`,
  unknown: 'not stated',
  result: (kpi) => (kpi === '' ? 'Figure now' : `${kpi} now`),
  verdict: 'Verdict',
  proposed: (verdict) => `The figures say: ${verdict}.`,
  saveResult: 'Save the result',
  resultSaved: {
    keep: 'Result saved: the change stays.',
    adjust: 'Result saved: better, but not there yet. Go round once more.',
    stop: 'Result saved: this change is stopped.',
    pending: 'Figure saved; the verdict still has to be given.',
  },
  again: (loop) => `Start loop ${count(loop)} on this action`,
  testGone: 'This test is no longer in the plan: nothing was written, and your figure is still here.',
  workshop: 'The two-hour workshop',
  workshopAim: 'Everybody in one room. Five steps, 120 minutes in all.',
  steps: {
    weakness: { name: 'The weak point', aim: 'One action, one channel, one message: the one that lags.' },
    feedback: { name: 'Raw figures and feedback', aim: 'What customers say now, not three weeks ago.' },
    brainstorm: { name: 'Quick brainstorm', aim: 'Guesses about this weak point and nothing else.' },
    test: { name: 'Test it, now', aim: 'Change it during the workshop, not tomorrow.' },
    measure: { name: 'Measure', aim: 'Read the result, and go round again if need be.' },
  },
  stepName: (index, name) => `${count(index)}. ${name}`,
  minutes: (value) => `${count(value)} min`,
  next: 'Next step',
  startOver: 'Start over',
  timer: (step) => `Clock of the step “${step}”`,
  start: 'Start the clock',
  pause: 'Pause',
  goOn: 'Go on',
  moreTime: '+ 5 min',
  moreTimeHint: 'Five more minutes',
  over: 'The time of this step is over.',
  action: 'Action to correct',
  noAction: 'Choose an action',
  weakest: (action) => `Proposed, because it lags most: ${action}.`,
  why: {
    keep: (actual, expected, share) =>
      `It stands at ${actual} for ${expected} expected, ${share}: it is on target.`,
    adjust: (actual, expected, share) =>
      `It stands at ${actual} for ${expected} expected, ${share}: to be adjusted.`,
    stop: (actual, expected, share) =>
      `It stands at ${actual} for ${expected} expected, ${share}: far behind.`,
    early: (actual, expected, share) =>
      `It stands at ${actual} for ${expected} expected, ${share}. It is early to judge it: few figures so far.`,
  },
  noFigure: 'No action has a figure yet: choose one, and enter its figures.',
  otherAction: 'You have chosen another action than the weakest one.',
  weakPoint: 'What exactly does not work?',
  weakPointHint: 'One channel or one message, for instance: “many clicks, few orders”.',
  weakFigure: (kpi, actual, expected) => `${kpi}: ${actual} for ${expected} expected`,
  kind: 'What will change',
  figures: (kpi) => `Last figures: ${kpi}`,
  noFigures: 'No figure entered for this action so far.',
  figureRow: (date, figure) => `${date}: ${figure}`,
  sums: (numerator, denominator) => `${numerator} over ${denominator}`,
  seeAction: 'See the action in its sheet',
  seeFigures: 'See its raw rows',
  feedback: 'What customers or prospects say',
  feedbackHint: 'Their own words, and how many said so.',
  heardOn: 'Heard on',
  heardToCome: 'This day has not come yet.',
  feedbackOld: (days) =>
    `This was heard more than ${count(days)} days ago. Call three customers now: what is weeks old says nothing of today.`,
  hypothesis: 'A guess',
  hypothesisHint: 'If we change …, then …, because …',
  add: 'Add',
  choose: 'The one to test',
  remove: (hypothesis) => `Remove “${hypothesis}”`,
  noHypothesis: 'Write at least one guess, then choose the one to test.',
  change: 'What we change now',
  changeHint: 'One thing only, otherwise nobody will know what worked.',
  criterion: 'What success is',
  criterionHint: 'In words, for instance: “CPA of €80 or less”.',
  criterionAtLeast: (kpi, figure) => `${kpi}: ${figure} or more`,
  criterionAtMost: (kpi, figure) => `${kpi}: ${figure} or less`,
  threshold: 'Deciding figure',
  figureBefore: 'Figure before',
  budget: 'Money for the test',
  budgetHint: 'Optional.',
  owner: 'Read by',
  nobody: 'Choose a person',
  missing: 'Still to be filled in.',
  notANumber: 'Write a number, such as 1,200.50.',
  launch: 'The test starts now: write it',
  launched: (loop, action, date) =>
    `Test written: ${action}, loop ${count(loop)}. Its result is to be read on ${date}.`,
  toMeasure: 'Its result is at the top of this view, under “Results to read”.',
  loopsSoFar: (value) =>
    value === 0
      ? 'No loop on this action so far.'
      : value === 1
        ? 'One loop on this action so far.'
        : `${count(value)} loops on this action so far.`,
  loopRow: (loop, before, after, verdict) => `Loop ${count(loop)}: ${before}, then ${after}. ${verdict}.`,
  noPlanAction: 'The plan has no action yet: add one, and correct it here.',
};
