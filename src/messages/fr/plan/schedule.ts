import type { scheduleTexts as english } from '../../en/plan/schedule';
import type { AlertTexts, FieldLabels } from '../../en/plan/types';
import { fr } from '../../typography';

/** Labels of the columns of the schedule tables, by table and field. */
export const scheduleFields: FieldLabels = {
  t_tasks: {
    id: 'Code',
    name: 'Tâche',
    owner: 'Responsable',
    duration: 'Jours',
    progress: 'Fait',
    start: 'Début',
    finish: 'Fin',
    float: 'Marge',
    mark: 'Alerte',
    sign: 'Barre',
  },
  t_task_dates: {
    id: 'Code',
    name: 'Tâche',
    step: 'Étape',
    owner: 'Responsable',
    start: 'Début',
    finish: 'Fin',
    why: 'Pourquoi cette date',
    float: 'Marge (jours)',
    critical: 'Critique',
    slip: 'Glissement (jours)',
    days_missing: 'Jours manquants',
    check: 'À vérifier',
    load: 'Charge par jour',
    baseline_start: 'Début de référence',
    baseline_finish: 'Fin de référence',
    anchor_start: 'Début imposé',
    anchor_finish: 'Fin imposée',
    early_start: 'Début au plus tôt',
    early_finish: 'Fin au plus tôt',
    late_start: 'Début au plus tard',
    late_finish: 'Fin au plus tard',
    days: 'Jours ouvrés',
    driver: 'Lien décisif',
    driver_date: 'Date décisive',
    days_off: 'Jours chômés sautés',
    first_day_off: 'Le premier',
    leave_days: 'Congés sautés',
    calendar: 'N° de calendrier',
  },
  t_dependencies: {
    predecessor: 'Avant',
    predecessor_name: 'Première tâche',
    type: 'Lien',
    lag: 'Délai (jours)',
    successor: 'Après',
    successor_name: 'Tâche qui attend',
    bound: 'Pas avant le',
    slack: 'Marge (jours)',
    check: 'À vérifier',
    early_bound: 'Début au plus tôt de la seconde',
    placed_bound: 'Début prévu de la seconde',
    late_bound: 'Début au plus tard de la première',
  },
  t_holidays: {
    date: 'Date',
    label: 'Jour chômé',
    kind: 'Nature',
    active: 'Compté',
    weekday: 'Jour',
    lost: 'Jour perdu',
  },
  t_leave: {
    person: 'Qui',
    start: 'Du',
    finish: 'Au',
    reason: 'Motif',
    days: 'Jours',
    offset: 'Avant',
    until: 'En tout',
    check: 'À vérifier',
  },
};

/** What each alert says, and what to do about it. */
export const scheduleAlerts: AlertTexts = {
  task_must_have_started: {
    label: 'Aurait dû commencer',
    todo: fr`Commencez la tâche aujourd’hui, raccourcissez la suite de la chaîne ou déplacez le lancement.`,
  },
  critical_task_slips: {
    label: 'Tâche critique en retard',
    todo: fr`Chaque jour perdu ici repousse la fin du projet : raccourcissez une tâche du chemin critique ou déplacez le lancement.`,
  },
  task_without_owner: {
    label: 'Tâche sans responsable',
    todo: fr`Nommez une personne dans la colonne « Responsable » du rétroplanning.`,
  },
  link_broken: {
    label: 'Dépendance non respectée',
    todo: fr`Raccourcissez la première tâche, déplacez la date imposée de la seconde ou changez le délai.`,
  },
  leave_reversed: {
    label: 'Se termine avant de commencer',
    todo: fr`Inversez les deux dates de l’absence : telle quelle, elle n’est pas comptée.`,
  },
  leave_too_long: {
    label: 'Trop de jours d’absence',
    todo: fr`Raccourcissez les absences de cette personne ou générez de nouveau le classeur : les derniers jours ne sont pas comptés.`,
  },
  leave_person_unknown: {
    label: 'Personne absente de l’équipe',
    todo: fr`Écrivez le nom comme dans les paramètres, ou « Tout le monde » : telle quelle, l’absence n’est pas comptée.`,
  },
  overload_week: {
    label: 'Semaines en surcharge',
    todo: fr`Confiez une tâche à quelqu’un d’autre, étalez sa charge ou déplacez les tâches qui ont de la marge.`,
  },
  launch_on_day_off: {
    label: 'Lancement un jour chômé',
    todo: fr`Déplacez le lancement à un jour ouvré ou indiquez dans le calendrier que ce jour est travaillé.`,
  },
};

