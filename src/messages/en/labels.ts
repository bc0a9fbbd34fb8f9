import type { Severity } from '../../core/issue';
import type { KpiAttribution, KpiDirection, KpiUnit } from '../../core/kpi/kpi';
import type { ControlMeasure, ExclusionReason, FileReport, Language } from '../../core/report';
import type { ColumnType, TableDefinition } from '../../core/tables';

export const severities: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
};

/** Measures as they are named inside a sentence. */
export const measures: Readonly<Record<ControlMeasure, string>> = {
  spend: 'spend',
  impressions: 'impressions',
  clicks: 'clicks',
  conversions: 'conversions',
  conversions_value: 'conversions value',
  page_views: 'page views',
  event_count: 'events',
  revenue: 'revenue',
  amount: 'amount',
  amount_excl_tax: 'amount excluding tax',
  tax_amount: 'tax amount',
  amount_incl_tax: 'amount including tax',
  rows: 'rows',
};

export const channels: Readonly<Record<string, string>> = {
  paid_search: 'Paid search',
  paid_social: 'Paid social',
  display: 'Display',
  video: 'Video',
  shopping: 'Shopping',
  cross_network: 'Cross-network',
  affiliates: 'Affiliates',
  organic_search: 'Organic search',
  organic_social: 'Organic social',
  email: 'E-mail',
  referral: 'Referral',
  direct: 'Direct',
  sms: 'SMS',
  offline: 'Offline',
  other: 'Other',
  unassigned: 'Unassigned',
};

/** Brand names, the same in every language. */
export const platforms: Readonly<Record<string, string>> = {
  google_ads: 'Google Ads',
  microsoft_ads: 'Microsoft Advertising',
  meta_ads: 'Meta Ads',
  facebook_ads: 'Meta Ads',
  linkedin_ads: 'LinkedIn Ads',
  tiktok_ads: 'TikTok Ads',
  pinterest_ads: 'Pinterest Ads',
  snapchat_ads: 'Snapchat Ads',
  x_ads: 'X Ads',
  twitter_ads: 'X Ads',
  reddit_ads: 'Reddit Ads',
  amazon_ads: 'Amazon Ads',
  apple_search_ads: 'Apple Search Ads',
  dv360: 'Display & Video 360',
  campaign_manager: 'Campaign Manager 360',
  criteo: 'Criteo',
  taboola: 'Taboola',
  outbrain: 'Outbrain',
  spotify_ads: 'Spotify Ads',
  youtube: 'YouTube',
  ga4: 'Google Analytics 4',
  google_analytics: 'Google Analytics',
  universal_analytics: 'Universal Analytics',
  matomo: 'Matomo',
  search_console: 'Google Search Console',
  google_search_console: 'Google Search Console',
  bing_webmaster: 'Bing Webmaster Tools',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho CRM',
  zoho_crm: 'Zoho CRM',
  dynamics: 'Dynamics 365',
  sellsy: 'Sellsy',
  odoo: 'Odoo',
  axonaut: 'Axonaut',
  brevo: 'Brevo',
  mailchimp: 'Mailchimp',
  crm: 'CRM',
  actual_costs: 'Accounts',
  generic: 'Other source',
  jalon: 'Jalon',
};

/** What each connector reads, by the connector's id. */
export const connectors: Readonly<Record<string, string>> = {
  'google-ads': 'Google Ads',
  'microsoft-ads': 'Microsoft Advertising',
  'meta-ads': 'Meta Ads',
  'linkedin-ads': 'LinkedIn Ads',
  'tiktok-ads': 'TikTok Ads',
  ga4: 'Google Analytics 4',
  'search-console': 'Google Search Console',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  'actual-costs': 'Actual costs and invoices',
  generic: 'Generic file',
};

export const statuses: Readonly<Record<FileReport['status'], string>> = {
  loaded: 'Loaded',
  empty: 'Empty',
  duplicate: 'Duplicate',
  refused: 'Refused',
};

export const exclusions: Readonly<Record<ExclusionReason, { readonly label: string; readonly why: string }>> =
  {
    'total-row': {
      label: 'Total row',
      why: 'The file repeats its own sum on this row; counting it would double the spend. It serves as the stated total.',
    },
    'duplicate-file': {
      label: 'Duplicate file',
      why: 'The same content is in the folder twice; it counts once.',
    },
    'newer-export': {
      label: 'Newer export',
      why: 'A more recent export covers the same days of the same account; its figures replace these.',
    },
    'other-level': {
      label: 'Other level',
      why: 'Another file gives the same spend at another level (campaign, ad group, ad); only one level counts.',
    },
    'covered-by-days': {
      label: 'Covered by days',
      why: 'Rows by day cover this period in another file; the figure for the whole period would count them again.',
    },
    'covered-by-period': {
      label: 'Covered by a period',
      why: 'Another file states one figure for a period that contains these rows; only that figure counts.',
    },
    'description-row': {
      label: 'Description row',
      why: 'The row explains the export (title, dates, legend) and holds no result.',
    },
  };

export const languages: Readonly<Record<Language, string>> = { fr: 'French', en: 'English' };

export const tableKinds: Readonly<Record<TableDefinition['kind'], string>> = {
  dimension: 'Dimension',
  fact: 'Fact',
  aggregate: 'Aggregate',
  log: 'Log',
  plan: 'Plan',
};

export const columnTypes: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  date: 'date',
  integer: 'whole number',
  money: 'amount',
  decimal: 'decimal number',
  boolean: 'true or false',
};

export const units: Readonly<Record<KpiUnit, (currency: string) => string>> = {
  currency: (currency) => `amount in ${currency}`,
  percent: () => 'percentage',
  ratio: () => 'ratio',
  count: () => 'number',
};

export const directions: Readonly<Record<KpiDirection, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neutral: 'Neither good nor bad by itself',
};

export const attributions: Readonly<Record<KpiAttribution, string>> = {
  platform: 'Each platform by its own rule; platforms may claim the same result.',
  crm: 'The CRM, by the utm tags kept on the record.',
  mixed: 'Spend of the platforms over results of the CRM, whichever channel brought them.',
  none: 'None: the amount is charged, not attributed.',
};
