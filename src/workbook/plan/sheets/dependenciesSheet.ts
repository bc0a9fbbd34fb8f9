import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const dependenciesSheet: PlanSheetBuilder = (context) =>
  tableSheet(context, 'dependencies', 't_dependencies');
