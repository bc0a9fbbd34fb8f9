import type { LoopText } from '../../en/pane/loop';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);

/** La boucle de feedback : deux heures, cinq étapes, un correctif testé aujourd’hui. */
export const loopText: LoopText = {
  waiting: 'Résultats à lire',
  waitingAim: fr`D’abord ceux-ci : une boucle n’est fermée que lorsque son résultat est lu.`,
  loopOf: (loop, action) => `${action}, boucle ${count(loop)}`,
  started: (date) => `Lancé le ${date}.`,
  readNow: 'À lire aujourd’hui.',
  readOn: (date) => `À lire le ${date}.`,
  readLate: (date) => `Aurait dû être lu le ${date}.`,
  readEarly: 'Lire dès maintenant',
  success: (criterion) => fr`Réussi si : ${criterion}`,
  beforeAndThreshold: (before, threshold) => fr`Avant : ${before}. Seuil : ${threshold}.`,
  unknown: 'non renseigné',
  result: (kpi) => (kpi === '' ? 'Chiffre maintenant' : fr`${kpi} : chiffre maintenant`),
  verdict: 'Verdict',
  proposed: (verdict) => fr`Ce que disent les chiffres : ${verdict}.`,
  saveResult: 'Enregistrer le résultat',
  resultSaved: {
    keep: fr`Résultat enregistré : on garde ce changement.`,
    adjust: fr`Résultat enregistré : c’est mieux, mais pas encore assez. Refaites un tour.`,
    stop: fr`Résultat enregistré : on arrête ce changement.`,
    pending: fr`Chiffre enregistré ; il reste à trancher.`,
  },
  again: (loop) => `Lancer la boucle ${count(loop)} sur cette action`,
  testGone: fr`Ce test n’est plus dans le plan : rien n’a été écrit, et votre chiffre est toujours là.`,
  workshop: 'L’atelier de deux heures',
  workshopAim: 'Toute l’équipe dans une salle. Cinq étapes, 120 minutes en tout.',
  steps: {
    weakness: {
      name: 'Le point faible',
      aim: fr`Une action, un canal, un message : celui qui décroche.`,
    },
    feedback: {
      name: 'Chiffres bruts et retours clients',
      aim: 'Ce que disent les clients maintenant, pas il y a trois semaines.',
    },
    brainstorm: { name: 'Brainstorm express', aim: 'Des hypothèses sur ce point faible, et rien d’autre.' },
    test: { name: 'Le test, tout de suite', aim: 'On change pendant l’atelier, pas demain.' },
    measure: { name: 'La mesure', aim: 'Lire le résultat, et refaire un tour s’il le faut.' },
  },
  stepName: (index, name) => `${count(index)}. ${name}`,
  minutes: (value) => `${count(value)}\u00A0min`,
  next: 'Étape suivante',
  startOver: 'Recommencer de zéro',
  timer: (step) => fr`Minuteur de l’étape « ${step} »`,
  start: 'Lancer le minuteur',
  pause: 'Pause',
  goOn: 'Reprendre',
  moreTime: '+\u00A05\u00A0min',
  moreTimeHint: 'Cinq minutes de plus',
  over: 'Le temps de cette étape est écoulé.',
  action: 'Action à corriger',
  noAction: 'Choisissez une action',
  weakest: (action) => fr`Proposée, car c’est elle qui décroche le plus : ${action}.`,
  why: {
    keep: (actual, expected, share) =>
      fr`Elle est à ${actual} pour ${expected} attendus, soit ${share} : elle tient sa cible.`,
    adjust: (actual, expected, share) =>
      fr`Elle est à ${actual} pour ${expected} attendus, soit ${share} : à ajuster.`,
    stop: (actual, expected, share) =>
      fr`Elle est à ${actual} pour ${expected} attendus, soit ${share} : loin du compte.`,
    early: (actual, expected, share) =>
      fr`Elle est à ${actual} pour ${expected} attendus, soit ${share}. C’est tôt pour juger : il y a encore peu de chiffres.`,
  },
  noFigure: fr`Aucune action n’a encore de chiffre : choisissez-en une, et saisissez ses chiffres.`,
  otherAction: 'Vous avez choisi une autre action que la plus faible.',
  weakPoint: fr`Qu’est-ce qui ne marche pas, exactement ?`,
  weakPointHint: fr`Un canal ou un message, par exemple : « beaucoup de clics, peu de commandes ».`,
  weakFigure: (kpi, actual, expected) => fr`${kpi} : ${actual} pour ${expected} attendus`,
  kind: 'Ce qui va changer',
  figures: (kpi) => fr`Derniers chiffres : ${kpi}`,
  noFigures: 'Aucun chiffre saisi pour cette action jusqu’ici.',
  figureRow: (date, figure) => fr`${date} : ${figure}`,
  sums: (numerator, denominator) => `${numerator} sur ${denominator}`,
  seeAction: 'Voir l’action dans sa feuille',
  seeFigures: 'Voir ses lignes brutes',
  feedback: 'Ce que disent les clients ou les prospects',
  feedbackHint: 'Leurs mots à eux, et combien l’ont dit.',
  heardOn: 'Entendu le',
  heardToCome: 'Ce jour n’est pas encore venu.',
  feedbackOld: (days) =>
    fr`Ce retour a plus de ${count(days)} jours. Appelez trois clients maintenant : un avis vieux de plusieurs semaines ne dit rien d’aujourd’hui.`,
  hypothesis: 'Une hypothèse',
  hypothesisHint: 'Si on change…, alors…, parce que…',
  add: 'Ajouter',
  choose: 'Celle que l’on teste',
  remove: (hypothesis) => fr`Retirer « ${hypothesis} »`,
  noHypothesis: 'Écrivez au moins une hypothèse, puis choisissez celle que vous testez.',
  change: 'Ce que l’on change maintenant',
  changeHint: 'Une seule chose, sinon personne ne saura ce qui a marché.',
  criterion: 'Critère de réussite',
  criterionHint: fr`En clair, par exemple : « CPA de 80 € au plus ».`,
  criterionAtLeast: (kpi, figure) => fr`${kpi} : ${figure} au moins`,
  criterionAtMost: (kpi, figure) => fr`${kpi} : ${figure} au plus`,
  threshold: 'Seuil qui tranche',
  figureBefore: 'Chiffre avant',
  budget: 'Budget du test',
  budgetHint: 'Facultatif.',
  owner: 'Qui lit le résultat',
  nobody: 'Choisissez une personne',
  missing: 'À remplir.',
  notANumber: fr`Écrivez un nombre, par exemple 1 200,50.`,
  launch: fr`Le test démarre : l’écrire dans le plan`,
  launched: (loop, action, date) =>
    fr`Test écrit : ${action}, boucle ${count(loop)}. Son résultat est à lire le ${date}.`,
  toMeasure: fr`Son résultat se lit en haut de cette vue, dans « Résultats à lire ».`,
  loopsSoFar: (value) =>
    value === 0
      ? 'Aucune boucle sur cette action jusqu’ici.'
      : isSingular('fr', value)
        ? 'Une boucle sur cette action jusqu’ici.'
        : `${count(value)} boucles sur cette action jusqu’ici.`,
  loopRow: (loop, before, after, verdict) =>
    fr`Boucle ${count(loop)} : ${before}, puis ${after}. ${verdict}.`,
  noPlanAction: fr`Le plan n’a pas encore d’action : ajoutez-en une, vous la corrigerez ici.`,
};
