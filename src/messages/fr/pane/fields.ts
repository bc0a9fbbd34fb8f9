import type { FieldsText } from '../../en/pane/fields';
import { fr } from '../../typography';

/** Ce que les champs disent de ce qui y est saisi. */
export const fieldsText: FieldsText = {
  choose: 'Choisir…',
  required: 'À remplir.',
  notANumber: (typed) => fr`« ${typed} » n’est pas un nombre. Écrivez par exemple 1 200,50.`,
  ambiguous: (typed) => fr`« ${typed} » peut se lire de deux façons. Écrivez 1200 ou 1,2.`,
  negative: 'Écrivez un nombre positif, ou zéro.',
  notWhole: 'Écrivez un nombre entier.',
  aboveAll: fr`Écrivez une part entre 0 % et 100 %.`,
  badDay: 'Choisissez un jour.',
  goToRow: (sheet) => `Aller à la ligne, feuille ${sheet}`,
  rowGone: (id, sheet) => `La ligne ${id} n’est plus sur la feuille ${sheet}.`,
};
