export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** Texts of the glossary. */
export const glossaryTexts = {
  columns: ['Term', 'What it means here', 'Where in this workbook'],
  kpis: 'Every KPI and its formula',
  formula: (definition: string, formula: string) => `${definition} Formula: ${formula}.`,
  sections: {
    marketing: 'Three words not to mix',
    costs: 'Five costs that are five different figures',
    returns: 'Attribution and return',
    objectives: 'Objectives and KPIs',
    schedule: 'Schedule',
    budget: 'Budget',
    choices: 'Choices made for this workbook',
  } as Readonly<Record<string, string>>,
  terms: {
    strategic_marketing: {
      term: 'Strategic marketing',
      meaning:
        'Thinking ahead and building value over the long term: analysis, choice of markets and objectives.',
    },
    marketing_strategy: {
      term: 'Marketing strategy',
      meaning: 'The course that follows from it: targets, positioning, mix, and how the envelope is shared.',
    },
    operations: {
      term: 'Operational marketing',
      meaning:
        'What is done day by day: dated actions, with an owner, a KPI and a budget line. A year at most.',
    },
    cpa: {
      term: 'CPA, cost per acquisition',
      meaning: 'Media spend ÷ conversions that the platform claims for itself. Each platform counts its own.',
    },
    cost_per_conversion: {
      term: 'Cost per conversion',
      meaning:
        'Media spend ÷ conversions measured on the site by web analytics, whatever the platform claims.',
    },
    cpl: { term: 'CPL, cost per lead', meaning: 'Media spend ÷ leads created in the CRM.' },
    cost_per_qualified_lead: {
      term: 'Cost per qualified lead',
      meaning: 'Media spend ÷ leads that sales accepted as qualified. Always higher than the CPL.',
    },
    cac: {
      term: 'CAC, customer acquisition cost',
      meaning:
        'Full cost (all lines: media, content, agency, tools, internal time, logistics) ÷ new customers. The dearest of the five.',
    },
    attribution: {
      term: 'Attribution',
      meaning:
        'The rule that says which channel gets a customer. Here: last click recorded in the CRM. What platforms claim stands apart and is never added up.',
    },
    roi: {
      term: 'ROI',
      meaning:
        '(Margin earned − cost) ÷ cost. Computed on margin, never on revenue; 100% means that each unit spent came back twice.',
    },
    roas: {
      term: 'ROAS',
      meaning: 'Revenue that a platform claims ÷ what it was paid. Revenue, not profit: not an ROI.',
    },
    expected_return: {
      term: 'Expected return',
      meaning:
        'Margin expected for one unit spent on a lever; the split of the envelope follows it, between floor and cap.',
    },
    pocket: {
      term: 'Test & learn pocket',
      meaning:
        'Share of the envelope kept for tests, from 10% to 15%, both included. Its bounds are in the settings.',
    },
    specific: {
      term: 'SMART · S: specific',
      meaning: 'One thing to change, for one target, in plain words.',
    },
    measurable: {
      term: 'SMART · M: measurable',
      meaning: 'A KPI, where it starts and where it must arrive.',
    },
    achievable: {
      term: 'SMART · A: achievable',
      meaning: 'Within the means of the plan: people, days and budget.',
    },
    realistic: {
      term: 'SMART · R: realistic',
      meaning: 'Consistent with the starting point: a jump nobody has made yet must be argued.',
    },
    time_bound: { term: 'SMART · T: time-bound', meaning: 'A date, within the period of the plan.' },
    okr: { term: 'OKR', meaning: 'An ambitious objective and the two to five key results that prove it.' },
    north_star: {
      term: 'North Star',
      meaning: 'The one figure that sums up the value given to customers; one a plan.',
    },
    direction: {
      term: 'Direction of a KPI',
      meaning: 'Whether higher or lower is better. A falling CPA is good news: it turns green.',
    },
    cadence: {
      term: 'Cadence',
      meaning:
        'How often a KPI is entered: day, week, month or quarter. The profile of the company sets the default.',
    },
    attainment: {
      term: 'Attainment',
      meaning: 'Actual over target, or target over actual where lower is better: 100% is reached.',
    },
    backward: {
      term: 'Backward schedule',
      meaning:
        'Dates computed from the launch back to today: each task ends just in time for those that wait for it.',
    },
    milestone: { term: 'Milestone', meaning: 'A date without duration: a decision, a delivery, the launch.' },
    critical_path: {
      term: 'Critical path',
      meaning: 'The chain of tasks without any float: one day lost there moves the launch by one day.',
    },
    total_float: {
      term: 'Total float',
      meaning: 'Working days by which a task may slip before it moves the launch.',
    },
    baseline: {
      term: 'Baseline',
      meaning: 'The dates that were agreed; the slip is the distance from them.',
    },
    working_day: {
      term: 'Working day',
      meaning:
        'A day that is neither a weekend, nor a public holiday, nor a closing, nor leave of the owner.',
    },
    fs: {
      term: 'FS, finish to start',
      meaning: 'The next task starts when the previous one has finished. The usual link.',
    },
    ss: {
      term: 'SS, start to start',
      meaning: 'Both may start together; the next one never before the previous one.',
    },
    ff: { term: 'FF, finish to finish', meaning: 'The next task cannot finish before the previous one.' },
    sf: {
      term: 'SF, start to finish',
      meaning: 'The next task cannot finish before the previous one has started. Rare.',
    },
    lag: { term: 'Lag', meaning: 'Working days added to a link; negative, the tasks overlap.' },
    load: { term: 'Load', meaning: 'Days of work a week against the days that a person gives to the plan.' },
    envelope: {
      term: 'Envelope',
      meaning: 'The annual amount voted by management. A transfer never changes it.',
    },
    planned: { term: 'Planned', meaning: 'What the months of a budget line add up to.' },
    committed: { term: 'Committed', meaning: 'Ordered, not delivered yet.' },
    accrued: { term: 'Accrued', meaning: 'Delivered, not invoiced yet.' },
    actual: { term: 'Actual', meaning: 'Invoiced.' },
    remaining: {
      term: 'Remaining',
      meaning: 'Planned, transfers included, minus committed, accrued and actual.',
    },
    landing: {
      term: 'Landing',
      meaning: 'What the line should have cost by the end of the period, at this pace.',
    },
    variance: {
      term: 'Variance',
      meaning: 'Landing minus planned; flagged from the threshold of the settings on.',
    },
    hidden_costs: {
      term: 'Hidden costs',
      meaning: 'Internal time, steering tools and logistics: real, often left out. They belong to the CAC.',
    },
    transfer: {
      term: 'Transfer',
      meaning:
        'An amount moved from one line to another, with its reason and who approved it. The total stays.',
    },
    net: { term: 'Net of tax', meaning: 'Every amount of this workbook unless a column says otherwise.' },
    tax: { term: 'VAT', meaning: 'Net amount × rate of the line.' },
    gross: { term: 'Gross', meaning: 'Net amount + VAT: what is paid.' },
    two_days: {
      term: '48-hour rule',
      meaning:
        'The delay to begin a test, not to judge it. Judging takes a sample and a minimum time; nothing is ever stopped by itself.',
    },
    ten_p: {
      term: 'The 10 P',
      meaning:
        'Seven are named by the method. The eighth to the tenth are yours to name, and stay empty until then.',
    },
    view_720: {
      term: '720° view',
      meaning:
        'Our reading of a word nobody defines: a second look, by customers and by your own staff. Optional.',
    },
    ave: {
      term: 'AVE',
      meaning:
        'Advertising value of press coverage. Contested: accepted as a KPI typed by hand, never part of an ROI.',
    },
    freshness: {
      term: 'Fresh, not live',
      meaning:
        'Figures come from exports and from typing: each has its date. Nothing here pretends to be to the minute.',
    },
    looker: { term: 'Looker Studio', meaning: 'The present name of Google Data Studio.' },
    alerts: {
      term: 'Immediate alert',
      meaning:
        'It shows at the very change that causes it, in the row and on the alerts sheet, with its owner.',
    },
  } as Readonly<Record<string, Term>>,
};
