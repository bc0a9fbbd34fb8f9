import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const kpisSheet: PlanSheetBuilder = (context) => tableSheet(context, 'kpis', 't_kpis');
