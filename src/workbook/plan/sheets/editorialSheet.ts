import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const editorialSheet: PlanSheetBuilder = (context) => tableSheet(context, 'editorial', 't_editorial');
