import type { ChangeVerdict } from '../../../core/kpi/changeVerdict';
import { formatNumber } from '../../format';

export interface ReadoutText {
  readonly reading: string;
  readonly again: string;
  readonly none: string;
  readonly import: string;
  readonly period: string;
  readonly whole: string;
  readonly incomplete: (month: string) => string;
  readonly compared: (month: string) => string;
  readonly comparedPart: (month: string) => string;
  readonly notCompared: string;
  readonly groups: {
    readonly platforms: string;
    readonly claimed: string;
    readonly crm: string;
  };
  readonly sideBySide: string;
  readonly about: (kpi: string) => string;
  readonly formula: (formula: string) => string;
  readonly before: (value: string) => string;
  readonly verdicts: Readonly<Record<ChangeVerdict, string>>;
  readonly verdictsHint: (fewest: number) => string;
  readonly few: string;
  readonly nothing: string;
  readonly target: (value: string) => string;
  readonly targetMet: (value: string) => string;
  readonly targetMissed: (value: string) => string;
  readonly parts: string;
  readonly kpi: string;
  readonly byChannel: string;
  readonly byCampaign: string;
  readonly spend: (value: string) => string;
  readonly noPart: string;
  readonly more: (count: number) => string;
  readonly sources: string;
  readonly source: (platform: string, day: string) => string;
  readonly spanning: string;
  readonly unreadable: string;
}

const count = (value: number): string => formatNumber('en', value);

/** Reading the KPIs from what was imported. */
export const readoutText: ReadoutText = {
  reading: 'Reading the data tables…',
  again: 'Read again',
  none: 'There are no figures in this workbook yet. Drop the exports of your ad platforms and your CRM, and they can be read here.',
  import: 'Import exports',
  period: 'Period',
  whole: 'Whole period',
  incomplete: (month) => `${month} (incomplete)`,
  compared: (month) => `Compared with ${month}.`,
  comparedPart: (month) =>
    `The exports do not tell both months whole: only ratios within one platform are compared with ${month}.`,
  notCompared: 'Nothing earlier to compare with.',
  groups: {
    platforms: 'What the platforms spent and showed',
    claimed: 'What each platform claims',
    crm: 'What the CRM saw',
  },
  sideBySide:
    'Side by side and never added up: two platforms may claim the same person. What counts for sales stands under the CRM.',
  about: (kpi) => `What is ${kpi}?`,
  formula: (formula) => `Calculation: ${formula}.`,
  before: (value) => `before: ${value}`,
  verdicts: {
    better: 'better',
    worse: 'worse',
    steady: 'no clear change',
    few: 'too few results to say',
  },
  verdictsHint: (fewest) =>
    `“Better” and “worse” are said only from ${count(fewest)} results a month on, and only of a change that chance alone would rarely make.`,
  few: 'few results: take it with care',
  nothing: '–',
  target: (value) => `target: ${value}`,
  targetMet: (value) => `target reached: ${value}`,
  targetMissed: (value) => `target not reached: ${value}`,
  parts: 'In detail',
  kpi: 'KPI',
  byChannel: 'By channel',
  byCampaign: 'By campaign',
  spend: (value) => `${value} spent`,
  noPart: 'No figure in this period.',
  more: (value) => `and ${count(value)} smaller ${value === 1 ? 'one' : 'ones'}`,
  sources: 'How fresh the figures are',
  source: (platform, day) => `${platform}: until ${day}`,
  spanning:
    'Some exports give one figure for several months: it is counted in the whole period, and in no month.',
  unreadable: 'Some cells of the data tables could not be read; they are left out of the figures below.',
};
