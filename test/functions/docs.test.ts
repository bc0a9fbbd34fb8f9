/** The pages of docs/functions are run: every example, in both languages, in the real runtime of office.js. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/report';
import { FUNCTIONS } from '../../src/functions';
import { isCellError, isMatrix } from '../host/node/cellValue';
import type { CellValue } from '../host/node/cellValue';
import type { CallResult } from '../host/node/callResult';
import type { CustomFunctions } from '../host/node/customFunctions';
import { openBuiltFunctions } from './host/openBuiltFunctions';
import { parseFormula } from './formula';
import { namedRanges } from './namedRanges';

const FOLDER = join(__dirname, '../../docs/functions');
const HEADINGS: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const LANGUAGES = ['fr', 'en'] as const;

const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.replace('.md', ''));

interface Example {
  readonly page: string;
  readonly formula: string;
  /** Rows of the result, one text a cell; `…` stands for rows that are not shown. */
  readonly rows: readonly (readonly string[])[];
}

function section(page: string, language: Language): string {
  const text = readFileSync(join(FOLDER, `${page}.md`), 'utf8');
  return text.split(`\n## ${HEADINGS[language]}\n`)[1]?.split(/^## /m)[0] ?? '';
}

/** Formulas and results of the blocks of Excel on a page: `=CPA(1200; 48)` and below it `→ 25`, one line a row. */
function examples(page: string, language: Language): readonly Example[] {
  const blocks = [...section(page, language).matchAll(/^```excel\n(.*?)^```$/gms)].map(
    (match) => match[1] ?? '',
  );
  return blocks.flatMap((block) =>
    block
      .split(/^(?==)/m)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [formula = '', ...results] = part.split(/^→ ?/m);
        return {
          page,
          formula: formula.trim(),
          rows: results.map((row) =>
            // Empty cells at either end keep their bar.
            ` ${row.trim()} `.split(' | ').map((cell) => cell.trim()),
          ),
        };
      }),
  );
}

/** True when a shown cell is what was calculated: a number to the digits that are written, a text or an error to the letter. */
function agrees(written: string, cell: CellValue | undefined, language: Language): boolean {
  // French Excel has its own name for this error.
  const shown = language === 'fr' ? written.replace(/^#VALEUR!/, '#VALUE!') : written;
  if (typeof cell === 'number') return agreesInDigits(shown, cell, language);
  if (isCellError(cell)) return shown === (cell.message === '' ? cell.code : `${cell.code} ${cell.message}`);
  return shown === String(cell ?? '').trim();
}

function agreesInDigits(shown: string, value: number, language: Language): boolean {
  const isPercent = /%$/.test(shown);
  const plain = shown
    .replace(/[\s\u00A0\u202F%]/g, '')
    .replace('−', '-')
    .replaceAll(language === 'fr' ? '.' : ',', '')
    .replace(',', '.');
  const written = Number(plain) / (isPercent ? 100 : 1);
  if (plain === '' || !Number.isFinite(written)) return false;
  const decimals = (plain.split('.')[1] ?? '').length + (isPercent ? 2 : 0);
  return Math.abs(written - value) <= 0.5000001 * 10 ** -decimals;
}

function expectResult({ formula, rows }: Example, result: CallResult, language: Language): void {
  const cells: readonly (readonly CellValue[])[] = isMatrix(result) ? result : [[result]];
  const hidden = rows.findIndex(([cell]) => cell === '…');
  const shown = hidden < 0 ? rows : rows.slice(0, hidden);
  const problems = shown.flatMap((row, at) =>
    row.length === (cells[at]?.length ?? 0) &&
    row.every((cell, column) => agrees(cell, cells[at]?.[column], language))
      ? []
      : [{ row: at + 1, shown: row, calculated: cells[at] }],
  );
  expect({ formula, problems }).toEqual({ formula, problems: [] });
  if (hidden < 0) expect({ formula, rows: cells.length }).toEqual({ formula, rows: rows.length });
  else expect(cells.length).toBeGreaterThan(hidden);
}

describe.each(LANGUAGES)('the pages in %s', (language) => {
  let functions: CustomFunctions;

  beforeAll(async () => {
    functions = await openBuiltFunctions(LOCALES[language]);
  });

  afterAll(() => functions.close());

  it.each(pages)('%s: every example gives what the page says', async (page) => {
    const all = examples(page, language);
    expect(all.length).toBeGreaterThan(0);
    // The function of the page is among the examples.
    expect(all.some(({ formula }) => formula.startsWith(`=${page}(`))).toBe(true);
    for (const example of all) {
      const { id, args } = parseFormula(example.formula, language, namedRanges());
      expectResult(example, await functions.call(id, args), language);
    }
    expect(functions.accidents()).toEqual([]);
  });
});

describe('the pages', () => {
  it('are there for every function, and for nothing else', () => {
    expect(pages.sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  it.each(pages)('%s says what goes wrong and where its definition comes from', (page) => {
    expect(section(page, 'fr')).toMatch(/^### À savoir$[\s\S]*^### Source$/m);
    expect(section(page, 'en')).toMatch(/^### Good to know$[\s\S]*^### Source$/m);
  });

  it.each(pages)('%s has as many examples in French as in English', (page) => {
    expect(examples(page, 'fr').length).toBe(examples(page, 'en').length);
  });
});

it('has every function in the index of the pages, once a language', () => {
  const index = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  for (const id of Object.keys(FUNCTIONS)) expect(index.split(`(${id}.md)`).length - 1).toBe(2);
});
