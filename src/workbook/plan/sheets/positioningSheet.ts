import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const positioningSheet: PlanSheetBuilder = (context) =>
  tableSheet(context, 'positioning', 't_differentiation');
