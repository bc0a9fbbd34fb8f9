import type { Kpi, MeasureId } from './kpi';
import { quotientTerms } from './kpiFormula';
import { quotientOf } from './quotient';

/**
 * The DAX expression of a KPI over measures that sum its operands: `DIVIDE([Spend], [Impressions]) * 1000`.
 * DIVIDE gives BLANK where there is nothing to divide by, which Power BI shows as an empty cell, never as 0.
 * `measure` gives the name of the measure of each operand, without brackets.
 */
export function kpiDax(kpi: Kpi, measure: (id: MeasureId) => string): string {
  const reference = (id: MeasureId): string => `[${measure(id)}]`;
  if (kpi.kind === 'sum') return reference(kpi.measure);
  const quotient = quotientOf(kpi);
  const { numerator, denominator } = quotientTerms(quotient, reference);
  const ratio = `DIVIDE(${numerator.replaceAll('-[', ' - [')}, ${denominator})`;
  return quotient.scale === 1 ? ratio : `${ratio} * ${quotient.scale}`;
}
