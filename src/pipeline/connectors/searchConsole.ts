import type { Connector } from './types';

const MEASURES = ['clicks', 'impressions', 'position'] as const;

/** A Search Console table is its first column, then clicks, impressions, CTR and position. */
function table(id: string, first: { readonly en: readonly string[]; readonly fr: readonly string[] }) {
  return {
    id,
    table: 'search_performance' as const,
    requires: ['dimension', 'clicks', 'impressions'],
    columns: { dimension: first },
  };
}

export const searchConsole: Connector = {
  id: 'search-console',
  label: 'Google Search Console',
  platform: 'search_console',
  kind: 'analytics',
  signatures: [
    ['Clicks', 'Impressions', 'CTR', 'Position'],
    ['Clics', 'Impressions', 'CTR', 'Position'],
    ['Top queries', 'Clicks'],
    ['Requêtes les plus fréquentes', 'Clics'],
  ],
  refusals: [
    { kind: 'settings', headers: ['Filter', 'Value'], isHarmless: true },
    { kind: 'settings', headers: ['Filtre', 'Valeur'], isHarmless: true },
  ],
  columns: {
    date_day: { en: ['Date'], fr: ['Date'] },
    clicks: { en: ['Clicks'], fr: ['Clics'] },
    impressions: { en: ['Impressions'], fr: ['Impressions'] },
    position: { en: ['Position', 'Average position'], fr: ['Position', 'Position moyenne'] },
  },
  reports: [
    table('queries', { en: ['Top queries', 'Query'], fr: ['Requêtes les plus fréquentes', 'Requête'] }),
    table('pages', { en: ['Top pages', 'Page'], fr: ['Pages les plus populaires', 'Page'] }),
    table('countries', { en: ['Country'], fr: ['Pays'] }),
    table('devices', { en: ['Device'], fr: ['Appareil'] }),
    table('appearance', {
      en: ['Search Appearance'],
      fr: ['Apparence dans les résultats de recherche'],
    }),
    { id: 'chart', table: 'search_performance', requires: ['date_day', ...MEASURES] },
  ],
};
