import type { Connector } from './types';

const en = (name: string) => ({ en: [name] });

/** A file that already uses the standard column names; `jalon.config.json` maps other names onto these. */
export const generic: Connector = {
  id: 'generic',
  label: 'Generic file',
  platform: 'generic',
  kind: 'generic',
  signatures: [
    ['date_day', 'spend'],
    ['date_day', 'campaign_name'],
    ['campaign_name', 'spend'],
    ['platform', 'spend'],
  ],
  columns: Object.fromEntries(
    [
      'date_day',
      'period_start',
      'period_end',
      'platform',
      'account_id',
      'account_name',
      'campaign_id',
      'campaign_name',
      'campaign_type',
      'ad_group_id',
      'ad_group_name',
      'ad_id',
      'ad_name',
      'breakdown',
      'currency',
      'spend',
      'impressions',
      'clicks',
      'conversions',
      'conversions_value',
    ].map((name) => [name, en(name)]),
  ),
  reports: [{ id: 'mapped', table: 'ad_performance', level: 'campaign', requires: ['spend'] }],
  totals: {
    label: /^(total|totaux|grand total|total général)$/i,
    starts: ['Total', 'TOTAL', 'total', 'Totaux', 'Grand'],
    firstIsControl: true,
    measures: ['spend', 'impressions', 'clicks', 'conversions', 'conversions_value'],
  },
};
