import { createCanvas } from '../../sheets/canvas';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

export const homeSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  putPlanBanner(canvas, context, 'home', 8);
  return {
    sheet: { ...planFrame(context, 'home', { headerRow: 4, lastRow: 6, lastColumn: 8 }), ...canvas.finish() },
  };
};
