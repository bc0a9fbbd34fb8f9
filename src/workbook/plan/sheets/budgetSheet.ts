import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const budgetSheet: PlanSheetBuilder = (context) => tableSheet(context, 'budget', 't_budget');
