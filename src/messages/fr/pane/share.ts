import type { ShareText } from '../../en/pane/share';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const cells = (value: number): string =>
  `${formatNumber('fr', value)} ${isSingular('fr', value) ? 'cellule' : 'cellules'}`;

/** Ce que dit le volet quand il prépare un classeur pour des collègues sans le complément. */
export const shareText: ShareText = {
  intro: fr`Les fonctions de Jalon deviennent des formules ordinaires, ou leur valeur : une personne sans le complément voit les mêmes chiffres. Vous pouvez revenir en arrière à tout moment.`,
  run: 'Convertir',
  looking: 'Recherche des fonctions de Jalon…',
  converting: 'Conversion…',
  restoring: 'Retour des formules…',
  saveFirst: fr`Enregistrez d’abord une copie sous un autre nom (Fichier, Enregistrer une copie) et convertissez la copie : votre classeur à vous garde ainsi ses fonctions.`,
  would: (twins, values) => {
    if (values === 0) return fr`Ce qui va changer : une formule ordinaire dans ${cells(twins)}.`;
    if (twins === 0) return fr`Ce qui va changer : la valeur seule dans ${cells(values)}.`;
    return fr`Ce qui va changer : une formule ordinaire dans ${cells(twins)}, la valeur seule dans ${cells(values)}.`;
  },
  toTwin: 'formule ordinaire',
  toValue: 'valeur',
  inNotes: 'Là où il ne reste que la valeur, une note sur la cellule garde l’ancienne formule.',
  inSheet: (name) =>
    fr`Là où il ne reste que la valeur, l’ancienne formule est notée dans une nouvelle feuille, « ${name} ».`,
  more: (number) => `et ${cells(number)} de plus`,
  disagreed: (number) =>
    isSingular('fr', number)
      ? fr`${cells(number)} aurait affiché un autre chiffre avec une formule ordinaire : sa valeur a été gardée.`
      : fr`${cells(number)} auraient affiché un autre chiffre avec une formule ordinaire : leur valeur a été gardée.`,
  canRestore: (number) =>
    isSingular('fr', number)
      ? fr`${cells(number)} peut retrouver sa formule Jalon.`
      : fr`${cells(number)} peuvent retrouver leur formule Jalon.`,
  sheetStays: (name) => fr`La feuille « ${name} » ne sert plus : vous pouvez la supprimer.`,
  goTo: (sheet, cell) => `Aller à la feuille ${sheet}, cellule ${cell}`,
  nothing: fr`Aucune formule n’appelle une fonction de Jalon : ce classeur peut être partagé tel quel.`,
  done: (twins, values) => {
    if (values === 0) return fr`C’est fait : formule ordinaire pour ${cells(twins)}.`;
    if (twins === 0)
      return fr`C’est fait : valeur pour ${cells(values)}, avec l’ancienne formule gardée à côté.`;
    return fr`C’est fait : formule ordinaire pour ${cells(twins)}, valeur pour ${cells(values)}, avec l’ancienne formule gardée à côté.`;
  },
  left: (number) =>
    isSingular('fr', number)
      ? fr`${cells(number)} sans résultat n’a pas pu être convertie. Laissez Excel la calculer, puis recommencez.`
      : fr`${cells(number)} sans résultat n’ont pas pu être converties. Laissez Excel les calculer, puis recommencez.`,
  names: (names) => fr`Ces noms du classeur appellent encore Jalon : ${names}.`,
  protectedSheets: (sheets) =>
    fr`Ces feuilles sont protégées par un mot de passe et n’ont pas été converties : ${sheets}. Ôtez leur protection, puis recommencez.`,
  restore: 'Remettre les formules de Jalon',
  restored: (number) =>
    isSingular('fr', number)
      ? fr`${cells(number)} a retrouvé sa formule Jalon.`
      : fr`${cells(number)} ont retrouvé leur formule Jalon.`,
  kept: (number) =>
    isSingular('fr', number)
      ? fr`${cells(number)} modifiée entre-temps est restée telle quelle.`
      : fr`${cells(number)} modifiées entre-temps sont restées telles quelles.`,
  note: (formula) => fr`Valeur calculée par Jalon. Ancienne formule :${'\n'}${formula}`,
  sheet: {
    name: 'Formules remplacées',
    title: 'Formules remplacées par leur valeur',
    intro: fr`Ces cellules étaient calculées par Jalon. Elles gardent leur valeur ; voici ce qu’elles contenaient.`,
    columns: { sheet: 'Feuille', cell: 'Cellule', formula: 'Ancienne formule' },
  },
};
