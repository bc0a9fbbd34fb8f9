import type { Messages } from '../en';
import { fr } from '../typography';

export const powerbiReport = {
  pageTitle: (report: string, page: string) => `${report} · ${page}`,
  definition: (label: string, definition: string) => fr`${label} : ${definition}`,
  roiBasis: 'ROI calculé sur',
  roiByChannel: 'ROI par canal',
  change: 'évolution',
  sourceRows: 'Lignes sources',
  adRows: 'Lignes des exports publicitaires',
  leadRows: 'Lignes des leads',
  dealRows: 'Lignes des affaires',
  back: 'Revenir à la page précédente',
  altText: {
    cards: (title: string, labels: string) => fr`${title} (cartes : ${labels}).`,
    line: (title: string, labels: string) => fr`${title} (courbes par mois : ${labels}).`,
    combo: (title: string, columns: string, line: string) =>
      fr`${title} (colonnes par mois : ${columns} ; courbe : ${line}).`,
    bars: (title: string, labels: string, by: string) =>
      fr`${title} (barres, répartition « ${by} » : ${labels}).`,
    table: (title: string, labels: string) => fr`${title} (tableau : ${labels}).`,
    bridge: (title: string, steps: string, total: string) =>
      fr`${title} (colonnes empilées par mois : ${steps} ; courbe : ${total}).`,
    filter: (label: string) => fr`Filtre : ${label}.`,
    title: (title: string) => fr`Titre de la page : ${title}.`,
    stamp: (label: string) => fr`${label} : dernier jour couvert par un export.`,
  },
  problems: {
    unreadable: ({ at }) =>
      fr`${at} n’est pas du JSON valide. Restaurez-le, ou générez de nouveau le projet.`,
    'unknown-table': ({ at, name }) =>
      fr`${at} utilise la table « ${name} », que le modèle n’a pas. Corrigez le nom, ou générez de nouveau le projet.`,
    'unknown-column': ({ at, name }) =>
      fr`${at} utilise la colonne « ${name} », que le modèle n’a pas. Corrigez le nom, ou choisissez une autre colonne.`,
    'unknown-measure': ({ at, name }) =>
      fr`${at} utilise la mesure « ${name} », que le modèle n’a pas. Corrigez le nom, ou choisissez une autre mesure.`,
    'unknown-alias': ({ at, name }) =>
      fr`${at} filtre sur « ${name} », que sa clause From ne nomme pas. Nommez-y la table.`,
    'wrong-query-ref': ({ at, name }) =>
      fr`${at} désigne un champ par « ${name} », qui n’est pas sa table suivie de son nom. Écrivez table.nom.`,
    'not-shown': ({ at, name }) =>
      fr`${at} trie ou met en forme d’après « ${name} », que le visuel ne montre pas. Ajoutez le champ, ou retirez la règle.`,
    'unknown-filter': ({ at, name }) =>
      fr`${at} transmet une valeur au filtre « ${name} », que la page n’a pas. Ajoutez le filtre, ou corrigez le nom.`,
    'outside-page': ({ at, name }) =>
      fr`${at} place un visuel hors de sa page (${name}). Déplacez-le, ou réduisez-le.`,
    overlap: ({ at, name }) =>
      fr`${at} place un visuel par-dessus ${name}. Déplacez l’un des deux, ou réduisez-le.`,
    'duplicate-name': ({ at, name }) =>
      fr`${at} porte le nom « ${name} », qu’un autre visuel de la page porte aussi. Donnez-lui un nom à lui.`,
    'duplicate-order': ({ at, name }) =>
      fr`${at} a le rang ${name} au clavier, qu’un autre visuel de la page a aussi. Donnez-lui un rang à lui.`,
    'not-its-folder': ({ at, name }) =>
      fr`${at} porte le nom « ${name} », mais son dossier en porte un autre : Power BI l’ignore. Donnez-leur le même.`,
    'no-alt-text': ({ at }) =>
      fr`${at} n’a pas de texte de remplacement : un lecteur d’écran ne peut pas dire ce qu’il montre. Écrivez-en un.`,
    'too-many-visuals': ({ at, name }) =>
      fr`${at} a ${name} visuels ; au-delà de 20, une page devient lente et difficile à lire. Déplacez-en sur une autre page.`,
  },
} satisfies Messages['powerbiReport'];
