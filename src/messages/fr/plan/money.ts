import type { AlertTexts, FieldLabels } from '../../en/plan/types';
import { fr } from '../../typography';

/** Labels of the columns of the money tables, by table and field. */
export const moneyFields: FieldLabels = {
  t_budget: {
    id: 'Ligne',
    label: 'Ce que paie la ligne',
    nature: 'Nature',
    action: 'Action',
    channel: 'Canal',
    supplier: 'Fournisseur',
    owner: 'Responsable',
    account: 'Compte',
    planned: 'Prévu',
    transfers: 'Transferts',
    committed: 'Engagé',
    accrued: 'Provisionné',
    actual: 'Réel',
    remaining: 'Reste',
    landing: 'Atterrissage',
    variance: 'Écart',
    check: 'À vérifier',
    m1: 'Mois 1',
    m2: 'Mois 2',
    m3: 'Mois 3',
    m4: 'Mois 4',
    m5: 'Mois 5',
    m6: 'Mois 6',
    m7: 'Mois 7',
    m8: 'Mois 8',
    m9: 'Mois 9',
    m10: 'Mois 10',
    m11: 'Mois 11',
    m12: 'Mois 12',
    tax_rate: 'Taux de TVA',
    tax: 'TVA',
    gross: 'TTC',
  },
  t_allocation: {
    id: 'Levier',
    label: 'Nom du levier',
    channel: 'Canal',
    expected_roi: 'ROI attendu',
    floor: 'Plancher',
    cap: 'Plafond',
    stable: 'Part stable',
    pocket: 'Poche test',
    amount: 'Montant',
    share: 'Part',
    rule: 'Règle qui a décidé',
    measured_roi: 'ROI mesuré',
    wish: 'Mouvement avant équilibre',
    move: 'Mouvement proposé',
    proposed: 'Montant proposé',
    reason: 'Pourquoi',
    check: 'À vérifier',
  },
  t_versions: {
    id: 'Levier',
    label: 'Nom du levier',
    v1: 'V1',
    v2: 'V2',
    v3: 'V3',
    v4: 'V4',
    difference: 'Dernière moins V1',
  },
  t_costs: {
    date: 'Date',
    line: 'Ligne',
    line_label: 'Ligne de budget',
    state: 'État',
    label: 'Ce qui a été acheté',
    supplier: 'Fournisseur',
    channel: 'Canal',
    document: 'Pièce',
    amount: 'Montant HT',
    tax_rate: 'Taux de TVA',
    tax: 'TVA',
    gross: 'TTC',
    owner: 'Responsable',
    source: 'Source (fichier et ligne)',
    age: 'Âge (jours)',
    check: 'À vérifier',
  },
  t_transfers: {
    date: 'Date',
    from: 'De la ligne',
    from_label: 'Ligne qui donne',
    to: 'Vers la ligne',
    to_label: 'Ligne qui reçoit',
    amount: 'Montant',
    reason: 'Motif',
    approver: 'Validé par',
    balance: 'Reste sur la ligne qui donne',
    check: 'À vérifier',
  },
};

