import type { TransferText } from '../../en/pane/transfer';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

/** Déplacer de l’argent d’une ligne de budget à une autre. */
export const transferText: TransferText = {
  needsLines: fr`Il faut au moins deux lignes de budget pour déplacer de l’argent de l’une à l’autre.`,
  from: 'De la ligne',
  to: 'Vers la ligne',
  lineLeft: (line, left) => fr`${line} (reste ${left})`,
  lineOver: (line, over) => fr`${line} (dépassée de ${over})`,
  amount: 'Montant hors taxes',
  amountHint: (left) => `Vous pouvez déplacer jusqu’à ${left}.`,
  reason: 'Motif',
  reasonHint: 'En quelques mots, encore clairs dans six mois.',
  approver: 'Validé par',
  approverHint: 'La personne qui a donné son accord.',
  reviewed: 'Les KPI de la semaine ont été lus',
  reviewedHint: fr`On déplace l’argent après avoir regardé les chiffres, pas avant.`,
  errors: {
    fromMissing: 'Choisissez la ligne qui donne.',
    toMissing: 'Choisissez la ligne qui reçoit.',
    sameLine: 'Choisissez deux lignes différentes.',
    notPositive: 'Indiquez un montant supérieur à zéro.',
    aboveBalance: (line, left) =>
      fr`Il ne reste que ${left} sur ${line} : tout le reste est déjà commandé, dépensé ou déplacé. Réduisez le montant ou prenez-le sur une autre ligne.`,
    reasonMissing: 'Dites pourquoi l’argent bouge.',
    approverMissing: 'Nommez la personne qui a validé.',
    notReviewed: fr`Lisez d’abord les KPI de la semaine, puis cochez la case.`,
    lineGone: fr`L’une des deux lignes n’est plus dans le budget : rien n’a été écrit.`,
  },
  effect: 'Ce que cela change',
  effectOf: (line, before, after) => fr`${line} : le reste passe de ${before} à ${after}`,
  total: (planned) => `Le total prévu ne bouge pas, il reste à ${planned}.`,
  write: 'Déplacer ce montant',
  written: (amount, from, to) => `${amount} sont passés de ${from} à ${to}.`,
  past: (count) =>
    isSingular('fr', count) ? 'Un transfert à ce jour' : `${formatNumber('fr', count)} transferts à ce jour`,
  none: 'Aucun transfert pour l’instant.',
  pastOf: (from, to) => `${from} → ${to}`,
  approvedBy: (name) => `validé par ${name}`,
  notApproved: 'pas encore validé',
  reverse: 'Faire l’inverse',
  reverseOf: (from, to) => fr`Faire l’inverse : de ${from} vers ${to}`,
  reverseReason: (day) => `Annule le transfert du ${day}`,
  keptHint: fr`Rien ne s’efface : pour annuler un transfert, faites-le dans l’autre sens.`,
};
