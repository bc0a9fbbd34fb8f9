import type { Cube } from '../../core/figures/cube';
import type { TableName } from '../../core/tables';
import { addMonths, endOfMonth } from '../../core/schedule/isoDay';

/** First days of the months from the first to the last that has a row in one of the tables, without a gap. */
export function monthsOfTables(cube: Cube, tables: readonly TableName[]): readonly string[] {
  const found = tables
    .flatMap((table) => cube.cells[table] ?? [])
    .flatMap(({ month, period }) => (month !== null ? [month] : (period?.map(monthOf) ?? [])))
    .sort();
  const [first, last] = [found[0], found.at(-1)];
  const months: string[] = [];
  if (first === undefined || last === undefined) return months;
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Whether the data end before the month does. */
export function isUnderWay(month: string, dataAsOf: string | null): boolean {
  return dataAsOf !== null && month <= dataAsOf && dataAsOf < endOfMonth(month, 0);
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
