import { createCanvas } from '../../sheets/canvas';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

export const summarySheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  putPlanBanner(canvas, context, 'summary', 8);
  return {
    sheet: {
      ...planFrame(context, 'summary', { headerRow: 4, lastRow: 6, lastColumn: 8 }),
      ...canvas.finish(),
    },
  };
};
