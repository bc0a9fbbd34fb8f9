import type { LessonsText } from '../../en/pane/lessons';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${isSingular('fr', value) ? singular : plural}`;

/** Ce qu’une action a appris, et ce qui peut resservir. */
export const lessonsText: LessonsText = {
  untaught: (value) =>
    fr`${counted(value, 'action est mesurée ou arrêtée', 'actions sont mesurées ou arrêtées')} sans leçon : écrivez-la à chaud.`,
  from: 'D’où vient la leçon',
  tests: 'Tests déjà lus',
  actions: 'Actions mesurées ou terminées',
  otherCampaign: 'Une autre campagne',
  test: (action, loop) => `${action}, boucle ${count(loop)}`,
  action: (action, status) => `${action} (${status.toLowerCase()})`,
  campaign: 'Nom de la campagne',
  campaignHint: fr`Par exemple : le lancement de l’an dernier.`,
  beforeAfter: (before, after) => fr`Avant : ${before}. Après : ${after}.`,
  onlyAfter: (after) => fr`À ce jour : ${after}.`,
  change: (change) => fr`Ce qui a changé : ${change}`,
  kpi: 'KPI',
  noKpi: 'Aucun',
  result: 'Résultat',
  resultOf: (kpi) => fr`Résultat : ${kpi}`,
  resultHint: 'Sans chiffre, une leçon n’est qu’un avis.',
  lesson: 'La leçon, en une phrase',
  lessonHint: 'Ce que vous diriez à la prochaine équipe.',
  asset: 'Ce qui peut resservir',
  assetHint: 'Un texte, un fichier, un réglage, ou un lien (https://…).',
  nextUse: 'Prochain usage',
  nextUseHint: fr`Pour quelle campagne ?`,
  owner: 'Qui peut en parler',
  nobody: 'Personne de désigné',
  notANumber: fr`Écrivez un nombre, par exemple 1 200,50.`,
  missing: 'À remplir.',
  save: 'Enregistrer la leçon',
  saved: (subject) => fr`Leçon enregistrée : ${subject}.`,
  list: 'Ce que l’on a appris',
  search: 'Chercher dans les leçons',
  found: (value, all) => `${count(value)} sur ${counted(all, 'leçon', 'leçons')}`,
  none: fr`Aucune leçon pour l’instant : la première s’écrit ci-dessus.`,
  nothing: (typed) => fr`Aucune leçon ne parle de « ${typed} ».`,
  figure: (kpi, figure) => (kpi === '' ? figure : fr`${kpi} : ${figure}`),
  reuse: fr`À réutiliser :`,
  next: fr`Prochain usage :`,
  noted: (owner, date) => (owner === '' ? `Noté le ${date}` : `${owner}, ${date}`),
  noSubject: 'Sans sujet',
};
