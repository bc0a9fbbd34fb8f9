import type { AlertTexts, FieldLabels } from './types';

/** Labels of the columns of the operation tables, by table and field. */
export const operationFields: FieldLabels = {};

/** What each alert says, and what to do about it. */
export const operationAlerts: AlertTexts = {};
