import type { FilesText } from '../../en/pane/files';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${isSingular('fr', value) ? singular : plural}`;

/** Ce que le volet dit des fichiers qu’on y dépose. */
export const filesText: FilesText = {
  unrecognised: 'Jalon ne connaît pas cet export',
  statuses: { loaded: 'Lisible', empty: 'Vide', duplicate: 'Doublon', refused: 'Refusé' },
  labels: {
    source: 'Export',
    period: 'Période',
    rows: 'Lignes',
    table: 'Va dans la table',
    currency: 'Devise',
    file: 'Format du fichier',
    totals: 'Totaux du fichier',
    issues: (value) => `${count(value)} ${isSingular('fr', value) ? 'remarque' : 'remarques'} sur ce fichier`,
  },
  source: (platform, report, language) =>
    [platform, report, language === null ? null : `en ${language}`]
      .filter((part) => part !== null)
      .join(' · '),
  period: (start, end, hasDays) =>
    hasDays
      ? `du ${start} au ${end}, jour par jour`
      : `du ${start} au ${end}, un seul chiffre pour toute la période`,
  rows: (read, loaded, excluded, rejected) =>
    fr`${counted(read, 'lue', 'lues')} : ${count(loaded)} à charger, ${count(excluded)} à écarter, ${counted(rejected, 'illisible', 'illisibles')}`,
  file: (encoding, delimiter) =>
    [encoding, delimiter === null ? null : `séparateur ${delimiter}`]
      .filter((part) => part !== null)
      .join(', '),
  totalEqual: (measure, stated) => fr`${measure} : ${stated}, comme le fichier l’annonce`,
  totalDiffers: (measure, stated, loaded) =>
    fr`${measure} : le fichier annonce ${stated}, ses lignes donnent ${loaded}`,
  delimiters: { ',': 'virgule', ';': 'point-virgule', '\t': 'tabulation', '|': 'barre verticale' },
};
