import { tableSheet } from '../tableSheet';
import type { PlanSheetBuilder } from '../planFrame';

export const personasSheet: PlanSheetBuilder = (context) => tableSheet(context, 'personas', 't_personas');
