import { alertsTexts } from './pilotAlerts';
import { checklistsTexts } from './pilotChecklists';
import { glossaryTexts } from './pilotGlossary';
import { homeTexts } from './pilotHome';
import { settingsTexts } from './pilotSettings';
import { summaryTexts } from './pilotSummary';
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
  alerts: alertsTexts,
  checklists: checklistsTexts,
  glossary: glossaryTexts,
  home: homeTexts,
  summary: summaryTexts,
};
