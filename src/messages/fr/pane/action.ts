import type { ActionText } from '../../en/pane/action';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value, 1);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${isSingular('fr', value) ? singular : plural}`;
const MISSING = { objective: 'd’un objectif', kpi: 'd’un KPI', budget: 'd’une ligne de budget' };

/** « a, b et c ». */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`;

/** Ajouter une action, avec ses étapes, son budget et ses dates. */
export const actionText: ActionText = {
  what: 'L’action',
  name: 'Ce qui sera fait',
  nameHint: fr`Par exemple : Portes ouvertes dans trois magasins`,
  objective: 'Objectif servi',
  persona: 'Pour qui (persona)',
  channel: 'Canal',
  owner: 'Responsable',
  kpi: 'KPI qui dira si elle a marché',
  target: 'Cible de ce KPI',
  message: 'Message',
  messageHint: 'Ce qu’il faut en retenir, en une phrase.',
  steps: 'Ses étapes',
  stepsHint: fr`En jours ouvrés ; laissez vide une étape dont vous n’avez pas besoin.`,
  airing: 'Diffusion à partir du',
  airingHint: 'Tout ce qui précède est compté à rebours de ce jour.',
  follows: 'Suit le lancement s’il bouge',
  followsHint: (days) =>
    days === 0
      ? 'C’est le jour du lancement.'
      : days < 0
        ? `C’est ${counted(-days, 'jour', 'jours')} avant le lancement.`
        : `C’est ${counted(days, 'jour', 'jours')} après le lancement.`,
  step: 'Étape',
  days: 'Jours',
  daysOf: (step) => fr`${step} : jours ouvrés`,
  ownerOf: (step) => fr`${step} : par qui`,
  ownerOfAction: 'idem',
  money: 'Son budget',
  amount: 'Montant hors taxes',
  amountHint: fr`Tapez 0 si elle ne coûte rien. Vide : aucune ligne de budget n’est créée.`,
  left: (amount) => `Il resterait ${amount} à affecter dans l’enveloppe.`,
  over: (amount) => `Les lignes dépasseraient l’enveloppe de ${amount}.`,
  nature: 'Ce que paie ce montant',
  spread: 'Quand il est dépensé',
  spreads: { launch: 'Autour du lancement', even: 'Également sur les douze mois' },
  inMonth: (month) => `Tout en ${month}`,
  dates: 'Ses dates, à rebours',
  beginOn: (day) => `Il faut commencer le ${day}.`,
  lateWarning: (day, steps) =>
    fr`Il fallait commencer le ${day} : ${counted(steps, 'étape arrive', 'étapes arrivent')} trop tard. Reculez la diffusion, raccourcissez une étape ou confiez-la à quelqu’un de disponible.`,
  from: (start, finish) => `du ${start} au ${finish}`,
  on: (day) => `le ${day}`,
  lateStep: (day, days) =>
    fr`Il fallait commencer le ${day} : il manque ${counted(days, 'jour ouvré', 'jours ouvrés')}.`,
  dayOff: (wanted, day) => fr`Le ${wanted} n’est pas travaillé : elle commence le ${day}.`,
  daysOff: (value, first) =>
    isSingular('fr', value)
      ? fr`Un jour chômé est sauté : ${first}.`
      : fr`${count(value)} jours chômés sont sautés, le premier : ${first}.`,
  leave: (value, owner) =>
    isSingular('fr', value)
      ? `Un jour de congé (${owner}) est sauté.`
      : `${count(value)} jours de congé (${owner}) sont sautés.`,
  overload: ({ person, monday, days, available, before }) =>
    fr`Semaine du ${monday} : ${person} aurait ${counted(days, 'jour', 'jours')} de travail (${count(before)} sans cette action) pour ${counted(available, 'disponible', 'disponibles')}.`,
  free: 'Elle ne met personne en surcharge.',
  moved: (value) =>
    fr`${counted(value, 'tâche d’une autre action bouge', 'tâches d’autres actions bougent')} :`,
  movedTask: (task, start, finish) => fr`${task} : désormais du ${start} au ${finish}`,
  more: (value) => `et ${counted(value, 'autre', 'autres')}`,
  missing: (fields) =>
    fr`Vous pouvez l’ajouter ainsi, mais elle manque encore ${listed(fields.map((field) => MISSING[field]))} : les alertes vous le rappelleront.`,
  errors: {
    name: 'Dites ce qui sera fait.',
    channel: 'Choisissez le canal.',
    owner: 'Choisissez la personne qui en répond.',
    airingDays: 'La diffusion dure au moins un jour.',
    refused: fr`Le plan a changé et ne peut pas recevoir cette action : rien n’a été écrit.`,
  },
  write: 'Ajouter au plan',
  written: (name, steps, line) =>
    line === null
      ? fr`« ${name} » est dans le plan, avec ${counted(steps, 'étape', 'étapes')}.`
      : fr`« ${name} » est dans le plan, avec ${counted(steps, 'étape', 'étapes')} et la ligne de budget ${line}.`,
};
