import type { PlanSheetId } from '../../../core/plan/plan';
import type { SheetText } from '../../en/plan/sheets';
import { fr } from '../../typography';

export const sheets: Readonly<Record<PlanSheetId, SheetText>> = {
  home: {
    name: 'Accueil',
    title: 'Votre plan en un coup d’œil',
    subtitle: 'Où en est le plan, que faire ensuite, et le chemin vers chaque feuille.',
  },
  brief: {
    name: 'Brief',
    title: 'Brief stratégique',
    subtitle: fr`Une page à partager avant tout le reste : objectifs, marchés, contraintes.`,
  },
  swot: {
    name: 'SWOT',
    title: 'Forces, faiblesses, opportunités, menaces',
    subtitle: 'Un constat par ligne, avec sa preuve et la personne qui le suit.',
  },
  pestel: {
    name: 'PESTEL',
    title: fr`L’environnement : PESTEL`,
    subtitle: 'Les facteurs externes, leur probabilité, leur impact et les signaux faibles à suivre.',
  },
  porter: {
    name: 'Porter',
    title: 'Les cinq forces de Porter',
    subtitle: 'L’intensité de la concurrence, force par force, de 1 (faible) à 5 (forte).',
  },
  benchmark: {
    name: 'Benchmark',
    title: 'Comparaison avec les concurrents',
    subtitle: fr`Un relevé de plus de six mois est signalé : il faut retourner voir.`,
  },
  segments: {
    name: 'Segments',
    title: 'Segments de clientèle',
    subtitle: 'Qui achète, comment, et où se trouve le potentiel.',
  },
  personas: {
    name: 'Personas',
    title: 'Personas',
    subtitle: fr`Des personnes fictives qui représentent de vrais clients ; jamais un vrai nom.`,
  },
  positioning: {
    name: 'Positionnement',
    title: 'Positionnement et différenciation',
    subtitle: 'La promesse, sa preuve et ce qui vous distingue de chaque concurrent.',
  },
  mix: {
    name: 'Mix',
    title: 'Mix marketing',
    subtitle: 'Une décision pour chaque P, ce qui la porte et ce qu’elle coûte.',
  },
  objectives: {
    name: 'Objectifs',
    title: 'Objectifs et validations',
    subtitle: 'Un chiffre et une date pour chaque objectif, et qui l’a validé.',
  },
  actions: {
    name: 'Plan actions',
    title: 'Plan d’actions',
    subtitle: 'Une ligne par action, reliée à un objectif, à un KPI et à une ligne de budget.',
  },
  gantt: {
    name: 'Rétroplanning',
    title: 'Rétroplanning',
    subtitle: fr`Déplacez le lancement ou une durée : toutes les dates suivent.`,
  },
  dates: {
    name: 'Dates expliquées',
    title: 'Pourquoi cette date',
    subtitle: 'Pour chaque tâche, ce qui a fixé sa date, sa marge et son retard.',
  },
  dependencies: {
    name: 'Dépendances',
    title: 'Dépendances entre les tâches',
    subtitle: fr`Changez un délai et les dates suivent ; chaque lien est contrôlé.`,
  },
  load: {
    name: 'Charge',
    title: 'Charge par personne et par semaine',
    subtitle: fr`Jours prévus et jours disponibles ; les surcharges ressortent.`,
  },
  calendar: {
    name: 'Calendrier de travail',
    title: 'Calendrier de travail',
    subtitle: 'Jours fériés, fermetures et congés dont le rétroplanning tient compte.',
  },
  editorial: {
    name: 'Calendrier éditorial',
    title: 'Calendrier éditorial',
    subtitle: 'Ce qui est publié, quand, où, pour qui et par qui.',
  },
  rituals: {
    name: 'Rituels',
    title: 'Rituels de l’équipe',
    subtitle: 'Les rendez-vous qui font dialoguer stratégie et exécution.',
  },
  budget: {
    name: 'Budget',
    title: 'Budget',
    subtitle: fr`Prévu, engagé, provisionné, réel, reste ; chaque contrôle doit être à zéro.`,
  },
  allocation: {
    name: 'Allocation',
    title: 'Répartition de l’enveloppe',
    subtitle: 'Comment l’enveloppe est répartie, au centime, et quelle règle a fixé chaque montant.',
  },
  costs: {
    name: 'Coûts réels',
    title: 'Commandes, provisions et factures',
    subtitle: fr`Chaque coût et la ligne de budget qui le paie ; l’imprévu est signalé.`,
  },
  transfers: {
    name: 'Transferts',
    title: 'Transferts entre lignes',
    subtitle: fr`L’argent passe d’une ligne à l’autre ; le total ne change jamais.`,
  },
  kpis: {
    name: 'KPI',
    title: 'KPI',
    subtitle: 'Qui doit quel chiffre, à quel rythme, et où il en est de sa cible.',
  },
  kpi_values: {
    name: 'Saisie KPI',
    title: 'Saisie des KPI',
    subtitle: fr`Une ligne par chiffre, avant 9 h ; les données fusionnées arrivent ici aussi.`,
  },
  tests: {
    name: 'Tests',
    title: 'Tests et sprint d’une journée',
    subtitle: fr`Un point faible, un changement, lu le jour ouvré suivant ; puis garder, ajuster ou arrêter.`,
  },
  lessons: {
    name: 'Capitalisation',
    title: 'Capitalisation',
    subtitle: 'Ce que chaque campagne a appris, chiffres à l’appui, et ce que la suivante peut reprendre.',
  },
  summary: {
    name: 'Synthèse',
    title: 'Le plan en une page',
    subtitle: 'Action, objectif, KPI principal et horizon, prêts à imprimer.',
  },
  checklists: {
    name: 'Checklists',
    title: 'Checklists remplies par le classeur',
    subtitle: fr`Rien à cocher : chaque réponse est calculée, avec sa preuve.`,
  },
  alerts: {
    name: 'Alertes',
    title: 'Alertes',
    subtitle: 'Ce qui demande une décision, le plus grave en premier, et où aller.',
  },
  glossary: {
    name: 'Glossaire',
    title: 'Glossaire',
    subtitle: 'Ce que chaque mot et chaque chiffre veut dire ici.',
  },
  settings: {
    name: 'Paramètres',
    title: 'Paramètres',
    subtitle: 'Dates, règles, équipe et listes utilisées par les autres feuilles.',
  },
};
