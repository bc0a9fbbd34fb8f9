import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTIONS } from '../../src/functions';
import { runScript } from '../helpers/runScript';

const ROOT = join(__dirname, '../..');

const REFUSED = ['CA', 'P7', 'KPI2026', 'XFD1048576', 'R1C1', 'ECHO', 'RATE', 'cpa', '_CPA', '1CPA'];
const ACCEPTED = ['CPA', 'XFE1', 'XFD1048577', 'ROI2025X'];

describe('a name', () => {
  const names = [...Object.keys(FUNCTIONS), ...REFUSED, ...ACCEPTED];
  const problems = runScript<(string | null)[]>(
    `import { functionNameProblem } from './scripts/functionNames.mjs';
print(${JSON.stringify(names)}.map(functionNameProblem));`,
  );
  const problemOf = (name: string) => problems[names.lastIndexOf(name)];

  it.each(Object.keys(FUNCTIONS))('%s is one that Excel accepts', (name) => {
    expect(problemOf(name)).toBeNull();
  });

  it.each(REFUSED)('%s would be refused', (name) => {
    expect(problemOf(name)).toContain(name);
  });

  it.each(ACCEPTED)('%s would be accepted', (name) => {
    expect(problemOf(name)).toBeNull();
  });
});

describe('dist/functions.json and dist/functions-fr.json', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(ROOT, 'dist', name), 'utf8')) as {
      functions: {
        id: string;
        name: string;
        description: string;
        helpUrl: string;
        parameters: { name: string; description: string; type: string; optional?: boolean }[];
      }[];
    };
  const english = read('functions.json').functions;
  const french = read('functions-fr.json').functions;

  it('have the same names and ids, those of the code', () => {
    expect(french.map(({ id, name }) => [id, name])).toEqual(english.map(({ id, name }) => [id, name]));
    expect(english.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
    expect(english.every(({ id, name }) => id === name)).toBe(true);
  });

  it('describe every function and argument in their own language', () => {
    for (const one of [...english, ...french]) {
      expect(one.description.length).toBeGreaterThan(20);
      for (const { name, description } of one.parameters) {
        expect(description.length).toBeGreaterThan(3);
        expect(name).toMatch(/^[\p{L}_]+$/u);
      }
    }
    expect(french.filter(({ description }, index) => description === english[index]?.description)).toEqual(
      [],
    );
  });

  it('ask nothing of Excel that would make a workbook slow: no streaming, no volatile function, no call of its API', () => {
    expect(english.filter((one) => 'options' in one)).toEqual([]);
  });

  it('agree on types and on what may be left out', () => {
    const shape = ({ parameters }: (typeof english)[number]) =>
      parameters.map(({ type, optional }) => [type, optional ?? false]);
    expect(french.map(shape)).toEqual(english.map(shape));
  });

  it('lead to a help page that is there, in their language', () => {
    for (const [language, list] of [
      ['en', english],
      ['fr', french],
    ] as const) {
      for (const { id, helpUrl } of list) {
        expect(helpUrl).toMatch(new RegExp(`/help/${language}/${id}\\.html$`));
        const page = readFileSync(join(ROOT, 'dist/addin/help', language, `${id}.html`), 'utf8');
        expect(page).toContain(`<html lang="${language}">`);
      }
    }
  });
});

describe('a translation', () => {
  const localize = (texts: unknown): string =>
    runScript<string>(
      `import { localizeFunctions } from './scripts/localizeFunctions.mjs';
const metadata = { functions: [{ id: 'CPA', name: 'CPA', description: 'Cost.', parameters: [{ name: 'spend', description: 'Spend.' }] }] };
try { print(localizeFunctions(metadata, ${JSON.stringify(texts)}).functions[0].parameters[0].name); } catch (error) { print(error.message); }`,
    );

  it('renames arguments', () => {
    expect(localize({ CPA: { description: 'Coût.', parameters: { spend: ['dépense', 'Dépense.'] } } })).toBe(
      'dépense',
    );
  });

  it.each([
    ['CPA is not translated', {}],
    ['the argument spend of CPA is not translated', { CPA: { description: 'Coût.', parameters: {} } }],
    [
      'CPA has no argument clicks',
      { CPA: { description: 'Coût.', parameters: { spend: ['d', 'D.'], clicks: ['c', 'C.'] } } },
    ],
    ['CPC is translated and does not exist', { CPC: { description: '', parameters: {} } }],
  ])('fails the build when %s', (problem, texts) => {
    expect(localize(texts)).toContain(problem);
  });
});
