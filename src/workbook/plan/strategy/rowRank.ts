import type { PlanContext } from '../planContext';
import type { PlanTableName } from '../planTables';
import type { FormulaRow } from '../putTable';

/**
 * The rank of a row by a figure people type, largest first, then in the order of the rows; 1-based.
 * With `group`, only rows with the same value in that field compete.
 */
export function rowRank(
  context: PlanContext,
  table: PlanTableName,
  figure: (reference: (field: string) => string) => string,
  { cell, row }: FormulaRow,
  group?: string,
): string {
  const { first } = context.layout.place(table);
  const whole = (field: string): string => context.column(table, field);
  const upTo = (field: string): string => {
    const letter = cell(field).replace(/\d+$/, '');
    return `${letter}$${first}:${letter}${row}`;
  };
  const same = (reference: (field: string) => string): string =>
    // A product in any case: SUMPRODUCT counts truth values only once they are multiplied.
    group === undefined ? '1*' : `(${reference(group)}=${cell(group)})*`;
  const higher = `SUMPRODUCT(${same(whole)}((${figure(whole)})>(${figure(cell)})))`;
  const before = `SUMPRODUCT(${same(upTo)}((${figure(upTo)})=(${figure(cell)})))`;
  return `(${higher}+${before})`;
}
