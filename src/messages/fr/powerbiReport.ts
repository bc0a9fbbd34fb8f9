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
} satisfies Messages['powerbiReport'];
