import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const swotSheet: PlanSheetBuilder = (context) => tableSheet(context, 'swot', 't_swot');
