import type { PlanContext } from '../planContext';
import type { PlanTableName } from '../planTables';

/** Heights of a table's filled rows brought to at least so many points: the `check` cell wraps a text nobody knows beforehand. */
export function roomyRows(
  context: PlanContext,
  table: PlanTableName,
  heights: Readonly<Record<number, number>>,
  points: number,
): Readonly<Record<number, number>> {
  const { first } = context.layout.place(table);
  const count = context.layout.rows[table];
  const rows = Array.from({ length: count }, (_, index) => first + index);
  return { ...heights, ...Object.fromEntries(rows.map((row) => [row, Math.max(points, heights[row] ?? 0)])) };
}
