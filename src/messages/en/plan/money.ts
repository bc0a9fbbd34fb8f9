import type { AlertTexts, FieldLabels } from './types';

/** Labels of the columns of the money tables, by table and field. */
export const moneyFields: FieldLabels = {
  t_budget: {
    id: 'Line',
    label: 'What it pays for',
    nature: 'Nature',
    action: 'Action',
    channel: 'Channel',
    supplier: 'Supplier',
    owner: 'Owner',
    account: 'Account',
    planned: 'Planned',
    transfers: 'Transfers',
    committed: 'Committed',
    accrued: 'Accrued',
    actual: 'Actual',
    remaining: 'Remaining',
    landing: 'Landing',
    variance: 'Variance',
    check: 'To check',
    m1: 'Month 1',
    m2: 'Month 2',
    m3: 'Month 3',
    m4: 'Month 4',
    m5: 'Month 5',
    m6: 'Month 6',
    m7: 'Month 7',
    m8: 'Month 8',
    m9: 'Month 9',
    m10: 'Month 10',
    m11: 'Month 11',
    m12: 'Month 12',
    tax_rate: 'VAT rate',
    tax: 'VAT',
    gross: 'Gross',
  },
  t_allocation: {
    id: 'Lever',
    label: 'Name of the lever',
    channel: 'Channel',
    expected_roi: 'Expected return',
    floor: 'Floor',
    cap: 'Cap',
    stable: 'Stable share',
    pocket: 'Test & learn',
    amount: 'Amount',
    share: 'Share',
    rule: 'Rule that decided',
    measured_roi: 'Measured return',
    wish: 'Move before balance',
    move: 'Proposed move',
    proposed: 'Proposed amount',
    reason: 'Why',
    check: 'To check',
  },
  t_versions: {
    id: 'Lever',
    label: 'Name of the lever',
    v1: 'V1',
    v2: 'V2',
    v3: 'V3',
    v4: 'V4',
    difference: 'Latest less V1',
  },
  t_costs: {
    date: 'Date',
    line: 'Line',
    line_label: 'Budget line',
    state: 'State',
    label: 'What was bought',
    supplier: 'Supplier',
    channel: 'Channel',
    document: 'Document',
    amount: 'Net amount',
    tax_rate: 'VAT rate',
    tax: 'VAT',
    gross: 'Gross',
    owner: 'Owner',
    source: 'Source (file and row)',
    age: 'Age (days)',
    check: 'To check',
  },
  t_transfers: {
    date: 'Date',
    from: 'From line',
    from_label: 'Line that gives',
    to: 'To line',
    to_label: 'Line that receives',
    amount: 'Amount',
    reason: 'Reason',
    approver: 'Approved by',
    balance: 'Left on the giving line',
    check: 'To check',
  },
};

/** What each alert says, and what to do about it. */
export const moneyAlerts: AlertTexts = {
  'budget-vague': {
    label: 'Vague line',
    todo: 'Name what the line pays for, or share it between lines that say so.',
  },
  'budget-without-owner': {
    label: 'Line without supplier or owner',
    todo: 'Say who is paid and who answers for the line.',
  },
  'budget-without-nature': {
    label: 'Nature or channel missing',
    todo: 'Choose a nature and a channel, or the totals will not tie.',
  },
  'budget-without-amount': {
    label: 'Amount missing or not a number',
    todo: 'Type numbers, without text or currency; 0 when the line really costs nothing.',
  },
  'budget-negative-month': {
    label: 'Negative month',
    todo: 'Use the Transfers sheet to take money from a line; a month is never below zero.',
  },
  'budget-overspent': {
    label: 'Line overspent',
    todo: 'Transfer money to the line or stop spending on it.',
  },
  'budget-landing': {
    label: 'Landing above plan',
    todo: 'Cut the months to come or transfer money before the year ends over plan.',
  },
  'budget-duplicate': {
    label: 'Line code used twice',
    todo: 'Give each line a code of its own: costs are matched by it.',
  },
  'budget-action-unknown': {
    label: 'Action not in the action plan',
    todo: 'Choose an action of the action plan, or leave the cell empty.',
  },
  'action-without-budget': {
    label: 'Action without budget line',
    todo: 'Add a line for the action; type 0 when it costs nothing.',
  },
  'envelope-exceeded': {
    label: 'Envelope exceeded by the plan',
    todo: 'Reduce the lines: the planned total is above the voted envelope.',
  },
  'landing-exceeds-envelope': {
    label: 'Year would land above the envelope',
    todo: 'Decide what to stop: the landing is above the voted envelope.',
  },
  'envelope-not-voted': {
    label: 'Envelope without a vote',
    todo: 'Say who voted the envelope and when.',
  },
  'hidden-costs-empty': {
    label: 'Hidden costs left empty',
    todo: 'Fill in internal time, steering tools and logistics: the full cost per customer needs them.',
  },
  'controls-broken': {
    label: 'Control that does not read zero',
    todo: 'Look at the controls on top of the Budget sheet and correct what differs.',
  },
  'pocket-outside-bounds': {
    label: 'Pocket outside its bounds',
    todo: 'Move the amount shown so that the pocket stands between its two bounds.',
  },
  'version-not-envelope': {
    label: 'Version that misses the envelope',
    todo: 'Correct the version: its amounts must add up to the envelope.',
  },
  'lever-below-floor': {
    label: 'Below its floor',
    todo: 'Raise the amount or lower the floor of the lever.',
  },
  'lever-above-cap': {
    label: 'Above its cap',
    todo: 'Lower the amount or raise the cap of the lever.',
  },
  'cost-unplanned': {
    label: 'Unplanned cost',
    todo: 'Give the cost a budget line, or have its owner explain it.',
  },
  'cost-above-line': {
    label: 'Above what the line has left',
    todo: 'Transfer money to the line before paying.',
  },
  'cost-vague': {
    label: 'Unclear description',
    todo: 'Say what was bought.',
  },
  'cost-without-owner': {
    label: 'Cost without supplier or owner',
    todo: 'Say who was paid and who ordered it.',
  },
  'cost-incomplete': {
    label: 'Date, state or amount missing',
    todo: 'Complete the cost: without them no column counts it.',
  },
  'cost-outside-period': {
    label: 'Date outside the period',
    todo: 'Check the date: months of the budget do not count this cost.',
  },
  'cost-counted-twice': {
    label: 'Document counted twice',
    todo: 'Keep one row: change its state from committed to accrued to actual.',
  },
  'order-too-old': {
    label: 'Order open for too long',
    todo: 'Ask the owner to receive the order, or cancel it.',
  },
  'transfer-same-line': {
    label: 'Transfer to the same line',
    todo: 'Choose two different lines.',
  },
  'transfer-unknown-line': {
    label: 'Line unknown to the budget',
    todo: 'Choose both lines among those of the budget.',
  },
  'transfer-not-approved': {
    label: 'Transfer without approver',
    todo: 'Name the person who approved it.',
  },
  'transfer-too-large': {
    label: 'More than the line had left',
    todo: 'Lower the amount: the giving line goes below zero.',
  },
  'transfer-not-positive': {
    label: 'Amount not above zero',
    todo: 'Type a positive amount; swap the two lines to move money back.',
  },
};
