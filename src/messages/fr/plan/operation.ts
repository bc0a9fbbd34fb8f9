import type { operationTexts as englishTexts } from '../../en/plan/operation';
import type { AlertTexts, FieldLabels } from '../../en/plan/types';
import { fr } from '../../typography';

/** Labels of the columns of the operation tables, by table and field. */
export const operationFields: FieldLabels = {
  t_actions: {
    id: 'N°',
    name: 'Action',
    objective: 'Objectif',
    intent: 'Ce qu’elle vise',
    persona: 'Persona',
    family: 'Famille',
    channel: 'Canal',
    p: 'P du mix',
    cycle: 'Cycle',
    message: 'Message',
    resources: 'Ressources',
    owner: 'Responsable',
    start: 'Début',
    finish: 'Fin',
    review_on: 'Prochaine revue',
    status: 'Statut',
    budget: 'Budget HT',
    spent: 'Dépensé HT',
    kpi: 'KPI',
    target: 'Cible',
    actual: 'À ce jour',
    verdict: 'Verdict',
    horizon: 'Horizon',
    rank: 'Rang',
    check: 'À faire',
    impact: 'Impact (1 à 5)',
    potential: 'Potentiel (1 à 5)',
    effort: 'Effort (1 à 5)',
    priority: 'Priorité',
    created_on: 'Créée le',
    tested_on: 'Premier test le',
  },
  t_editorial: {
    date: 'Date',
    week: 'Semaine',
    channel: 'Canal',
    format: 'Format',
    theme: 'Thème',
    title: 'Titre',
    tone: 'Ton',
    objective: 'Objectif',
    persona: 'Persona',
    owner: 'Responsable',
    status: 'Statut',
    check: 'À faire',
  },
  t_rituals: {
    name: 'Rituel',
    cadence: 'Cadence',
    moment: 'Moment',
    duration: 'Minutes',
    participants: 'Participants',
    output: 'Ce qui en sort',
    owner: 'Responsable',
    next: 'Prochaine date',
    following: 'La suivante',
    check: 'À faire',
  },
  t_kpis: {
    name: 'KPI',
    cadence: 'Cadence',
    team: 'Équipe',
    owner: 'Responsable',
    direction: 'Sens',
    unit: 'Unité',
    target: 'Cible',
    actual: 'À ce jour',
    attainment: 'Part de la cible',
    status: 'Statut',
    last_entry: 'Dernier chiffre',
    due: 'Prochain chiffre',
    strategic: 'Stratégique',
    source: 'Source',
    check: 'À faire',
    registry: 'Code',
    due_key: 'Ordre dû',
  },
  t_kpi_values: {
    date: 'Jour décrit',
    kpi: 'KPI',
    value: 'Valeur',
    numerator: 'Numérateur',
    denominator: 'Dénominateur',
    by: 'Saisi par',
    source: 'Source',
    check: 'À faire',
  },
};

