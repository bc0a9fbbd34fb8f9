type Problem =
  | 'company-missing'
  | 'owner-missing'
  | 'launch-missing'
  | 'launch-past'
  | 'objective-missing'
  | 'persona-missing'
  | 'age-wrong'
  | 'action-missing'
  | 'action-doubled'
  | 'amount-missing'
  | 'not-a-number'
  | 'negative'
  | 'ambiguous'
  | 'kpi-missing'
  | 'kpi-doubled';

export interface MinimumText {
  readonly company: string;
  readonly companyExample: string;
  readonly owner: string;
  readonly ownerExample: string;
  readonly objectiveTitle: string;
  readonly objective: string;
  readonly objectiveExample: string;
  readonly type: string;
  readonly personaTitle: string;
  readonly persona: string;
  readonly personaExample: string;
  readonly age: string;
  readonly motivation: string;
  readonly motivationExample: string;
  readonly channel: string;
  readonly personaHint: string;
  readonly actionsTitle: string;
  readonly action: (index: number) => string;
  readonly actionExamples: readonly string[];
  readonly amount: string;
  readonly amountOf: (index: number) => string;
  readonly channelOf: (index: number) => string;
  readonly kpisTitle: string;
  readonly kpisHint: string;
  readonly kpi: (index: number) => string;
  readonly kpiExample: string;
  readonly kpiTarget: string;
  readonly kpiTargetOf: (index: number) => string;
  readonly budgetTitle: string;
  readonly launch: string;
  readonly launchHint: (year: string) => string;
  readonly envelope: string;
  readonly envelopeHint: (sum: string) => string;
  readonly leftOver: (amount: string) => string;
  readonly tooMuch: (amount: string) => string;
  readonly title: (company: string) => string;
  readonly launchLabel: string;
  readonly write: string;
  readonly written: (title: string) => string;
  readonly openProblems: (count: number) => string;
  readonly problems: Readonly<Record<Problem, string>>;
}

/** The smallest plan that works, on one screen. */
export const minimumText: MinimumText = {
  company: 'Company',
  companyExample: 'Halden Lamps',
  owner: 'Who runs it?',
  ownerExample: 'Your first name',
  objectiveTitle: 'One objective',
  objective: 'What should be true at the end?',
  objectiveExample: 'Sell 400 lamps in Leeds by 30 June in order to open a second workshop',
  type: 'Type',
  personaTitle: 'One persona',
  persona: 'First name',
  personaExample: 'Lena',
  age: 'Age',
  motivation: 'What they look for',
  motivationExample: 'A lamp that lasts and can be repaired',
  channel: 'Favourite channel',
  personaHint: 'An invented first name, never a real customer (GDPR). It will be marked as a draft.',
  actionsTitle: 'Three actions, a budget line each',
  action: (index) => `Action ${index}`,
  actionExamples: ['Search ads around the workshop', 'Monthly newsletter', 'Open day'],
  amount: 'Budget',
  amountOf: (index) => `Budget of action ${index}`,
  channelOf: (index) => `Channel of action ${index}`,
  kpisTitle: 'Three KPIs',
  kpisHint: 'The first one measures the objective.',
  kpi: (index) => `KPI ${index}`,
  kpiExample: 'Lamps sold',
  kpiTarget: 'Target',
  kpiTargetOf: (index) => `Target of KPI ${index}`,
  budgetTitle: 'When, and with how much',
  launch: 'Launch day',
  launchHint: (year) => `Everything is counted from it; the plan covers ${year}.`,
  envelope: 'Envelope',
  envelopeHint: (sum) => `Left empty, it is the sum of the three lines: ${sum}.`,
  leftOver: (amount) => `${amount} of the envelope is not given to an action yet.`,
  tooMuch: (amount) => `The three actions ask for ${amount} more than the envelope.`,
  title: (company) => `Marketing plan of ${company}`,
  launchLabel: 'Launch',
  write: 'Make the plan',
  written: (title) =>
    `“${title}” is in the workbook. Start with the week’s tasks; everything can still be changed.`,
  openProblems: (count) => (count === 1 ? 'One answer is missing.' : `${count} answers are missing.`),
  problems: {
    'company-missing': 'Give the name of the company.',
    'owner-missing': 'Give a first name: every task needs somebody.',
    'launch-missing': 'Give a launch day.',
    'launch-past': 'This day is behind us: choose one to come.',
    'objective-missing': 'Write the objective in one sentence.',
    'persona-missing': 'Give it a first name.',
    'age-wrong': 'An age is a whole number from 1 to 120.',
    'action-missing': 'Name the action.',
    'action-doubled': 'Two actions have this name.',
    'amount-missing': 'Give an amount; 0 when it costs nothing.',
    'not-a-number': 'Give a number, such as 1,200 or 3.5.',
    negative: 'An amount is 0 or more.',
    ambiguous: 'This could be read in two ways: write 1200 or 1.20.',
    'kpi-missing': 'Name the KPI.',
    'kpi-doubled': 'Two KPIs have this name.',
  },
};
