import type { pilotTexts as english } from '../../en/plan/pilot';
import type { AlertTexts, FieldLabels } from '../../en/plan/types';
import { settingsTexts } from './pilotSettings';

/** Labels of the columns of the pilot tables, by table and field. */
export const pilotFields: FieldLabels = {
  t_team: { name: 'Nom', role: 'Rôle', capacity: 'Jours par semaine', daily_rate: 'Coût d’un jour, HT' },
};

/** What each alert says, and what to do about it. */
export const pilotAlerts: AlertTexts = {};

/** Sentences of the sheets that steer the plan. */
export const pilotTexts = {
  settings: settingsTexts,
} satisfies typeof english;
