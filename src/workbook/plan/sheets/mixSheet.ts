import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { putMixPanel } from '../strategy/mixPanel';
import { strategySheet } from '../strategy/strategySheet';

/** One decision for each P, then what each P carries and costs: 4P, 7P or 10P. */
export const mixSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_mix');
  const actionPs = context.column('t_actions', 'p');
  putPlanBanner(canvas, context, 'mix', place.right);
  canvas.height(5, 8);
  const { table, validations } = putTable(canvas, context, 't_mix', {
    formulas: {
      actions: ({ cell }) => `COUNTIF(${actionPs},${cell('p')})`,
      budget: ({ cell }) => `SUMIFS(${context.column('t_actions', 'budget')},${actionPs},${cell('p')})`,
    },
    style: (field) =>
      field === 'p' ? { bold: true } : field === 'actions' ? { align: 'center' } : undefined,
  });
  const panel = putMixPanel(canvas, context, place.last + 2, place.right);
  return strategySheet(context, 'mix', canvas, {
    headerRow: place.header,
    lastRow: panel.lastRow,
    lastColumn: place.right,
    widths: tableWidths('t_mix', MARGIN),
    tables: [table],
    validations,
    charts: [panel.chart],
  });
};
