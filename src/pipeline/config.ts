import type { ChannelRule } from './merge/channels';
import type { ErrorObject } from 'ajv';
import type { StageTable } from './fields';
import { HELPER_FIELDS, STAGE_COLUMNS } from './fields';
import { isKpiId } from '../core/kpi/index';
import schema from './jalon.config.schema.json';

/** `jalon.config.json`: everything optional; zero configuration is the default. */
export interface Config {
  readonly currency?: string;
  readonly language?: 'fr' | 'en';
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
  /** Share of the won amounts that is margin, above 0 and up to 1. */
  readonly marginRate?: number;
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

/** One thing wrong with a configuration: where, what kind, and the value or key in question. */
export interface ConfigProblem {
  readonly kind: 'json' | 'unknown-key' | 'missing-key' | 'value' | 'pattern';
  /** JSON path, `/rates/0/rate`. */
  readonly at: string;
  readonly detail: string;
}

export class ConfigError extends Error {
  constructor(
    readonly problems: readonly ConfigProblem[],
    options?: ErrorOptions,
  ) {
    super(problems.map((problem) => `${problem.kind} ${problem.at} ${problem.detail}`).join('; '), options);
  }
}

/** Checks a parsed configuration against the schema that is published with Jalon. */
export async function parseConfig(text: string): Promise<Config> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ConfigError(
      [{ kind: 'json', at: '', detail: error instanceof Error ? error.message : String(error) }],
      { cause: error },
    );
  }
  const { default: Ajv } = await import('ajv/dist/2020');
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  if (!validate(value)) {
    throw new ConfigError((validate.errors ?? []).map((error) => configProblem(error, value)));
  }
  const config = value as Config;
  const unknown = unknownNames(config);
  if (unknown.length > 0) throw new ConfigError(unknown);
  for (const pattern of patternsOf(config)) {
    try {
      new RegExp(pattern, 'i');
    } catch (error) {
      throw new ConfigError([{ kind: 'pattern', at: '', detail: pattern }], { cause: error });
    }
  }
  return config;
}

function configProblem(error: ErrorObject, value: unknown): ConfigProblem {
  const { instancePath: at, keyword, params } = error;
  if (keyword === 'additionalProperties')
    return { kind: 'unknown-key', at, detail: String(params['additionalProperty']) };
  if (keyword === 'required') return { kind: 'missing-key', at, detail: String(params['missingProperty']) };
  const found = at
    .split('/')
    .slice(1)
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
  return { kind: 'value', at, detail: JSON.stringify(found) ?? '' };
}

/** Standard columns and KPIs that do not exist: a typing error there would load nothing, silently. */
function unknownNames(config: Config): readonly ConfigProblem[] {
  const columns = (config.mappings ?? []).flatMap((mapping, index) => {
    const known = new Set(STAGE_COLUMNS[mapping.table].map((column) => column.name));
    return Object.entries(mapping.columns)
      .filter(([, field]) => !known.has(field) && !HELPER_FIELDS.has(field))
      .map(([header, field]): ConfigProblem => ({
        kind: 'value',
        at: `/mappings/${index}/columns/${header}`,
        detail: JSON.stringify(field),
      }));
  });
  const targets = (config.targets ?? []).flatMap((target, index): ConfigProblem[] =>
    isKpiId(target.kpi)
      ? []
      : [{ kind: 'value', at: `/targets/${index}/kpi`, detail: JSON.stringify(target.kpi) }],
  );
  return [...columns, ...targets];
}

function patternsOf(config: Config): readonly string[] {
  const rules = (config.channels ?? []).flatMap(({ campaign, medium, platform, source, type }) => [
    campaign,
    medium,
    platform,
    source,
    type,
  ]);
  const names = config.campaignNames ? [config.campaignNames.pattern] : [];
  const aliases = (config.campaignAliases ?? []).map((alias) => alias.match);
  return [...rules, ...names, ...aliases].filter((pattern) => pattern !== undefined);
}
