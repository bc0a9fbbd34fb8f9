import type { AllocationIssueCode, AllocationRule } from '../../../core/budget/allocate';

/** Words that say nothing about what is paid, in both languages: people mix them. */
export const VAGUE_WORDS = [
  'divers',
  'diverse',
  'diverses',
  'autre',
  'autres',
  'various',
  'misc',
  'miscellaneous',
  'other',
  'others',
  'sundry',
  'tbd',
] as const;

/** Numbers of these texts are already written in the workbook's language. */
type IssueTexts = Readonly<Record<AllocationIssueCode, (p: Readonly<Record<string, string>>) => string>>;
type RuleTexts = Readonly<
  Record<AllocationRule, (p: { readonly share: string; readonly roi: string }) => string>
>;

const rules: RuleTexts = {
  stable: ({ share }) => `Stable share: ${share} of the envelope.`,
  pocket: ({ share }) => `Test & learn pocket: the lowest share allowed, ${share} of the envelope.`,
  floor: ({ share }) => `Floor: its return alone would give less than ${share}.`,
  cap: ({ share }) => `Cap: its return alone would give more than ${share}.`,
  proportional: ({ roi }) => `In proportion to its expected return of ${roi}.`,
};

const issues: IssueTexts = {
  'envelope-negative': ({ envelope }) => `The envelope is ${envelope}; it cannot be negative.`,
  'levers-missing': () => 'There is no lever to share the envelope between.',
  'lever-bounds-crossed': ({ lever, floor, cap }) =>
    `The floor of ${lever} (${floor}) is above its cap (${cap}).`,
  'stable-outside-bounds': ({ lever, stable, floor, cap }) =>
    `The stable share of ${lever} (${stable}) is not between its floor (${floor}) and its cap (${cap}).`,
  'floors-above-envelope': ({ floors, envelope }) =>
    `The floors add up to ${floors}, more than the envelope of ${envelope}: lower some.`,
  'caps-below-envelope': ({ caps, envelope }) =>
    `The caps add up to ${caps}, less than the envelope of ${envelope}: raise some.`,
  'pocket-missing': () => 'No lever is the test & learn pocket.',
  'pocket-below-minimum': ({ amount, bound, move }) =>
    `The pocket has ${amount}, below ${bound} of the envelope: move ${move} into it.`,
  'pocket-above-maximum': ({ amount, bound, move }) =>
    `The pocket has ${amount}, above ${bound} of the envelope: move ${move} out of it.`,
  'returns-missing': () => 'Levers without an expected return share equally what the others leave.',
};

