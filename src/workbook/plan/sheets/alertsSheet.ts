import { createCanvas } from '../../sheets/canvas';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

export const alertsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  putPlanBanner(canvas, context, 'alerts', 8);
  return {
    sheet: {
      ...planFrame(context, 'alerts', { headerRow: 4, lastRow: 6, lastColumn: 8 }),
      ...canvas.finish(),
    },
  };
};
