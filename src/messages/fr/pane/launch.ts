import type { LaunchText } from '../../en/pane/launch';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${isSingular('fr', value) ? singular : plural}`;

/** Déplacer le lancement, avec chaque date qui bouge. */
export const launchText: LaunchText = {
  now: (date) => `Le lancement est le ${date}.`,
  newDate: 'Nouveau jour de lancement',
  outside: (start, end) => fr`Le plan couvre la période du ${start} au ${end} : choisissez un jour dedans.`,
  cyclic: fr`Les tâches s’attendent en boucle : réparez d’abord cela (feuille « Dépendances »).`,
  nothingMoves: 'Aucune tâche ne bouge.',
  moves: (value, total) => `${counted(value, 'tâche bouge', 'tâches bougent')}, sur ${count(total)}.`,
  late: (value) =>
    fr`${counted(value, 'tâche devrait', 'tâches devraient')} commencer avant aujourd’hui. Il faut un lancement plus tardif, ou une tâche plus courte.`,
  lateTask: (days) => `il manque ${counted(days, 'jour ouvré', 'jours ouvrés')}`,
  from: (start, finish) => (start === finish ? start : `${start} – ${finish}`),
  to: (start, finish) => (start === finish ? start : `${start} – ${finish}`),
  more: (value) => `et ${counted(value, 'autre', 'autres')}`,
  write: 'Écrire ces dates',
  written: (date) => `Le lancement est maintenant le ${date}.`,
};
