import { createCanvas } from '../../sheets/canvas';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

export const briefSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  putPlanBanner(canvas, context, 'brief', 8);
  return {
    sheet: {
      ...planFrame(context, 'brief', { headerRow: 4, lastRow: 6, lastColumn: 8 }),
      ...canvas.finish(),
    },
  };
};
