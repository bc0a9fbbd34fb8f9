import type { FunctionText } from '../../en/functions/texts';
import { fr } from '../../typography';

/** Aide des fonctions sur les clients. */
export const customerTexts: Readonly<Record<string, FunctionText>> = {
  CLV: {
    description:
      'Valeur vie client, selon une définition nommée. Par défaut, les marges actualisées d’une cohorte sur sa durée, la première tout de suite.',
    parameters: {
      basket: ['panier', 'Montant moyen d’un achat.'],
      frequency: ['fréquence', 'Achats par période (l’an, sauf indication contraire).'],
      margin_rate: ['taux_de_marge', fr`Taux de marge brute : 40 %, 0,4 ou « 40 % ».`],
      lifespan: [
        'durée',
        fr`Nombre de périodes pendant lesquelles un client reste ; sans fin si l’argument est omis.`,
      ],
      retention: [
        'rétention',
        fr`Part des clients gardés d’une période à la suivante ; 100 % si l’argument est omis.`,
      ],
      discount: [
        'actualisation',
        fr`Taux d’actualisation par an ; il est converti à la période. 0 si l’argument est omis.`,
      ],
      method: [
        'méthode',
        fr`« cohorte » (par défaut), « simple », « marge simple », « rétention, première marge comprise », « abonnement »… Voir l’aide.`,
      ],
      period: ['période', fr`« an » (par défaut), « trimestre », « mois », « semaine » ou « jour ».`],
      acquisition_cost: ['coût_d_acquisition', 'Coût de la conquête du client, déduit une fois.'],
      result: [
        'résultat',
        fr`« valeur » (par défaut), ou « tableau » pour la définition et les chiffres employés.`,
      ],
    },
  },
  PREDICT_CLV: {
    description: fr`Valeur à venir de chaque client, lue dans ses tickets : chances d’être encore client, achats et montant attendus, valeur et son intervalle.`,
    parameters: {
      customers: ['clients', 'Client de chaque ticket.'],
      dates: ['dates', 'Date de chaque ticket.'],
      amounts: ['montants', fr`Montant de chaque ticket ; un remboursement est négatif.`],
      months: ['mois', fr`Mois à venir ; 12 si l’argument est omis.`],
      discount: ['actualisation', fr`Taux d’actualisation par an ; 0 si l’argument est omis.`],
      margin_rate: [
        'taux_de_marge',
        fr`Part du montant qui est de la marge ; 100 % si l’argument est omis : la valeur est alors un chiffre d’affaires.`,
      ],
      model: ['modèle', fr`« MBG/NBD » (par défaut), « BG/NBD » ou « Pareto/NBD ».`],
      end: ['fin', fr`Dernier jour observé ; celui du dernier ticket si l’argument est omis.`],
      result: [
        'résultat',
        fr`« clients » (par défaut), ou « modèle » pour les paramètres, les lignes écartées et les remarques.`,
      ],
    },
  },
  P_ALIVE: {
    description:
      'Probabilité que chaque client le soit encore, lue dans les dates de ses achats, avec son intervalle.',
    parameters: {
      customers: ['clients', 'Client de chaque ticket.'],
      dates: ['dates', 'Date de chaque ticket.'],
      model: ['modèle', fr`« MBG/NBD » (par défaut), « BG/NBD » ou « Pareto/NBD ».`],
      end: ['fin', fr`Dernier jour observé ; celui du dernier ticket si l’argument est omis.`],
    },
  },
  SUBSCRIPTION_CLV: {
    description: fr`Valeur d’un nouvel abonné quand certains renouvellent plus volontiers que d’autres : marge × paiements attendus et actualisés (modèle bêta-géométrique décalé).`,
    parameters: {
      survivors: [
        'survivants',
        'Clients au départ, puis après chaque renouvellement, par exemple 1000, 869, 743, 653.',
      ],
      margin: ['marge', 'Marge d’un paiement.'],
      discount: [
        'actualisation',
        fr`Taux d’actualisation par an ; il est converti à la période. 10 % si l’argument est omis.`,
      ],
      period: [
        'période',
        fr`Temps entre deux renouvellements : « an » (par défaut), « trimestre », « mois », « semaine » ou « jour ».`,
      ],
      result: ['résultat', fr`« valeur » (par défaut), ou « tableau » pour les paramètres aussi.`],
    },
  },
  RETENTION_CURVE: {
    description: fr`Prolonge la rétention d’un abonnement : pour chaque renouvellement, la part encore abonnée et la part des présents qui renouvellent (modèle bêta-géométrique décalé).`,
    parameters: {
      survivors: [
        'survivants',
        'Clients au départ, puis après chaque renouvellement, par exemple 1000, 869, 743, 653.',
      ],
      renewals: ['renouvellements', 'Nombre de renouvellements à montrer, comptés depuis le départ.'],
    },
  },
};
