import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const mixSheet: PlanSheetBuilder = (context) => tableSheet(context, 'mix', 't_mix');
