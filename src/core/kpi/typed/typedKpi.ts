import type { KpiDirection, KpiUnit } from '../kpi';
import type { Quotient } from '../quotient';

/**
 * A KPI whose operands a person types or points at in a sheet: no table of the data carries them all.
 * It is data like the others, so that its value, its native formula and its help come from one place.
 */
export interface TypedKpi extends Quotient {
  /** Stable id: the field's word, in snake_case. */
  readonly id: string;
  readonly unit: KpiUnit | 'months';
  readonly direction: KpiDirection;
  /** Where the definition comes from. */
  readonly source: string;
}
