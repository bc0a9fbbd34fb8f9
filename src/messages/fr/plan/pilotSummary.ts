import type { summaryTexts as english } from '../../en/plan/pilotSummary';
import { fr } from '../../typography';

/** Texts of the one-page summary. */
export const summaryTexts = {
  columns: ['Action', 'Objectif', 'KPI principal', 'Horizon'],
  cards: {
    launch: { label: 'Lancement', caption: ({ days }) => fr`Jours restants : ${days}` },
    envelope: { label: 'Enveloppe votée', caption: ({ share }) => fr`${share} % planifiés` },
    objectives: { label: 'Objectifs', caption: ({ kpis }) => fr`KPI suivis : ${kpis}` },
    actions: { label: 'Actions', caption: ({ running }) => fr`En cours : ${running}` },
  },
} satisfies typeof english;
