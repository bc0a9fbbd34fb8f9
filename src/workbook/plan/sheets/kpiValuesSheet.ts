import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const kpiValuesSheet: PlanSheetBuilder = (context) =>
  tableSheet(context, 'kpi_values', 't_kpi_values');
