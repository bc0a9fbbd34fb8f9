import type { Kpi, MeasureId } from './kpi';
import { quotientOf, type Quotient } from './quotient';

/** A range or a table column, as opposed to one cell or a function call. */
const RANGE = /^[^(]*[:[]/;

/** Cell (`C5`), range (`C5:C16`) or table column (`t[spend]`) or function call that gives each operand. */
export type KpiReferences = Readonly<Partial<Record<MeasureId, string>>>;

/**
 * The native Excel formula of a KPI, without the leading `=`.
 * A range is summed before dividing: a ratio of sums, never a mean of ratios.
 * Example: CPM over `D5` (spend) and `E5` (impressions) is `D5/E5*1000`.
 */
export function kpiFormula(kpi: Kpi, references: KpiReferences): string {
  const operand = (id: MeasureId): string => {
    const reference = references[id];
    if (reference === undefined) throw new Error(`no reference for measure ${id} of kpi ${kpi.id}`);
    return RANGE.test(reference) ? `SUM(${reference})` : reference;
  };
  if (kpi.kind === 'sum') return operand(kpi.measure);
  return quotientFormula(quotientOf(kpi), operand);
}

/** The native formula of a quotient; `reference` gives the cell or the call of each operand. */
export function quotientFormula<Operand extends string>(
  quotient: Quotient<Operand>,
  reference: (operand: Operand) => string,
): string {
  const { numerator, denominator } = quotientTerms(quotient, reference);
  const ratio = `${inBrackets(numerator, '+-')}/${inBrackets(denominator, '*')}`;
  return quotient.scale === 1 ? ratio : `${ratio}*${quotient.scale}`;
}

/** The two sides of the fraction as texts. */
export function quotientTerms<Operand extends string>(
  { plus, minus, over }: Quotient<Operand>,
  reference: (operand: Operand) => string,
): { readonly numerator: string; readonly denominator: string } {
  const gained = plus.length === 0 ? '1' : plus.map(reference).join('+');
  return {
    numerator: [gained, ...minus.map((operand) => `-${reference(operand)}`)].join(''),
    denominator: over.map(reference).join('*'),
  };
}

/** Brackets only where an operator outside of a function call or of a name needs them. */
function inBrackets(terms: string, operators: string): string {
  let depth = 0;
  for (const character of terms) {
    if ('(['.includes(character)) depth += 1;
    else if (')]'.includes(character)) depth -= 1;
    else if (depth === 0 && operators.includes(character)) return `(${terms})`;
  }
  return terms;
}
