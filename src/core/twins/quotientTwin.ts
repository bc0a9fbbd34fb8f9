import { quotientFormula } from '../kpi/kpiFormula';
import { quotientOperands, type Quotient } from '../kpi/quotient';

/** A cell, a range or a constant as a formula names it (`B2`, `t[spend]`, `0.4`); undefined for an argument left out. */
export type TwinArguments = readonly (string | undefined)[];

/** A range or a table column, as opposed to one cell, a constant or a call. */
const RANGE = /^[^("]*[:[]/;

/** A criterion that every number meets and no blank or text does. */
const ANY_NUMBER = '">-1E+300"';

/** A ratio of sums over the rows where every range has a number, as the functions take them. */
export function quotientTwin(quotient: Quotient, args: TwinArguments): string | null {
  const operands = quotientOperands(quotient);
  const ranges = args.filter((one) => one !== undefined && RANGE.test(one));
  const kept = ranges.map((range) => `${range ?? ''},${ANY_NUMBER}`).join(',');
  const references = new Map<string, string>();
  for (const [index, operand] of operands.entries()) {
    const reference = args[index];
    if (reference === undefined) return null;
    const isAlone = ranges.length === 1;
    const sum = isAlone ? `SUM(${reference})` : `SUMIFS(${reference},${kept})`;
    references.set(operand, RANGE.test(reference) ? sum : reference);
  }
  return quotientFormula(quotient, (operand) => references.get(operand) ?? '');
}
