import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const ritualsSheet: PlanSheetBuilder = (context) => tableSheet(context, 'rituals', 't_rituals');
