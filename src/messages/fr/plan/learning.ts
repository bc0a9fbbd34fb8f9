import type { learningTexts as englishTexts } from '../../en/plan/learning';
import type { AlertTexts, FieldLabels } from '../../en/plan/types';
import { fr } from '../../typography';

/** Labels of the columns of the tests, the sprint and the lessons, by table and field. */
export const learningFields: FieldLabels = {
  t_tests: {
    date: 'Lancé le',
    action: 'Action',
    loop: 'Boucle',
    action_name: 'Nom de l’action',
    kind: 'Ce qui change',
    weak_point: 'Point faible',
    feedback: 'Ce que disent les clients',
    feedback_on: 'Entendu le',
    budget: 'Budget test',
    hypothesis: 'Hypothèse',
    change: 'Changement apporté',
    criterion: 'Critère de réussite',
    kpi: 'KPI',
    threshold: 'Seuil',
    before: 'Avant',
    after: 'Après',
    effect: 'Effet',
    due: 'À lire le',
    read_on: 'Lu le',
    waiting: 'Jours d’attente',
    proposal: 'Proposition',
    verdict: 'Verdict',
    owner: 'Responsable',
    check: 'À faire',
  },
  t_sprint: {
    day: 'Jour',
    start: 'De',
    finish: 'À',
    block: 'Bloc',
    profile: 'Profil',
    task: 'Tâche',
    criterion: 'Critère de réussite',
    owner: 'Responsable',
    done: 'Fait',
    output: 'Livrable',
    check: 'À faire',
  },
  t_lessons: {
    date: 'Date',
    action: 'Action',
    action_name: 'Nom de l’action',
    campaign: 'Autre campagne',
    kpi: 'KPI',
    result: 'Résultat',
    target: 'Cible',
    attainment: 'Part de la cible',
    lesson: 'Leçon',
    asset: 'À réutiliser',
    next_use: 'Prochain usage',
    owner: 'Responsable',
    check: 'À faire',
  },
};

/** What each alert says, and what to do about it. */
export const learningAlerts: AlertTexts = {
  'test-action-unknown': {
    label: 'Test sans action connue',
    todo: 'Choisissez l’action que corrige ce test.',
  },
  'test-no-criterion': {
    label: 'Seuil de réussite absent',
    todo: 'Écrivez ce qu’est une réussite et le chiffre qui tranche, ou sortez le test du plan.',
  },
  'test-not-read': {
    label: 'Résultat non lu à temps',
    todo: 'Lisez le chiffre aujourd’hui, puis gardez, ajustez ou arrêtez.',
  },
  'test-no-verdict': {
    label: 'Lu sans verdict',
    todo: fr`Tranchez : garder, ajuster ou arrêter.`,
  },
  'test-feedback-old': {
    label: 'Retour client trop ancien',
    todo: fr`Interrogez de nouveau les clients : un avis vieux de plusieurs semaines ne dit rien d’aujourd’hui.`,
  },
  'test-no-owner': {
    label: 'Test que personne ne lit',
    todo: 'Nommez la personne qui lit le résultat le lendemain.',
  },
  'sprint-no-criterion': {
    label: 'Sprint clos sans critère',
    todo: fr`Écrivez le critère de réussite de ce livrable : la journée est finie.`,
  },
  'sprint-not-delivered': {
    label: 'Livrable du sprint non rendu',
    todo: 'Terminez la feuille de route ou le backlog, puis marquez-le comme fait.',
  },
  'sprint-profiles': {
    label: 'Sprint sans ses trois profils',
    todo: fr`Réunissez un stratège, une personne du terrain et un profil technique.`,
  },
  'sprint-outputs': {
    label: 'Sprint sans ses deux livrables',
    todo: fr`Un sprint s’achève sur une feuille de route et un backlog de tests : ajoutez la ligne qui manque.`,
  },
  'lesson-no-subject': {
    label: 'Leçon sans sujet',
    todo: 'Indiquez l’action, ou le nom de la campagne.',
  },
  'lesson-no-figure': {
    label: 'Leçon sans chiffre',
    todo: fr`Saisissez le résultat : sans chiffre, une leçon n’est qu’un avis.`,
  },
  'lesson-empty': {
    label: 'Résultat sans leçon',
    todo: 'Écrivez en une phrase ce que ce résultat enseigne.',
  },
  'lesson-no-asset': {
    label: 'Rien à réutiliser',
    todo: 'Nommez le fichier, le texte ou le réglage que la prochaine campagne peut reprendre.',
  },
  'lessons-missing': {
    label: 'Action finie, leçon à écrire',
    todo: 'Écrivez à chaud la leçon de chaque action mesurée ou arrêtée.',
  },
};

