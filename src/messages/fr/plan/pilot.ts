import type { AlertTexts, FieldLabels } from '../../en/plan/types';

/** Labels of the columns of the pilot tables, by table and field. */
export const pilotFields: FieldLabels = {};

/** What each alert says, and what to do about it. */
export const pilotAlerts: AlertTexts = {};
