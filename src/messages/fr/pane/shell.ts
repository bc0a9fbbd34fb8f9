import type { ShellText } from '../../en/pane/shell';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${isSingular('fr', value) ? singular : plural}`;

/** Ce que dit le cadre du volet : étapes, vues, ce qui a été fait et ce qui a échoué. */
export const shellText: ShellText = {
  product: 'Jalon',
  rail: 'Étapes du plan',
  stepOf: (index, name) => fr`Étape ${count(index)} sur 6 : ${name}`,
  steps: {
    diagnosis: { name: 'Diagnostic', aim: 'Voir où vous en êtes, avec vos propres chiffres.' },
    strategy: { name: 'Objectifs et stratégie', aim: 'Dire ce que vous voulez, de façon vérifiable.' },
    actions: { name: 'Plan d’actions', aim: 'Passer des objectifs à des actions datées et budgétées.' },
    running: { name: 'Mise en œuvre', aim: 'Qui fait quoi cette semaine, et avec quel budget.' },
    steering: { name: 'Pilotage', aim: 'Saisir les chiffres, les lire, corriger le tir.' },
    lessons: { name: 'Capitalisation', aim: 'Garder ce qui a marché pour la prochaine fois.' },
  },
  views: {
    import: {
      name: 'Importer des exports',
      aim: 'Déposez les fichiers de vos régies, de votre audience et de votre CRM.',
    },
    readout: { name: 'Lire les KPI', aim: 'Dépense, CPA, ROAS et les autres, d’après vos imports.' },
    persona: { name: 'Persona en 15 minutes', aim: 'Six écrans courts, un client crédible.' },
    objectives: { name: 'Objectifs', aim: 'Rédigez-les : chacun est vérifié pendant la saisie.' },
    minimum: {
      name: 'Plan minimum viable',
      aim: 'Un objectif, un persona, trois actions, un seul écran.',
    },
    templates: { name: 'Partir d’un modèle', aim: 'Un plan complet, à faire vôtre.' },
    launch: { name: 'Déplacer le lancement', aim: 'Voyez chaque date qui bouge avant toute écriture.' },
    action: { name: 'Ajouter une action', aim: 'Avec ses étapes, comptées à rebours de sa date.' },
    allocation: { name: 'Répartir le budget', aim: 'Qui reçoit combien, et pourquoi.' },
    threeMoves: {
      name: 'Frappe en 3 temps',
      aim: 'Un objectif, un budget test, une lecture dès demain.',
    },
    week: { name: 'Cette semaine', aim: 'Ce qui commence, ce qui finit, ce qui est en retard.' },
    sprint: { name: 'Sprint d’un jour', aim: 'Du cadrage du matin au plan de 18 heures.' },
    transfer: { name: 'Déplacer un budget', aim: 'D’une ligne à l’autre, avec une trace.' },
    entry: { name: 'Saisir les chiffres', aim: 'Qui doit quoi avant 9 heures.' },
    loop: { name: 'Boucle de feedback', aim: 'Deux heures, cinq étapes, un correctif testé aujourd’hui.' },
    report: { name: 'Rapport Power BI', aim: 'Le rapport de l’équipe, filtré depuis le classeur.' },
    lessons: { name: 'Noter un enseignement', aim: 'Résultat, leçon, ce qui peut resservir.' },
    functions: { name: 'Fonctions', aim: 'Trouver une fonction et la placer dans la cellule.' },
    check: { name: 'Vérifier le classeur', aim: 'Trouver ce qui est cassé, et le réparer.' },
    share: { name: 'Convertir pour partager', aim: 'Pour les collègues qui n’ont pas Jalon.' },
  },
  tools: 'Outils',
  needsPlan: fr`Il faut d’abord un plan dans le classeur : partez d’un modèle.`,
  back: (step) => fr`Retour : ${step}`,
  home: 'Toutes les étapes',
  loading: 'Un instant…',
  reading: 'Lecture du classeur…',
  writing: 'Écriture dans le classeur…',
  undoing: 'Retour en arrière…',
  undo: 'Annuler',
  undoHint: fr`Défait la dernière écriture de Jalon ; ce que vous avez saisi depuis reste.`,
  refresh: 'Relire',
  refreshHint: 'Relit ce qui a été saisi dans les feuilles.',
  download: 'Télécharger',
  downloading: 'Préparation du classeur…',
  openFile: 'Ouvrir un classeur de plan',
  opened: (file) => fr`« ${file} » est ouvert.`,
  madeAnew: (file, otherSheets) =>
    [
      fr`Le fichier à télécharger est refait à partir du plan et des données : les colonnes, les notes et les couleurs que vous avez ajoutées dans « ${file} » n’y sont pas.`,
      ...(otherSheets.length > 0 ? [fr`Ces feuilles non plus : ${otherSheets.join(', ')}.`] : []),
      fr`Gardez votre fichier ; pour y conserver tout, ouvrez-le dans Excel avec Jalon.`,
    ].join(' '),
  downloadAnyway: 'Télécharger quand même',
  dismiss: 'Fermer ce message',
  goToCell: 'Aller à la cellule',
  welcome: {
    title: 'Votre plan marketing, dans ce classeur',
    intro: fr`Plan, rétroplanning, budget et KPI dans des feuilles ordinaires. Tout reste dans le classeur : aucun compte, rien n’est envoyé nulle part.`,
    excel: fr`De nouvelles feuilles s’ajoutent après les vôtres ; les vôtres ne sont pas touchées.`,
    memory: fr`Vous êtes hors d’Excel : essayez tout ici, puis téléchargez le classeur.`,
    template: 'Partir d’un modèle',
    minimum: 'Commencer petit, en un écran',
    imports: 'Commencer par vos chiffres',
    file: 'Ouvrir un de vos classeurs',
  },
  planAt: (launch, actions, tasks) =>
    `Lancement le ${launch} · ${counted(actions, 'action', 'actions')} · ${counted(tasks, 'tâche', 'tâches')}`,
  issuesFound: (value) => `${counted(value, 'point', 'points')} à regarder dans le plan`,
  undone: (kept) =>
    kept === 0
      ? fr`C’est défait : le classeur est comme avant.`
      : fr`C’est défait. ${counted(kept, 'cellule que vous avez changée depuis reste telle quelle', 'cellules que vous avez changées depuis restent telles quelles')}.`,
  unfinished: fr`La dernière fois, l’écriture dans ce classeur a été coupée en route. Jalon peut remettre ce qui s’y trouvait avant.`,
  rollBack: 'Remettre en place',
  unchanged: 'Il n’y avait rien à changer.',
  left: (sheets) => fr`Non modifié, car vous l’avez protégé : ${sheets.join(', ')}.`,
  conflicts: (value) =>
    isSingular('fr', value)
      ? fr`Une cellule que vous avez changée devrait contenir autre chose : la vôtre est gardée.`
      : fr`${count(value)} cellules que vous avez changées devraient contenir autre chose : les vôtres sont gardées.`,
  conflict: (yours, ours) => fr`Vous : ${yours}. Jalon : ${ours}.`,
  keptOfYours: (value) =>
    isSingular('fr', value)
      ? 'Une de vos modifications a été gardée.'
      : `${count(value)} de vos modifications ont été gardées.`,
  emptied: (rows) =>
    isSingular('fr', rows)
      ? 'Une ligne retirée du plan a été vidée.'
      : `${count(rows)} lignes retirées du plan ont été vidées.`,
  keptRecords: (rows) =>
    isSingular('fr', rows)
      ? fr`Une ligne retirée du plan reste en place, car vous y avez saisi quelque chose : supprimez-la si elle ne sert plus.`
      : fr`${count(rows)} lignes retirées du plan restent en place, car vous y avez saisi quelque chose : supprimez-les si elles ne servent plus.`,
  keptMeanwhile: (cells) =>
    isSingular('fr', cells)
      ? fr`Une cellule a été changée par quelqu’un pendant l’écriture : elle reste telle quelle.`
      : fr`${count(cells)} cellules ont été changées par quelqu’un pendant l’écriture : elles restent telles quelles.`,
  deleted: (sheets) =>
    isSingular('fr', sheets.length)
      ? fr`Feuille que vous avez supprimée, donc non refaite : ${sheets.join(', ')}.`
      : fr`Feuilles que vous avez supprimées, donc non refaites : ${sheets.join(', ')}.`,
  empty: 'vide',
  troubles: {
    editing: () => 'Terminez la cellule en cours de saisie (Entrée ou Échap), puis recommencez.',
    busy: () => 'Excel est occupé. Attendez un instant, puis recommencez.',
    gone: () =>
      fr`Excel ne répond plus. Enregistrez votre travail, fermez le volet et rouvrez-le : il dira ce qui est en place.`,
    protected: (about) =>
      about === ''
        ? fr`Le classeur est protégé ou en lecture seule : rien n’a été écrit.`
        : fr`Protégé, donc rien n’a été écrit : ${about}.`,
    'names-taken': (about) =>
      fr`Ces noms sont déjà pris dans le classeur : ${about}. Renommez ces feuilles, ou partez d’un classeur neuf.`,
    'too-old': () =>
      fr`Cette version d’Excel est trop ancienne pour Jalon. Il faut Excel 2021, Microsoft 365 ou Excel pour le web.`,
    blocked: (about) =>
      fr`Des lignes doivent bouger sur une feuille que vous avez protégée (${about}). Ôtez sa protection, puis recommencez : rien n’a été écrit.`,
    'no-room': (about) =>
      fr`Un tableau doit s’allonger, mais quelque chose est écrit juste en dessous (${about}). Déplacez-le plus bas, puis recommencez : rien n’a été écrit.`,
    'as-before': () =>
      fr`Excel s’est arrêté en cours de route. Tout a été remis en place : le classeur est comme avant.`,
    'unknown-state': () =>
      fr`La liaison avec Excel s’est coupée pendant l’écriture. Rouvrez le volet : il proposera de revenir à l’état d’avant.`,
    'table-missing': (about) =>
      fr`Un tableau du plan a disparu de : ${about}. Annulez cela dans Excel (Ctrl+Z) ou passez par « Vérifier le classeur » : rien n’a été écrit.`,
    'not-a-plan': (about) =>
      about === '' ? 'Ce classeur ne contient pas de plan.' : fr`« ${about} » ne contient pas de plan Jalon.`,
    unexpected: (about) =>
      fr`Une erreur inattendue s’est produite : ${about}. Rien de ce que vous avez saisi n’est perdu.`,
  },
  crashed: (reason) =>
    fr`Cette vue s’est arrêtée (${reason}). Le classeur n’a pas été touché ; choisissez une autre vue.`,
};
