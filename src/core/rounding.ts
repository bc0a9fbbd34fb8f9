import type { ControlMeasure, Decimal } from './report';

/** Counts are whole numbers: adding them up rounds nothing. */
const COUNTS: ReadonlySet<ControlMeasure> = new Set([
  'rows',
  'impressions',
  'clicks',
  'page_views',
  'event_count',
]);

/**
 * How far the sum of rounded rows may stray from a stated total before the two disagree.
 * A row rounded to the cent is off by half a cent at worst, and n of them by about √n hundredths in practice:
 * min(0.005·n, 0.005 + 0.01·√n), which is 0.105 for 100 rows. Counts have no tolerance.
 */
export function roundingTolerance(measure: ControlMeasure, rows: number): number {
  return COUNTS.has(measure) ? 0 : Math.min(0.005 * rows, 0.005 + 0.01 * Math.sqrt(rows));
}

/** True when a difference is no more than the rounding of this many rows can make; true for 0. */
export function isWithinRounding(measure: ControlMeasure, difference: Decimal, rows: number): boolean {
  return Math.abs(Number(difference)) <= roundingTolerance(measure, rows) + BINARY_ERROR;
}

/** What binary fractions add to a difference that is on the limit. */
export const BINARY_ERROR = 1e-9;
