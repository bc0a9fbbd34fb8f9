import type { ChannelRule } from './merge/channels';
import type { Connector } from './connectors/types';
import type { StageTable } from './fields';
import schema from './jalon.config.schema.json';

/** `jalon.config.json`: everything optional; zero configuration is the default. */
export interface Config {
  readonly currency?: string;
  readonly language?: 'fr' | 'en';
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
  readonly rates?: readonly RateSpec[];
  readonly channels?: readonly ChannelRule[];
  readonly campaignNames?: { readonly pattern: string; readonly description?: string };
  readonly campaignAliases?: readonly { readonly match: string; readonly campaign: string }[];
  readonly files?: readonly FileRule[];
  readonly mappings?: readonly MappingSpec[];
  readonly targets?: readonly TargetSpec[];
}

/** One unit of `from` is worth `rate` units of `to`, from this day until the next rate of the pair. */
export interface RateSpec {
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly rate: string;
}

export interface FileRule {
  readonly file: string;
  readonly currency?: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly ignore?: boolean;
}

export interface MappingSpec {
  readonly file: string;
  readonly table: StageTable;
  readonly platform?: string;
  /** Header of the file → standard column. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface TargetSpec {
  readonly kpi: string;
  readonly start: string;
  readonly end: string;
  readonly channel?: string;
  readonly target: number;
}

/** What is wrong with a configuration, in words the user can act on. */
export class ConfigError extends Error {}

/** Checks a parsed configuration against the schema that is published with Jalon. */
export async function parseConfig(text: string, path: string): Promise<Config> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ConfigError(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const { default: Ajv } = await import('ajv/dist/2020');
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  if (!validate(value)) {
    const problems = (validate.errors ?? []).map((error) => {
      const detail = Object.values(error.params as Record<string, unknown>).join(', ');
      return `${error.instancePath || '/'} ${error.message ?? ''}${detail ? ` (${detail})` : ''}`;
    });
    throw new ConfigError(`${path}: ${problems.join('; ')}`);
  }
  const config = value as Config;
  for (const pattern of patternsOf(config)) {
    try {
      new RegExp(pattern, 'i');
    } catch (error) {
      throw new ConfigError(`${path}: ${pattern}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return config;
}

function patternsOf(config: Config): readonly string[] {
  const rules = (config.channels ?? []).flatMap(({ campaign, medium, platform, source, type }) => [campaign, medium, platform, source, type]);
  const names = config.campaignNames ? [config.campaignNames.pattern] : [];
  const aliases = (config.campaignAliases ?? []).map((alias) => alias.match);
  return [...rules, ...names, ...aliases].filter((pattern) => pattern !== undefined);
}

/** Whether a path matches a rule's file pattern: `*` within a folder, `**` across folders, `?` one character. */
export function matchesFile(pattern: string, path: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*\*\/?|\*|\?/g, (glob) => (glob === '?' ? '[^/]' : glob === '*' ? '[^/]*' : '.*'));
  const target = pattern.includes('/') ? path : (path.split('/').pop() ?? path);
  return new RegExp(`^${source}$`, 'iu').test(target.normalize('NFC'));
}

/** The connector that a mapping of the configuration describes. */
export function mappedConnector(mapping: MappingSpec): Connector {
  const columns = new Map<string, string[]>();
  for (const [header, field] of Object.entries(mapping.columns)) columns.set(field, [...(columns.get(field) ?? []), header]);
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
