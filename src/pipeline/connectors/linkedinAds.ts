import type { Connector } from './types';

/** Old exports call the campaign « campaign group » and the ad group « campaign ». */
const OLD_HIERARCHY = {
  campaign_id: { en: ['Campaign Group ID'], fr: ['ID du groupe de campagnes'] },
  campaign_name: { en: ['Campaign Group Name'], fr: ['Nom du groupe de campagnes'] },
  ad_group_id: { en: ['Campaign ID'], fr: ['ID de la campagne'] },
  ad_group_name: { en: ['Campaign Name'], fr: ['Nom de la campagne'] },
} as const;

export const linkedinAds: Connector = {
  id: 'linkedin-ads',
  label: 'LinkedIn Ads',
  platform: 'linkedin_ads',
  kind: 'ads',
  channel: 'paid_social',
  signatures: [
    ['Total Spent', 'Impressions'],
    ['Total dépensé', 'Impressions'],
    ['Start Date (in UTC)', 'Account Name'],
    ['Date de début (UTC)', 'Nom du compte'],
    ['Campaign Group Name', 'Impressions'],
    ['Nom du groupe de campagnes', 'Total dépensé'],
  ],
  preambles: [/^(ad|campaign|campaign group|ad set|account|creative) performance report \(in utc\)/i],
  columns: {
    date_day: {
      en: ['Start Date (in UTC)', 'Start Date', 'Date'],
      fr: ['Date de début (UTC)', 'Date de début (en UTC)', 'Date de début'],
    },
    account_name: { en: ['Account Name'], fr: ['Nom du compte'] },
    account_id: { en: ['Account ID'], fr: ['ID du compte'] },
    campaign_id: { en: ['Campaign ID'], fr: ['ID de la campagne'] },
    campaign_name: { en: ['Campaign Name'], fr: ['Nom de la campagne'] },
    campaign_group_name: { en: ['Campaign Group Name'], fr: ['Nom du groupe de campagnes'] },
    campaign_type: {
      en: ['Campaign Objective', 'Campaign Type'],
      fr: ['Objectif de la campagne', 'Type de campagne'],
    },
    ad_group_id: { en: ['Ad Set ID'], fr: ["ID de l'ensemble de publicités"] },
    ad_set_name: { en: ['Ad Set Name'], fr: ["Nom de l'ensemble de publicités"] },
    ad_group_name: { en: ['Ad Set Name'], fr: ["Nom de l'ensemble de publicités"] },
    ad_id: { en: ['Ad ID', 'Creative ID'], fr: ['ID de la publicité', "ID de l'annonce"] },
    ad_name: {
      en: ['Creative Name', 'Ad Name'],
      fr: ['Nom de la publicité', 'Nom de la création', "Nom de l'annonce"],
    },
    currency: { en: ['Currency'], fr: ['Devise'] },
    spend: { en: ['Total Spent'], fr: ['Total dépensé', 'Montant total dépensé'] },
    impressions: { en: ['Impressions'], fr: ['Impressions'] },
    clicks: { en: ['Clicks'], fr: ['Clics'] },
    conversions: { en: ['Conversions'], fr: ['Conversions'] },
    conversions_value: {
      en: ['Total Conversion Value'],
      fr: ['Valeur totale des conversions', 'Valeur de conversion totale'],
    },
  },
  reports: [
    {
      id: 'ad',
      table: 'ad_performance',
      level: 'ad',
      requires: ['ad_id', 'campaign_group_name', 'spend'],
      forbids: ['ad_set_name'],
      columns: OLD_HIERARCHY,
    },
    {
      id: 'campaign',
      table: 'ad_performance',
      level: 'ad_group',
      requires: ['ad_group_name', 'campaign_group_name', 'spend'],
      forbids: ['ad_set_name'],
      columns: OLD_HIERARCHY,
    },
    {
      id: 'campaign-group',
      table: 'ad_performance',
      level: 'campaign',
      requires: ['campaign_group_name', 'spend'],
      forbids: ['ad_group_name'],
      columns: OLD_HIERARCHY,
    },
    { id: 'ad', table: 'ad_performance', level: 'ad', requires: ['ad_id', 'spend'] },
    { id: 'ad-set', table: 'ad_performance', level: 'ad_group', requires: ['ad_group_name', 'spend'] },
    { id: 'campaign', table: 'ad_performance', level: 'campaign', requires: ['campaign_name', 'spend'] },
    { id: 'account', table: 'ad_performance', level: 'account', requires: ['account_name', 'spend'] },
  ],
  refusals: [{ kind: 'bulk-sheet', preamble: /linkedin\.com\/help\/lms|expand cells to view instructions/i }],
  totals: {
    label: /^total$/i,
    starts: ['Total', 'total'],
    firstIsControl: true,
    measures: ['spend', 'impressions', 'clicks'],
  },
  dateOrder: 'mdy',
};
