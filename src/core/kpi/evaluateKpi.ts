import type { Kpi, MeasureId } from './kpi';

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
 * The order of operations is that of `kpiFormula`, so that both give the same last digit.
 */
export function evaluateKpi(kpi: Kpi, measures: KpiMeasures): number | KpiError {
  const value = (id: MeasureId): number | null => measures[id] ?? null;
  switch (kpi.kind) {
    case 'sum':
      return value(kpi.measure) ?? NOT_AVAILABLE;
    case 'ratio':
      return divide(value(kpi.numerator), value(kpi.denominator), kpi.scale);
    case 'return': {
      const gain = value(kpi.gain);
      const cost = value(kpi.cost);
      return divide(gain === null ? null : gain - (cost ?? 0), cost, 1);
    }
  }
}

function divide(numerator: number | null, denominator: number | null, scale: number): number | KpiError {
  // Excel gives the error of the numerator first.
  if (numerator === null) return NOT_AVAILABLE;
  if (denominator === null || denominator === 0) return DIVISION_BY_ZERO;
  return (numerator / denominator) * scale;
}
