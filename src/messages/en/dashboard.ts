import { formatDate, formatMonth, formatNumber } from '../format';

/** Words of the dashboard page. */
export const dashboardText = {
  skip: 'Skip to the figures',
  tabs: 'Pages',
  filters: 'Filters',
  firstMonth: 'From',
  lastMonth: 'To',
  channel: 'Channel',
  campaign: 'Campaign',
  allMonths: 'All months',
  firstOfAll: 'The first month',
  lastOfAll: 'The last month',
  allChannels: 'All channels',
  allCampaigns: 'All campaigns',
  reset: 'Show everything',
  print: 'Print',
  theme: 'Colours',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  roiBasis: 'ROI on',
  roiBases: { margin: 'Margin', revenue: 'Revenue' },
  roiByChannel: { margin: 'ROI on margin by channel', revenue: 'ROI on revenue by channel' },
  dataAsOf: (day: string) => `Data as of ${formatDate('en', day)}`,
  dataAsOfUnknown: 'The day of the data is not known',
  planAsOf: (title: string, day: string) => `Plan “${title}”, seen on ${formatDate('en', day)}`,
  noPlan: 'No plan: merge with --plan to follow a budget and objectives',
  period: (first: string, last: string) =>
    first === last ? formatMonth('en', first) : `${formatMonth('en', first)} to ${formatMonth('en', last)}`,
  filteredBy: (words: readonly string[]) => `Shown: ${words.join('; ')}.`,
  everythingShown: 'Shown: all months, all channels, all campaigns.',
  notFiltered: 'This page shows the plan or the files as they stand; filters do not change it.',
  attribution:
    'Leads, deals and revenue come from the CRM, each by the tags of its own record. Conversions come from the platforms, each by its own rule; they are never added across platforms, because two platforms may claim the same person.',
  madeBy: 'Made by Jalon from the workbook. Nothing is live and nothing leaves this file.',
  total: 'Total',
  noCampaign: 'No known campaign',
  noChannel: 'No channel',
  noOrigin: 'Unknown origin',
  noBudgetLine: 'Costs without a budget line',
  noRows: 'Nothing to show here.',
  onTheRight: (label: string) => `${label} (right axis)`,
  asTable: 'Show the figures',
  asChart: 'Show the chart',
  month: 'Month',
  /** In two lines, to fit on an axis. */
  monthUnderWay: (month: string) => `${formatMonth('en', month)}\n(under way)`,
  sortBy: (column: string) => `Sort by ${column}`,
  moreRows: (count: number) =>
    count === 1 ? 'One more row in the workbook.' : `${formatNumber('en', count)} more rows in the workbook.`,
  moreRowsHere: (count: number) =>
    count === 1 ? 'One more row on the screen.' : `${formatNumber('en', count)} more rows on the screen.`,
  moreBars: (count: number) =>
    count === 1
      ? 'One smaller bar is not drawn.'
      : `${formatNumber('en', count)} smaller bars are not drawn.`,
  few: (count: number) =>
    `Only ${formatNumber('en', count)} ${count === 1 ? 'result' : 'results'}: this ratio is mostly chance.`,
  fewShort: (count: number) => `n = ${formatNumber('en', count)}`,
  yes: 'Yes',
  no: 'No',
  better: 'better',
  worse: 'worse',
  steady: 'little changed',
  againstMonths: (count: number) =>
    count === 1 ? 'against the month before' : `against the ${count} months before`,
  lastMonthValue: (month: string, value: string) => `${formatMonth('en', month)}: ${value}`,
  wholeOf: (what: 'channel' | 'campaign'): string => (what === 'channel' ? 'all channels' : 'all campaigns'),
  wholeFigures: (what: 'channel' | 'campaign', labels: string) =>
    `${what === 'channel' ? 'All channels' : 'All campaigns'} count in: ${labels}.`,
  notSplit: {
    channel: 'The channel chosen does not narrow what the source gives without a channel.',
    campaign: 'The campaign chosen does not narrow what the source gives without a campaign.',
  },
  targets: {
    kpi: 'Figure',
    channel: 'Channel',
    period: 'Period',
    target: 'Target',
    actual: 'Reached',
    gap: 'Gap',
    days: (start: string, end: string) => `${formatDate('en', start)} to ${formatDate('en', end)}`,
    met: 'met',
    missed: 'not met',
  },
  why: {
    noRows: (source: string) => `No figure: the workbook lacks ${source}.`,
    nothingHere: 'No figure: nothing in this selection states it.',
    severalPlatforms:
      'No figure: two platforms may claim the same person, so their conversions are not added. Choose a campaign, or a channel with one platform.',
    noMargin:
      'No figure: the margin is not known. Give marginRate in the settings, then run jalon merge again.',
    dividesByNone: (label: string) =>
      `No figure: it would be divided by ${label}, of which there is none here.`,
    termMissing: (label: string) => `No figure: ${label} is not known for this selection.`,
    partial: 'No figure: some of the advertising rows state one of its terms and not the other.',
    notWholeMonths: 'No figure: the target does not cover whole months, and the dashboard counts by month.',
    unknownKpi: 'No figure: this report does not compute the KPI of this target.',
  },
  sources: {
    monthly_ad_performance: 'an advertising export',
    leads: 'a CRM export of contacts',
    deals: 'a CRM export of deals',
    web_traffic: 'a web analytics export',
    search_performance: 'an export of Search Console',
    plan: 'a plan (jalon merge --plan)',
    other: 'its source',
  },
};

