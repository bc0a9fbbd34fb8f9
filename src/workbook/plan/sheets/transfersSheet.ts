import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const transfersSheet: PlanSheetBuilder = (context) => tableSheet(context, 'transfers', 't_transfers');
