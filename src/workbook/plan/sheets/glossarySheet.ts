import { createCanvas } from '../../sheets/canvas';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

export const glossarySheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  putPlanBanner(canvas, context, 'glossary', 8);
  return {
    sheet: {
      ...planFrame(context, 'glossary', { headerRow: 4, lastRow: 6, lastColumn: 8 }),
      ...canvas.finish(),
    },
  };
};