/** What each alert says, and what to do about it. */
export const operationAlerts: AlertTexts = {
  'action-no-objective': {
    label: 'Action sans objectif',
    todo: 'Indiquez l’objectif que sert cette action, ou retirez-la du plan.',
  },
  'action-no-kpi': {
    label: 'Action sans KPI',
    todo: 'Choisissez le KPI qui dira si cette action fonctionne.',
  },
  'action-no-owner': {
    label: 'Action sans responsable',
    todo: 'Nommez la personne de l’équipe qui répond de cette action.',
  },
  'action-no-dates': {
    label: 'Action sans dates',
    todo: fr`Ajoutez ses tâches au rétroplanning : les dates en viennent.`,
  },
  'action-no-review': {
    label: 'Date de revue à fixer',
    todo: fr`Fixez le jour où vous déciderez de garder, d’ajuster ou d’arrêter cette action.`,
  },
  'action-review-late': {
    label: 'Revue de l’action dépassée',
    todo: 'Tenez la revue, notez la décision dans le statut et fixez la date suivante.',
  },
  'action-no-message': {
    label: 'Message à écrire',
    todo: 'Écrivez le message et vérifiez qu’il dit bien ce que promet la marque.',
  },
  'action-too-long': {
    label: 'Plus de douze mois',
    todo: fr`Découpez l’action : un cycle opérationnel dure douze mois au plus.`,
  },
  'action-not-tested': {
    label: 'Test non lancé à temps',
    todo: 'Lancez un premier petit test, ou écrivez ce qui le retient.',
  },
  'action-contradiction': {
    label: 'Deux messages pour un persona',
    todo: fr`Ce persona lit deux messages différents pour le même P : gardez-en un, ou dites lequel passe en premier.`,
  },
  'action-unmeasured': {
    label: 'Terminée sans mesure',
    todo: fr`Saisissez le chiffre de son KPI : personne ne sait ce que cette action a apporté.`,
  },
  'action-to-stop': {
    label: 'Arrêt à décider',
    todo: fr`Le KPI reste loin de sa cible après un essai loyal : arrêtez l’action, ou dites pourquoi elle continue.`,
  },
  'kpi-no-owner': {
    label: 'KPI sans responsable',
    todo: fr`Nommez la personne qui saisit ce chiffre avant 9\u00A0h.`,
  },
  'kpi-no-target': {
    label: 'KPI sans cible',
    todo: fr`Fixez une cible : sans elle, un chiffre ne se juge pas.`,
  },
  'kpi-due': {
    label: 'À saisir avant 9\u00A0h',
    todo: 'Saisissez le chiffre du jour écoulé sur la feuille de saisie.',
  },
  'kpi-forgotten': {
    label: 'KPI oublié',
    todo: fr`Personne ne l’a saisi depuis deux fois sa cadence : reprenez-le, ou retirez-le.`,
  },
  'kpi-no-week': {
    label: 'Rien depuis une semaine',
    todo: fr`Un KPI stratégique se suit chaque semaine : saisissez le chiffre de celle-ci.`,
  },
  'kpi-drift': {
    label: 'Dérive au-dessus de la cible',
    todo: fr`Le dernier chiffre est trop haut : cherchez la cause avant de dépenser davantage.`,
  },
  'figure-unknown-kpi': {
    label: 'KPI inconnu',
    todo: 'Choisissez un KPI de la liste, ou ajoutez-le d’abord à la feuille KPI.',
  },
  'figure-date': {
    label: 'Jour absent ou à venir',
    todo: 'Indiquez le jour que décrit le chiffre.',
  },
  'figure-missing': {
    label: 'Chiffre absent',
    todo: 'Saisissez la valeur, ou le numérateur et le dénominateur.',
  },
  'figure-half': {
    label: 'Une moitié du taux manque',
    todo: 'Un taux a besoin de son numérateur et de son dénominateur.',
  },
  'figure-twice': {
    label: 'Saisi deux fois pour un même jour',
    todo: 'Gardez une seule ligne par KPI et par jour.',
  },
  'content-no-owner': {
    label: 'Contenu sans responsable',
    todo: 'Nommez la personne qui livre ce contenu.',
  },
  'content-no-date': {
    label: 'Contenu sans date',
    todo: 'Donnez-lui un jour de publication.',
  },
  'content-late': {
    label: 'Publication en retard',
    todo: 'Publiez ce contenu, déplacez-le, ou marquez-le comme publié.',
  },
  'content-same-format': {
    label: 'Toujours le même format',
    todo: fr`Quatre contenus identiques sur ce canal en quatre semaines : variez les formats.`,
  },
  'ritual-late': {
    label: 'Rituel en retard',
    todo: 'Tenez ce rendez-vous, puis saisissez la date suivante.',
  },
  'ritual-no-date': {
    label: 'Rituel sans date',
    todo: 'Saisissez la prochaine date.',
  },
  'ritual-no-owner': {
    label: 'Rituel sans responsable',
    todo: 'Nommez la personne qui l’anime.',
  },
  'team-key-roles': {
    label: 'Rôles clés absents de l’équipe',
    todo: 'Stratégie, opérations et données ont chacune besoin d’un nom, même si une personne en tient deux.',
  },
};