/** Sentences of the schedule sheets; those with parameters become live formulas. */
export const scheduleTexts = {
  everyone: 'Tout le monde',
  critical: 'Critique',
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  months: ['JANV', 'FÉVR', 'MARS', 'AVR', 'MAI', 'JUIN', 'JUIL', 'AOÛT', 'SEPT', 'OCT', 'NOV', 'DÉC'],
  zooms: { day: 'Jour', week: 'Semaine', month: 'Mois' },
  gantt: {
    launch: 'Date du lancement',
    launchHelp: fr`Tapez une autre date : toutes les dates du rétroplanning suivent.`,
    zoom: 'Échelle',
    zoomHelp: fr`Jour, semaine ou mois (en trois colonnes d’une dizaine de jours).`,
    from: 'Afficher à partir du (facultatif)',
    fromHelp: fr`Une date par laquelle commencer ; vide, le dessin commence avec la première tâche (au jour, une semaine avant aujourd’hui).`,
    today: 'Aujourd’hui',
    viewStart: 'Premier jour affiché',
    projectFinish: 'Fin du projet',
    cards: {
      start: 'Début du projet',
      launch: 'Lancement',
      countdown: 'Jours avant le lancement',
      late: 'Tâches qui auraient dû commencer',
    },
    lateMark: ({ count }) => fr`▲ −${count}\u00A0j`,
    legend: {
      critical: 'critique',
      normal: 'avec marge',
      done: 'fait',
      late: 'en retard',
      summary: 'action',
      milestone: 'jalon',
      today: 'aujourd’hui',
      holiday: 'jour chômé',
    },
    holidayMark: 'F',
    help: fr`Les cellules blanches se modifient. Les dates sont calculées : la feuille « Dates expliquées » dit comment.`,
  },
  dates: {
    projectStart: 'Début du projet',
    projectFinish: 'Fin du projet',
    help: fr`Les dates découlent des durées, des responsables, des délais, des jours chômés et du lancement. Les colonnes de droite montrent comment ; les cellules blanches se modifient.`,
    anchored: {
      launch: 'Date fixée au jour du lancement.',
      before: {
        one: 'Date fixée 1 jour avant le lancement.',
        many: ({ count }) => `Date fixée ${count} jours avant le lancement.`,
      },
      after: {
        one: 'Date fixée 1 jour après le lancement.',
        many: ({ count }) => `Date fixée ${count} jours après le lancement.`,
      },
      first: ({ date }) => `Commence à date fixe, le premier jour ouvré du mois : le ${date}.`,
      last: ({ date }) => `Commence à date fixe, le dernier jour ouvré du mois : le ${date}.`,
      date: ({ date }) => `Date fixée au ${date}.`,
      until: ({ date }) => ` Se termine au plus tard le ${date}.`,
      moved: ({ date }) => ` Le premier jour travaillé par son responsable est le ${date}.`,
    },
    backward: {
      FS: ({ name, date }) => fr`Doit être terminée avant « ${name} », qui commence le ${date}.`,
      SS: ({ name, date }) => fr`Doit commencer au plus tard avec « ${name} », qui commence le ${date}.`,
      FF: ({ name, date }) => fr`Doit se terminer au plus tard avec « ${name} », qui se termine le ${date}.`,
      SF: ({ name, date }) => fr`Doit commencer à temps pour que « ${name} » se termine le ${date}.`,
    },
    forward: {
      FS: ({ name, date }) => fr`Attend la fin de « ${name} », le ${date}.`,
      SS: ({ name, date }) => fr`Attend le début de « ${name} », le ${date}.`,
      FF: ({ name, date }) => fr`Ne peut pas se terminer avant « ${name} », qui se termine le ${date}.`,
      SF: ({ name, date }) => fr`Ne peut pas se terminer avant le début de « ${name} », le ${date}.`,
    },
    atStart: ({ date }) => fr`Rien ne la précède : elle commence avec le projet, le ${date}.`,
    lag: {
      one: () => fr` Avec un délai de 1 jour ouvré.`,
      many: ({ count }) => fr` Avec un délai de ${count} jours ouvrés.`,
    },
    lead: {
      one: () => fr` Avec une avance de 1 jour ouvré.`,
      many: ({ count }) => fr` Avec une avance de ${count} jours ouvrés.`,
    },
    daysOff: {
      one: ({ name }) => fr` 1 jour férié ou de fermeture est sauté : « ${name} ».`,
      many: ({ count, name }) => fr` ${count} jours fériés ou de fermeture sont sautés, dont « ${name} ».`,
    },
    leave: {
      one: ({ owner }) => ` 1 jour de congé de ${owner} est sauté.`,
      many: ({ count, owner }) => ` ${count} jours de congés de ${owner} sont sautés.`,
    },
    missing: {
      one: () => fr` Elle aurait dû commencer : il manque 1 jour ouvré.`,
      many: ({ count }) => fr` Elle aurait dû commencer : il manque ${count} jours ouvrés.`,
    },
  },
  dependencies: {
    help: fr`FS : la seconde commence après la fin de la première ; SS : après son début ; FF : se termine après sa fin ; SF : se termine après son début. Seul le délai se saisit ici, en jours ouvrés (négatif : une avance).`,
  },
  load: {
    person: 'Qui',
    figure: 'Jours',
    planned: 'Prévu',
    available: 'Disponible',
    overload: 'Surcharge',
    overloadFormat: '"▲ "0.0;;""',
    weeks: 'Semaines en surcharge',
    week: ({ number }) => `S${number}`,
    help: fr`Prévu : part de la journée de chaque tâche, les jours travaillés par son responsable. Disponible : jours donnés à ce plan, sans les jours chômés. ▲ dit de combien la semaine déborde.`,
  },
  calendar: {
    holidays: 'Jours fériés, ponts et jours de l’entreprise',
    leave: 'Fermetures et congés',
    matrix: 'Jours non travaillés par personne',
    help: fr`Répondez Non pour qu’un jour soit travaillé ; ajoutez jours et absences dans les lignes vides. « Tout le monde » : une fermeture de l’entreprise. Les colonnes de droite sont calculées à partir de ces deux tableaux.`,
  },
} satisfies typeof english;
