import { decimalToNumber, sumDecimals } from '../../core/decimal';
import { evaluateKpi, type KpiError } from '../../core/kpi/evaluateKpi';
import { kpiOperands, type Kpi, type MeasureId } from '../../core/kpi/kpi';
import { kpiFormula } from '../../core/kpi/kpiFormula';
import { MEASURES, type Measure } from '../../core/kpi/measures';
import type { MonthlyCrmRow, MonthlyRow } from '../../core/report';
import { textCriterion } from './criterion';
import type { ReportContext } from './reportContext';

/** A cell of the report: its native formula and the result computed from the same rows. */
export interface Figure {
  readonly value: number | KpiError;
  readonly formula?: string;
}

/** Which rows a figure is about; `reference` is the cell that holds the month. */
export interface Scope {
  readonly platform?: string;
  readonly channelId?: string;
  /** Several channels together, such as all paid ones. */
  readonly channelIds?: readonly string[];
  readonly campaignKey?: string;
  readonly time?:
    | { readonly kind: 'month'; readonly month: string; readonly reference: string }
    | { readonly kind: 'before'; readonly month: string; readonly reference: string }
    | {
        readonly kind: 'months';
        readonly first: string;
        readonly last: string;
        readonly references: readonly [string, string];
      }
    /** Amounts whose period spans several months. */
    | { readonly kind: 'none' };
}

/** Defined names of the cells that hold the first and last day of the report. */
export const PERIOD_START = 'report_start';
export const PERIOD_END = 'report_end';

/**
 * The sum of a measure over a scope, or null when there is no figure to show:
 * no row states it, or it would add up what several platforms claim.
 */
export function measureFigure(context: ReportContext, id: MeasureId, scope: Scope): Figure | null {
  const measure = MEASURES[id];
  if (measure.table === null) return null;
  const value =
    measure.table === 'monthly_ad_performance'
      ? advertisingValue(context, measure, scope)
      : crmValue(context, measure, scope);
  if (value === null) return null;
  const formula = context.hasTable(measure.table) ? measureFormula(measure, scope) : null;
  return formula === null ? { value } : { value, formula };
}

/** A cell that holds an operand, with its figure. */
export interface Operand {
  readonly reference: string;
  readonly figure: Figure | null;
}

/** A KPI from the cells of its operands, or null when one of them has no figure. */
export function kpiFigure(kpi: Kpi, operands: Readonly<Partial<Record<MeasureId, Operand>>>): Figure | null {
  const references: Partial<Record<MeasureId, string>> = {};
  const values: Partial<Record<MeasureId, number>> = {};
  for (const id of kpiOperands(kpi)) {
    const operand = operands[id];
    if (!operand || operand.figure === null || typeof operand.figure.value !== 'number') return null;
    references[id] = operand.reference;
    values[id] = operand.figure.value;
  }
  return { value: evaluateKpi(kpi, values), formula: kpiFormula(kpi, references) };
}

function advertisingValue(context: ReportContext, measure: Measure, scope: Scope): number | null {
  const inKeys = context.report.monthly.filter((row) => inScope(row, scope));
  const isStated = (row: MonthlyRow): boolean => advertisingMeasure(row, measure.id) !== null;
  const rows = inKeys.filter((row) => inAdvertisingTime(row.monthStart, scope));
  const stated = rows.filter(isStated);
  if (!measure.addsAcrossPlatforms && new Set(stated.map((row) => row.platform)).size > 1) return null;
  const total = sumDecimals(stated.map((row) => advertisingMeasure(row, measure.id)));
  if (total !== null) return decimalToNumber(total);
  // A month without any row is a month at 0, if other months state the measure; rows that leave it empty are not.
  return rows.length === 0 && inKeys.some(isStated) ? 0 : null;
}

function advertisingMeasure(row: MonthlyRow, id: MeasureId): string | null {
  const text = (value: number | null): string | null => (value === null ? null : String(value));
  switch (id) {
    case 'spend':
      return row.spendReporting;
    case 'impressions':
      return text(row.impressions);
    case 'clicks':
      return text(row.clicks);
    case 'conversions':
      return row.conversions;
    case 'conversions_value':
      return row.conversionsValueReporting;
    default:
      throw new Error(`not an advertising measure: ${id}`);
  }
}

