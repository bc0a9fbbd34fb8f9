import { createCanvas } from '../../sheets/canvas';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

export const checklistsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  putPlanBanner(canvas, context, 'checklists', 8);
  return {
    sheet: {
      ...planFrame(context, 'checklists', { headerRow: 4, lastRow: 6, lastColumn: 8 }),
      ...canvas.finish(),
    },
  };
};
