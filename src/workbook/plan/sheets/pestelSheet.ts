import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const pestelSheet: PlanSheetBuilder = (context) => tableSheet(context, 'pestel', 't_pestel');
