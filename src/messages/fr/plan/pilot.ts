import type { pilotTexts as english } from '../../en/plan/pilot';
import type { AlertTexts, FieldLabels } from '../../en/plan/types';
import { alertsTexts } from './pilotAlerts';
import { checklistsTexts } from './pilotChecklists';
import { glossaryTexts } from './pilotGlossary';
import { homeTexts } from './pilotHome';
import { settingsTexts } from './pilotSettings';
import { summaryTexts } from './pilotSummary';

/** Labels of the columns of the pilot tables, by table and field. */
export const pilotFields: FieldLabels = {
  t_team: { name: 'Nom', role: 'Rôle', capacity: 'Jours par semaine', daily_rate: 'Coût d’un jour, HT' },
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
} satisfies typeof english;