/** What each alert says, and what to do about it. */
export const moneyAlerts: AlertTexts = {
  'budget-vague': {
    label: 'Poste flou',
    todo: 'Nommez ce que paie la ligne, ou répartissez-la entre des lignes qui le disent.',
  },
  'budget-without-owner': {
    label: 'Ligne sans fournisseur ou responsable',
    todo: 'Indiquez qui est payé et qui répond de la ligne.',
  },
  'budget-without-nature': {
    label: 'Nature ou canal manquant',
    todo: fr`Choisissez une nature et un canal ; sinon les totaux ne se recoupent pas.`,
  },
  'budget-without-amount': {
    label: 'Montant absent ou illisible',
    todo: fr`Saisissez des nombres, sans texte ni devise ; 0 si la ligne ne coûte vraiment rien.`,
  },
  'budget-negative-month': {
    label: 'Mois négatif',
    todo: fr`Passez par la feuille Transferts pour retirer de l’argent à une ligne ; un mois n’est jamais négatif.`,
  },
  'budget-overspent': {
    label: 'Ligne dépassée',
    todo: 'Transférez de l’argent vers la ligne ou arrêtez d’y dépenser.',
  },
  'budget-landing': {
    label: 'Atterrissage au-dessus du prévu',
    todo: 'Réduisez les mois à venir ou transférez de l’argent avant que l’année ne finisse en dépassement.',
  },
  'budget-duplicate': {
    label: 'Code de ligne en double',
    todo: fr`Donnez à chaque ligne un code unique : c’est par lui que les coûts la retrouvent.`,
  },
  'budget-action-unknown': {
    label: 'Action absente du plan d’actions',
    todo: 'Choisissez une action du plan d’actions, ou laissez la cellule vide.',
  },
  'action-without-budget': {
    label: 'Action sans ligne de budget',
    todo: fr`Ajoutez une ligne pour l’action ; saisissez 0 si elle ne coûte rien.`,
  },
  'envelope-exceeded': {
    label: 'Enveloppe dépassée par le prévu',
    todo: fr`Réduisez les lignes : le total prévu dépasse l’enveloppe votée.`,
  },
  'landing-exceeds-envelope': {
    label: 'Fin d’année au-dessus de l’enveloppe',
    todo: fr`Décidez de ce qu’il faut arrêter : l’atterrissage dépasse l’enveloppe votée.`,
  },
  'envelope-not-voted': {
    label: 'Enveloppe sans vote',
    todo: 'Indiquez qui a voté l’enveloppe et quand.',
  },
  'hidden-costs-empty': {
    label: 'Coûts cachés non renseignés',
    todo: fr`Renseignez le temps interne, les outils de pilotage et la logistique : le coût complet par client en a besoin.`,
  },
  'controls-broken': {
    label: 'Contrôle qui n’est pas à zéro',
    todo: 'Regardez les contrôles en haut de la feuille Budget et corrigez ce qui diffère.',
  },
  'pocket-outside-bounds': {
    label: 'Poche hors de ses bornes',
    todo: 'Déplacez le montant indiqué pour ramener la poche entre ses deux bornes.',
  },
  'version-not-envelope': {
    label: 'Version différente de l’enveloppe',
    todo: fr`Corrigez la version : la somme de ses montants doit être égale à l’enveloppe.`,
  },
  'lever-below-floor': {
    label: 'Sous son plancher',
    todo: 'Augmentez le montant ou abaissez le plancher du levier.',
  },
  'lever-above-cap': {
    label: 'Au-dessus de son plafond',
    todo: 'Réduisez le montant ou relevez le plafond du levier.',
  },
  'cost-unplanned': {
    label: 'Coût non prévu',
    todo: 'Rattachez le coût à une ligne de budget, ou demandez une explication à son responsable.',
  },
  'cost-above-line': {
    label: 'Au-dessus du reste de la ligne',
    todo: 'Transférez de l’argent vers la ligne avant de payer.',
  },
  'cost-vague': {
    label: 'Libellé flou',
    todo: 'Précisez ce qui a été acheté.',
  },
  'cost-without-owner': {
    label: 'Coût sans fournisseur ou responsable',
    todo: 'Indiquez qui a été payé et qui a commandé.',
  },
  'cost-incomplete': {
    label: 'Date, état ou montant à compléter',
    todo: fr`Complétez le coût : sans cela, aucune colonne ne le compte.`,
  },
  'cost-outside-period': {
    label: 'Date hors de la période',
    todo: fr`Vérifiez la date : les mois du budget ne comptent pas ce coût.`,
  },
  'cost-counted-twice': {
    label: 'Pièce comptée deux fois',
    todo: fr`Gardez une seule ligne : faites passer son état d’engagé à provisionné, puis à réel.`,
  },
  'order-too-old': {
    label: 'Commande ouverte depuis trop longtemps',
    todo: 'Demandez au responsable de réceptionner la commande ou de l’annuler.',
  },
  'transfer-same-line': {
    label: 'Transfert vers la même ligne',
    todo: 'Choisissez deux lignes différentes.',
  },
  'transfer-unknown-line': {
    label: 'Ligne inconnue du budget',
    todo: 'Choisissez les deux lignes parmi celles du budget.',
  },
  'transfer-not-approved': {
    label: 'Transfert non validé',
    todo: 'Nommez la personne qui l’a validé.',
  },
  'transfer-too-large': {
    label: 'Plus que le reste de la ligne',
    todo: fr`Réduisez le montant : la ligne qui donne passe sous zéro.`,
  },
  'transfer-not-positive': {
    label: 'Montant nul ou négatif',
    todo: fr`Saisissez un montant positif ; inversez les deux lignes pour rendre l’argent.`,
  },
};
