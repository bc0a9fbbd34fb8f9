import type { FunctionText } from '../../en/functions/texts';
import { fr } from '../../typography';

/** Aide des tests, des prévisions et de ce qui est inhabituel. */
export const testTexts: Readonly<Record<string, FunctionText>> = {
  AB_TEST: {
    description: fr`Compare deux versions : différence des taux, son intervalle, p, et un verdict en une phrase. La taille doit avoir été fixée avant le test.`,
    parameters: {
      conversions_a: ['conversions_a', 'Conversions de la version A, le témoin.'],
      visitors_a: ['visiteurs_a', 'Visiteurs de la version A.'],
      conversions_b: ['conversions_b', 'Conversions de la version B, la variante.'],
      visitors_b: ['visiteurs_b', 'Visiteurs de la version B.'],
      confidence: ['confiance', fr`95 % si l’argument est omis.`],
      result: ['résultat', fr`« tableau » (par défaut), « verdict », « différence » ou « p ».`],
    },
  },
  AB_SAMPLE_SIZE: {
    description:
      'Visiteurs nécessaires à chaque version d’un test A/B pour distinguer un taux visé de celui d’aujourd’hui, arrondis au-dessus.',
    parameters: {
      baseline: ['taux_actuel', fr`Taux d’aujourd’hui : 20 %, 0,2 ou « 20 % ».`],
      target: ['taux_visé', fr`Taux qui vaut la peine d’être vu, et non gain relatif : 25 %.`],
      power: ['puissance', fr`Probabilité de voir l’écart quand il existe ; 80 % si l’argument est omis.`],
      significance: [
        'seuil',
        fr`Probabilité de voir un écart qui n’existe pas ; 5 % si l’argument est omis.`,
      ],
      formula: [
        'formule',
        fr`« power.prop.test » (par défaut, comme R), « variances propres », « variance de départ », « arcsinus » ou « continuité ».`,
      ],
    },
  },
  RATE_INTERVAL: {
    description: fr`Jusqu’où se fier à un taux : intervalle de Wilson, et une phrase qui dit quand il y a trop peu de résultats.`,
    parameters: {
      conversions: ['conversions', fr`Conversions, clics ou ouvertures : ce que l’on compte.`],
      visitors: ['visiteurs', 'Ce sur quoi on le compte.'],
      confidence: ['confiance', fr`95 % si l’argument est omis.`],
    },
  },
  FORECAST_KPI: {
    description:
      'Prévoit un KPI avec ses bornes, par la méthode qui prévoit le mieux ses dernières périodes, et jamais par une méthode qui ne fait pas mieux que répéter le passé.',
    parameters: {
      history: [
        'historique',
        fr`Une valeur par période, la plus ancienne d’abord ; une cellule vide est une période manquante, pas un 0.`,
      ],
      horizon: ['horizon', fr`Périodes à prévoir ; 6 si l’argument est omis.`],
      season: [
        'saison',
        fr`Périodes d’une saison : 12 (par défaut) pour des mois, 4 pour des trimestres, 1 pour aucune.`,
      ],
      method: [
        'méthode',
        fr`« auto » (par défaut), « Holt-Winters », « Holt », « lissage simple », « moyenne », « naïve saisonnière » ou « naïve ».`,
      ],
      confidence: ['confiance', fr`Probabilité visée par les bornes ; 95 % si l’argument est omis.`],
      floor: ['plancher', 'Ce sous quoi le KPI ne peut pas descendre, par exemple 0.'],
      result: [
        'résultat',
        fr`« tableau » (par défaut), ou « méthode » pour la méthode, ses erreurs et ses remarques.`,
      ],
    },
  },
  ANOMALY: {
    description: fr`Signale les valeurs inhabituelles d’une plage, chacune à sa place : z robuste, clôtures de Tukey, ou limites de Poisson pour des effectifs.`,
    parameters: {
      values: ['valeurs', fr`Les valeurs ; les cellules vides sont passées.`],
      method: [
        'méthode',
        fr`« z robuste » (par défaut), « Tukey », ou « Poisson » pour des effectifs comme les conversions par jour.`,
      ],
      threshold: ['seuil', fr`3,5 pour le z robuste, 1,5 pour Tukey, 3 pour Poisson si l’argument est omis.`],
      result: [
        'résultat',
        fr`« signe » (par défaut), « score », ou « tableau » pour les deux et la méthode réellement employée.`,
      ],
    },
  },
  DIAGNOSE: {
    description: fr`Des clics mais peu de conversions : dit s’il est trop tôt pour conclure, sinon où chercher (page, offre, ciblage, mesure), avec l’indice et que faire.`,
    parameters: {
      clicks: ['clics', 'Clics de la campagne.'],
      conversions: ['conversions', 'Conversions de la campagne.'],
      bounce_rate: ['taux_de_rebond', fr`Taux de rebond de la page d’arrivée : 70 %.`],
      sessions: ['sessions', 'Sessions issues de ces clics, vues par la mesure d’audience.'],
      started: ['commencés', 'Paniers ou formulaires commencés.'],
      expected_rate: ['taux_espéré', fr`Taux de conversion espéré ; 2 % si l’argument est omis.`],
    },
  },
};
