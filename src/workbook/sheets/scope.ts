import type { MonthlyCrmRow, MonthlyRow } from '../../core/report';

/** Which rows a figure is about; references are the cells that hold the months. */
export interface Scope {
  readonly platform?: string;
  readonly channelId?: string;
  /** Several channels together, such as all paid ones. */
  readonly channelIds?: readonly string[];
  readonly campaignKey?: string;
  /** CRM results that name a campaign; all rows of the advertising have one. */
  readonly hasCampaign?: true;
  /** Advertising rows whose spend could be converted, so that a ratio has the same rows above and below. */
  readonly hasSpend?: true;
  readonly time?: ScopeTime;
}

export type ScopeTime =
  | { readonly kind: 'month'; readonly month: string; readonly reference: string }
  | { readonly kind: 'before'; readonly month: string; readonly reference: string }
  /** Whole months, and the periods that lie inside them. */
  | {
      readonly kind: 'months';
      readonly first: string;
      readonly last: string;
      readonly references: readonly [string, string];
    }
  /** Amounts whose period spans several months. */
  | { readonly kind: 'none' };

type Keyed = Pick<MonthlyRow, 'channelId'> & {
  readonly platform?: string;
  readonly campaignKey: string | null;
};

/** True for the rows of the platform, channels and campaign of a scope, whatever their time. */
export function isInKeys(row: Keyed, scope: Scope): boolean {
  return (
    (scope.platform === undefined || row.platform === scope.platform) &&
    (scope.channelId === undefined || row.channelId === scope.channelId) &&
    (scope.channelIds === undefined || scope.channelIds.includes(row.channelId)) &&
    (scope.campaignKey === undefined || row.campaignKey === scope.campaignKey)
  );
}

/** True for the advertising rows of the time of a scope. */
export function isInAdvertisingTime(row: MonthlyRow, { time }: Scope): boolean {
  if (time === undefined) return true;
  if (row.monthStart !== null) return time.kind !== 'none' && isMonthIn(row.monthStart, time);
  if (time.kind === 'none') return true;
  if (time.kind !== 'months' || row.periodStart === null || row.periodEnd === null) return false;
  return row.periodStart >= time.first && row.periodEnd <= time.last;
}

/** True for the CRM rows of the keys and time of a scope, inside the period of the report. */
export function isInCrm(
  row: MonthlyCrmRow,
  scope: Scope,
  period: { readonly start: string; readonly end: string },
): boolean {
  return (
    row.monthStart !== null &&
    row.monthStart >= period.start &&
    row.monthStart <= period.end &&
    isInKeys({ channelId: row.channelId, campaignKey: row.campaignKey }, scope) &&
    (scope.hasCampaign !== true || (row.campaignKey !== null && row.campaignKey !== '')) &&
    (scope.time === undefined || isMonthIn(row.monthStart, scope.time))
  );
}

function isMonthIn(month: string, time: ScopeTime): boolean {
  switch (time.kind) {
    case 'month':
      return month === time.month;
    case 'before':
      return month < time.month;
    case 'months':
      return month >= time.first && month <= time.last;
    case 'none':
      return false;
  }
}
