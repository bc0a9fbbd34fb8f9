import { KPIS } from '../../src/core/kpi';
import type { Issue, IssueCode } from '../../src/core/issue';
import { TABLES } from '../../src/core/tables';
import { messages, type Messages } from '../../src/messages';
import { expectGolden } from '../workbook/sheetsGolden';

const LANGUAGES = ['en', 'fr'] as const;

/** Every leaf of a catalogue with its path; a function is a leaf. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}

const codes = (words: Messages): readonly IssueCode[] => Object.keys(words.issues) as IssueCode[];

/** Parameters that every code may be given, so that each sentence can be read whole. */
const PARAMS: Issue['params'] = {
  reason: 'ENOENT',
  kind: 'editor',
  line: 1_204,
  limit: 1_000_000,
  size: 3_500_000,
  columns: 'Coût, Clics',
  nearest: 'Google Ads',
  missing: 'Impr.',
  other: 'b.csv',
  column: 'CoÃt',
  repaired: 'Coût',
  count: 3,
  report: 'campaign',
  currency: 'USD',
  to: 'EUR',
  amount: '1234.5',
  currencies: 'EUR, USD',
  value: '1,234',
  expected: 12,
  found: 9,
  measure: 'spend',
  stated: '100.00',
  loaded: '99.50',
  difference: '-0.50',
  label: 'Autres',
  rows: 12,
  start: '2026-08-01',
  end: '2026-08-31',
  campaigns: 'FR_A, FR_B',
  level: 'ad_group',
  names: 'FR_A, FR_B',
  campaign: 'essai',
  rule: 'pays_nom',
  table: 'ad_performance',
  file: 'ad_performance.parquet',
  length: 40_000,
};

const AT: Issue['at'] = { file: 'a.csv', line: 12, column: 'Coût' };

function sentences(
  words: Messages,
  params: Issue['params'],
  at: Issue['at'],
): readonly (readonly [string, string])[] {
  return codes(words).flatMap((code) =>
    (['error', 'warning'] as const).map(
      (severity) => [code, words.issues[code]({ code, severity, at, params })] as const,
    ),
  );
}

