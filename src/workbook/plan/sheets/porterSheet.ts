import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const porterSheet: PlanSheetBuilder = (context) => tableSheet(context, 'porter', 't_porter');
