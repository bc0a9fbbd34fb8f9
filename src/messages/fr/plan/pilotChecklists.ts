import type { checklistsTexts as english } from '../../en/plan/pilotChecklists';
import { fr } from '../../typography';

/** Texts of the checklists. */
export const checklistsTexts = {
  columns: {
    number: 'N°',
    question: 'Question',
    answer: 'Réponse',
    share: 'Part',
    evidence: 'Preuve',
    where: 'Où',
  },
  errorColumns: { question: 'Erreur courante', answer: 'Constat', share: 'Cas', evidence: 'Remède' },
  answers: { yes: 'Oui', no: 'Non', open: 'À compléter', absent: 'Hors plan' },
  findings: { found: 'Repérée', clear: 'Non repérée' },
  absent: (sheet: string) => fr`La feuille « ${sheet} » n’est pas dans ce plan.`,
  score: ({ yes, all }) => `${yes} sur ${all}`,
  titles: {
    strategy: fr`Stratégie : cinq points de contrôle absolus`,
    operations: fr`Opérationnel : rapidité, budget, créativité`,
    launch: fr`Avant un lancement ou une révision : six questions`,
    pillars: 'Trois piliers',
    errors: 'Erreurs courantes que le classeur recherche',
  },
  questions: {
    approved_objectives: fr`Objectifs business SMART validés par toutes les entités (y compris Growth Marketing) ?`,
    data_segmentation: fr`Segmentation data-driven ?`,
    fresh_competition: fr`Analyse concurrentielle réactualisée ?`,
    evolving_mix: fr`Mix marketing évolutif ?`,
    weekly_kpis: fr`KPI stratégiques décidés dès le départ, suivis chaque semaine ?`,
    speed: fr`Rapidité : chaque action testée sous 48 h, ou abandonnée ?`,
    clear_budget: fr`Budget : aucun poste flou, aucun coût non anticipé ?`,
    creativity: fr`Créativité : l’innovation ne vire pas au gadget, chaque test est jugé sur son ROI ?`,
    promise: fr`La promesse de marque est-elle claire et différenciante ?`,
    targets: fr`Les cibles sont-elles bien segmentées ?`,
    translation: fr`Les actions opérationnelles traduisent-elles fidèlement la stratégie ?`,
    teams: fr`Les équipes sont-elles alignées et formées ?`,
    tools: fr`Les outils de pilotage sont-ils en place ?`,
    measurable: fr`Le plan est-il mesurable, ajustable et valorisable ?`,
    alignment: 'L’alignement avec la stratégie globale',
    agility: 'L’agilité dans l’exécution',
    rigour: 'La rigueur dans la mesure',
  },
  measures: {
    objectives_complete: ({ done, all }) =>
      fr`Objectifs avec KPI, cible, échéance et responsable : ${done} sur ${all}.`,
    objectives_approved: ({ done, all }) =>
      fr`Validations données par les cinq entités : ${done} sur ${all}.`,
    approvals_given: ({ done, all }) => fr`Validations données : ${done} sur ${all}.`,
    objectives_covered: ({ done, all }) =>
      fr`Objectifs opérationnels portés par une action : ${done} sur ${all}.`,
    personas_measured: ({ done, all }) => fr`Personas fondés sur un chiffre client : ${done} sur ${all}.`,
    personas_validated: ({ done, all }) => fr`Personas validés par quelqu’un : ${done} sur ${all}.`,
    personas_tied: ({ done, all }) => fr`Personas rattachés à un segment : ${done} sur ${all}.`,
    segments_described: ({ done, all }) =>
      fr`Segments avec un comportement et un potentiel : ${done} sur ${all}.`,
    benchmark_fresh: ({ done, all, limit }) =>
      fr`Relevés concurrents de ${limit} jours au plus : ${done} sur ${all}.`,
    porter_fresh: ({ done, all, limit }) =>
      fr`Forces de Porter notées depuis ${limit} jours au plus : ${done} sur ${all}.`,
    mix_fresh: ({ done, all, limit }) =>
      fr`Décisions du mix revues depuis ${limit} jours au plus : ${done} sur ${all}.`,
    mix_measured: ({ done, all }) => fr`Décisions du mix avec un indicateur : ${done} sur ${all}.`,
    promise_stated: ({ done, all }) => fr`Promesse et preuve écrites : ${done} sur ${all}.`,
    criteria_proven: ({ done, all }) => fr`Critères de différenciation avec une preuve : ${done} sur ${all}.`,
    strategic_kpis_weekly: ({ done, all }) =>
      fr`KPI stratégiques saisis depuis sept jours au plus : ${done} sur ${all}.`,
    kpis_owned: ({ done, all }) => fr`KPI avec un responsable et une source : ${done} sur ${all}.`,
    kpis_on_time: ({ done, all }) => fr`KPI saisis à temps : ${done} sur ${all}.`,
    actions_linked: ({ done, all }) => fr`Actions reliées à un objectif : ${done} sur ${all}.`,
    actions_targeted: ({ done, all }) => fr`Actions avec un KPI et une cible : ${done} sur ${all}.`,
    actions_reviewed: ({ done, all }) => fr`Actions avec une date de revue : ${done} sur ${all}.`,
    actions_consistent: ({ done, all }) => fr`Actions sans message contradictoire : ${done} sur ${all}.`,
    actions_tested: ({ done, all, limit }) =>
      fr`Actions testées, ou encore dans le délai de ${limit} jours : ${done} sur ${all}.`,
    tests_in_time: ({ done, all, limit }) => fr`Tests commencés sous ${limit} jours : ${done} sur ${all}.`,
    tests_judged: ({ done, all }) => fr`Tests avec un KPI et une cible : ${done} sur ${all}.`,
    pocket_returns: ({ done, all }) => fr`Poches test & learn avec un retour attendu : ${done} sur ${all}.`,
    lines_named: ({ done, all }) => fr`Lignes de budget sans intitulé vague : ${done} sur ${all}.`,
    lines_clear: ({ done, all }) =>
      fr`Lignes de budget avec fournisseur et responsable : ${done} sur ${all}.`,
    lines_within: ({ done, all }) => fr`Lignes de budget dans leur montant : ${done} sur ${all}.`,
    costs_planned: ({ done, all }) => fr`Coûts rattachés à une ligne de budget : ${done} sur ${all}.`,
    ended_measured: ({ done, all }) => fr`Actions terminées qui ont un chiffre : ${done} sur ${all}.`,
    weekly_ritual: ({ limit }) => fr`Rituels hebdomadaires : ${limit} (un au moins).`,
    training_line: ({ limit }) => fr`Lignes de budget pour la formation : ${limit} (une au moins).`,
  },
  errors: {
    improvisation: {
      error: fr`L’improvisation : des actions sans objectif`,
      remedy: 'Reliez chaque action à un objectif, ou abandonnez-la.',
    },
    silos: {
      error: fr`Les silos entre équipes : des validations manquent`,
      remedy: 'Faites valider chaque objectif par les cinq entités et gardez le rendez-vous hebdomadaire.',
    },
    ignored_kpis: {
      error: 'Les KPI que personne ne met à jour',
      remedy: 'Saisissez le chiffre, changez de responsable ou retirez le KPI.',
    },
    objectives_as_actions: {
      error: fr`Confondre objectifs et actions : ni chiffre, ni date`,
      remedy: fr`Écrivez ce qui doit changer, de combien et pour quand ; ce que vous faites va dans le plan d’actions.`,
    },
    no_measure: {
      error: fr`Oublier la mesure et l’ajustement : des actions terminées sans chiffre`,
      remedy: fr`Saisissez le résultat de l’action, puis tranchez : garder, ajuster ou arrêter.`,
    },
    vague_targets: {
      error: fr`Des cibles floues : des personas sans donnée client`,
      remedy: 'Fondez chaque persona sur un chiffre de vos clients.',
    },
    contradictions: {
      error: fr`Des messages contradictoires : deux discours pour un persona et un P`,
      remedy: 'Gardez un seul message par persona et par P, ou séparez les cibles.',
    },
    poor_allocation: {
      error: fr`Une mauvaise allocation : des lignes de budget dépassées`,
      remedy: 'Transférez le montant depuis une autre ligne, ou réduisez la commande.',
    },
  },
} satisfies typeof english;
