import { formatNumber } from '../../format';

export interface TransferText {
  readonly needsLines: string;
  readonly from: string;
  readonly to: string;
  readonly lineLeft: (line: string, left: string) => string;
  readonly lineOver: (line: string, over: string) => string;
  readonly amount: string;
  readonly amountHint: (left: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly approver: string;
  readonly approverHint: string;
  readonly reviewed: string;
  readonly reviewedHint: string;
  readonly errors: {
    readonly fromMissing: string;
    readonly toMissing: string;
    readonly sameLine: string;
    readonly notPositive: string;
    readonly aboveBalance: (line: string, left: string) => string;
    readonly reasonMissing: string;
    readonly approverMissing: string;
    readonly notReviewed: string;
    readonly lineGone: string;
  };
  readonly effect: string;
  readonly effectOf: (line: string, before: string, after: string) => string;
  readonly total: (planned: string) => string;
  readonly write: string;
  readonly written: (amount: string, from: string, to: string) => string;
  readonly past: (count: number) => string;
  readonly none: string;
  readonly pastOf: (from: string, to: string) => string;
  readonly approvedBy: (name: string) => string;
  readonly notApproved: string;
  readonly reverse: string;
  readonly reverseOf: (from: string, to: string) => string;
  readonly reverseReason: (day: string) => string;
  readonly keptHint: string;
}

export const transferText: TransferText = {
  needsLines: 'The budget needs two lines at least before money can move from one to another.',
  from: 'From the line',
  to: 'To the line',
  lineLeft: (line, left) => `${line} (${left} left)`,
  lineOver: (line, over) => `${line} (${over} over)`,
  amount: 'Amount, net of tax',
  amountHint: (left) => `${left} can be moved.`,
  reason: 'Reason',
  reasonHint: 'In a few words that will still make sense in six months.',
  approver: 'Approved by',
  approverHint: 'The person who said yes.',
  reviewed: 'This week’s KPIs have been read',
  reviewedHint: 'Money moves after the figures have been looked at, not before.',
  errors: {
    fromMissing: 'Choose the line that gives.',
    toMissing: 'Choose the line that receives.',
    sameLine: 'Choose two different lines.',
    notPositive: 'Write an amount above zero.',
    aboveBalance: (line, left) =>
      `Only ${left} is left on ${line}: what is planned there is already ordered, spent or moved. Move less, or take it from another line.`,
    reasonMissing: 'Say why the money moves.',
    approverMissing: 'Name the person who approved it.',
    notReviewed: 'Read this week’s KPIs first, then tick the box.',
    lineGone: 'One of the two lines is no longer in the budget: nothing was written.',
  },
  effect: 'What this changes',
  effectOf: (line, before, after) => `${line}: ${before} left becomes ${after}`,
  total: (planned) => `The budget as planned stays at ${planned}.`,
  write: 'Move the money',
  written: (amount, from, to) => `${amount} moved from ${from} to ${to}.`,
  past: (count) => (count === 1 ? 'One transfer so far' : `${formatNumber('en', count)} transfers so far`),
  none: 'No money has been moved yet.',
  pastOf: (from, to) => `${from} → ${to}`,
  approvedBy: (name) => `approved by ${name}`,
  notApproved: 'approved by nobody yet',
  reverse: 'Move it back',
  reverseOf: (from, to) => `Move it back: ${from} to ${to}`,
  reverseReason: (day) => `Takes back the transfer of ${day}`,
  keptHint: 'Nothing is erased: to take a transfer back, move the money the other way.',
};
