import type { homeTexts as english } from '../../en/plan/pilotHome';
import { fr } from '../../typography';

/** Texts of the home sheet. */
export const homeTexts = {
  countdownFormat: '"J-"0;"J+"0;"Jour J"',
  ofAll: ({ count, all }) => `${count} sur ${all}`,
  cards: {
    launch: { label: 'Lancement', caption: ({ date, label }) => `${date} · ${label}` },
    envelope: { label: 'Enveloppe votée', caption: ({ count }) => fr`Lignes de budget : ${count}` },
    planned: { label: 'Prévu', caption: ({ share }) => fr`${share} % de l’enveloppe` },
    actual: { label: 'Réel', caption: ({ share }) => fr`${share} % de l’enveloppe` },
    remaining: { label: 'Reste', caption: ({ count }) => fr`Lignes dépassées : ${count}` },
    actions: {
      label: 'Actions en cours',
      caption: ({ count, all }) => fr`En retard : ${count} · au total : ${all}`,
    },
    kpis: { label: 'KPI à la cible', caption: ({ count }) => fr`Chiffres à saisir : ${count}` },
    alerts: {
      label: 'Alertes hautes',
      caption: ({ medium, low }) => fr`Moyennes : ${medium} · basses : ${low}`,
    },
  },
  next: {
    title: 'Prochaines dates',
    columns: { date: 'Date', task: 'Tâche', days: 'Jours' },
    none: 'Aucune tâche ne commence après aujourd’hui.',
  },
  alerts: {
    title: 'À traiter',
    columns: { level: 'Gravité', alert: 'Alerte', first: 'Première concernée', count: 'Combien' },
    none: fr`Aucune alerte : tout est en ordre.`,
  },
  chart: { title: fr`Budget cumulé : prévu et réel`, month: 'Mois', planned: 'Prévu', actual: 'Réel' },
  help: {
    title: 'Mode d’emploi',
    lines: [
      fr`Saisissez dans les cellules blanches, à l’encre bleue. Les cellules grises sont calculées : elles suivent.`,
      fr`Pour déplacer le lancement, changez sa date sur le rétroplanning : toutes les tâches suivent.`,
      'Pour ajouter une ligne, utilisez les lignes vides au bas de chaque tableau.',
      fr`Saisissez les KPI avant 9 h et les factures dès qu’elles arrivent : les alertes apparaissent d’elles-mêmes.`,
      fr`Chaque alerte dit quoi faire et où ; elle disparaît dès que la cause est corrigée.`,
    ],
  },
  map: {
    title: 'Les feuilles du plan',
    groups: {
      analysis: { name: 'Analyse', line: 'Réflexion, analyse, choix des objectifs et du marché' },
      execution: { name: 'Exécution', line: 'Les actions, les dates, les personnes et l’argent' },
      evaluation: { name: 'Évaluation', line: 'Mesurer, décider, ajuster' },
      reference: { name: 'Références', line: 'Les mots, les règles et les listes' },
    },
  },
  workings: { title: 'Calculs de cette feuille', key: 'Début et rang', task: 'Tâche' },
} satisfies typeof english;
