import type { WeekText } from '../../en/pane/week';
import { formatNumber, formatPercent, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${isSingular('fr', value) ? singular : plural}`;

/** Cette semaine et la suivante, personne par personne. */
export const weekText: WeekText = {
  which: 'Semaine',
  weeks: { this: 'Cette semaine', next: 'La suivante' },
  span: (monday, sunday) => `du ${monday} au ${sunday}`,
  who: 'Pour qui',
  everyone: 'Toute l’équipe',
  nobody: 'Sans responsable',
  summary: (tasks, late, contents) =>
    [
      counted(tasks, 'tâche', 'tâches'),
      late === 0 ? 'aucune en retard' : fr`${count(late)} en retard`,
      ...(contents === 0 ? [] : [counted(contents, 'contenu à publier', 'contenus à publier')]),
    ].join(', '),
  nothing: 'Rien n’est prévu cette semaine-là.',
  when: ({ start, finish, starts, finishes }) =>
    starts && finishes
      ? `du ${start} au ${finish}`
      : starts
        ? `commence le ${start}, jusqu’au ${finish}`
        : finishes
          ? `se termine le ${finish}, commencée le ${start}`
          : `en cours, du ${start} au ${finish}`,
  onDay: (day) => `le ${day}`,
  notBegun: (days) => fr`Aurait dû commencer : ${counted(days, 'jour ouvré', 'jours ouvrés')} de retard.`,
  notFinished: (days) =>
    days === 0
      ? 'Devrait être terminée.'
      : fr`Devrait être terminée : ${counted(days, 'jour ouvré', 'jours ouvrés')} de retard.`,
  done: 'Terminée',
  progressOf: (task) => fr`Avancement de « ${task} »`,
  percent: (share) => formatPercent('fr', share),
  progressNow: (share) => `avancement actuel ${formatPercent('fr', share)}`,
  written: (task, share) => fr`« ${task} » en est à ${formatPercent('fr', share)}.`,
  gone: (task) => fr`« ${task} » n’est plus dans le plan : rien n’a été écrit.`,
  contents: 'Contenus de la semaine',
};
