import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const calendarSheet: PlanSheetBuilder = (context) => tableSheet(context, 'calendar', 't_holidays');