test('has the same keys in both languages', () => {
  const keys = (language: 'en' | 'fr'): readonly string[] =>
    leaves(messages(language))
      .map(([path]) => path)
      // A card keeps the KPI's own label where a language needs no longer one.
      .filter((path) => !path.startsWith('sheets.overview.cards'))
      .sort();
  expect(keys('fr')).toEqual(keys('en'));
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = messages(language);

  test('describes every table and every column', () => {
    for (const table of TABLES) {
      expect(words.tables[table.name].description).toMatch(/\.$/);
      for (const { name } of table.columns) {
        const description = words.columns[`${table.name}.${name}`] ?? words.columns[name];
        expect(`${table.name}.${name}: ${description}`).toMatch(/: .+\.$/);
      }
    }
  });

  test('describes no column that does not exist', () => {
    const names = TABLES.flatMap((table) =>
      table.columns.flatMap(({ name }) => [name, `${table.name}.${name}`]),
    );
    expect(Object.keys(words.columns).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('labels and defines every KPI', () => {
    for (const { id } of KPIS) expect(words.kpis[id].definition).toMatch(/\.$/);
  });

  test('never prints a missing parameter as undefined', () => {
    for (const [code, sentence] of [...sentences(words, {}, {}), ...sentences(words, {}, AT)]) {
      expect(`${code}: ${sentence}`).not.toMatch(/undefined|null|NaN|\[object/);
      expect(`${code}: ${sentence}`).not.toMatch(/ {2}|\(\)|: \.$/);
    }
  });

  test('says where the problem is, and ends every issue with a sentence', () => {
    for (const [code, sentence] of sentences(words, PARAMS, AT)) {
      expect(`${code}: ${sentence}`).toContain('a.csv');
      expect(`${code}: ${sentence}`).toMatch(/[.]$/);
    }
  });

  test('starts every issue with a capital, a quotation or a number when no place stands before it', () => {
    for (const [, sentence] of sentences(words, PARAMS, {})) expect(sentence).toMatch(/^[\p{Lu}“«\d]/u);
  });

  test('writes every issue as a person would', () => {
    const lines = sentences(words, PARAMS, AT).flatMap(([code, sentence], index) =>
      index % 2 === 0 ? [`${code}\n  ${sentence}\n`] : [],
    );
    expectGolden(`issues.${language}.txt`, lines.join(''));
  });
});

describe('French typography', () => {
  const words = messages('fr');
  const texts = [
    // The help page of the command line is laid out in columns and quotes commands.
    ...leaves(words).flatMap(([path, value]) =>
      typeof value === 'string' && path !== 'cli.usage' ? [[path, value] as const] : [],
    ),
    ...sentences(words, PARAMS, AT),
    ...sentences(words, {}, {}),
    ...sheetSentences(words),
  ];

  test.each([
    ['a no-break space before : ; ! ? % € »', /[^\u00A0\u202F](?=[;!?%€»])|[^\u00A0\u202F](?=:(?:\s|$))/],
    ['a no-break space after «', /«[^\u00A0\u202F]/],
    ['typographic apostrophes', /\p{L}'\p{L}/u],
    ['no double space', / {2}/],
    ['French quotation marks', /[“”"]/],
    ['three dots in one sign', /\.\.\./],
  ])('has %s', (_rule, wrong) => {
    // Names of errors, formats and values quoted as they are written do not follow the rules of French.
    const cleaned = texts.map(
      ([path, text]) =>
        [
          path,
          text
            .replaceAll('#DIV/0!', '#')
            .replace(/jalon [a-z]+ "[^"]*"/g, 'jalon')
            .replace(/ {3}· {3}/g, ' '),
        ] as const,
    );
    expect(cleaned.filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  test('leaves no English sentence behind', () => {
    const english = new Map(leaves(messages('en')));
    const same = leaves(words).filter(
      ([path, value]) => typeof value === 'string' && value.includes(' ') && english.get(path) === value,
    );
    // Brand names are the same in every language.
    expect(same.filter(([path]) => !path.startsWith('platforms.'))).toEqual([]);
    const isEnglish = /\b(the|and|of|with|without|is|are|not|file|row|rows|spend|by)\b/i;
    expect(texts.filter(([, text]) => isEnglish.test(text))).toEqual([]);
  });
});

/** The texts of the sheets that are functions, called once. */
function sheetSentences(words: Messages): readonly (readonly [string, string])[] {
  const { overview, campaigns, sources, issues, dictionary, stamp } = words.sheets;
  const days = { dataAsOf: '31/10/2026', start: '01/01/2026', end: '31/10/2026' };
  const never = { dataAsOf: null, start: null, end: null };
  return [
    stamp({ ...days, currency: 'EUR' }),
    stamp({ ...never, currency: 'EUR' }),
    overview.status(0, 0),
    overview.status(1, 2),
    overview.before('01/01/2026'),
    overview.notes.unconverted('800,00\u00A0CHF', 'EUR'),
    overview.notes.spanning('800,00\u00A0€'),
    overview.notes.leadsLeftOut(1, '1'),
    overview.notes.leadsLeftOut(2, '2'),
    overview.notes.parquet('ad_performance', '12', 'ad_performance.parquet'),
    campaigns.subtitle('500', true),
    campaigns.subtitle('12', false),
    campaigns.rest('12'),
    sources.total(1),
    sources.total(2),
    ...[0, 1, 2].map((count) => sources.differing(count)),
    issues.rest('12'),
    dictionary.subtitle('1.0.0'),
    dictionary.age(days),
    dictionary.age(never),
  ].map((text, index) => [`sheets (${index})`, text] as const);
}
