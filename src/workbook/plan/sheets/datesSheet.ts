import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const datesSheet: PlanSheetBuilder = (context) => tableSheet(context, 'dates', 't_task_dates');
