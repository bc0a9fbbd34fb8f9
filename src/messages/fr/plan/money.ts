import type { AlertTexts, FieldLabels } from '../../en/plan/types';

/** Labels of the columns of the money tables, by table and field. */
export const moneyFields: FieldLabels = {};

/** What each alert says, and what to do about it. */
export const moneyAlerts: AlertTexts = {};
