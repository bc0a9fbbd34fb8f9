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
      // The English help of a function stands beside it; names.test.ts compares it with the French one.
      .filter((path) => !path.startsWith('functions.texts'))
      // A card keeps the KPI's own label where a language needs no longer one.
      .filter((path) => !path.startsWith('sheets.overview.cards'))
      // French sentences write the month of a date as a number.
      .filter((path) => !path.startsWith('plan.schedule.monthNames'))
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

/** One sentence in both languages. */
const both = (code: IssueCode, params: Issue['params'], severity: Issue['severity'] = 'error') =>
  LANGUAGES.map((language) => messages(language).issues[code]({ code, severity, at: {}, params }));

describe('amounts and sizes in sentences', () => {
  test.each([
    ['spend-without-lead', { count: 2, amount: '1234.5', currency: 'EUR', names: 'a, b' }],
    ['total-not-listed', { label: 'Autres', measure: 'spend', amount: '1234.5', currency: 'EUR' }],
    [
      'total-differs',
      { measure: 'amount_incl_tax', stated: '1234.5', loaded: '1', difference: '1', currency: 'EUR' },
    ],
  ] as const)('%s prints the amount in its currency when it is known', (code, params) => {
    const [en, fr] = both(code, params);
    expect(en).toContain('€1,234.50');
    expect(fr).toContain('1\u202F234,50\u00A0€');
    const { currency: _currency, ...unknown } = params;
    expect(both(code, unknown).join()).not.toMatch(/€|undefined/);
  });

  test.each([
    ['file-line-too-long', { limit: 4_194_304 }, '4,194,304 characters', '4\u202F194\u202F304 caractères'],
    [
      'file-too-large-unpacked',
      { size: 3_221_225_472, limit: 536_870_912 },
      '3.2 GB; the limit is 536.9 MB',
      '3,2\u202FGo\u00A0; la limite est de 536,9\u202FMo',
    ],
    ['file-truncated', { line: 4_194_304 }, 'line 4,194,304', 'ligne 4\u202F194\u202F304'],
  ] as const)('%s prints units that a person reads', (code, params, english, french) => {
    const [en, fr] = both(code, params);
    expect(en).toContain(english);
    expect(fr).toContain(french);
  });
});

describe('files that are not reports', () => {
  test('need nothing when they come with every export, or are our own', () => {
    expect(both('file-not-a-report', { kind: 'settings' }, 'info')).toEqual([
      'The file is a list of settings that comes with an export and holds no results. Nothing to do.',
      'Le fichier est une liste de paramètres qui accompagne un export et ne contient aucun résultat. Rien à faire.',
    ]);
    for (const severity of ['info', 'warning'] as const) {
      const [en, fr] = both('file-not-a-report', { kind: 'own-workbook' }, severity);
      expect(en).toContain('written by Jalon itself; it was left out');
      expect(fr).toContain('écrit par Jalon lui-même');
    }
  });

  test.each(['settings', 'bulk-sheet', 'editor', 'template'])('of the kind %s have words for it', (kind) => {
    const [en, fr] = both('file-not-a-report', { kind });
    expect(en).not.toContain(`(${kind})`);
    expect(fr).not.toContain(`(${kind})`);
    expect(en).toMatch(/reports page instead\.$/);
  });

  test('are told apart from exports that resemble a known one', () => {
    const columns = 'Nom, Prénom';
    const [en, fr] = both('file-unrecognised', { columns, nearest: '', missing: '' });
    expect(en).toContain('not an export that Jalon reads (columns: Nom, Prénom)');
    expect(en).toContain('jalon connectors');
    expect(fr).toContain('n’est pas un export que Jalon sait lire (colonnes');
    expect(fr).toContain('jalon connectors');
    expect(fr).not.toContain('plus proche');
    for (const nearest of ['actual-costs', 'Actual costs and invoices']) {
      const [english, french] = both('file-unrecognised', { columns, nearest, missing: 'Montant HT' });
      expect(english).toContain('“Actual costs and invoices”');
      expect(french).toContain('Coûts réels et factures');
      expect(french).toContain('Montant HT');
    }
  });
});

describe('French typography', () => {
  const words = messages('fr');
  const texts = [
    // The help pages of the command line are laid out in columns and quote commands.
    ...leaves(words).flatMap(([path, value]) =>
      typeof value === 'string' && !isUsage(path) && !isFormat(path) ? [[path, value] as const] : [],
    ),
    ...writtenSentences(words),
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
      ([path, value]) =>
        typeof value === 'string' &&
        value.includes(' ') &&
        !isFormat(path) &&
        !SAME_IN_BOTH.has(value) &&
        english.get(path) === value,
    );
    // Brand names are the same in every language.
    expect(same.filter(([path]) => !/^(platforms|connectors)\./.test(path))).toEqual([]);
    const isEnglish = /(?<!\p{L})(the|and|of|with|without|is|are|not|file|row|rows|spend|by)(?!\p{L})/iu;
    // `{by}` is the place of a value.
    const said = texts.map(([path, text]) => [path, text.replace(/\{\w+\}/g, '')] as const);
    expect(said.filter(([, text]) => isEnglish.test(text))).toEqual([]);
  });
});

/** Words of the trade that French marketers use as they are. */
const SAME_IN_BOTH: ReadonlySet<string> = new Set([
  'North Star',
  'Looker Studio',
  'Physical evidence',
  'Data analyst',
  'Social media',
  'Motivation 1',
  'Motivation 2',
  'Motivation 3',
  'Holt-Winters, additive',
  'Holt-Winters, multiplicative',
  'Test & learn',
  'Maximum (β)',
  'conversions ÷ base',
]);

function isUsage(path: string): boolean {
  return path === 'cli.usage' || path === 'powerbi.usage';
}

/** Excel number formats follow Excel's rules, not those of a language. */
function isFormat(path: string): boolean {
  return /Format$/.test(path);
}

/** The texts of the plan and of the cell functions that are functions, called with a value that reads « 12 » wherever it is put. */
function writtenSentences(words: Messages): readonly (readonly [string, string])[] {
  const twelve: unknown = new Proxy(() => '12', {
    get: (_, key) =>
      key === Symbol.toPrimitive
        ? () => '12'
        : key === 'toString'
          ? () => '12'
          : key === 'length'
            ? 2
            : twelve,
  });
  const said = leaves({ plan: words.plan, functions: words.functions }).flatMap(([path, value]) => {
    if (typeof value !== 'function') return [];
    try {
      const text: unknown = (value as (...values: readonly unknown[]) => unknown)(
        twelve,
        twelve,
        twelve,
        twelve,
      );
      return typeof text === 'string' ? [[path, text] as const] : [];
    } catch {
      return [];
    }
  });
  expect(said.length).toBeGreaterThan(50);
  return said;
}

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
