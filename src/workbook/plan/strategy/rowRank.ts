import type { PlanContext } from '../planContext';
import type { PlanTableName } from '../planTables';
import type { FormulaRow } from '../putTable';

/**
 * The rank of a row by one of its figures, largest first, then in the order of the rows; 1-based.
 * With `group`, only rows with the same value in that field compete.
 */
export function rowRank(
  context: PlanContext,
  table: PlanTableName,
  figure: string,
  { cell, row }: FormulaRow,
  group?: string,
): string {
  const { first } = context.layout.place(table);
  const whole = (field: string): string => context.column(table, field);
  const upTo = (field: string): string => {
    const letter = cell(field).replace(/\d+$/, '');
    return `${letter}$${first}:${letter}${row}`;
  };
  const count = (reference: (field: string) => string, figures: string): string =>
    `COUNTIFS(${group === undefined ? '' : `${reference(group)},${cell(group)},`}${reference(figure)},${figures})`;
  const higher = count(whole, `">"&N(${cell(figure)})`);
  // Rows without a figure, or with a text in its place, come after all the others, in their order.
  const rows = group === undefined ? `ROWS(${upTo(figure)})` : `COUNTIFS(${upTo(group)},${cell(group)})`;
  const before = `IF(ISNUMBER(${cell(figure)}),${count(upTo, cell(figure))},${rows}-${count(upTo, '">0"')})`;
  return `(${higher}+${before})`;
}
