import { createCanvas } from '../../sheets/canvas';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

export const loadSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  putPlanBanner(canvas, context, 'load', 8);
  return {
    sheet: { ...planFrame(context, 'load', { headerRow: 4, lastRow: 6, lastColumn: 8 }), ...canvas.finish() },
  };
};
