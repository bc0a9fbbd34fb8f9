import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS } from '../../theme';
import type { PlanContext } from '../planContext';
import type { PlanTableName } from '../planTables';

const BAND: StyleSpec = {
  fontSize: 9,
  bold: true,
  color: COLORS.blue,
  fill: COLORS.blueLight,
  verticalAlign: 'middle',
  indent: 1,
};

/** The names of groups of columns, each from its first field to its last, on the row above the header of a table. */
export function putTableBands<G extends string>(
  canvas: Canvas,
  context: PlanContext,
  table: PlanTableName,
  groups: readonly (readonly [group: G, from: string, to: string])[],
  texts: Readonly<Record<G, string>>,
): void {
  const row = context.layout.place(table).header - 1;
  for (const [group, from, to] of groups) {
    const left = context.layout.column(table, from);
    canvas.band(row, left, context.layout.column(table, to), null, BAND);
    canvas.put(row, left, texts[group], {
      ...BAND,
      border: { left: 'medium' },
      borderColor: COLORS.white,
    });
  }
  canvas.height(row, 17);
}
