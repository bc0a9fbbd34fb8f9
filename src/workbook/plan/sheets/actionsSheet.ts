import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const actionsSheet: PlanSheetBuilder = (context) => tableSheet(context, 'actions', 't_actions');
