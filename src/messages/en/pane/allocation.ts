import { formatNumber } from '../../format';

export interface AllocationText {
  readonly noLevers: (sheet: string) => string;
  readonly noEnvelope: (sheet: string) => string;
  readonly split: string;
  readonly intro: string;
  readonly envelope: (amount: string) => string;
  readonly total: (amount: string) => string;
  readonly share: (share: string) => string;
  readonly before: (amount: string) => string;
  readonly pocket: (amount: string, share: string, min: string, max: string) => string;
  readonly edit: string;
  readonly editOf: (lever: string) => string;
  readonly expectedRoi: string;
  readonly expectedHint: string;
  readonly floor: string;
  readonly cap: string;
  readonly stable: string;
  readonly stableHint: string;
  readonly isPocket: string;
  readonly measuredRoi: string;
  readonly measuredHint: string;
  readonly reset: string;
  readonly released: (count: number) => string;
  readonly typed: string;
  readonly ask: string;
  readonly already: string;
  readonly keep: (name: string) => string;
  readonly keepFull: string;
  readonly author: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly versionName: (quarter: number, year: string) => string;
  readonly write: string;
  readonly written: (envelope: string, levers: number) => string;
  readonly refused: string;
  readonly moves: string;
  readonly movesIntro: (step: string) => string;
  readonly notMeasured: string;
  readonly unbalanced: (total: string, envelope: string) => string;
  readonly noMove: string;
  readonly move: (before: string, after: string) => string;
  readonly signed: (amount: string, isGain: boolean) => string;
  readonly roi: (expected: string, measured: string) => string;
  readonly apply: string;
  readonly applied: (amount: string) => string;
  readonly moveReason: string;
  readonly movesTotal: (total: string) => string;
}

const counted = (value: number, singular: string, plural: string): string =>
  `${formatNumber('en', value)} ${value === 1 ? singular : plural}`;

/** Sharing the envelope among the levers. */
export const allocationText: AllocationText = {
  noLevers: (sheet) => `There is no lever to share the envelope among: add some on the sheet ${sheet}.`,
  noEnvelope: (sheet) => `The envelope is empty: enter it on the sheet ${sheet}, then come back.`,
  split: 'The split',
  intro:
    'Stable levers first, then the pocket; the rest follows the expected return, within floors and caps.',
  envelope: (amount) => `Envelope: ${amount}`,
  total: (amount) => `Total: ${amount}, the envelope to the cent.`,
  share: (share) => `${share} of the envelope`,
  before: (amount) => `now ${amount}`,
  pocket: (amount, share, min, max) =>
    `The test & learn pocket holds ${amount}, ${share} of the envelope; it is to stay between ${min} and ${max}.`,
  edit: 'Change its rules',
  editOf: (lever) => `Change its rules: ${lever}`,
  expectedRoi: 'Expected return',
  expectedHint: 'Margin for one unit spent.',
  floor: 'Floor',
  cap: 'Cap',
  stable: 'Stable share',
  stableHint: 'Empty: it follows the return.',
  isPocket: 'Test & learn pocket',
  measuredRoi: 'Measured return',
  measuredHint: 'Empty while nothing is measured.',
  reset: 'Back to what the plan says',
  released: (count) =>
    `${counted(count, 'amount typed by hand gives', 'amounts typed by hand give')} way to the split.`,
  typed: 'Amounts typed by hand are kept as they are until you ask for the split.',
  ask: 'Split the envelope again',
  already: 'This is what the plan says already.',
  keep: (name) => `Keep as a version (${name})`,
  keepFull: 'The plan already holds four versions: this one is not kept beside them.',
  author: 'Decided by',
  reason: 'Why',
  reasonHint: 'Read in six months by someone who was not there.',
  versionName: (quarter, year) => `Q${quarter} ${year}`,
  write: 'Write this split',
  written: (envelope, levers) => `${envelope} are shared among ${counted(levers, 'lever', 'levers')}.`,
  refused: 'The levers have changed on the sheet and cannot be shared like this: nothing was written.',
  moves: 'For the next quarter',
  movesIntro: (step) =>
    `Amount × (measured ÷ expected − 1), at most ${step} up or down, within floor and cap. What some gain, others give: the total does not move.`,
  notMeasured:
    'Nothing has been measured yet: enter the measured return of a lever above to see what should move.',
  unbalanced: (total, envelope) =>
    `The amounts of the plan add up to ${total}, the envelope is ${envelope}: write the split first.`,
  noMove: 'Nothing moves this quarter.',
  move: (before, after) => `${before} becomes ${after}`,
  signed: (amount, isGain) => `${isGain ? '+' : '−'}${amount}`,
  roi: (expected, measured) => `Return expected ${expected}, measured ${measured}`,
  apply: 'Apply these moves',
  applied: (amount) => `${amount} moved between levers; the total is the same.`,
  moveReason: 'Moves proposed from the measured returns',
  movesTotal: (total) => `Total: ${total}, unchanged.`,
};