/** Sentences of the sheets of tests and lessons; `{…}` stands for what a formula computes. */
export const learningTexts = {
  tests: {
    tiles: {
      count: 'Tests',
      loops: fr`boucles au plus : {loops}`,
      waiting: 'En attente de lecture',
      next: fr`prochaine lecture : {day}`,
      kept: 'Gardés',
      ofDecided: fr`tests tranchés : {count}`,
      stopped: 'Arrêtés',
      adjusted: fr`ajustés : {count}`,
      budget: 'Argent en test',
      budgetComment: 'budgets de tous les tests',
    },
    bands: {
      where: 'OÙ',
      weakness: 'CE QUI COINCE',
      test: 'LE TEST',
      result: 'RÉSULTAT',
      decision: 'DÉCISION',
      control: 'CONTRÔLE',
    },
    none: fr`Aucun test pour l’instant : prenez l’action la plus faible, changez une seule chose et lisez le résultat le jour ouvré suivant.`,
    inTime: 'Tous les résultats ont été lus à temps, ou ne sont pas encore attendus.',
    late: fr`Résultats à lire maintenant : {count}. Le plus ancien attend depuis {days} jours : {action}.`,
  },
  sprint: {
    title: 'Sprint d’une journée',
    none: fr`Aucun sprint pour l’instant : une journée, trois profils dans la salle, une feuille de route et un backlog de tests à 18 h.`,
    summary: fr`Sprint du {day} : {done} étapes faites sur {all}, {profiles} profils sur 3 dans la salle, {outputs} livrables sur 2 rendus avec leur critère.`,
    tasks: {
      tools: fr`Outils prêts : board digital partagé, tableau blanc, KPI suivis en direct`,
      objective: fr`Objectif : un chiffre, une date, ce à quoi on renonce`,
      targets: fr`Cibles : qui achète, ce qui retient, avec les mots du terrain`,
      budget: fr`Budget : ce que reçoit chaque levier, ce que garde la poche de tests`,
      tactics: fr`Tactiques clés : une première version prête à diffuser`,
      messages: 'Prototypes des messages, lus à deux clients',
      tracking: fr`Suivi : liens, conversions et KPI vérifiés`,
      roadmap: fr`Feuille de route : une action, une personne, une date`,
      backlog: 'Backlog des tests, par ordre de priorité',
    },
  },
  lessons: {
    tiles: {
      count: 'Leçons',
      assets: 'À réutiliser',
      assetsComment: 'fichiers, textes, réglages',
      reached: 'Cibles atteintes',
      reachedComment: fr`résultats avec une cible : {count}`,
      missing: 'Finies, sans leçon',
      missingComment: 'actions mesurées ou arrêtées',
    },
    none: fr`Aucune leçon pour l’instant : écrivez-en une dès qu’une action est mesurée ou arrêtée, avec son chiffre.`,
    allPlanned: 'Chaque leçon a son prochain usage.',
    somePlanned: fr`Leçons avec un prochain usage : {planned} sur {count}.`,
  },
} satisfies typeof englishTexts;
