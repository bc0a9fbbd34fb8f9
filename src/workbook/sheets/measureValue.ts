import { decimalToNumber, sumDecimals } from '../../core/decimal';
import type { MeasureId } from '../../core/kpi/kpi';
import { MEASURES, type Measure } from '../../core/kpi/measures';
import { countedBy, statedBy } from '../../core/kpi/monthlyMeasures';
import type { MonthlyRow } from '../../core/report';
import type { ReportContext } from './reportContext';
import { isInAdvertisingTime, isInCrm, isInKeys, type Scope } from './scope';

/** The exact sum of a measure over a scope, or null when no row states it or it may not be added up. */
export function measureValue(context: ReportContext, id: MeasureId, scope: Scope): number | null {
  const measure = MEASURES[id];
  if (measure.table === null) return null;
  return measure.table === 'monthly_ad_performance'
    ? advertisingValue(context, measure, scope)
    : crmValue(context, measure, scope);
}

/** Advertising rows of a scope. */
export function advertisingRows(context: ReportContext, scope: Scope): readonly MonthlyRow[] {
  const rows = scope.campaignKey === undefined ? context.advertising : context.monthlyOf(scope.campaignKey);
  return rows.filter(
    (row) =>
      isInKeys(row, scope) &&
      isInAdvertisingTime(row, scope) &&
      (scope.hasSpend !== true || row.spendReporting !== null),
  );
}

function advertisingValue(context: ReportContext, measure: Measure, scope: Scope): number | null {
  const rows = advertisingRows(context, scope);
  if (!measure.addsAcrossPlatforms && new Set(rows.map((row) => row.platform)).size > 1) return null;
  const total = sumDecimals(rows.map((row) => statedBy(row, measure.id)));
  if (total !== null) return decimalToNumber(total);
  // A month without any row is a month at 0, if other months state the measure; rows that leave it empty are not.
  if (rows.length > 0 || scope.time === undefined) return null;
  const { time: _time, ...always } = scope;
  return advertisingRows(context, always).some((row) => statedBy(row, measure.id) !== null) ? 0 : null;
}

function crmValue(context: ReportContext, measure: Measure, scope: Scope): number | null {
  const { period, report } = context;
  // A lead has no platform of its own: it belongs to a channel and, when its tag says so, to a campaign.
  const hasFigure = scope.platform === undefined && scope.time?.kind !== 'none' && hasRows(context, measure);
  if (!hasFigure || period === null) return null;
  const rows = scope.campaignKey === undefined ? report.monthlyCrm : context.crmOf(scope.campaignKey);
  const total = sumDecimals(
    rows.filter((row) => isInCrm(row, scope, period)).map((row) => countedBy(row, measure.id)),
  );
  return decimalToNumber(total ?? '0');
}

/** Without any CRM export there are no leads to count, which is not the same as counting none. */
function hasRows({ report }: ReportContext, measure: Measure): boolean {
  const table = report.tables.find(({ name }) => name === measure.table);
  return table !== undefined && table.rows > 0;
}
