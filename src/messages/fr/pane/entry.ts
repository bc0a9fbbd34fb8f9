import type { EntryText } from '../../en/pane/entry';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${isSingular('fr', value) ? singular : plural}`;

/** Saisir les chiffres des KPI : qui doit quoi avant 9 h, et ce que dit chaque chiffre. */
export const entryText: EntryText = {
  whose: 'Les chiffres de',
  everyone: 'Toute l’équipe',
  nobody: 'Sans responsable',
  showAll: 'Montrer aussi les KPI à jour',
  due: (value) => `${counted(value, 'chiffre', 'chiffres')} à saisir avant 9\u00A0h`,
  upToDate: fr`Tout est à jour : rien à saisir avant 9\u00A0h.`,
  upToDateFor: (person) => fr`${person} est à jour : rien à saisir avant 9\u00A0h.`,
  owes: (person, value) => fr`${person} : ${count(value)}`,
  how: fr`Entrée passe au chiffre suivant ; après le dernier, tout s’enregistre en une fois. Votre saisie est gardée si vous fermez le volet.`,
  cadences: {
    day: 'Chaque jour',
    week: 'Chaque semaine',
    month: 'Chaque mois',
    quarter: 'Chaque trimestre',
  },
  last: (figure, date) => fr`Dernier chiffre : ${figure}, pour le ${date}`,
  never: 'Jamais saisi jusqu’ici',
  targetAtLeast: (figure) => fr`Cible : ${figure} au moins`,
  targetAtMost: (figure) => fr`Cible : ${figure} au plus`,
  noTarget: 'Sans cible',
  dueSince: (date) => fr`En retard : attendu depuis le ${date}`,
  dueToday: 'Avant 9\u00A0h',
  notDue: (date) => fr`À jour ; le prochain décrira le ${date}`,
  value: (day) => `Chiffre du ${day}`,
  totalSince: (date) => `Le total depuis le ${date}.`,
  numerator: 'Numérateur',
  denominator: 'Dénominateur',
  asSums: 'Saisir ses deux nombres',
  asValue: 'Saisir directement le taux',
  otherDay: 'Un autre jour',
  day: 'Jour décrit',
  notANumber: (example) => `Écrivez un nombre, par exemple ${example}.`,
  ambiguous: (typed) =>
    fr`« ${typed} » peut se lire de deux façons : écrivez-le sans séparateur de milliers.`,
  half: 'Il faut les deux nombres.',
  badDay: 'Choisissez un jour.',
  dayToCome: 'Ce jour n’est pas encore venu.',
  figure: (figure) => `Soit ${figure}.`,
  overZero: fr`Un taux ne se calcule pas sur zéro.`,
  toDate: (figure) => fr`À ce jour : ${figure}.`,
  reached: (share) => fr`${share} de la cible : elle est atteinte.`,
  ahead: (share) => fr`${share} de la cible : en avance sur le calendrier.`,
  late: (share) => fr`${share} de la cible : en retard.`,
  better: (figure, date) => `Mieux que ${figure}, le ${date}.`,
  worse: (figure, date) => `Moins bien que ${figure}, le ${date}.`,
  same: (date) => `Comme le ${date}.`,
  fewCases: (value) =>
    fr`Calculé sur ${counted(value, 'cas seulement', 'cas seulement')} : trop peu pour en tirer une conclusion.`,
  interval: (low, high) =>
    fr`Avec si peu de données, le vrai taux est entre ${low} et ${high}, 95 fois sur 100.`,
  replaces: 'Remplace le chiffre déjà saisi pour ce jour-là.',
  save: (value) => (value === 0 ? 'Enregistrer' : `Enregistrer ${counted(value, 'chiffre', 'chiffres')}`),
  saved: (value) => `${counted(value, 'chiffre enregistré', 'chiffres enregistrés')}.`,
  gone: (names) =>
    fr`Absent du plan désormais : ${names}. Rien n’a été écrit à ce sujet ; votre saisie reste dans le volet.`,
  noKpi: fr`Le plan n’a pas encore de KPI : ajoutez-les sur la feuille « KPI ».`,
};