/** Texts of the four money sheets. */
export const moneyTexts = {
  ok: 'OK',
  gap: 'Gap',
  gotoLines: '↓ Go to the lines',
  budget: {
    envelopeTitle: 'The envelope',
    envelope: 'Envelope voted',
    votedBy: 'Voted by',
    votedOn: 'Voted on',
    planned: 'Planned on the lines',
    unallocated: 'Not allocated yet',
    committed: 'Committed: open orders',
    accrued: 'Accrued: received, not invoiced',
    actual: 'Actual: invoiced',
    remaining: 'Remaining in the envelope',
    used: 'Share of the envelope used',
    landing: 'Landing of the year',
    landingGap: 'Landing less envelope',
    closed: 'Months closed until',
    locked:
      'Locked: only the management that voted it changes the envelope (Review > Unprotect Sheet, no password).',
    controlsTitle: 'Controls: every gap must read zero',
    control: 'Control',
    left: 'This side',
    right: 'That side',
    difference: 'Gap',
    verdict: 'Verdict',
    controls: {
      months: 'Lines = sum of their months',
      natures: 'Lines = sum of the natures',
      channels: 'Lines = sum of the channels',
      envelope: 'Lines + not allocated = envelope',
      transfers: 'Transfers received = transfers given',
      costs: 'Cost register = costs of the lines + costs without line',
      actualMonths: 'Invoices = sum of the invoices by month',
      tax: 'Net + VAT = gross',
      allocation: 'Allocation = envelope',
    },
    controlsPassed: 'Controls that read zero',
    method:
      'Landing = actual + accrued + the larger of two amounts: open orders, or what is still planned for the months not closed (transfers included, less what they already booked). An order placed for a coming month uses the plan of that month: it never counts twice. Variance = landing less planned and transfers; positive is over plan.',
    linesTitle: (p: { readonly currency: string }) =>
      `Budget lines (net amounts without VAT, in ${p.currency})`,
    total: 'Total',
    naturesTitle: 'By nature: from the media cost to the full cost per customer',
    customers: 'Customers expected',
    customersHelp:
      'The cost per customer divides what is planned by the customers the plan should win. The media cost alone is close to a CPA; the full cost, hidden costs included, is the CAC.',
    nature: 'Nature',
    share: 'Share',
    perCustomer: 'Cost per customer',
    visible: 'Cost without the hidden costs',
    hidden: 'Hidden costs',
    full: 'Full cost (per customer: the CAC)',
    actualByMonth: 'Invoiced in the month (all costs)',
    channelsTitle: 'By channel',
    channel: 'Channel',
    charts: {
      months: 'Planned and invoiced by month',
      natures: 'Planned by month and nature',
      channels: 'Planned by channel',
    },
  },
  allocation: {
    title: 'The envelope and the test & learn pocket',
    envelope: 'Envelope voted',
    allocated: 'Allocated to the levers',
    gap: 'Gap with the envelope',
    pocket: 'Test & learn pocket',
    pocketMin: 'Lower bound of the pocket',
    pocketMax: 'Upper bound of the pocket',
    toMove: 'To move',
    intoPocket: 'Into the pocket',
    outOfPocket: 'Out of the pocket',
    step: 'Largest move of a lever in a quarter',
    moved: 'Amount the proposal moves',
    proposedGap: 'Proposed total less allocated total',
    roi: 'Return (ROI) here is the margin for one unit spent: 3 means 3 of margin for 1 spent; the net ROI, (margin − cost) ÷ cost, would be 2. Amounts are values: change one and the checks follow.',
    rulesTitle: 'How the envelope is shared',
    rulesText:
      '1. Stable levers take their share. 2. The pocket takes the lowest share allowed. 3. The rest goes in proportion to the expected return, within floors and caps. 4. The last cents go to the largest remainders.',
    tableTitle: (p: { readonly currency: string }) =>
      `Allocation by lever (net amounts without VAT, in ${p.currency})`,
    total: 'Total',
    chart: 'Share of each lever',
    moveText:
      'Proposal for the next quarter: amount × (measured ÷ expected − 1), at most the largest move, within floor and cap; gains and losses are balanced, so the total never changes.',
    typed: 'Typed by hand.',
    extraCent: 'One cent more, from rounding.',
    rules,
    issues,
    reasons: {
      fixed: 'Stable share or pocket: it does not follow the return.',
      notMeasured: 'Nothing measured yet: the lever stays.',
      asExpected: 'It earned what was expected.',
      atBound: 'It already stands at its floor or cap.',
      noCounterpart: 'No lever on the other side to balance the move.',
      raise: 'It earned more than expected: raise it.',
      cut: 'It earned less than expected: cut it.',
    },
    versionsTitle: 'Quarterly versions, line by line',
    versionsHelp: 'V1 is the vote; each quarter fills the next column, with its author and its reason.',
    versionTotal: 'Total of the version',
    versionGap: 'Gap with the envelope',
    versionVerdict: 'Verdict',
    versionName: 'Name',
    versionDate: 'Date',
    versionAuthor: 'Author',
    versionReason: 'Reason',
    firstVersion: 'Vote of the envelope',
    firstReason: 'Shared by the rule of the expected return',
  },
  costs: {
    statesTitle: 'Totals by state',
    state: 'State',
    count: 'Number',
    net: 'Net',
    tax: 'VAT',
    gross: 'Gross',
    total: 'Total',
    unplanned: 'of which without budget line',
    noLine: 'Without line',
    ordersTitle: 'Open orders',
    limit: 'Age accepted (days)',
    open: 'Open orders',
    openAmount: 'Their amount',
    late: 'of which older',
    lateAmount: 'Amount of the older ones',
    oldest: 'The oldest (days)',
    controlsTitle: 'Controls: every gap must read zero',
    controls: {
      budget: 'Register = lines of the budget + costs without line',
      gross: 'Net + VAT = gross',
      states: 'Rows = sum of the three states',
    },
    rule: 'One expense is one row: it goes from committed (ordered) to accrued (received) to actual (invoiced). Amounts are net of VAT; VAT and gross stand beside.',
    tableTitle: (p: { readonly currency: string }) => `Cost register (in ${p.currency})`,
  },
  transfers: {
    title: 'Balance of the transfers',
    count: 'Transfers',
    given: 'Given by lines of the budget',
    received: 'Received by lines of the budget',
    gap: 'Gap',
    planned: 'Planned total, unchanged',
    rule: 'A transfer moves money from one line to another; the envelope and the planned total never change. Nothing is deleted: to undo a transfer, add the opposite one.',
    tableTitle: (p: { readonly currency: string }) => `Register of transfers (in ${p.currency})`,
  },
};
