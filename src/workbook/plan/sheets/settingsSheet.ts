import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const settingsSheet: PlanSheetBuilder = (context) => tableSheet(context, 'settings', 't_team');
