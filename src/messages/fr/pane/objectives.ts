import type { ObjectivesText } from '../../en/pane/objectives';
import { fr } from '../../typography';

const LACKS: Readonly<Record<Parameters<ObjectivesText['lacks']>[0][number], string>> = {
  kpi: 'un KPI',
  baseline: 'un point de départ',
  target: 'une cible',
  deadline: 'une échéance',
  owner: 'un responsable',
  action: 'une action à son service',
};

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;

/** Les objectifs du plan, et la rédaction de l’un d’eux. */
export const objectivesText: ObjectivesText = {
  none: fr`Aucun objectif pour l’instant : rédigez le premier.`,
  add: 'Ajouter un objectif',
  edit: 'Modifier',
  editNamed: (id) => `Modifier ${id}`,
  way: (baseline, target) => `de ${baseline} à ${target}`,
  until: (date) => `d’ici le ${date}`,
  lacks: (what) => `Pour être piloté, il lui manque ${listed(what.map((each) => LACKS[each]))}.`,
  complete: 'Prêt à être piloté.',
  newOne: 'Nouvel objectif',
  editing: (id) => `Objectif ${id}`,
  sentence: 'L’objectif, en une phrase',
  example: fr`Vendre 2 000 lampes en France d’ici le 31 décembre afin de financer la nouvelle gamme`,
  method: 'Méthode',
  level: 'Niveau',
  type: 'Type',
  kpi: 'KPI du plan',
  noKpi: 'Aucun pour l’instant',
  baseline: 'Aujourd’hui',
  target: 'Cible',
  deadline: 'Échéance',
  fromSentence: 'Lu dans la phrase.',
  owner: 'Responsable',
  nobody: 'Personne pour l’instant',
  parent: 'Sert l’objectif',
  noParent: fr`Aucun : il se suffit à lui-même`,
  notANumber: fr`Indiquez un nombre, par exemple 1 200 ou 3,5.`,
  ambiguous: fr`Cela peut se lire de deux façons : écrivez 1200 ou 1,2.`,
  secondNorthStar: (id) => fr`Le plan a déjà une North Star (${id}) : une seule suffit à donner le cap.`,
  write: 'L’écrire dans le plan',
  cancel: 'Fermer sans écrire',
  written: (text) => fr`Dans le plan : « ${text} »`,
  gone: (id) => fr`${id} n’est plus dans le plan : il a été ajouté comme nouvel objectif.`,
};
