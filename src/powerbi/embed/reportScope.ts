import { models } from 'powerbi-client';
import { dayNumber, isoDay } from '../../core/schedule/isoDay';
import { REPORT_FIELDS } from './reportFields';

/** What of the report is shown: everything when there are no campaigns and no days. */
export interface ReportScope {
  readonly campaigns: readonly string[];
  /** First and last day, `YYYY-MM-DD`, both included; null where the period is open. */
  readonly start: string | null;
  readonly end: string | null;
}

/** The scope as filters of the whole report. */
export function scopeFilters({ campaigns, start, end }: ReportScope): readonly models.ReportLevelFilters[] {
  const conditions: models.IAdvancedFilterCondition[] = [
    ...(start === null ? [] : [{ operator: 'GreaterThanOrEqual' as const, value: midnight(start) }]),
    // The day after is left out, so that the last day counts whole.
    ...(end === null ? [] : [{ operator: 'LessThan' as const, value: midnight(isoDay(dayNumber(end) + 1)) }]),
  ];
  return [
    ...(campaigns.length === 0
      ? []
      : [new models.BasicFilter(REPORT_FIELDS.campaign, 'In', [...campaigns]).toJSON()]),
    ...(conditions.length === 0
      ? []
      : [new models.AdvancedFilter(REPORT_FIELDS.date, 'And', conditions).toJSON()]),
  ];
}

/** Whether a filter is about what a scope names; those of the author and the reader about anything else are not ours to change. */
export function isScopeFilter({ target }: models.IFilter): boolean {
  return Object.values(REPORT_FIELDS).some(
    (field) => 'column' in target && target.table === field.table && target.column === field.column,
  );
}

/** Power BI takes the time as it is written, whatever the zone of the reader. */
function midnight(day: string): string {
  return `${day}T00:00:00.000Z`;
}
