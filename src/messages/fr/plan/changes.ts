import type { ChangeIssueCode } from '../../../core/plan/change/planChange';
import type { ChangeWords } from '../../changeIssueText';
import type { changeFields as englishFields } from '../../en/plan/changes';
import { fr } from '../../typography';

/** What the pane calls the fields of a change. */
export const changeFields = {
  launch: 'lancement',
  title: 'titre',
  name: 'nom',
  age: 'âge',
  segment: 'segment',
  pains: 'points de friction',
  motivations: 'motivations',
  verbatim: 'mots d’un client',
  verbatimSource: 'source de ces mots',
  metric: 'chiffre tiré des données clients',
  validatedOn: 'jour de validation',
  text: 'objectif',
  target: 'cible',
  baseline: 'chiffre de départ',
  deadline: 'échéance',
  parent: 'objectif servi',
  kpi: 'KPI',
  kpis: 'KPI',
  owner: 'responsable',
  objective: 'objectif',
  persona: 'persona',
  action: 'action',
  actions: 'actions',
  chain: 'tâches de l’action',
  label: 'libellé',
  amount: 'montant',
  months: 'mois',
  date: 'date',
  from: 'ligne qui donne',
  to: 'ligne qui reçoit',
  approver: 'approbateur',
  value: 'valeur',
  numerator: 'numérateur',
  denominator: 'dénominateur',
  weakPoint: 'point faible',
  feedbackOn: 'jour du retour client',
  budget: 'budget test',
  change: 'changement apporté',
  criterion: 'critère de réussite',
  threshold: 'seuil',
  before: 'chiffre d’avant',
  after: 'chiffre d’après',
  readOn: 'jour de lecture',
  verdict: 'verdict',
  lesson: 'leçon',
  result: 'résultat',
  asset: 'élément à réutiliser',
  day: 'jour',
  task: 'tâche',
  progress: 'avancement',
} satisfies typeof englishFields;

/** One sentence for each problem of a change. */
export const changeIssues: Readonly<Record<ChangeIssueCode, (words: ChangeWords) => string>> = {
  'field-missing': ({ field }) => fr`À compléter : ${field}.`,
  'too-many-values': ({ field, number }) =>
    fr`Trop d’éléments (${field}) : ${number('count')}, pour ${number('max')} au plus. Gardez ceux qui comptent le plus.`,
  'bad-date': ({ field, text }) => fr`« ${text('value')} » n’est pas un jour du calendrier (${field}).`,
  'bad-number': ({ field, text }) => fr`« ${text('value')} » n’est pas un nombre possible ici (${field}).`,
  'unknown-reference': ({ field, text }) =>
    fr`« ${text('value')} » n’est pas dans le plan (${field}). Choisissez dans la liste, ou ajoutez-le d’abord.`,
  'name-taken': ({ text }) => fr`« ${text('value')} » existe déjà : choisissez un autre nom.`,
  'launch-outside-period': ({ date }) =>
    `Le lancement du ${date('date')} est hors du plan, qui va du ${date('start')} au ${date('end')}.`,
  'day-off': ({ date }) => fr`Personne ne travaille le ${date('date')} : c’est un jour chômé.`,
  'envelope-exceeded': ({ money }) =>
    `Les lignes atteignent ${money('planned')}, plus que l’enveloppe de ${money('envelope')}.`,
  'transfer-same-line': ({ text }) => `La ligne ${text('line')} ne peut pas se donner à elle-même.`,
  'transfer-above-balance': ({ text, money }) =>
    fr`Il reste ${money('balance')} sur la ligne ${text('line')} : elle ne peut pas donner ${money('amount')}.`,
  'figure-to-come': ({ date }) =>
    fr`Le ${date('date')} est encore à venir : un chiffre décrit un jour écoulé.`,
  'ratio-half': () => 'Un taux a besoin de son numérateur et de son dénominateur.',
  'pocket-missing': () => fr`Ce plan n’a pas de poche test & learn : choisissez la ligne qui paie le test.`,
  'line-missing': ({ text }) =>
    fr`L’action ${text('action')} n’a pas de ligne de budget pour recevoir l’argent : ajoutez-en une.`,
  'feedback-old': ({ date, number }) =>
    fr`Le retour client du ${date('date')} a plus de ${number('days')} jours : reposez la question.`,
  'sprint-exists': ({ date }) => fr`Il y a déjà un sprint le ${date('date')} ; il est resté tel quel.`,
  'sprint-profile-missing': ({ text }) =>
    fr`Personne dans l’équipe n’a ce profil : ${text('profile')}. Invitez quelqu’un pour la journée.`,
};