/** What `jalon dashboard` prints. */
export const dashboardCli = {
  missingWorkbook: 'Which workbook? Example: jalon dashboard marketing.xlsx --out dashboard.html',
  oneWorkbook: (second: string) =>
    `jalon dashboard takes one workbook, and “${second}” is a second one. Merge the exports into one workbook first.`,
  notFound: (path: string) => `There is no file ${path}. Check the path, or make it with jalon merge.`,
  notPageName: (path: string) =>
    `${path} does not end in .html. Choose a name such as dashboard.html; nothing was written.`,
  written: (path: string, size: string, seconds: string) => `${path} is written (${size}, ${seconds} s).`,
  next: (path: string) =>
    `Open ${path} in a browser, or send it by mail: it is one file and asks for nothing on the network.`,
  problems: {
    'not-a-workbook': (path: string) =>
      `${path} is not an .xlsx workbook, or is a damaged one. Give the workbook that jalon merge wrote, or run jalon merge again; nothing was written.`,
    'no-data-tables': (path: string) =>
      `${path} holds none of the data tables of jalon merge. Give the workbook that jalon merge wrote; nothing was written.`,
    'table-missing': (path: string, table: string, parquet: string) =>
      `${path} has no table “${table}”, and there is no ${parquet} beside it. Put that file back beside the workbook, or run jalon merge again; nothing was written.`,
    'column-missing': (path: string, table: string, column: string) =>
      `${path}: the table “${table}” has no column “${column}”. Run jalon merge again; nothing was written.`,
    'cell-unreadable': (
      path: string,
      at: {
        readonly table: string;
        readonly column: string;
        readonly sheet: string;
        readonly row: number;
        readonly value: string;
      },
    ) =>
      `${path}: in the sheet “${at.sheet}”, row ${at.row}, the column “${at.column}” of the table “${at.table}” holds “${at.value}”, which is no value of that column. Correct the cell, or run jalon merge again; nothing was written.`,
    'version-differs': (path: string, found: string, expected: string) =>
      `${path}: its tables have the version ${found === '' ? '(none)' : found}, this command reads version ${expected}. Run jalon merge again with this version of Jalon; nothing was written.`,
  },
};

export type DashboardText = typeof dashboardText;
export type DashboardCli = typeof dashboardCli;
