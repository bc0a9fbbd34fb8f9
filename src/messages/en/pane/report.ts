import { formatDate, formatNumber } from '../../format';

/** Why a report could not be shown, or did not do what it was asked. */
export type EmbedFailureCode =
  /** What was typed is no address. */
  | 'not-an-address'
  /** An address that anybody on the way could read. */
  | 'not-secure'
  /** The token service cannot be reached, or does not let this page ask. */
  | 'service-unreachable'
  /** The token service does not know who asks, or says no. */
  | 'service-refused'
  | 'service-failed'
  | 'service-not-json'
  | 'service-incomplete'
  /** The token that was given is over already. */
  | 'token-expired'
  /** A new token is refused as soon as it is used. */
  | 'token-refused'
  /** The address of the report is not one of Power BI. */
  | 'foreign-embed-url'
  /** A paginated report (RDL). */
  | 'paginated'
  | 'no-access'
  | 'report-not-loaded'
  | 'page-not-found'
  | 'visual-not-found'
  /** Power BI gives no sign. */
  | 'silent'
  | 'full-screen-refused'
  /** Anything else that Power BI says. */
  | 'powerbi';

export interface ReportText {
  readonly source: {
    readonly address: string;
    readonly addressHint: string;
    readonly shows: string;
    readonly whole: string;
    readonly onePage: string;
    readonly oneVisual: string;
    readonly page: string;
    readonly visual: string;
    readonly nameHint: string;
  };
  readonly before: (host: string) => string;
  readonly nothingYet: string;
  readonly open: string;
  readonly opening: string;
  readonly again: string;
  readonly close: string;
  readonly frame: string;
  readonly tools: string;
  readonly pages: string;
  readonly print: string;
  readonly fullScreen: string;
  readonly start: string;
  readonly end: string;
  readonly filterPeriod: string;
  readonly periodUpsideDown: string;
  readonly filterSelection: string;
  readonly filterSelectionHint: string;
  readonly nothingSelected: string;
  readonly tooManySelected: string;
  readonly reading: string;
  readonly removeFilters: string;
  readonly unfiltered: string;
  readonly filteredBy: (campaigns: readonly string[], start: string | null, end: string | null) => string;
  readonly notRenewed: (reason: string) => string;
  readonly details: (detail: string) => string;
  readonly failures: Readonly<Record<EmbedFailureCode, (detail: string) => string>>;
  /** The page that stands by itself, outside Excel. */
  readonly standalone: {
    readonly title: string;
    readonly unreadable: (reason: string) => string;
    readonly missing: string;
  };
}

/** At most so many campaigns are named. */
const NAMED = 3;

function period(start: string | null, end: string | null): string {
  if (start === null && end === null) return '';
  if (start === null) return `until ${formatDate('en', end ?? '')}`;
  if (end === null) return `from ${formatDate('en', start)}`;
  return `from ${formatDate('en', start)} to ${formatDate('en', end)}`;
}

function campaignsIn(names: readonly string[]): string {
  const named = names.slice(0, NAMED).join(', ');
  const more = names.length - NAMED;
  return more > 0 ? `${named} and ${formatNumber('en', more)} more` : named;
}

/** The Power BI report beside the workbook. */
export const reportText: ReportText = {
  source: {
    address: 'Address of your token service',
    addressHint:
      'It is run by your team and answers {embedUrl, id, token, expiration}. The guide “Power BI” of Jalon says how to make one.',
    shows: 'What is shown',
    whole: 'The whole report',
    onePage: 'One page',
    oneVisual: 'One visual',
    page: 'Name of the page',
    visual: 'Name of the visual',
    nameHint: 'The technical name, as it stands in the project folder.',
  },
  before: (host) =>
    `Nothing is called before you press the button. It asks ${host} for a token, and shows the report from Power BI. The filters are sent to Power BI; your sheets are not.`,
  nothingYet: 'Give the address of your token service; nothing is called until you press the button.',
  open: 'Show the report',
  opening: 'Opening the report…',
  again: 'Try again',
  close: 'Close the report',
  frame: 'Power BI report',
  tools: 'Report tools',
  pages: 'Page',
  print: 'Print',
  fullScreen: 'Full screen',
  start: 'From',
  end: 'To',
  filterPeriod: 'Filter this period',
  periodUpsideDown: 'The end is before the start.',
  filterSelection: 'Filter by the selected campaign',
  filterSelectionHint:
    'Select rows of a table with a campaign column; their dates, if any, become the period.',
  nothingSelected:
    'The selected cells name no campaign and no date. Select rows of a table that has a column “Campaign” or “campaign_name”, then press again.',
  tooManySelected: 'Too many rows are selected to be read. Select the rows of a few campaigns.',
  reading: 'Reading the selection…',
  removeFilters: 'Remove the filters',
  unfiltered: 'No filter: the whole report.',
  filteredBy: (campaigns, start, end) =>
    `Shown: ${[campaignsIn(campaigns), period(start, end)].filter((part) => part !== '').join(', ')}.`,
  notRenewed: (reason) => `The token could not be renewed; Jalon tries again by itself. ${reason}`,
  details: (detail) => `What was answered: ${detail}`,
  failures: {
    'not-an-address': (detail) => `“${detail}” is not an address. It begins with https://.`,
    'not-secure': () =>
      'The address must begin with https://, so that nobody on the way can read the token. Only a service on this machine (localhost) may do without.',
    'service-unreachable': (detail) =>
      `The token service does not answer, or does not allow this page to ask it. Check the address, the network, and that the service allows the origin ${detail} (CORS).`,
    'service-refused': (detail) =>
      `The token service refuses (HTTP ${detail}). Sign in to it in this browser, or ask its owner for access.`,
    'service-failed': (detail) =>
      `The token service answers HTTP ${detail}. Check the address with whoever runs it.`,
    'service-not-json': () =>
      'The token service did not answer with JSON: perhaps a sign-in page stands in between. Open its address in the browser to see.',
    'service-incomplete': (detail) =>
      `The answer of the token service lacks “${detail}”. It must hold embedUrl, id, token and expiration.`,
    'token-expired': () => 'The token is over. Check the clock of the token service, then try again.',
    'token-refused': () =>
      'Power BI refuses the new token as soon as it is used. Ask whoever runs the token service to look at it.',
    'foreign-embed-url': (detail) =>
      `“${detail}” is not an address of Power BI, so it is not shown. Check embedUrl in the answer of the token service.`,
    paginated: () =>
      'This is a paginated report (RDL), which takes no filters, pages or themes. Have the token service give an interactive report.',
    'no-access': () =>
      'Power BI does not allow this token to read the report. The app of the token service must be a member of the workspace.',
    'report-not-loaded': () =>
      'Power BI could not load the report. It may have been deleted, or its dataset cannot be read.',
    'page-not-found': (detail) => `The report has no page “${detail}”; its first page is shown.`,
    'visual-not-found': (detail) => `The page has no visual “${detail}”.`,
    silent: () =>
      'Power BI gives no sign. Check the network, and that nothing blocks app.powerbi.com in this window.',
    'full-screen-refused': () => 'This window does not allow full screen.',
    powerbi: () => 'Power BI reports a problem.',
  },
  standalone: {
    title: 'Power BI report',
    unreadable: (reason) => `report.json cannot be read (${reason}). Check its commas and quotation marks.`,
    missing:
      'This page does not know its report. Put a report.json beside it, such as {"address": "https://…/token"}, or add #address=https://… to its address.',
  },
};
