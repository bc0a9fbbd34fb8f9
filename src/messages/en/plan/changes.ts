import type { ChangeIssueCode } from '../../../core/plan/change/planChange';
import type { ChangeWords } from '../../changeIssueText';

/** What the pane calls the fields of a change. */
export const changeFields: Readonly<Record<string, string>> = {
  launch: 'launch',
  title: 'title',
  name: 'name',
  age: 'age',
  segment: 'segment',
  pains: 'pain points',
  motivations: 'motivations',
  verbatim: 'words of a customer',
  verbatimSource: 'source of these words',
  metric: 'figure from the customer data',
  validatedOn: 'day of validation',
  text: 'objective',
  target: 'target',
  baseline: 'starting figure',
  deadline: 'deadline',
  parent: 'objective it serves',
  kpi: 'KPI',
  kpis: 'KPIs',
  owner: 'owner',
  objective: 'objective',
  persona: 'persona',
  action: 'action',
  actions: 'actions',
  chain: 'tasks of the action',
  label: 'label',
  amount: 'amount',
  months: 'months',
  date: 'date',
  from: 'line that gives',
  to: 'line that receives',
  approver: 'approver',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
  weakPoint: 'weak point',
  feedbackOn: 'day of the feedback',
  budget: 'test budget',
  change: 'change made',
  criterion: 'success criterion',
  threshold: 'threshold',
  before: 'figure before',
  after: 'figure after',
  readOn: 'day of the reading',
  verdict: 'verdict',
  lesson: 'lesson',
  result: 'result',
  asset: 'reusable asset',
  day: 'day',
  task: 'task',
  progress: 'progress',
};

/** One sentence for each problem of a change. */
export const changeIssues: Readonly<Record<ChangeIssueCode, (words: ChangeWords) => string>> = {
  'field-missing': ({ field }) => `To be completed: ${field}.`,
  'too-many-values': ({ field, number }) =>
    `Too many ${field}: ${number('count')}, for ${number('max')} at most. Keep those that matter most.`,
  'bad-date': ({ field, text }) => `“${text('value')}” is not a day of the calendar (${field}).`,
  'bad-number': ({ field, text }) => `“${text('value')}” is not a number that can stand here (${field}).`,
  'unknown-reference': ({ field, text }) =>
    `“${text('value')}” is not in the plan (${field}). Choose one of the list, or add it first.`,
  'name-taken': ({ text }) => `“${text('value')}” is there already: choose another name.`,
  'launch-outside-period': ({ date }) =>
    `The launch on ${date('date')} is outside the plan, which runs from ${date('start')} to ${date('end')}.`,
  'day-off': ({ date }) => `Nobody works on ${date('date')}: it is a day off.`,
  'envelope-exceeded': ({ money }) =>
    `The lines come to ${money('planned')}, more than the envelope of ${money('envelope')}.`,
  'transfer-same-line': ({ text }) => `Line ${text('line')} cannot give to itself.`,
  'transfer-above-balance': ({ text, money }) =>
    `Line ${text('line')} has ${money('balance')} left: it cannot give ${money('amount')}.`,
  'figure-to-come': ({ date }) => `${date('date')} is still to come: a figure describes a day that is over.`,
  'ratio-half': () => 'A rate needs both its numerator and its denominator.',
  'pocket-missing': () => 'This plan has no test & learn pocket: choose the line that pays for the test.',
  'line-missing': ({ text }) => `Action ${text('action')} has no budget line to receive the money: add one.`,
  'feedback-old': ({ date, number }) =>
    `Feedback of ${date('date')} is older than ${number('days')} days: ask customers again.`,
  'sprint-exists': ({ date }) => `There is a sprint on ${date('date')} already; it was left as it is.`,
  'sprint-profile-missing': ({ text }) =>
    `Nobody in the team has this profile: ${text('profile')}. Invite someone for the day.`,
};
