interface Counts {
  readonly count: string;
  readonly all: string;
}

/** Texts of the home sheet. */
export const homeTexts = {
  /** Number format of the days before the launch: before, after, on the day. */
  countdownFormat: '"D-"0;"D+"0;"D-day"',
  ofAll: ({ count, all }: Counts) => `${count} of ${all}`,
  cards: {
    launch: {
      label: 'Launch',
      caption: ({ date, label }: { readonly date: string; readonly label: string }) => `${date} · ${label}`,
    },
    envelope: {
      label: 'Envelope voted',
      caption: ({ count }: { readonly count: string }) => `Budget lines: ${count}`,
    },
    planned: {
      label: 'Planned',
      caption: ({ share }: { readonly share: string }) => `${share}% of the envelope`,
    },
    actual: {
      label: 'Actual',
      caption: ({ share }: { readonly share: string }) => `${share}% of the envelope`,
    },
    remaining: {
      label: 'Remaining',
      caption: ({ count }: { readonly count: string }) => `Lines overspent: ${count}`,
    },
    actions: {
      label: 'Actions running',
      caption: ({ count, all }: Counts) => `Late: ${count} · in all: ${all}`,
    },
    kpis: {
      label: 'KPIs on target',
      caption: ({ count }: { readonly count: string }) => `Figures due: ${count}`,
    },
    alerts: {
      label: 'High alerts',
      caption: ({ medium, low }: { readonly medium: string; readonly low: string }) =>
        `Medium: ${medium} · low: ${low}`,
    },
  },
  next: {
    title: 'Next dates',
    columns: { date: 'Date', task: 'Task', days: 'In days' },
    none: 'No task begins after today.',
  },
  alerts: {
    title: 'To deal with',
    columns: { level: 'Level', alert: 'Alert', first: 'First concerned', count: 'How many' },
    none: 'No alert: everything is in order.',
  },
  chart: {
    title: 'Budget to date: planned and actual',
    month: 'Month',
    planned: 'Planned',
    actual: 'Actual',
  },
  help: {
    title: 'How to use it',
    lines: [
      'Type in the white cells, in blue ink. Grey cells are computed: they follow.',
      'To move the launch, change its date on the schedule: every task follows.',
      'To add a row, use the empty rows at the bottom of each table.',
      'Enter the KPIs before 9 a.m. and the invoices as they come: alerts appear by themselves.',
      'Each alert says what to do and where; it goes away once the cause is put right.',
    ],
  },
  map: {
    title: 'The sheets of the plan',
    groups: {
      analysis: { name: 'Analysis', line: 'Thinking, analysis, choice of objectives and market' },
      execution: { name: 'Execution', line: 'Actions, dates, people and money' },
      evaluation: { name: 'Evaluation', line: 'Measuring, deciding, adjusting' },
      reference: { name: 'Reference', line: 'Words, rules and lists' },
    },
  },
  workings: { title: 'Workings of this sheet', key: 'Start and rank', task: 'Task' },
};
