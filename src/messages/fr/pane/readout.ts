import type { ReadoutText } from '../../en/pane/readout';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);

/** Lire les KPI de ce qui a été importé. */
export const readoutText: ReadoutText = {
  reading: 'Lecture des tables de données…',
  again: 'Relire les tables',
  none: fr`Il n’y a pas encore de chiffres dans ce classeur. Déposez les exports de vos régies et de votre CRM : ils se liront ici.`,
  import: 'Importer des exports',
  period: 'Période',
  whole: 'Toute la période',
  incomplete: (month) => `${month} (incomplet)`,
  compared: (month) => `Comparé à ${month}.`,
  comparedPart: (month) =>
    fr`Les exports ne couvrent pas les deux mois en entier : seuls les ratios internes à une régie sont comparés à ${month}.`,
  notCompared: fr`Rien d’antérieur à quoi comparer.`,
  groups: {
    platforms: fr`Ce que les régies ont dépensé et diffusé`,
    claimed: 'Ce que chaque régie revendique',
    crm: 'Ce que le CRM a vu',
  },
  sideBySide: fr`Côte à côte, jamais additionné : deux régies peuvent revendiquer la même personne. Ce qui compte pour les ventes est dans la partie CRM.`,
  about: (kpi) => fr`Qu’est-ce que « ${kpi} » ?`,
  formula: (formula) => fr`Calcul : ${formula}.`,
  before: (value) => fr`avant : ${value}`,
  verdicts: {
    better: 'mieux',
    worse: 'moins bien',
    steady: 'pas de changement net',
    few: 'trop peu de résultats pour conclure',
  },
  verdictsHint: (fewest) =>
    fr`« Mieux » et « moins bien » ne se disent qu’à partir de ${count(fewest)} résultats par mois, et seulement d’un écart que le hasard seul ferait rarement.`,
  few: fr`peu de résultats : à prendre avec prudence`,
  nothing: '–',
  target: (value) => fr`cible : ${value}`,
  targetMet: (value) => fr`cible atteinte : ${value}`,
  targetMissed: (value) => fr`cible non atteinte : ${value}`,
  parts: 'Dans le détail',
  kpi: 'KPI',
  byChannel: 'Par canal',
  byCampaign: 'Par campagne',
  spend: (value) => `${value} dépensés`,
  noPart: 'Aucun chiffre sur cette période.',
  more: (value) => `et ${count(value)} plus ${isSingular('fr', value) ? 'petite' : 'petites'}`,
  sources: 'Fraîcheur des chiffres',
  source: (platform, day) => fr`${platform} : jusqu’au ${day}`,
  spanning: fr`Certains exports donnent un seul chiffre pour plusieurs mois : il compte dans toute la période, et dans aucun mois.`,
  unreadable: fr`Certaines cellules des tables de données sont illisibles ; elles restent hors des chiffres ci-dessous.`,
};
