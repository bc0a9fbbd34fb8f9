import { formatNumber } from '../../format';

export interface ThreeMovesText {
  readonly intro: string;
  readonly needsAction: string;
  readonly moves: { readonly objective: string; readonly lever: string; readonly reading: string };
  readonly objective: string;
  readonly newObjective: string;
  readonly objectiveText: string;
  readonly objectiveHint: string;
  readonly objectiveType: string;
  readonly smart: string;
  readonly measurable: string;
  readonly lever: string;
  readonly leverOf: (label: string, roi: string) => string;
  readonly leverBest: (label: string, roi: string) => string;
  readonly action: string;
  readonly actionHint: string;
  readonly noAction: string;
  readonly budget: string;
  readonly budgetHint: (proposed: string) => string;
  readonly propose: (amount: string) => string;
  readonly from: string;
  readonly lineLeft: (line: string, left: string) => string;
  readonly kind: string;
  readonly change: string;
  readonly changeHint: string;
  readonly readingOn: (day: string) => string;
  readonly readingKpi: (kpi: string) => string;
  readonly noKpi: string;
  readonly threshold: string;
  readonly thresholdHint: (kpi: string) => string;
  readonly criterion: string;
  readonly criterionHint: string;
  readonly owner: string;
  readonly effect: string;
  readonly effectFrom: (line: string, before: string, after: string) => string;
  readonly effectSame: (line: string) => string;
  readonly effectNewLine: (action: string) => string;
  readonly newLine: (action: string) => string;
  readonly reason: (action: string) => string;
  readonly errors: {
    readonly objective: string;
    readonly objectiveText: string;
    readonly lever: string;
    readonly action: string;
    readonly budget: string;
    readonly aboveBalance: (line: string, left: string) => string;
    readonly from: string;
    readonly change: string;
    readonly threshold: string;
    readonly owner: string;
    readonly refused: string;
  };
  readonly write: string;
  readonly written: (action: string, day: string) => string;
  readonly done: string;
  readonly today: (change: string, action: string, budget: string) => string;
  readonly tomorrow: (day: string, owner: string, kpi: string) => string;
  readonly success: (kpi: string, threshold: string) => string;
  readonly then: string;
  readonly where: (loop: number, tests: string) => string;
  readonly whereMoney: (transfers: string) => string;
  readonly whereObjective: (objective: string, objectives: string) => string;
  readonly goTo: (sheet: string) => string;
  readonly again: string;
  readonly toEntry: string;
}

/** The strike in three moves: an objective, a lever with its test budget, the reading of the next day. */
export const threeMovesText: ThreeMovesText = {
  intro: 'One objective, not three; one lever; and a figure to read on the next working day.',
  needsAction: 'A test tries something within an action: add an action to the plan first.',
  moves: {
    objective: 'One measurable objective',
    lever: 'One lever, a small budget',
    reading: 'The reading, tomorrow',
  },
  objective: 'Objective',
  newObjective: 'A new one…',
  objectiveText: 'The objective, in one sentence',
  objectiveHint: 'For instance: raise sign-ups from 40 to 60 a week by 30 June',
  objectiveType: 'Kind of objective',
  smart: 'SMART check',
  measurable: 'It can be measured, and has a date.',
  lever: 'Lever',
  leverOf: (label, roi) => `${label} (expected return ${roi})`,
  leverBest: (label, roi) => `${label} (expected return ${roi}, the best)`,
  action: 'Action it is tried in',
  actionHint: 'The actions on this lever’s channel come first.',
  noAction: 'No action of the plan uses this channel yet: choose the nearest one.',
  budget: 'Test budget, net of tax',
  budgetHint: (proposed) => `Small on purpose: ${proposed} is a tenth of what the pocket has left.`,
  propose: (amount) => `Take ${amount}`,
  from: 'Line that gives the money',
  lineLeft: (line, left) => `${line} (${left} left)`,
  kind: 'What changes',
  change: 'The change, in one sentence',
  changeHint: 'One thing only, so that the figure can be explained.',
  readingOn: (day) => `The figure is read on ${day}, before noon.`,
  readingKpi: (kpi) => `The figure: ${kpi}.`,
  noKpi: 'This action has no KPI: write below what will be looked at.',
  threshold: 'It worked from',
  thresholdHint: (kpi) => `A figure of “${kpi}”.`,
  criterion: 'What success means',
  criterionHint: 'In words, before the result is known.',
  owner: 'Who reads it',
  effect: 'What will be written',
  effectFrom: (line, before, after) => `${line}: ${before} left becomes ${after}`,
  effectSame: (line) => `The money stays on ${line}.`,
  effectNewLine: (action) => `${action} gets a budget line of its own, as it has none yet.`,
  newLine: (action) => `Test budget: ${action}`,
  reason: (action) => `Test budget of ${action}`,
  errors: {
    objective: 'Choose one objective, or write one.',
    objectiveText: 'Write the objective.',
    lever: 'Choose one lever.',
    action: 'Choose the action.',
    budget: 'Write an amount; 0 if the test costs nothing.',
    aboveBalance: (line, left) => `Only ${left} is left on ${line}: try with less.`,
    from: 'Choose the line that gives the money.',
    change: 'Say what changes.',
    threshold: 'Give the figure from which it worked, or say what success means.',
    owner: 'Choose who reads the figure tomorrow.',
    refused: 'The plan has changed and cannot take this test: nothing was written.',
  },
  write: 'Start the test',
  written: (action, day) => `The test of ${action} is in the plan; it is read on ${day}.`,
  done: 'It has begun',
  today: (change, action, budget) => `Today: “${change}” goes live in ${action}, with ${budget} at most.`,
  tomorrow: (day, owner, kpi) => `On ${day}, before noon: ${owner} reads ${kpi} and writes it in the plan.`,
  success: (kpi, threshold) => `It worked if ${kpi} reaches ${threshold}.`,
  then: 'Then keep, adjust or stop: the feedback loop asks for the verdict.',
  where: (loop, tests) =>
    `The test stands on the sheet ${tests}, loop ${formatNumber('en', loop)} of this action.`,
  whereMoney: (transfers) => `The money that moved stands on the sheet ${transfers}.`,
  whereObjective: (objective, objectives) =>
    `The new objective ${objective} stands on the sheet ${objectives}.`,
  goTo: (sheet) => `Go to the sheet ${sheet}`,
  again: 'Another strike',
  toEntry: 'Enter figures',
};
