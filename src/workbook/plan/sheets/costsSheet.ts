import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const costsSheet: PlanSheetBuilder = (context) => tableSheet(context, 'costs', 't_costs');
