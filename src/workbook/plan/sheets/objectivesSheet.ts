import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const objectivesSheet: PlanSheetBuilder = (context) =>
  tableSheet(context, 'objectives', 't_objectives');