/** Sentences of the operation sheets; `{…}` stands for what a formula computes. */
export const operationTexts = {
  actions: {
    cards: {
      actions: 'Actions',
      statuses: 'Par statut',
      verdicts: 'Par verdict',
      budget: 'Budget prévu HT',
      spent: 'Dépensé HT',
      objective: 'Avec un objectif',
      kpi: 'Avec un KPI',
      line: 'Avec un budget',
      share: '{n} sur {all}',
    },
    bands: {
      why: 'POURQUOI',
      what: 'QUOI',
      who: 'QUI ET QUAND',
      money: 'BUDGET',
      result: 'RÉSULTAT',
      control: 'CONTRÔLE',
      priority: 'PRIORITÉ (NON IMPRIMÉE)',
      tests: 'TEST (NON IMPRIMÉ)',
    },
    verdicts: { keep: 'Garder', adjust: 'Ajuster', stop: 'Arrêter', early: 'Trop tôt' },
    rule: {
      title: 'Comment le verdict est rendu',
      channels: 'Canal',
      days: 'Jours',
      limits: 'Seuils',
      verdict_entries: 'Chiffres du KPI, au moins',
      verdict_sample: 'Cas comptés, au moins (taux)',
      verdict_margin: fr`Écart qui signifie « Arrêter »`,
      daysHelp: 'Nombre de jours d’observation du canal avant un verdict, de 0 à 366.',
      countHelp: fr`Un nombre entier, de 0 à 1\u00A0000\u00A0000.`,
      marginHelp: fr`Une part, de 0 % à 100 %.`,
      lines: [
        fr`Cible atteinte : Garder. Manquée de moins que le seuil : Ajuster. Manquée de plus : Arrêter.`,
        'Quand plus bas est mieux, comme pour un CPA, le chiffre doit rester sous la cible.',
        fr`Trop tôt : tant que les jours du canal, les chiffres et les cas ne sont pas réunis,`,
        'et tant qu’une action ponctuelle n’est pas finie. Les jours se comptent depuis le premier test, sinon depuis le début.',
        fr`Un nombre d’horizon permanent s’additionne : il se compare à la part de la cible due à ce jour.`,
        fr`Ces seuils sont des points de départ : changez-les ici. Le verdict propose ; vous décidez.`,
        fr`Priorité = impact × potentiel ÷ effort ; le rang 1 passe en premier.`,
      ],
    },
  },
  editorial: {
    toWeeks: 'Par semaine et par canal →',
    weeksTitle: 'Treize semaines, par canal',
    week: 'S{n}',
    weekFormat: '"S"00',
    weekOf: 'Lundi',
    channel: 'Semaine',
    total: 'Total',
    month: 'Mois',
    contents: 'Contenus',
    published: 'Publiés',
  },
  kpis: {
    statuses: { reached: 'Atteint', ahead: 'En avance', late: 'En retard', toEnter: 'À saisir' },
    undefined: 'non défini',
    chart: 'Part de la cible atteinte',
    due: {
      title: 'Qui doit quoi avant 9\u00A0h',
      owner: 'Responsable',
      followed: 'KPI suivis',
      count: 'À saisir',
      which: 'Lesquels',
      others: 'Sans responsable dans l’équipe',
      line: fr`À saisir avant 9\u00A0h : {n} ({who})`,
      lineUnnamed: fr`À saisir avant 9\u00A0h : {n}, sans responsable dans l’équipe`,
      upToDate: '✓ Tous les chiffres sont à jour',
    },
    notes: [
      fr`Un chiffre décrit un jour ; il se saisit le jour ouvré suivant, avant 9\u00A0h. « Prochain chiffre » est le prochain jour à décrire : un KPI quotidien suit les jours ouvrés de l’équipe, les autres reviennent une semaine, un mois ou trois mois après le dernier chiffre.`,
      fr`Un taux saisi par ses deux sommes montre le rapport des sommes depuis le début du plan jusqu’à aujourd’hui, jamais une moyenne de taux ; avec un dénominateur de 0, il est « non défini ». Une valeur montre le chiffre du dernier jour : saisissez un cumul quand la cible en est un.`,
      fr`Part de la cible : chiffre ÷ cible, ou cible ÷ chiffre quand plus bas est mieux. « En avance » : un nombre qui a déjà atteint la part de la période écoulée. « À saisir » : le chiffre manque, il n’est donc pas jugé.`,
    ],
  },
  kpiValues: {
    help: fr`Une ligne par KPI et par jour, avant 9\u00A0h. Saisissez un taux par ses deux sommes, pour que les périodes s’additionnent. Les exports fusionnés arrivent ici aussi : « Source » nomme leur fichier.`,
  },
} satisfies typeof englishTexts;
