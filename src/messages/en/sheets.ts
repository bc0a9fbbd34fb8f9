import type { KpiId } from '../../core/kpi';

/** Dates already formatted; null when unknown. */
interface Stamp {
  readonly dataAsOf: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

const cards: Readonly<Partial<Record<KpiId, string>>> = {
  spend: 'Media spend',
  leads: 'CRM leads, all channels',
  cpl: 'CPL: spend ÷ all leads',
  cac: 'CAC: spend ÷ all won deals',
  ctr: 'CTR: click-through rate',
  cpc: 'CPC: cost per click',
};

/** Names, titles and texts of the report sheets. */
export const sheets = {
  workbookTitle: 'Marketing performance report',
  names: {
    overview: 'Overview',
    channels: 'Channels',
    campaigns: 'Campaigns',
    sources: 'Sources and reconciliation',
    issues: 'Issues to look at',
    dictionary: 'Dictionary',
  },
  total: 'Total',
  paid: 'Paid channels together',
  share: 'Share of spend',
  channel: 'Channel',
  platform: 'Platform',
  stamp: ({ dataAsOf, start, end, currency }: Stamp & { readonly currency: string }): string => {
    const age = dataAsOf === null ? 'Data as of an unknown date' : `Data as of ${dataAsOf}`;
    const period = start === null || end === null ? 'No period yet' : `Period from ${start} to ${end}`;
    return `${age}   ·   ${period}   ·   Amounts in ${currency}`;
  },
  overview: {
    title: 'Overview',
    subtitle: 'What was spent, what it brought, and how far the figures can be trusted',
    status: (errors: number, warnings: number): string => {
      if (errors === 0 && warnings === 0) return 'No error and no warning in the files.';
      const error = `${errors} ${errors === 1 ? 'error' : 'errors'}`;
      const warning = `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
      return `${error} and ${warning} in the files: see “Issues to look at”.`;
    },
    cards,
    trends: 'Trends',
    charts: {
      spendAndLeads: 'Spend and CRM leads by month',
      spend: 'Spend by month',
      byChannel: 'Spend by channel',
      cpcAndCtr: 'CPC and CTR by month',
      cpc: 'CPC by month',
    },
    month: 'Month',
    before: (day: string): string => `Before ${day}`,
    noMonth: 'Several months',
    byMonth: 'By month',
    byChannel: 'By channel',
    byPlatform: 'By platform, as each platform reports it',
    spendByPlatform: 'Spend by platform and month',
    conversionsByPlatform: 'Conversions by platform and month',
    notAdded:
      'Conversions of different platforms have no total: each platform claims results by its own rule, and two of them may claim the same person. Results of the CRM stand beside them.',
    targets: {
      title: 'Targets',
      kpi: 'KPI',
      channel: 'Channel',
      allChannels: 'All channels',
      start: 'From',
      end: 'To',
      target: 'Target',
      actual: 'Actual',
      gap: 'Gap',
      verdict: 'Verdict',
      reached: 'Reached',
      missed: 'Not reached',
      underWay: 'Under way',
      within: 'Within target',
      above: 'Above target',
      partialMonths: 'Not comparable: not whole months',
      noFigure: 'Not comparable: no single figure',
    },
    controls: {
      title: 'Controls',
      control: 'What is compared',
      difference: 'Difference',
      verdict: 'Verdict',
      right: 'Agrees',
      wrong: 'Does not agree: do not use these totals',
      look: 'To look at: see “Sources and reconciliation”',
      detail: 'Spend of the detailed rows less spend of the months',
      months: 'Spend of the months shown less total spend',
      channels: 'Spend of the channels less total spend',
      platforms: 'Spend of the platforms less total spend',
      rows: 'Rows read less rows loaded, excluded and rejected',
      stated: 'Totals stated by the files that differ from what was loaded by more than rounding',
    },
    periodStart: 'First day of the report',
    periodEnd: 'Last day of the report',
    notes: {
      title: 'Before quoting a figure',
      unconverted: (amount: string, currency: string): string =>
        `${amount} of spend stay out of every total in ${currency}, because there is no rate for that currency.`,
      spanning: (amount: string): string =>
        `${amount} of spend come from exports that state one figure for a period spanning several months. They are in the totals, on the line “Several months”, and in no month.`,
      leadsLeftOut: (count: number, formatted: string): string =>
        `${formatted} ${count === 1 ? 'lead has' : 'leads have'} no date, or a date outside the months of the report, and ${count === 1 ? 'is' : 'are'} not counted here.`,
      parquet: (table: string, rows: string, file: string): string =>
        `The table ${table} (${rows} rows) is in the file ${file}, beside this workbook; no formula of the workbook reads it.`,
      conversions:
        'Clicks, impressions and conversions are those of the platforms, by their own attribution rules.',
      crm: 'Leads and won deals are those of the CRM, whatever brought them: CPL and CAC of the whole report divide media spend by all of them. The sheet “Channels” gives the paid channels apart. The CAC counts media spend only; hidden costs come with the budget sheets.',
      absent:
        '“—” means that no source states the figure, that it may not be added up, or that some rows state only one of the two terms of the ratio (clicks without impressions). #DIV/0! means that the denominator is 0: the result does not exist, and it is not 0.',
      colours:
        'In the tables, teal is at least a tenth better than the line of the paid channels together, or than the total where that line is missing, and coral at least a tenth worse, by the direction of each KPI (a CPA that falls is good).',
    },
  },
  channels: {
    title: 'Channels',
    subtitle: 'One line a channel, with its platforms below',
    channelAndPlatform: 'Channel and platform',
    notes: [
      'A channel line adds its platforms up, except conversions, which have a figure only when one platform states them.',
      'Leads and deals of the CRM belong to a channel, not to a platform: they stand on the channel lines.',
      'Teal: at least a tenth better than the paid channels together. Coral: at least a tenth worse. #DIV/0!: the denominator is 0.',
    ],
  },
  campaigns: {
    title: 'Campaigns',
    subtitle: (count: string, isCut: boolean): string =>
      isCut
        ? `The ${count} campaigns with the largest spend; the others are in the table monthly_ad_performance`
        : 'All campaigns, the largest spend first',
    total: 'Total of all campaigns',
    campaign: 'Campaign',
    note: 'Leads and won deals are matched to a campaign by the utm_campaign tag kept in the CRM; the total counts those that name a campaign. Teal: at least a tenth better than the total. Coral: at least a tenth worse.',
    spendWithoutLead: 'Spend without lead',
    leadWithoutCampaign: 'Leads without campaign',
    nameInCrm: 'Campaign named in the CRM',
    none: 'None.',
    rest: (count: string): string => `and ${count} more`,
  },
  sources: {
    title: 'Sources and reconciliation',
    subtitle: 'Every row of every file is loaded, or listed with its reason',
    columns: {
      file: 'File',
      status: 'Status',
      platform: 'Platform',
      report: 'Report',
      language: 'Language',
      encoding: 'Encoding',
      currency: 'Currency',
      start: 'From',
      end: 'To',
      read: 'Rows read',
      loaded: 'Loaded',
      excluded: 'Excluded',
      rejected: 'Rejected',
      control: 'Control (0)',
      reasons: 'Why excluded',
      statedSpend: 'Spend stated',
      loadedSpend: 'Spend loaded',
      spendDifference: 'Difference',
    },
    total: (files: number): string => (files === 1 ? 'Total of 1 file' : `Total of ${files} files`),
    statedTitle: 'Totals stated by the files',
    measure: 'Measure',
    stated: 'Stated',
    loaded: 'Loaded',
    difference: 'Difference',
    verdict: 'Verdict',
    equal: 'Equal',
    rounding: 'Rounding',
    differs: 'To explain',
    differing: (totals: number): string =>
      totals === 0
        ? 'No file states a total'
        : totals === 1
          ? 'Difference in the stated total'
          : `Differences among ${totals} stated totals`,
    exclusionsTitle: 'Rows set aside, and why',
    reason: 'Reason',
    rows: 'Rows',
    why: 'Why they do not count',
    noExclusion: 'No row was set aside.',
    note: 'Spend is in the currency of each file and is not added across files. Rejected rows could not be read: they are listed on “Issues to look at”.',
  },
  issues: {
    title: 'Issues to look at',
    subtitle: 'Errors first: an error keeps a row or a file out, a warning loads with an assumption',
    columns: ['Severity', 'File', 'Line', 'Column', 'What is wrong, and what to do'],
    everywhere: 'All files',
    empty: 'Nothing to look at: every file was read without error or doubt.',
    rest: (count: string): string => `and ${count} more, in the table issues`,
  },
  dictionary: {
    title: 'Dictionary',
    subtitle: (version: string): string =>
      `How every figure is computed, and what every table and column holds (data contract ${version})`,
    kpisTitle: 'How is it computed?',
    kpiColumns: [
      'KPI',
      'Formula',
      'Unit',
      'Definition',
      'Direction',
      'Period and data age',
      'Attribution',
      'Source',
    ],
    noSource: 'budget sheets (to come)',
    age: ({ dataAsOf, start, end }: Stamp): string => {
      const period = start === null || end === null ? 'No period yet' : `From ${start} to ${end}`;
      return dataAsOf === null ? period : `${period}\nData as of ${dataAsOf}`;
    },
    tablesTitle: 'Tables',
    tableColumns: ['Table', 'Kind', 'Rows', 'One row is', 'Where', '', 'Description', ''],
    rows: (count: number): string => new Intl.NumberFormat('en-GB').format(count),
    columnsTitle: 'Columns',
    columnColumns: ['Table', 'Column', 'Type', 'Description', '', '', '', ''],
  },
};