function crmValue(context: ReportContext, measure: Measure, scope: Scope): number | null {
  const { period, report } = context;
  // A lead has no platform of its own: it belongs to a channel and, when its tag says so, to a campaign.
  if (
    scope.platform !== undefined ||
    scope.time?.kind === 'none' ||
    period === null ||
    !hasCrm(context, measure)
  )
    return null;
  const rows = report.monthlyCrm.filter(
    ({ monthStart, ...row }) =>
      monthStart !== null &&
      monthStart >= period.start &&
      monthStart <= period.end &&
      inScope(row, scope) &&
      inCrmTime(monthStart, scope),
  );
  return decimalToNumber(sumDecimals(rows.map((row) => crmMeasure(row, measure.id))) ?? '0');
}

/** Without any CRM export there are no leads to count, which is not the same as counting none. */
function hasCrm(context: ReportContext, measure: Measure): boolean {
  const table = context.report.tables.find(({ name }) => name === measure.table);
  return table !== undefined && table.rows > 0;
}

function crmMeasure(row: MonthlyCrmRow, id: MeasureId): string {
  switch (id) {
    case 'leads':
      return String(row.leads);
    case 'qualified_leads':
      return String(row.qualifiedLeads);
    case 'deals':
      return String(row.deals);
    case 'won_deals':
      return String(row.wonDeals);
    case 'won_amount':
      return row.wonAmountReporting;
    default:
      throw new Error(`not a CRM measure: ${id}`);
  }
}

interface Keys {
  readonly platform?: string;
  readonly channelId: string;
  readonly campaignKey: string | null;
}

function inScope(row: Keys, scope: Scope): boolean {
  return (
    (scope.platform === undefined || row.platform === scope.platform) &&
    (scope.channelId === undefined || row.channelId === scope.channelId) &&
    (scope.channelIds === undefined || scope.channelIds.includes(row.channelId)) &&
    (scope.campaignKey === undefined || row.campaignKey === scope.campaignKey)
  );
}

function inAdvertisingTime(monthStart: string | null, { time }: Scope): boolean {
  if (time === undefined) return true;
  if (time.kind === 'none') return monthStart === null;
  return monthStart !== null && inCrmTime(monthStart, { time });
}

function inCrmTime(monthStart: string, { time }: Scope): boolean {
  switch (time?.kind) {
    case 'month':
      return monthStart === time.month;
    case 'before':
      return monthStart < time.month;
    case 'months':
      return monthStart >= time.first && monthStart <= time.last;
    default:
      return true;
  }
}

/** The SUMIFS or COUNTIFS of a measure over its table; null when a key cannot be written as a criterion. */
function measureFormula(measure: Measure, scope: Scope): string | null {
  if (scope.channelIds !== undefined) {
    const parts = scope.channelIds.map((channelId) => {
      const { channelIds: _channelIds, ...rest } = scope;
      return measureFormula(measure, { ...rest, channelId });
    });
    return parts.length === 0 || parts.includes(null) ? null : parts.join('+');
  }
  const criteria = scopeCriteria(measure, scope);
  if (criteria === null) return null;
  const list = criteria.map(([column, criterion]) => `${measure.table}[${column}],${criterion}`).join(',');
  if (measure.column === null) return `COUNTIFS(${list})`;
  const summed = `${measure.table}[${measure.column}]`;
  return list === '' ? `SUM(${summed})` : `SUMIFS(${summed},${list})`;
}

type Criteria = readonly (readonly [column: string, criterion: string])[];

function scopeCriteria(measure: Measure, scope: Scope): Criteria | null {
  const criteria: (readonly [string, string])[] = [];
  const keys = { platform: scope.platform, channel_id: scope.channelId, campaign_key: scope.campaignKey };
  for (const [column, key] of Object.entries(keys)) {
    if (key === undefined) continue;
    const criterion = textCriterion(key);
    if (criterion === null) return null;
    criteria.push([column, criterion]);
  }
  if (measure.where !== null) {
    const { column, equals } = measure.where;
    criteria.push([column, typeof equals === 'boolean' ? String(equals).toUpperCase() : `"${equals}"`]);
  }
  return [...criteria, ...timeCriteria(measure, scope)];
}

function timeCriteria(measure: Measure, { time }: Scope): Criteria {
  if (measure.day === null) {
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
  switch (time?.kind) {
    case 'month':
      return [
        [measure.day, `">="&${time.reference}`],
        [measure.day, `"<"&EDATE(${time.reference},1)`],
      ];
    case 'before':
      return [
        [measure.day, `">="&${PERIOD_START}`],
        [measure.day, `"<"&${time.reference}`],
      ];
    case 'months':
      return between(measure.day, time.references[0], time.references[1]);
    default:
      return between(measure.day, PERIOD_START, PERIOD_END);
  }
}

function between(column: string, first: string, last: string): Criteria {
  return [
    [column, `">="&${first}`],
    [column, `"<="&${last}`],
  ];
}
