import { isIsoDay } from '../../schedule/isoDay';
import { isNamed } from '../kpiStanding';
import type { KpiValue, Plan } from '../plan';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';

/** A figure: a value, or the two sums of a ratio. */
export interface KpiEntry {
  readonly kpi: string;
  readonly date: string;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly by?: string;
  readonly source?: string;
}

export interface KpiEntryChange extends PlanChange {
  /** The figures of the same KPI and day that this one replaces. */
  readonly replaced: readonly KpiValue[];
}

/** Enters a figure; the one of the same KPI and day gives way, so that a day counts once. */
export function withKpiEntry(plan: Plan, entry: KpiEntry): KpiEntryChange {
  const row: KpiValue = {
    date: entry.date,
    kpi: entry.kpi,
    value: entry.value ?? null,
    numerator: entry.numerator ?? null,
    denominator: entry.denominator ?? null,
    by: entry.by ?? '',
    source: entry.source ?? '',
  };
  const issues = problems(plan, row);
  if (isRefused(issues)) return { plan, issues, replaced: [] };
  const isSame = (other: KpiValue): boolean => other.date === row.date && isNamed(other, row.kpi);
  const replaced = plan.kpiValues.filter(isSame);
  const first = plan.kpiValues.findIndex(isSame);
  const kpiValues =
    first < 0
      ? [...plan.kpiValues, row]
      : plan.kpiValues.flatMap((other, index) => (index === first ? [row] : isSame(other) ? [] : [other]));
  return { plan: { ...plan, kpiValues }, issues, replaced };
}

function problems(plan: Plan, row: KpiValue): readonly ChangeIssue[] {
  const issues: ChangeIssue[] = [];
  if (!plan.kpis.some(({ name }) => isNamed(row, name)))
    issues.push(changeError('unknown-reference', { field: 'kpi', value: row.kpi }));
  if (!isIsoDay(row.date)) issues.push(changeError('bad-date', { field: 'date', value: row.date }));
  else if (row.date > plan.today)
    issues.push(changeWarning('figure-to-come', { date: row.date, today: plan.today }));
  const { value, numerator, denominator } = row;
  for (const [field, figure] of Object.entries({ value, numerator, denominator }))
    if (figure !== null && !Number.isFinite(figure))
      issues.push(changeError('bad-number', { field, value: String(figure) }));
  if ((numerator === null) !== (denominator === null)) issues.push(changeError('ratio-half'));
  else if (value === null && numerator === null)
    issues.push(changeError('field-missing', { field: 'value' }));
  return issues;
}
