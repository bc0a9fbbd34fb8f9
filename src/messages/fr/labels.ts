import type { Severity } from '../../core/issue';
import type { KpiAttribution, KpiDirection, KpiUnit } from '../../core/kpi/kpi';
import type { ControlMeasure, ExclusionReason, FileReport, Language } from '../../core/report';
import type { ColumnType, TableDefinition } from '../../core/tables';
import { connectors as readers, platforms as brands } from '../en/labels';
import { fr } from '../typography';

export const severities: Readonly<Record<Severity, string>> = {
  error: 'Erreur',
  warning: 'Avertissement',
  info: 'Information',
};

export const measures: Readonly<Record<ControlMeasure, string>> = {
  spend: 'dépense',
  impressions: 'impressions',
  clicks: 'clics',
  conversions: 'conversions',
  conversions_value: 'valeur des conversions',
  page_views: 'pages vues',
  event_count: 'événements',
  revenue: 'revenu',
  amount: 'montant',
  amount_excl_tax: 'montant hors taxes',
  tax_amount: 'montant de la taxe',
  amount_incl_tax: 'montant toutes taxes comprises',
  rows: 'lignes',
};

export const channels: Readonly<Record<string, string>> = {
  paid_search: 'Recherche payante',
  paid_social: 'Réseaux sociaux payants',
  display: 'Display',
  video: 'Vidéo',
  shopping: 'Shopping',
  cross_network: 'Multi-réseaux',
  affiliates: 'Affiliation',
  organic_search: 'Recherche naturelle',
  organic_social: 'Réseaux sociaux naturels',
  email: 'E-mail',
  referral: 'Sites référents',
  direct: 'Accès direct',
  sms: 'SMS',
  offline: 'Hors ligne',
  other: 'Autres',
  unassigned: 'Non attribué',
};

export const platforms: Readonly<Record<string, string>> = {
  ...brands,
  actual_costs: 'Comptabilité',
  generic: 'Autre source',
};

export const connectors: Readonly<Record<string, string>> = {
  ...readers,
  'actual-costs': 'Coûts réels et factures',
  generic: 'Fichier générique',
};

export const statuses: Readonly<Record<FileReport['status'], string>> = {
  loaded: 'Chargé',
  empty: 'Vide',
  duplicate: 'Doublon',
  refused: 'Refusé',
};

export const exclusions: Readonly<Record<ExclusionReason, { readonly label: string; readonly why: string }>> =
  {
    'total-row': {
      label: 'Ligne de total',
      why: fr`Le fichier répète sa propre somme sur cette ligne ; la compter doublerait la dépense. Elle sert de total annoncé.`,
    },
    'duplicate-file': {
      label: 'Fichier en double',
      why: fr`Le même contenu figure deux fois dans le dossier ; il compte une fois.`,
    },
    'newer-export': {
      label: 'Export plus récent',
      why: fr`Un export plus récent couvre les mêmes jours du même compte ; ses chiffres remplacent ceux-ci.`,
    },
    'other-level': {
      label: 'Autre niveau',
      why: fr`Un autre fichier donne la même dépense à un autre niveau (campagne, groupe d’annonces, annonce) ; un seul niveau compte.`,
    },
    'covered-by-days': {
      label: 'Couvert par des jours',
      why: fr`Un autre fichier couvre cette période jour par jour ; le chiffre de la période entière compterait ces jours une seconde fois.`,
    },
    'covered-by-period': {
      label: 'Couvert par une période',
      why: fr`Un autre fichier donne un seul chiffre pour une période qui contient ces lignes ; seul ce chiffre compte.`,
    },
    'description-row': {
      label: 'Ligne de description',
      why: fr`La ligne présente l’export (titre, dates, légende) et ne contient aucun résultat.`,
    },
  };

export const languages: Readonly<Record<Language, string>> = { fr: 'français', en: 'anglais' };

export const tableKinds: Readonly<Record<TableDefinition['kind'], string>> = {
  dimension: 'Dimension',
  fact: 'Faits',
  aggregate: 'Agrégat',
  log: 'Journal',
  plan: 'Plan',
};

export const columnTypes: Readonly<Record<ColumnType, string>> = {
  text: 'texte',
  date: 'date',
  integer: 'nombre entier',
  money: 'montant',
  decimal: 'nombre décimal',
  boolean: 'vrai ou faux',
};

export const units: Readonly<Record<KpiUnit, (currency: string) => string>> = {
  currency: (currency) => `montant en ${currency}`,
  percent: () => 'pourcentage',
  ratio: () => 'rapport',
  count: () => 'nombre',
};

export const directions: Readonly<Record<KpiDirection, string>> = {
  higher: 'Plus haut = mieux',
  lower: 'Plus bas = mieux',
  neutral: 'Ni bon ni mauvais en soi',
};

export const attributions: Readonly<Record<KpiAttribution, string>> = {
  platform: fr`Chaque plateforme selon sa propre règle ; plusieurs peuvent revendiquer le même résultat.`,
  crm: 'Le CRM, d’après les balises utm gardées sur la fiche.',
  mixed: 'Dépense des plateformes rapportée aux résultats du CRM, quel que soit le canal qui les a apportés.',
  none: fr`Aucune : le montant est facturé, pas attribué.`,
};
