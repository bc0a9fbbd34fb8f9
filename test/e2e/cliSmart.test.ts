import { createScratch, type Scratch } from '../helpers/cli';

interface Line {
  readonly text: string;
  readonly language: string;
  readonly S: string;
  readonly M: string;
  readonly A: string;
  readonly R: string;
  readonly T: string;
  readonly deadline: string | null;
  readonly quantity: { readonly value: number; readonly baseline: number | null } | null;
  readonly reasons: Readonly<Record<string, string>>;
}

let scratch: Scratch;

beforeEach(() => (scratch = createScratch()));
afterEach(() => scratch.remove());

const TODAY = ['--today', '2026-02-10'];

test('jalon smart says the five letters with their marks, in the language of the sentence', async () => {
  const run = await scratch.jalon(['smart', 'Augmenter les ventes de 20 % d’ici fin T2', ...TODAY]);
  expect(run.stderr).toBe('');
  expect(run.code).toBe(1);
  const lines = run.stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/\u00a0/g, ' ').split(' : ')[0])).toEqual([
    '? Spécifique',
    '✓ Mesurable',
    '? Atteignable',
    '? Réaliste',
    '✓ Temporel',
  ]);
  expect(lines[4]).toContain('30/06/2026');
});

test('jalon smart --json prints one object, and 0 when the objective is specific, measurable and dated', async () => {
  const run = await scratch.jalon([
    'smart',
    'Reduce the churn rate from 6% to 4.5% by June 30',
    '--json',
    ...TODAY,
  ]);
  expect(run.code).toBe(0);
  expect(run.json<Line>()).toMatchObject({
    language: 'en',
    S: 'met',
    M: 'met',
    A: 'met',
    R: 'undecidable',
    T: 'met',
    deadline: '2026-06-30',
    quantity: { value: 4.5, baseline: 6 },
  });
});

test('jalon smart --file reads one sentence a line and writes one object a line', async () => {
  const file = scratch.write(
    'goals.txt',
    '\uFEFFGénérer 1 000 leads qualifiés au T2\r\n\r\nSell more\nLancer une campagne sur les réseaux sociaux\n',
  );
  const run = await scratch.jalon(['smart', '--file', file, '--json', ...TODAY]);
  const lines = run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  expect(lines.map(({ language, S, M, T }) => [language, S, M, T])).toEqual([
    ['fr', 'met', 'met', 'met'],
    ['en', 'missing', 'missing', 'missing'],
    ['fr', 'met', 'missing', 'missing'],
  ]);
  expect(Object.keys(lines[0]?.reasons ?? {})).toEqual(['S', 'M', 'A', 'R', 'T']);
  expect(run.code).toBe(1);
});

test('jalon smart without a sentence, and --file without jalon smart, are refused with a way out', async () => {
  const none = await scratch.jalon(['smart']);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('jalon smart "Sell')]);
  const missing = await scratch.jalon(['smart', '--file', 'nowhere.txt']);
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('nowhere.txt')]);
  const misplaced = await scratch.jalon(['connectors', '--file', 'a.txt']);
  expect([misplaced.code, misplaced.stderr]).toEqual([2, expect.stringContaining('jalon smart')]);
});
