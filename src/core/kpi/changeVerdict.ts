import type { Kpi, KpiDirection, MeasureId } from './kpi';

/**
 * What a change from one month to the next is worth: `few` when there are too few results to say, `steady` when it is
 * within what chance does by itself or too small to matter, null when neither way is good.
 */
export type ChangeVerdict = 'better' | 'worse' | 'steady' | 'few';

/** Results below which no verdict is given: the approximation below needs about as many. */
export const FEW_RESULTS = 10;
/** Smallest relative change that is worth a word; months differ by up to a tenth in their days alone. */
const SMALLEST_CHANGE = 0.05;
/** Two-sided limit of the standard normal distribution at 95 %. */
const LIMIT = 1.96;

export interface Change {
  readonly value: number;
  readonly before: number;
  /** Results behind each: conversions of a CPA, clicks of a CTR. */
  readonly results: number;
  readonly resultsBefore: number;
  readonly direction: KpiDirection;
}

/**
 * Compares two months as two Poisson rates: the logarithm of their ratio has the standard error √(1/a + 1/b) for a and b
 * results (Rothman, Greenland & Lash, Modern Epidemiology, 3rd ed., ch. 14). Amounts vary more than their counts, so
 * that for a ROAS or an average order the limit is a lower one.
 */
export function changeVerdict({
  value,
  before,
  results,
  resultsBefore,
  direction,
}: Change): ChangeVerdict | null {
  if (direction === 'neutral') return null;
  if (results < FEW_RESULTS || resultsBefore < FEW_RESULTS) return 'few';
  if (before <= 0 || value <= 0) return null;
  const change = value / before - 1;
  const error = Math.sqrt(1 / results + 1 / resultsBefore);
  if (Math.abs(change) < SMALLEST_CHANGE || Math.abs(Math.log(value / before)) < LIMIT * error)
    return 'steady';
  return change > 0 === (direction === 'higher') ? 'better' : 'worse';
}

/** The measure whose count says how sure a KPI is; null for one without any, such as the spend. */
export function resultsOf(kpi: Kpi): MeasureId | null {
  switch (kpi.kind) {
    case 'sum':
      return countedFor(kpi.measure);
    case 'ratio':
      return countedFor(kpi.numerator) ?? countedFor(kpi.denominator);
    case 'return':
      return countedFor(kpi.gain);
  }
}

/** An amount is as sure as the number of its orders. */
function countedFor(measure: MeasureId): MeasureId | null {
  switch (measure) {
    case 'spend':
    case 'margin':
      return null;
    case 'conversions_value':
      return 'conversions';
    case 'won_amount':
      return 'won_deals';
    default:
      return measure;
  }
}
