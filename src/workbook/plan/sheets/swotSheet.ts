import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { putSentence, strategySheet } from '../strategy/strategySheet';
import { putSwotQuadrants, swotBalance, swotCode } from '../strategy/swotQuadrants';

/** The four quadrants with their strongest findings, then every finding with its evidence. */
export const swotSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_swot');
  putPlanBanner(canvas, context, 'swot', place.right);
  canvas.height(5, 8);
  putSwotQuadrants(canvas, context);
  putSentence(canvas, place.header - 2, place.right, swotBalance(context));
  canvas.height(place.header - 3, 8);
  putSection(canvas, place.header - 1, place.right, context.words.strategy.swot.all);
  const { table, validations } = putTable(canvas, context, 't_swot', {
    formulas: { code: (row) => swotCode(context, row) },
  });
  return strategySheet(context, 'swot', canvas, {
    lastRow: place.last,
    lastColumn: place.right,
    widths: tableWidths('t_swot', MARGIN),
    tables: [table],
    validations,
  });
};
