import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../core/report';
import { messages } from '../messages/index';
import { PowerbiRefused, type ExitCode } from './refused';
import type { Environment } from './service/settings';

/** What stands around a command: where it reads and prints, and what a test puts in the place of the network and the clock. */
export interface Surroundings {
  readonly language: Language;
  readonly env: Environment;
  readonly print: (text: string) => void;
  /** Prints beside the result, on the standard error. */
  readonly warn: (text: string) => void;
  readonly fetch: typeof globalThis.fetch;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

/** What a subcommand is given. */
export interface Given extends Surroundings {
  /** Options by name; a flag is `true`. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
  readonly json: boolean;
}

interface Subcommand {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Its code is loaded when it is asked for. */
  readonly load: () => Promise<(given: Given) => Promise<ExitCode>>;
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

/** Every `jalon powerbi` command by its name. */
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  new: {
    options: { out: TEXT, source: TEXT, path: TEXT },
    load: async () => (await import('./newCommand')).newCommand,
  },
  check: {
    options: {},
    load: async () => (await import('./checkCommand')).checkCommand,
  },
  refresh: {
    options: { workspace: TEXT, dataset: TEXT, wait: FLAG, limit: TEXT },
    load: async () => (await import('./service/refreshCommand')).refreshCommand,
  },
  status: {
    options: { workspace: TEXT, dataset: TEXT },
    load: async () => (await import('./service/statusCommand')).statusCommand,
  },
  'embed-token': {
    options: { workspace: TEXT, report: TEXT },
    load: async () => (await import('./service/embedTokenCommand')).embedTokenCommand,
  },
};

const COMMON = {
  lang: { type: 'string', short: 'l' },
  json: FLAG,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs one command; `argv` is what stands after `jalon powerbi`. What is wrong is printed, and the exit code says so. */
export async function powerbiCommand(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const wantsJson = argv.includes('--json');
  try {
    return await run(argv, surroundings);
  } catch (error) {
    if (!(error instanceof PowerbiRefused)) throw error;
    surroundings.warn(error.message);
    if (wantsJson) surroundings.print(JSON.stringify({ ok: false, error: error.message }));
    return error.exitCode;
  }
}

async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { powerbi } = messages(surroundings.language);
  const [name] = parseArgs({ args: [...argv], options: COMMON, strict: false }).positionals;
  if (name === undefined || name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    surroundings.print(powerbi.usage);
    return name === undefined && argv.length === 0 ? 2 : 0;
  }
  if (!Object.hasOwn(SUBCOMMANDS, name)) throw new PowerbiRefused(powerbi.unknownSubcommand(name));
  const { options, load } = SUBCOMMANDS[name]!;
  const { values, positionals } = parsed(argv, { ...COMMON, ...options }, surroundings.language);
  const { lang } = values;
  if (typeof lang === 'string' && lang !== 'fr' && lang !== 'en')
    throw new PowerbiRefused(messages(surroundings.language).cli.badLanguage(lang));
  const execute = await load();
  return execute({
    ...surroundings,
    options: values,
    operands: positionals.slice(1),
    json: values['json'] === true,
  });
}

function parsed(
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  language: Language,
): { readonly values: Given['options']; readonly positionals: readonly string[] } {
  const { cli } = messages(language);
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { values: values as Given['options'], positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? '';
    throw new PowerbiRefused(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? cli.unknownOption(option) : cli.optionNeedsValue(option),
    );
  }
}
