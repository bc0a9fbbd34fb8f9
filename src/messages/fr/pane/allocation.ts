import type { AllocationText } from '../../en/pane/allocation';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const counted = (value: number, singular: string, plural: string): string =>
  `${formatNumber('fr', value)} ${isSingular('fr', value) ? singular : plural}`;

/** Répartir l’enveloppe entre les leviers. */
export const allocationText: AllocationText = {
  noLevers: (sheet) =>
    fr`Il n’y a aucun levier entre lesquels répartir l’enveloppe : ajoutez-en sur la feuille ${sheet}.`,
  noEnvelope: (sheet) => fr`L’enveloppe est vide : saisissez-la sur la feuille ${sheet}, puis revenez ici.`,
  split: 'La répartition',
  intro: fr`D’abord les leviers stables, puis la poche ; le reste suit le ROI attendu, entre planchers et plafonds.`,
  envelope: (amount) => fr`Enveloppe : ${amount}`,
  total: (amount) => fr`Total : ${amount}, l’enveloppe au centime près.`,
  share: (share) => `${share} de l’enveloppe`,
  before: (amount) => `aujourd’hui ${amount}`,
  pocket: (amount, share, min, max) =>
    fr`La poche test & learn contient ${amount}, soit ${share} de l’enveloppe ; elle doit rester entre ${min} et ${max}.`,
  edit: 'Modifier ses règles',
  editOf: (lever) => fr`Modifier ses règles : ${lever}`,
  expectedRoi: 'ROI attendu',
  expectedHint: 'Marge pour une unité dépensée.',
  floor: 'Plancher',
  cap: 'Plafond',
  stable: 'Part stable',
  stableHint: fr`Vide : elle suit le ROI.`,
  isPocket: 'Poche test & learn',
  measuredRoi: 'ROI mesuré',
  measuredHint: 'Vide tant que rien n’est mesuré.',
  reset: 'Revenir à ce que dit le plan',
  released: (count) =>
    isSingular('fr', count)
      ? 'Un montant saisi à la main laisse la place à la répartition.'
      : `${formatNumber('fr', count)} montants saisis à la main laissent la place à la répartition.`,
  typed: 'Les montants saisis à la main restent tels quels tant que vous ne demandez pas la répartition.',
  ask: 'Recalculer la répartition',
  already: 'C’est déjà ce que dit le plan.',
  keep: (name) => `Garder comme version (${name})`,
  keepFull: fr`Le plan contient déjà quatre versions : celle-ci ne sera pas gardée à côté.`,
  author: 'Décidé par',
  reason: 'Pourquoi',
  reasonHint: 'À relire dans six mois par quelqu’un qui n’était pas là.',
  versionName: (quarter, year) => `T${quarter} ${year}`,
  write: 'Écrire cette répartition',
  written: (envelope, levers) => `${envelope} sont répartis entre ${counted(levers, 'levier', 'leviers')}.`,
  refused: fr`Les leviers ont changé sur la feuille et ne peuvent pas être répartis ainsi : rien n’a été écrit.`,
  moves: 'Pour le trimestre suivant',
  movesIntro: (step) =>
    fr`Montant × (mesuré ÷ attendu − 1), au plus ${step} en plus ou en moins, entre plancher et plafond. Ce que les uns gagnent, d’autres le donnent : le total ne bouge pas.`,
  notMeasured: fr`Rien n’est encore mesuré : saisissez plus haut le ROI mesuré d’un levier pour voir ce qui devrait bouger.`,
  unbalanced: (total, envelope) =>
    fr`Les montants du plan font ${total}, l’enveloppe est de ${envelope} : écrivez d’abord la répartition.`,
  noMove: 'Rien ne bouge ce trimestre.',
  move: (before, after) => `${before} devient ${after}`,
  signed: (amount, isGain) => `${isGain ? '+' : '−'}${amount}`,
  roi: (expected, measured) => `ROI attendu ${expected}, mesuré ${measured}`,
  apply: 'Appliquer ces mouvements',
  applied: (amount) => fr`${amount} sont passés d’un levier à l’autre ; le total est le même.`,
  moveReason: 'Mouvements proposés d’après les ROI mesurés',
  movesTotal: (total) => fr`Total : ${total}, inchangé.`,
};
