import type { Canvas } from '../../sheets/canvas';
import { STYLES } from '../../theme';
import type { PlanContext } from '../planContext';

/** A way past the figures to the table, beside the link home. */
export function putLinkToLines(
  canvas: Canvas,
  context: PlanContext,
  table: 't_budget' | 't_allocation' | 't_costs' | 't_transfers',
): void {
  const { sheet, header } = context.layout.place(table);
  canvas.put(
    4,
    4,
    context.words.money.gotoLines,
    { ...STYLES.link, fontSize: 9 },
    { link: `#${context.at(sheet, `B${header}`).replaceAll('$', '')}` },
  );
}
