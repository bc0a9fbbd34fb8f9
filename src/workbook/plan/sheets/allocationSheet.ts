import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const allocationSheet: PlanSheetBuilder = (context) =>
  tableSheet(context, 'allocation', 't_allocation');
