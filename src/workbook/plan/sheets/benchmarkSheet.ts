import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const benchmarkSheet: PlanSheetBuilder = (context) => tableSheet(context, 'benchmark', 't_benchmark');
