import type { AlertTexts, FieldLabels } from './types';

/** Labels of the columns of the strategy tables, by table and field. */
export const strategyFields: FieldLabels = {};

/** What each alert says, and what to do about it. */
export const strategyAlerts: AlertTexts = {};
