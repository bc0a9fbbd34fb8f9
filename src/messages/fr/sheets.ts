import type { sheets as english } from '../en/sheets';
import { fr } from '../typography';

export const sheets = {
  workbookTitle: 'Rapport de performance marketing',
  names: {
    overview: 'Vue d’ensemble',
    channels: 'Canaux',
    campaigns: 'Campagnes',
    sources: 'Sources et rapprochement',
    issues: 'À traiter',
    dictionary: 'Dictionnaire',
  },
  total: 'Total',
  paid: 'Ensemble des canaux payants',
  share: 'Part de la dépense',
  channel: 'Canal',
  platform: 'Plateforme',
  stamp: ({ dataAsOf, start, end, currency }) => {
    const age = dataAsOf === null ? 'Date des données inconnue' : `Données arrêtées au ${dataAsOf}`;
    const period = start === null || end === null ? 'Pas encore de période' : `Période du ${start} au ${end}`;
    return `${age}   ·   ${period}   ·   Montants en ${currency}`;
  },
  overview: {
    title: 'Vue d’ensemble',
    subtitle: 'Ce qui a été dépensé, ce que cela a rapporté, et jusqu’où on peut se fier aux chiffres',
    status: (errors, warnings) => {
      if (errors === 0 && warnings === 0) return 'Ni erreur ni avertissement dans les fichiers.';
      const error = `${errors} ${errors < 2 ? 'erreur' : 'erreurs'}`;
      const warning = `${warnings} ${warnings < 2 ? 'avertissement' : 'avertissements'}`;
      return fr`${error} et ${warning} dans les fichiers : voir « À traiter ».`;
    },
    cards: {
      spend: 'Dépense média',
      leads: 'Leads du CRM, tous canaux',
      cpl: fr`CPL : dépense ÷ tous les leads`,
      won_deals: 'Affaires gagnées, tous canaux',
      cac: fr`CAC : dépense ÷ affaires gagnées`,
      ctr: fr`CTR : taux de clic`,
      cpc: fr`CPC : coût par clic`,
    },
    trends: 'Tendances',
    charts: {
      spendAndLeads: 'Dépense et leads du CRM par mois',
      spend: 'Dépense par mois',
      byChannel: 'Dépense par canal',
      cpcAndCtr: 'CPC et taux de clic par mois',
      cpc: 'CPC par mois',
    },
    month: 'Mois',
    before: (day) => `Avant le ${day}`,
    noMonth: 'Plusieurs mois',
    byMonth: 'Par mois',
    byChannel: 'Par canal',
    byPlatform: 'Par plateforme, selon ce que chacune déclare',
    spendByPlatform: 'Dépense par plateforme et par mois',
    conversionsByPlatform: 'Conversions par plateforme et par mois',
    notAdded: fr`Les conversions de plateformes différentes n’ont pas de total : chacune revendique des résultats selon sa propre règle, et deux d’entre elles peuvent revendiquer la même personne. Les résultats du CRM se lisent à côté.`,
    targets: {
      title: 'Objectifs',
      kpi: 'Indicateur',
      channel: 'Canal',
      allChannels: 'Tous les canaux',
      start: 'Du',
      end: 'Au',
      target: 'Objectif',
      actual: 'Réalisé',
      gap: 'Écart',
      verdict: 'Verdict',
      reached: 'Atteint',
      missed: 'Non atteint',
      underWay: 'En cours',
      within: 'Dans l’objectif',
      above: 'Au-dessus de l’objectif',
      partialMonths: fr`Non comparable : mois incomplets`,
      noFigure: fr`Non comparable : pas de chiffre unique`,
    },
    controls: {
      title: 'Contrôles',
      control: 'Ce qui est comparé',
      difference: 'Écart',
      verdict: 'Verdict',
      right: 'Concorde',
      wrong: fr`Ne concorde pas : ne pas utiliser ces totaux`,
      look: fr`À regarder : voir « Sources et rapprochement »`,
      detail: 'Dépense des lignes détaillées moins dépense des mois',
      months: 'Dépense des mois affichés moins dépense totale',
      channels: 'Dépense des canaux moins dépense totale',
      platforms: 'Dépense des plateformes moins dépense totale',
      rows: 'Lignes lues moins lignes chargées, écartées et rejetées',
      stated: 'Totaux annoncés par les fichiers qui diffèrent du chargé, au-delà de l’arrondi',
    },
    periodStart: 'Premier jour du rapport',
    periodEnd: 'Dernier jour du rapport',
    notes: {
      title: 'Avant de citer un chiffre',
      unconverted: (amount, currency) =>
        fr`Une dépense de ${amount} reste hors de tous les totaux en ${currency}, faute de taux pour cette devise.`,
      spanning: (amount) =>
        fr`Une dépense de ${amount} vient d’exports qui donnent un seul chiffre pour une période à cheval sur plusieurs mois. Elle est dans les totaux, à la ligne « Plusieurs mois », et dans aucun mois.`,
      leadsLeftOut: (count, formatted) =>
        count < 2
          ? `${formatted} lead n’a pas de date, ou une date hors des mois du rapport, et n’est pas compté ici.`
          : `${formatted} leads n’ont pas de date, ou une date hors des mois du rapport, et ne sont pas comptés ici.`,
      parquet: (table, rows, file) =>
        fr`La table ${table} (${rows} lignes) est dans le fichier ${file}, à côté de ce classeur ; aucune formule du classeur ne la lit.`,
      conversions:
        'Les clics, impressions et conversions sont ceux des plateformes, selon leurs propres règles d’attribution.',
      crm: fr`Les leads et les affaires gagnées sont ceux du CRM, quelle que soit leur origine : le CPL et le CAC de l’ensemble divisent la dépense média par leur total. La feuille « Canaux » donne les canaux payants à part. Le CAC ne compte que la dépense média ; les coûts cachés viendront avec les feuilles de budget.`,
      absent: fr`« — » signifie qu’aucune source ne donne ce chiffre, qu’il ne s’additionne pas, ou que des lignes ne donnent qu’un des deux termes du rapport (des clics sans impressions). #DIV/0! signifie que le dénominateur vaut 0 : le résultat n’existe pas, et il ne vaut pas 0.`,
      colours: fr`Dans les tableaux, le vert d’eau est meilleur d’au moins un dixième que l’ensemble des canaux payants, ou que le total quand cette ligne manque, et le corail moins bon d’au moins un dixième, selon le sens de chaque indicateur (un CPA qui baisse est une bonne nouvelle).`,
    },
  },
  channels: {
    title: 'Canaux',
    subtitle: 'Une ligne par canal, avec ses plateformes en dessous',
    channelAndPlatform: 'Canal et plateforme',
    notes: [
      fr`La ligne d’un canal additionne ses plateformes, sauf les conversions, qui n’ont un chiffre que si une seule plateforme les donne.`,
      fr`Les leads et les affaires du CRM appartiennent à un canal, pas à une plateforme : ils figurent sur les lignes des canaux.`,
      fr`Vert d’eau : meilleur d’au moins un dixième que l’ensemble des canaux payants. Corail : moins bon d’au moins un dixième. #DIV/0! : le dénominateur vaut 0.`,
    ],
  },
  campaigns: {
    title: 'Campagnes',
    subtitle: (count, isCut) =>
      isCut
        ? fr`Les ${count} campagnes qui dépensent le plus ; les autres sont dans la table monthly_ad_performance`
        : 'Toutes les campagnes, de la plus grande dépense à la plus petite',
    total: 'Total de toutes les campagnes',
    campaign: 'Campagne',
    note: fr`Les leads et les affaires gagnées sont rattachés à une campagne par la balise utm_campaign gardée dans le CRM ; le total compte ceux qui nomment une campagne. Vert d’eau : meilleur d’au moins un dixième que le total. Corail : moins bon d’au moins un dixième.`,
    spendWithoutLead: 'Dépense sans lead',
    leadWithoutCampaign: 'Leads sans campagne',
    nameInCrm: 'Campagne nommée dans le CRM',
    none: 'Aucune ligne.',
    rest: (count) => `et ${count} de plus`,
  },
  sources: {
    title: 'Sources et rapprochement',
    subtitle: 'Chaque ligne de chaque fichier est chargée, ou comptée ici avec sa raison',
    columns: {
      file: 'Fichier',
      status: 'État',
      platform: 'Plateforme',
      report: 'Rapport',
      language: 'Langue',
      encoding: 'Encodage',
      currency: 'Devise',
      start: 'Du',
      end: 'Au',
      read: 'Lignes lues',
      loaded: 'Chargées',
      excluded: 'Écartées',
      rejected: 'Rejetées',
      control: 'Contrôle (0)',
      reasons: 'Pourquoi écartées',
      statedSpend: 'Dépense annoncée',
      loadedSpend: 'Dépense chargée',
      spendDifference: 'Écart',
    },
    total: (files) => (files < 2 ? `Total de ${files} fichier` : `Total de ${files} fichiers`),
    statedTitle: 'Totaux annoncés par les fichiers',
    measure: 'Mesure',
    stated: 'Annoncé',
    loaded: 'Chargé',
    difference: 'Écart',
    verdict: 'Verdict',
    equal: 'Égal',
    rounding: 'Arrondi',
    differs: 'À expliquer',
    differing: (totals) =>
      totals === 0
        ? 'Aucun fichier n’annonce de total'
        : totals === 1
          ? 'Écart sur le total annoncé'
          : `Écarts parmi ${totals} totaux annoncés`,
    exclusionsTitle: 'Lignes écartées, et pourquoi',
    reason: 'Raison',
    rows: 'Lignes',
    why: 'Pourquoi elles ne comptent pas',
    noExclusion: 'Aucune ligne n’a été écartée.',
    note: fr`La dépense est dans la devise de chaque fichier et ne s’additionne pas entre fichiers. Les lignes rejetées sont illisibles : elles sont listées dans « À traiter ».`,
  },
  issues: {
    title: 'À traiter',
    subtitle: fr`Les erreurs d’abord : une erreur écarte une ligne ou un fichier, un avertissement charge avec une hypothèse`,
    columns: ['Gravité', 'Fichier', 'Ligne', 'Colonne', 'Ce qui ne va pas, et que faire'],
    everywhere: 'Tous les fichiers',
    empty: fr`Rien à traiter : tous les fichiers ont été lus sans erreur ni doute.`,
    rest: (count) => `et ${count} de plus, dans la table issues`,
  },
  dictionary: {
    title: 'Dictionnaire',
    subtitle: (version) =>
      `Comment chaque chiffre est calculé, et ce que contient chaque table et chaque colonne (contrat de données ${version})`,
    kpisTitle: fr`Comment est-ce calculé ?`,
    kpiColumns: [
      'Indicateur',
      'Formule',
      'Unité',
      'Définition',
      'Sens',
      'Période et âge des données',
      'Attribution',
      'Source',
    ],
    noSource: 'feuilles de budget (à venir)',
    age: ({ dataAsOf, start, end }) => {
      const period = start === null || end === null ? 'Pas encore de période' : `Du ${start} au ${end}`;
      return dataAsOf === null ? period : `${period}\nDonnées au ${dataAsOf}`;
    },
    tablesTitle: 'Tables',
    tableColumns: ['Table', 'Nature', 'Lignes', 'Une ligne de la table', 'Où', '', 'Description', ''],
    rows: (count) => new Intl.NumberFormat('fr-FR').format(count),
    columnsTitle: 'Colonnes',
    columnColumns: ['Table', 'Colonne', 'Type', 'Description', '', '', '', ''],
  },
} satisfies typeof english;
