import type { FunctionText } from '../../en/functions/texts';
import { fr } from '../../typography';

/** Aide des fonctions du budget et du plan. */
export const planTexts: Readonly<Record<string, FunctionText>> = {
  BOUNCE_RATE: {
    description: fr`Taux de rebond d’une page web : sessions d’une seule page ÷ sessions, ou 1 − sessions engagées ÷ sessions, comme Google Analytics 4.`,
    parameters: {
      counted: [
        'sessions_comptées',
        fr`Sessions d’une seule page, ou sessions engagées quand la définition est « engagées ».`,
      ],
      sessions: ['sessions', 'Toutes les sessions.'],
      definition: ['définition', fr`« page unique » (par défaut) ou « engagées » (Google Analytics 4).`],
    },
  },
  CAC_PAYBACK: {
    description: fr`Mois de marge qui remboursent la conquête d’un client : CAC ÷ (revenu mensuel d’un compte × taux de marge), plus longtemps quand des clients partent.`,
    parameters: {
      cac: ['cac', 'Coût d’acquisition client.'],
      monthly_revenue: ['revenu_mensuel', 'Revenu d’un compte par mois.'],
      margin_rate: ['taux_de_marge', fr`Taux de marge brute : 80 %, 0,8 ou « 80 % ».`],
      monthly_churn: [
        'attrition_mensuelle',
        fr`Part des clients perdus chaque mois ; 0 si l’argument est omis.`,
      ],
    },
  },
  EXPLAIN_KPI: {
    description: fr`Dit comment un KPI est obtenu : sa valeur, sa définition, sa formule, les lignes retenues et celles écartées pour un blanc, et une borne basse quand il n’y a pas encore de résultat.`,
    parameters: {
      kpi: ['kpi', fr`Nom du KPI, par exemple « CPA » ou « ROAS ».`],
      operands: ['termes', 'Une plage pour chaque terme de sa formule, dans l’ordre de sa fonction.'],
    },
  },
  BUDGET_ALLOCATE: {
    description: fr`Répartit une enveloppe entre des canaux au prorata de leur ROI attendu, entre planchers et plafonds, au centime ; chaque montant dit quelle règle l’a fixé.`,
    parameters: {
      envelope: ['enveloppe', 'Montant à répartir.'],
      channels: ['canaux', 'Noms des canaux, un par cellule.'],
      expected_returns: [
        'roi_attendus',
        fr`ROI attendu de chaque canal, par exemple 3 pour 3 € de marge par euro.`,
      ],
      floors: ['planchers', fr`Part minimale de l’enveloppe pour chaque canal : 10 %.`],
      caps: ['plafonds', fr`Part maximale de l’enveloppe pour chaque canal : 40 %.`],
      pocket: ['poche', fr`Part réservée au « test & learn » ; 10 % si l’argument est omis, 0 pour aucune.`],
    },
  },
  BUDGET_OPTIMIZE: {
    description: fr`Répartit un budget entre des canaux pour que leurs réponses s’additionnent au plus haut, même avec des courbes en S où les parts égales peuvent être le pire choix.`,
    parameters: {
      budget: ['budget', fr`Montant à répartir ; il est dépensé en entier.`],
      channels: ['canaux', 'Noms des canaux, un par cellule.'],
      maximum: ['maximum', 'Le plus que chaque canal peut rapporter (β de sa courbe).'],
      half_saturation: ['demi_saturation', 'Dépense à laquelle chaque canal en rapporte la moitié (κ).'],
      slope: [
        'pente',
        fr`Pente de chaque courbe : 1 (par défaut), le rendement baisse dès le départ ; au-dessus de 1, c’est un S.`,
      ],
      least: ['minimum_par_canal', 'Montant minimal de chaque canal.'],
      most: ['maximum_par_canal', 'Montant maximal de chaque canal.'],
      current: ['actuel', 'Montant d’aujourd’hui pour chaque canal, à comparer.'],
      pocket: ['poche', fr`Part réservée au « test & learn » ; 0 si l’argument est omis.`],
      result: ['résultat', fr`« tableau » (par défaut), ou « résumé » pour les totaux et la preuve.`],
    },
  },
  FIT_RESPONSE: {
    description: fr`Trace la courbe de réponse d’un canal à travers son historique : le plus qu’il peut rapporter, la dépense qui en rapporte la moitié, et la qualité de l’ajustement.`,
    parameters: {
      spend: ['dépense', 'Dépense de chaque période.'],
      response: ['réponse', 'Ce que le canal a rapporté à chaque période.'],
      curve: ['courbe', fr`« Michaelis-Menten » (par défaut), ou « Hill » pour une courbe en S.`],
    },
  },
  SATURATION: {
    description: fr`Ce que rapporte une dépense sur une courbe qui sature, pour une cellule ou pour chaque cellule d’une plage.`,
    parameters: {
      spend: ['dépense', 'Dépense, une cellule ou une plage.'],
      maximum: ['maximum', 'Le plus que le canal peut rapporter.'],
      half_saturation: [
        'demi_saturation',
        fr`Dépense qui en rapporte la moitié (Hill) ; λ de la courbe logistique ; c de tanh.`,
      ],
      slope: ['pente', fr`Pente de la courbe de Hill ; 1 si l’argument est omis (Michaelis-Menten).`],
      curve: ['courbe', fr`« Hill » (par défaut), « logistique » ou « tanh ».`],
    },
  },
  ADSTOCK: {
    description: fr`Ce que chaque période ressent des dépenses passées : rémanence de la publicité, une valeur par période.`,
    parameters: {
      spend: [
        'dépense',
        fr`Dépense de chaque période, la plus ancienne d’abord ; une cellule vide est une absence de dépense.`,
      ],
      decay: ['report', 'Part reportée à la période suivante (θ ou α), ou forme de la courbe de Weibull.'],
      form: [
        'forme',
        fr`« géométrique » (par défaut, non normalisée, comme Robyn), « géométrique normalisée » (comme Meridian et PyMC), « binomiale », « retardée », « Weibull cumulée » ou « Weibull densité ».`,
      ],
      window: [
        'fenêtre',
        fr`Nombre de périodes que dure une dépense dans les formes normalisées ; 13 si l’argument est omis.`,
      ],
      second: [
        'second',
        fr`Sommet de la forme retardée, en périodes ; échelle de la courbe de Weibull, de 0 à 1.`,
      ],
    },
  },
  LANDING: {
    description: fr`Où une ligne de budget va finir : facturé + reçu + le plus grand des commandes en cours et de ce qui reste prévu dans les mois non clos.`,
    parameters: {
      planned: ['prévu', 'Montants prévus, une cellule par mois.'],
      closed_months: ['mois_clos', 'Nombre de mois terminés.'],
      actual: ['réel', 'Facturé à ce jour.'],
      committed: ['engagé', 'Commandé, ni reçu ni facturé.'],
      accrued: ['provisionné', 'Reçu, pas encore facturé.'],
      transfers: ['transferts', 'Transferts reçus moins transferts donnés.'],
      booked_in_open: ['déjà_passé', 'Part du réel et du provisionné qui tombe dans des mois non clos.'],
      result: ['résultat', fr`« valeur » (par défaut), ou « tableau » pour l’écart et la méthode.`],
    },
  },
  PACING: {
    description: fr`Un budget se dépense-t-il au bon rythme ? Réel ÷ (budget × part des jours écoulés) : 1 quand il est conforme, au-dessus de 1 quand il va trop vite.`,
    parameters: {
      budget: ['budget', 'Budget de la période.'],
      actual: ['réel', 'Dépensé à ce jour.'],
      start: ['début', 'Premier jour.'],
      end: ['fin', 'Dernier jour.'],
      today: ['aujourd_hui', 'Dernier jour dont la dépense est comptée.'],
      weekday_weights: [
        'poids_des_jours',
        fr`Sept poids, du lundi au dimanche, par exemple 1 1 1 1 1 0 0 ; tous les jours égaux si l’argument est omis.`,
      ],
      result: [
        'résultat',
        fr`« indice » (par défaut), ou « tableau » pour la projection et le montant nécessaire par jour.`,
      ],
    },
  },
  RETROPLAN: {
    description: fr`Compte à rebours depuis un lancement : la date située tant de jours ouvrés avant, sans week-ends, jours fériés français ni jours de fermeture.`,
    parameters: {
      launch: ['lancement', 'Date du lancement.'],
      working_days: ['jours_ouvrés', 'Nombre de jours ouvrés avant le lancement.'],
      days_off: ['jours_chômés', fr`Vos propres jours chômés : fermetures, ponts, congés.`],
      holidays: ['fériés', fr`« France » (par défaut), « Alsace-Moselle » ou « aucun ».`],
    },
  },
  PRIORITY: {
    description: fr`Note pour classer des actions : impact × confiance ÷ effort, chacun sur l’échelle de votre choix.`,
    parameters: {
      impact: ['impact', 'Effet attendu, par exemple de 1 à 10.'],
      effort: ['effort', fr`Effort demandé, sur la même échelle ; 0 n’a pas de note.`],
      confidence: [
        'confiance',
        fr`À quel point vous êtes sûr : 80 %, ou de 1 à 10. 1 si l’argument est omis.`,
      ],
    },
  },
  SCALE_SCORE: {
    description: fr`Scale = organisation × commercial, deux notes d’audit de 0 à 100 : une forte ne rachète pas une faible.`,
    parameters: {
      organisation: ['organisation', 'Note de l’organisation, de 0 à 100.'],
      commercial: ['commercial', 'Note du commercial, de 0 à 100.'],
    },
  },
  SMART_CHECK: {
    description: fr`Juge un objectif lettre par lettre (spécifique, mesurable, atteignable, réaliste, temporel) : rempli, manquant, ou impossible à dire d’après le texte.`,
    parameters: {
      text: ['texte', 'L’objectif, en français ou en anglais.'],
      baseline: ['départ', 'Où en est le chiffre aujourd’hui, quand le texte ne le dit pas.'],
      target: ['cible', 'Où il doit aller, quand le texte ne le dit pas.'],
      deadline: ['échéance', 'Date de fin, quand le texte ne la dit pas.'],
      language: ['langue', fr`« auto » (par défaut), « français » ou « anglais ».`],
      result: [
        'résultat',
        fr`« notes » (par défaut, une cellule), « tableau » (raisons et ajouts), « score » (lettres remplies, de 0 à 5) ou « proposition ».`,
      ],
      fiscal_start: [
        'début_d_exercice',
        fr`Premier mois de l’exercice, de 1 à 12, pour « fin d’exercice » ; janvier si l’argument est omis.`,
      ],
      today: ['aujourd_hui', fr`Jour d’écriture du texte, pour « en six mois » ; =AUJOURDHUI() ou une date.`],
    },
  },
};
