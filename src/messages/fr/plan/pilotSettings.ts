import type { settingsTexts as english } from '../../en/plan/pilotSettings';
import { fr } from '../../typography';

/** Texts of the settings sheet. */
export const settingsTexts = {
  rulesTitle: 'Dates et règles',
  teamTitle: 'Équipe',
  listsTitle: 'Listes de valeurs',
  listsHelp: fr`Les listes déroulantes des autres feuilles. Elles sont affichées pour information ; ne les modifiez pas.`,
  rules: {
    today: {
      label: 'Date du jour',
      help: 'Le jour où l’on regarde le plan. Saisissez une date, ou =AUJOURDHUI() pour suivre le calendrier.',
    },
    period_start: { label: 'Premier jour du plan', help: 'Les douze mois du budget commencent ici.' },
    period_end: {
      label: 'Dernier jour du plan',
      help: 'L’atterrissage et les échéances se mesurent par rapport à ce jour.',
    },
    project_start: {
      label: 'Début des travaux au plus tôt',
      help: 'Aucune tâche ne peut commencer avant ce jour. Laissez vide s’il n’y a pas de limite.',
    },
    weekend: {
      label: 'Jours chômés de la semaine',
      help: fr`Sept chiffres, du lundi au dimanche : 0 travaillé, 1 chômé. 0000011 : samedi et dimanche.`,
    },
    benchmark_max_days: {
      label: 'Âge d’un relevé concurrent, en jours',
      help: fr`Un relevé plus ancien déclenche une alerte ; 183 jours font six mois.`,
    },
    mix_max_days: {
      label: 'Âge d’une décision du mix, en jours',
      help: fr`Une décision plus ancienne compte comme figée dans les checklists ; 92 jours font un trimestre.`,
    },
    test_max_days: {
      label: 'Délai avant le premier test, en jours',
      help: 'Une action est testée sous 48 heures, ou abandonnée. Le référencement naturel en est dispensé.',
    },
    feedback_max_days: {
      label: 'Âge d’un retour client, en jours',
      help: fr`Un test fondé sur un retour plus ancien est signalé : reposez la question avant de changer quoi que ce soit.`,
    },
    pocket_min: {
      label: 'Poche test & learn, minimum',
      help: 'Plus petite part de l’enveloppe gardée pour les tests, borne comprise.',
    },
    pocket_max: {
      label: 'Poche test & learn, maximum',
      help: 'Plus grande part de l’enveloppe gardée pour les tests, borne comprise.',
    },
    variance_threshold: {
      label: 'Écart qui déclenche une alerte',
      help: 'Part du montant prévu dont une ligne ou un KPI peut dévier avant d’être signalé.',
    },
  },
  lists: {
    swot_kind: 'SWOT',
    pestel_factor: 'Facteur PESTEL',
    porter_force: 'Force de Porter',
    business_model: 'Modèle d’affaires',
    axis: 'Axe de positionnement',
    mix_p: 'P du mix',
    objective_method: 'Méthode',
    objective_level: 'Niveau',
    objective_type: 'Type d’objectif',
    entity: 'Entité',
    decision: 'Décision',
    channel: 'Canal',
    action_family: 'Famille d’action',
    action_cycle: 'Cycle',
    action_status: 'Statut d’une action',
    horizon: 'Horizon',
    step: 'Étape',
    link_type: 'Dépendance',
    format: 'Format',
    content_status: 'Statut d’un contenu',
    cadence: 'Rythme',
    nature: 'Nature de dépense',
    cost_state: 'État d’un coût',
    direction: 'Sens',
    unit: 'Unité',
    role: 'Rôle',
    holiday_kind: 'Nature du jour chômé',
    test_kind: 'Ce que change un test',
    test_verdict: 'Verdict d’un test',
    sprint_block: 'Bloc du sprint',
    sprint_profile: 'Profil',
    sprint_output: 'Livrable',
    yes_no: 'Oui ou non',
  },
} satisfies typeof english;
