import type { alertsTexts as english } from '../../en/plan/pilotAlerts';
import { fr } from '../../typography';

/** Texts of the alerts sheet. */
export const alertsTexts = {
  columns: {
    rank: 'N°',
    level: 'Gravité',
    alert: 'Alerte',
    count: 'Combien',
    first: 'Première concernée',
    owner: 'Responsable',
    amount: 'Montant',
    todo: 'Que faire',
    where: 'Où',
  },
  levels: { high: 'Haute', medium: 'Moyenne', low: 'Basse' },
  totals: { high: 'Alertes hautes', medium: 'Alertes moyennes', low: 'Alertes basses' },
  help: fr`D’abord les douze alertes les plus graves du moment ; dessous, toutes les règles que le classeur vérifie.`,
  none: fr`Aucune alerte : tout est en ordre.`,
  rules: 'Toutes les règles vérifiées',
  rule: fr`Corrigez la cause sur la feuille de la dernière colonne : l’alerte disparaît d’elle-même.`,
} satisfies typeof english;
