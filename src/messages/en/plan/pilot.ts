import { settingsTexts } from './pilotSettings';
import type { AlertTexts, FieldLabels } from './types';

/** Labels of the columns of the pilot tables, by table and field. */
export const pilotFields: FieldLabels = {
  t_team: { name: 'Name', role: 'Role', capacity: 'Days a week', daily_rate: 'Cost of a day, net' },
};

/** What each alert says, and what to do about it. */
export const pilotAlerts: AlertTexts = {};

/** Sentences of the sheets that steer the plan. */
export const pilotTexts = {
  settings: settingsTexts,
};
