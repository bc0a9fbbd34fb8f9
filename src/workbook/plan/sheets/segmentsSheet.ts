import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const segmentsSheet: PlanSheetBuilder = (context) => tableSheet(context, 'segments', 't_segments');
