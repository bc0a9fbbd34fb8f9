import type { Kpi, MeasureId } from './kpi';
import { quotientOf, type Quotient } from './quotient';

/** A result that does not exist, as Excel names it. */
export interface KpiError {
  readonly error: '#DIV/0!' | '#N/A';
}

/** Values of the operands; null or absent means that no source states the measure, which is not 0. */
export type KpiMeasures = Readonly<Partial<Record<MeasureId, number | null>>>;

const DIVISION_BY_ZERO: KpiError = { error: '#DIV/0!' };
const NOT_AVAILABLE: KpiError = { error: '#N/A' };

/**
 * The value of a KPI for sums already made; never 0 in place of a missing result.
 * A missing numerator or sum gives `#N/A`; a denominator that is 0 or missing gives `#DIV/0!`.
 */
export function evaluateKpi(kpi: Kpi, measures: KpiMeasures): number | KpiError {
  if (kpi.kind === 'sum') return measures[kpi.measure] ?? NOT_AVAILABLE;
  return evaluateQuotient(quotientOf(kpi), measures);
}

/** The same for a quotient; the order of operations is that of its formula, so that both give the same last digit. */
export function evaluateQuotient<Operand extends string>(
  { plus, minus, over, scale }: Quotient<Operand>,
  values: Readonly<Partial<Record<Operand, number | null>>>,
): number | KpiError {
  const value = (operand: Operand): number | null => values[operand] ?? null;
  // Excel gives the error of the numerator first.
  if (plus.some((operand) => value(operand) === null)) return NOT_AVAILABLE;
  const gained = plus.reduce((sum, operand) => sum + (value(operand) ?? 0), 0);
  const numerator = minus.reduce(
    (rest, operand) => rest - (value(operand) ?? 0),
    plus.length === 0 ? 1 : gained,
  );
  const denominator = over.reduce((product, operand) => product * (value(operand) ?? 0), 1);
  return denominator === 0 ? DIVISION_BY_ZERO : (numerator / denominator) * scale;
}
