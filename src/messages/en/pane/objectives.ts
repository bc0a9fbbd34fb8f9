type Lack = 'kpi' | 'baseline' | 'target' | 'deadline' | 'owner' | 'action';

export interface ObjectivesText {
  readonly none: string;
  readonly add: string;
  readonly edit: string;
  readonly editNamed: (id: string) => string;
  readonly way: (baseline: string, target: string) => string;
  readonly until: (date: string) => string;
  readonly lacks: (what: readonly Lack[]) => string;
  readonly complete: string;
  readonly newOne: string;
  readonly editing: (id: string) => string;
  readonly sentence: string;
  readonly example: string;
  readonly method: string;
  readonly level: string;
  readonly type: string;
  readonly kpi: string;
  readonly noKpi: string;
  readonly baseline: string;
  readonly target: string;
  readonly deadline: string;
  readonly fromSentence: string;
  readonly owner: string;
  readonly nobody: string;
  readonly parent: string;
  readonly noParent: string;
  readonly notANumber: string;
  readonly ambiguous: string;
  readonly secondNorthStar: (id: string) => string;
  readonly write: string;
  readonly cancel: string;
  readonly written: (text: string) => string;
  readonly gone: (id: string) => string;
}

const LACKS: Readonly<Record<Lack, string>> = {
  kpi: 'a KPI',
  baseline: 'a baseline',
  target: 'a target',
  deadline: 'a deadline',
  owner: 'an owner',
  action: 'an action that serves it',
};

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** The objectives of the plan, and writing one. */
export const objectivesText: ObjectivesText = {
  none: 'No objective yet: write the first one.',
  add: 'Add an objective',
  edit: 'Edit',
  editNamed: (id) => `Edit ${id}`,
  way: (baseline, target) => `from ${baseline} to ${target}`,
  until: (date) => `by ${date}`,
  lacks: (what) => `Before it can be steered it needs ${listed(what.map((each) => LACKS[each]))}.`,
  complete: 'Ready to be steered.',
  newOne: 'New objective',
  editing: (id) => `Objective ${id}`,
  sentence: 'The objective, in one sentence',
  example: 'Sell 2,000 lamps in France by 31 December in order to fund the new range',
  method: 'Method',
  level: 'Level',
  type: 'Type',
  kpi: 'KPI of the plan',
  noKpi: 'None yet',
  baseline: 'Today',
  target: 'Target',
  deadline: 'Deadline',
  fromSentence: 'Read in the sentence.',
  owner: 'Owner',
  nobody: 'Nobody yet',
  parent: 'Serves the objective',
  noParent: 'None: it stands by itself',
  notANumber: 'Give a number, such as 1,200 or 3.5.',
  ambiguous: 'This could be read in two ways: write 1200 or 1.20.',
  secondNorthStar: (id) => `The plan already has a North Star (${id}): one is enough to follow.`,
  write: 'Write it to the plan',
  cancel: 'Close without writing',
  written: (text) => `In the plan: “${text}”`,
  gone: (id) => `${id} is no longer in the plan: it was added again as a new objective.`,
};
