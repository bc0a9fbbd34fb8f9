import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Connector } from '../../src/pipeline/connectors/types';
import type { Config } from '../../src/pipeline/config';
import type { Expected } from '../helpers/fixtures';
import { CONNECTORS } from '../../src/pipeline/connectors';
import { fileReport } from '../../src/pipeline/fileReport';
import { messages } from '../../src/messages';
import { parseConfig } from '../../src/pipeline/config';
import { readFile } from '../../src/pipeline/readFile';
import schema from '../../src/pipeline/jalon.config.schema.json';

const ROOT = join(__dirname, '../..');

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const withoutCode = (text: string): string => text.replace(/^```.*?^```$/gms, '');

/** Names of the anchors that a page gives its headings, as GitHub makes them. */
const anchors = (page: string): readonly string[] =>
  [...withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Code blocks of a page, by their language. */
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1] ?? '');

const section = (text: string, heading: string): string =>
  text.split(`\n${heading}\n`)[1]?.split(/^## /m)[0] ?? '';

describe.each(pages)('%s', (page) => {
  const targets = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(
    (match) => match[1] ?? '',
  );
  const local = targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => target.split('#'));

  it('links to files that exist', () => {
    const files = local.map(([path = '']) => path).filter((path) => path !== '');
    expect(files.filter((path) => !existsSync(join(ROOT, dirname(page), path)))).toEqual([]);
  });

  it('links to headings that exist', () => {
    const broken = local.filter(([path, anchor]) => {
      const other = path ? join(dirname(page), path) : page;
      return (
        anchor !== undefined &&
        other.endsWith('.md') &&
        existsSync(join(ROOT, other)) &&
        !anchors(other).includes(anchor)
      );
    });
    expect(broken.map((parts) => parts.join('#'))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm run ([a-z]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names commands and options of jalon that exist', () => {
    const lines = [...read(page).matchAll(/node dist\/jalon\.js ([^#`\n]*)/g)].map((match) => match[1] ?? '');
    const { cli, powerbi } = messages('en');
    const unknown = lines.flatMap((line) => {
      const [command = '', ...rest] = line.split(/\s+/).filter((word) => word !== '');
      const options = rest.filter((word) => word.startsWith('--'));
      const isPowerbi = command === 'powerbi';
      const usage = isPowerbi ? powerbi.usage : cli.usage;
      const named = isPowerbi ? `jalon powerbi ${rest[0] ?? ''} ` : `jalon ${command} `;
      return [named, ...options].filter((word) => !usage.includes(word));
    });
    expect(unknown).toEqual([]);
  });
});

describe('README.md', () => {
  const [, french = '', english = ''] = read('README.md').split(/^## (?:Français|English)$/m);

  it('says as much in French as in English', () => {
    const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;
    for (const what of [/^### /gm, /^- /gm, /^\|/gm, /^```/gm])
      expect(count(french, what)).toBe(count(english, what));
  });

  it.each([
    ['French', french],
    ['English', english],
  ])(
    'explains every key of the settings in %s, with an example that is accepted',
    async (_language, text) => {
      const [example] = blocks(text, 'json');
      const keys = Object.keys(schema.properties).filter((key) => key !== '$schema');
      expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
      const config: Config = await parseConfig(example ?? '');
      expect(keys.filter((key) => !(key in config))).toEqual([]);
    },
  );
});

/** The walk-through is done here as its reader would do it: what it shows is what is run. */
describe('adding a connector, as CONTRIBUTING.md shows it', () => {
  const text = section(read('CONTRIBUTING.md'), '## Add a connector');
  const [code = ''] = blocks(text, 'ts');
  const [input = ''] = blocks(text, 'csv');
  const [expected = '{}'] = blocks(text, 'json');
  const truth = JSON.parse(expected) as Expected;

  const connector = (): Connector => {
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const exported: Record<string, Connector> = {};
    new Function('exports', outputText)(exported);
    return Object.values(exported)[0]!;
  };

  it('shows what its file gives, recognised among all the others', async () => {
    const file = await readFile('input.csv', new TextEncoder().encode(input), {
      connectors: [...CONNECTORS, connector()],
    });
    const {
      connector: id,
      report,
      table,
      language,
      encoding,
      delimiter,
      currency,
      period,
      rows,
      totals,
      issues,
    } = fileReport(file);
    const codes = issues.filter((issue) => issue.severity !== 'info').map((issue) => issue.code);
    const { records, ...rest } = truth;
    expect({
      connector: id,
      report,
      table,
      language,
      encoding,
      delimiter,
      currency,
      period,
      rows,
      totals,
      issues: codes,
    }).toEqual(rest);
    expect(records).toHaveLength(rows.loaded);
  });
});
