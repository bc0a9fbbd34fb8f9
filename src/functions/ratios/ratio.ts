import { evaluateQuotient } from '../../core/kpi/evaluateKpi';
import { quotientOperands, type Quotient } from '../../core/kpi/quotient';
import { quotientById, type RatioId } from '../../core/kpi/ratios';
import { CellError } from '../cells/cellError';
import type { Argument } from '../cells/cells';
import { pairedSums } from '../cells/pairedSums';

/**
 * The value of a KPI over numbers, texts such as “1 200 €” or ranges, which are summed before dividing.
 * The arguments come in the order of the operands of the KPI, under the names that the help gives them.
 */
export function ratio(id: RatioId, named: Readonly<Record<string, Argument>>): number {
  return quotientValue(quotientById(id), pairedSums(named).sums);
}

/** The value of a quotient whose operands are given, in order, under any name; throws #DIV/0! where nothing divides. */
export function quotientValue(quotient: Quotient, sums: Readonly<Record<string, number>>): number {
  const given = Object.values(sums);
  const values = Object.fromEntries(
    quotientOperands(quotient).map((operand, index) => [operand, given[index] ?? null]),
  );
  const value = evaluateQuotient(quotient, values);
  if (typeof value !== 'number')
    throw new CellError(value.error === '#DIV/0!' ? 'divisionByZero' : 'notAvailable');
  return value;
}
