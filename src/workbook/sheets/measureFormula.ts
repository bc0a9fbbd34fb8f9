import type { Measure } from '../../core/kpi/measures';
import { textCriterion } from './criterion';
import type { Scope } from './scope';

/** Defined names of the cells that hold the first and last day of the report. */
export const PERIOD_START = 'report_start';
export const PERIOD_END = 'report_end';

type Criteria = readonly (readonly [column: string, criterion: string])[];

/**
 * The SUM, SUMIFS or COUNTIFS of a measure over its table, without the leading `=`.
 * Null when a key cannot be written as a criterion. `hasSpanning` tells that some rows have a period, not a month.
 */
export function measureFormula(measure: Measure, scope: Scope, hasSpanning: boolean): string | null {
  const { channelIds, ...rest } = scope;
  if (channelIds !== undefined) {
    const parts = channelIds.map((channelId) => measureFormula(measure, { ...rest, channelId }, hasSpanning));
    if (parts.length === 0 || parts.includes(null)) return null;
    return parts.length === 1 ? (parts[0] ?? null) : `(${parts.join('+')})`;
  }
  const keys = keyCriteria(measure, scope);
  if (keys === null) return null;
  const inMonths = sumOver(measure, [...keys, ...timeCriteria(measure, scope)]);
  if (scope.time?.kind !== 'months' || measure.day !== null || !hasSpanning) return inMonths;
  const [first, last] = scope.time.references;
  const spanning: Criteria = [
    ['month_start', '"="'],
    ['period_start', `">="&${first}`],
    ['period_end', `"<="&${last}`],
  ];
  return `(${inMonths}+${sumOver(measure, [...keys, ...spanning])})`;
}

function sumOver(measure: Measure, criteria: Criteria): string {
  const list = criteria.map(([column, criterion]) => `${measure.table}[${column}],${criterion}`).join(',');
  if (measure.column === null) return `COUNTIFS(${list})`;
  const summed = `${measure.table}[${measure.column}]`;
  return list === '' ? `SUM(${summed})` : `SUMIFS(${summed},${list})`;
}

function keyCriteria(measure: Measure, scope: Scope): Criteria | null {
  const criteria: (readonly [string, string])[] = [];
  const keys = { platform: scope.platform, channel_id: scope.channelId, campaign_key: scope.campaignKey };
  for (const [column, key] of Object.entries(keys)) {
    if (key === undefined) continue;
    const criterion = textCriterion(key);
    if (criterion === null) return null;
    criteria.push([column, criterion]);
  }
  const isAdvertising = measure.table === 'monthly_ad_performance';
  if (scope.hasCampaign === true && !isAdvertising) criteria.push(['campaign_key', '"?*"']);
  if (scope.hasSpend === true && isAdvertising) criteria.push(['spend_reporting', '"<>"']);
  if (measure.where !== null) {
    const { column, equals } = measure.where;
    criteria.push([column, typeof equals === 'boolean' ? String(equals).toUpperCase() : `"${equals}"`]);
  }
  return criteria;
}

function timeCriteria(measure: Measure, scope: Scope): Criteria {
  return measure.day === null ? monthCriteria(scope) : dayCriteria(measure.day, scope);
}

function monthCriteria({ time }: Scope): Criteria {
  switch (time?.kind) {
    case 'month':
      return [['month_start', time.reference]];
    case 'before':
      return [['month_start', `"<"&${time.reference}`]];
    case 'months':
      return between('month_start', time.references[0], time.references[1]);
    case 'none':
      return [['month_start', '"="']];
    case undefined:
      return [];
  }
}

/** CRM rows have a day; without a month they are those of the period of the report. */
function dayCriteria(day: string, { time }: Scope): Criteria {
  switch (time?.kind) {
    case 'month':
      return [
        [day, `">="&${time.reference}`],
        [day, `"<"&EDATE(${time.reference},1)`],
      ];
    case 'before':
      return [
        [day, `">="&${PERIOD_START}`],
        [day, `"<"&${time.reference}`],
      ];
    case 'months':
      // A target may reach beyond the advertising: leads of those days would have no spend beside them.
      return [
        ...between(day, time.references[0], time.references[1]),
        ...between(day, PERIOD_START, PERIOD_END),
      ];
    default:
      return between(day, PERIOD_START, PERIOD_END);
  }
}

function between(column: string, first: string, last: string): Criteria {
  return [
    [column, `">="&${first}`],
    [column, `"<="&${last}`],
  ];
}
