import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const ganttSheet: PlanSheetBuilder = (context) => tableSheet(context, 'gantt', 't_tasks');
