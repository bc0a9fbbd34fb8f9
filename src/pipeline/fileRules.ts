import type { Config, MappingSpec } from './config';
import type { Connector } from './connectors/types';
import type { ReadOptions } from './readFile';
import { CONNECTORS } from './connectors/index';

/** What the configuration says about one file. */
export function optionsFor(source: string, config: Config): ReadOptions {
  const rule = config.files?.find((each) => matchesFile(each.file, source));
  const mapping = config.mappings?.find((each) => matchesFile(each.file, source));
  return {
    ...(rule?.currency ? { currency: rule.currency } : {}),
    ...(rule?.dateOrder ? { dateOrder: rule.dateOrder } : {}),
    connectors: mapping ? [mappedConnector(mapping)] : CONNECTORS,
  };
}

/** Whether a path matches a rule's file pattern: `*` within a folder, `**` across folders, `?` one character. */
export function matchesFile(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (glob) => (glob === '?' ? '[^/]' : glob === '*' ? '[^/]*' : '.*'));
  const target = pattern.includes('/') ? path : (path.split('/').pop() ?? path);
  return new RegExp(`^${source}$`, 'iu').test(target.normalize('NFC'));
}

/** The connector that a mapping of the configuration describes. */
export function mappedConnector(mapping: MappingSpec): Connector {
  const columns = new Map<string, string[]>();
  for (const [header, field] of Object.entries(mapping.columns))
    columns.set(field, [...(columns.get(field) ?? []), header]);
  const headers = Object.keys(mapping.columns);
  return {
    id: 'generic',
    label: mapping.platform ?? 'generic',
    platform: mapping.platform ?? 'generic',
    kind: 'generic',
    isMapped: true,
    signatures: [headers],
    columns: Object.fromEntries([...columns].map(([field, names]) => [field, { en: names }])),
    reports: [{ id: 'mapped', table: mapping.table, level: 'campaign', requires: [] }],
    totals: {
      label: /^(total|totaux|grand total|total général)$/i,
      starts: ['Total', 'TOTAL', 'total', 'Totaux', 'Grand'],
      firstIsControl: true,
      measures: ['spend', 'impressions', 'clicks', 'conversions', 'conversions_value'],
    },
  };
}
