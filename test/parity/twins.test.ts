import { readFileSync } from 'node:fs';
import { RATIO_IDS, quotientById } from '../../src/core/kpi/ratios';
import { quotientOperands } from '../../src/core/kpi/quotient';
import { nativeTwin } from '../../src/core/twins/nativeTwin';
import { TWINS } from '../../src/core/twins/twins';
import type { CellValue } from '../host/node/cellValue';
import type { CustomFunctions } from '../host/node/customFunctions';
import { builtMetadata, openBuiltFunctions } from '../functions/host/openBuiltFunctions';

/** The twin computed by IronCalc over cells A1… that hold the arguments, one column an argument. */
async function calculate(
  formula: string,
  columns: readonly (readonly CellValue[])[],
): Promise<number | string> {
  const { Model, initSync } = await import('@ironcalc/wasm');
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const model = new Model('twins', 'en', 'UTC', 'en');
  columns.forEach((cells, column) =>
    cells.forEach((cell, row) => {
      if (cell !== null) model.setUserInput(0, row + 1, column + 1, String(cell));
    }),
  );
  model.setUserInput(0, 20, 1, `=${formula}`);
  model.evaluate();
  const shown = String(model.getFormattedCellValue(0, 20, 1));
  // Digits beyond those displayed are read ten to the power at a time: the engine shows what a general format shows.
  model.setUserInput(0, 21, 1, '=TEXT(A20,"0.000000000000000E+00")');
  model.evaluate();
  const digits = Number(model.getFormattedCellValue(0, 21, 1));
  model.free();
  return shown.startsWith('#') ? shown : digits;
}

const letter = (index: number): string => String.fromCharCode(65 + index);
const cell = (index: number): string => `${letter(index)}1`;
const range = (index: number, rows: number): string => `${letter(index)}1:${letter(index)}${rows}`;

let functions: CustomFunctions;
beforeAll(async () => {
  functions = await openBuiltFunctions();
});
afterAll(() => functions.close());

async function same(id: string, columns: readonly (readonly CellValue[])[], rows: number): Promise<void> {
  const references = columns.map((_, index) => (rows === 1 ? cell(index) : range(index, rows)));
  const twin = nativeTwin(id, references);
  expect(twin).not.toBeNull();
  const args = columns.map((cells) => (rows === 1 ? (cells[0] ?? null) : cells.map((one) => [one])));
  const shown = await functions.call(id, args);
  const expected = Array.isArray(shown) ? shown[0]?.[0] : shown;
  const calculated = await calculate(twin ?? '', columns);
  if (typeof expected === 'number') {
    expect(typeof calculated).toBe('number');
    expect(Math.abs(Number(calculated) - expected)).toBeLessThanOrEqual(
      1e-11 * Math.max(1, Math.abs(expected)),
    );
  } else expect(calculated).toBe((expected as { code: string }).code);
}

/** Functions that are a KPI over as many arguments as it has operands. */
const RATIOS = RATIO_IDS.map(
  (id) => [id.toUpperCase(), quotientOperands(quotientById(id)).length] as const,
).filter(([name]) => builtMetadata().functions.some(({ id }) => id === name) && !(name in TWINS));

describe('a ratio and its native twin', () => {
  it('has a function for every ratio', () => {
    const names = new Set(builtMetadata().functions.map(({ id }) => id));
    // The definition of Google Analytics 4 is a choice of BOUNCE_RATE.
    expect(RATIO_IDS.map((id) => id.toUpperCase()).filter((id) => !names.has(id))).toEqual([
      'UNENGAGED_RATE',
    ]);
  });

  it.each(RATIOS)('%s agrees on lone cells', async (name, count) => {
    await same(
      name,
      Array.from({ length: count }, (_, index) => [12_345.67 / (index + 1) ** 3]),
      1,
    );
    await same(
      name,
      Array.from({ length: count }, (_, index) => [[7, 3, 2, 11][index] ?? 1]),
      1,
    );
  });

  it.each(RATIOS)('%s agrees on ranges with blanks, zeros and losses', async (name, count) => {
    const column = (index: number): CellValue[] =>
      Array.from({ length: 9 }, (_, row) => ((row + index) % 5 === 4 ? null : (row * 37 + index * 11) % 29));
    await same(
      name,
      Array.from({ length: count }, (_, index) => column(index)),
      9,
    );
  });

  it.each(RATIOS)('%s and its twin both show #DIV/0! when nothing divides', async (name, count) => {
    await same(
      name,
      Array.from({ length: count }, (_, index) => [index === count - 1 ? 0 : 5]),
      1,
    );
  });
});

describe('the other twins', () => {
  it.each<[string, readonly CellValue[]]>([
    ['BREAK_EVEN_ROAS', [0.4]],
    ['BOUNCE_RATE', [420, 1000]],
    ['CAC_PAYBACK', [300, 50, 0.8]],
    ['CAC_PAYBACK', [300, 50, 0.8, 0.04]],
    ['CLV', [50, 4, 0.4, 3]],
    ['CLV', [50, 4, 0.4, 3, 0.8, 0.1]],
    ['CLV', [50, 4, 0.4, 5, 0.7, 0.08, null, null, 35].filter((one) => one !== null)],
    ['AB_SAMPLE_SIZE', [0.2, 0.25]],
    ['AB_SAMPLE_SIZE', [0.031, 0.034, 0.9, 0.01]],
    ['PACING', [12_000, 5400, 46_266, 46_295, 46_280]],
    ['PRIORITY', [8, 3]],
    ['PRIORITY', [8, 3, 0.7]],
    ['SCALE_SCORE', [72, 55]],
    ['SATURATION', [300, 1000, 600, 3]],
    ['SATURATION', [300, 1000, 600]],
  ])('%s of %j', async (name, args) => {
    // An acquisition cost stands after two arguments left out.
    const isLong = name === 'CLV' && args.length > 6;
    const given = isLong ? [...args.slice(0, 6), undefined, undefined, ...args.slice(6)] : args;
    const references = given.map((one, index) => (one === undefined ? undefined : cell(index)));
    const columns = given.map((one) => (one === undefined ? [] : [one]));
    const shown = await functions.call(name, given);
    const expected = Array.isArray(shown) ? shown[0]?.[0] : shown;
    const calculated = await calculate(nativeTwin(name, references) ?? '', columns);
    expect(Number(calculated) / Number(expected)).toBeCloseTo(1, 10);
  });

  it('has a case here for every twin', () => {
    const source = readFileSync(__filename, 'utf8');
    expect(Object.keys(TWINS).filter((name) => !source.includes(`'${name}',`))).toEqual([]);
  });

  it('RETROPLAN without public holidays of its own is WORKDAY.INTL', async () => {
    const shown = await functions.call('RETROPLAN', [46_280, 46, undefined, 'none']);
    const twin = nativeTwin('RETROPLAN', ['A1', 'B1', undefined, '"none"']);
    expect(await calculate(twin ?? '', [[46_280], [46]])).toBe(shown);
    expect(nativeTwin('RETROPLAN', ['A1', 'B1'])).toBeNull();
  });

  it('gives none where no native formula can', () => {
    expect(nativeTwin('SMART_CHECK', ['A1'])).toBeNull();
    expect(nativeTwin('CLV', ['A1', 'B1', 'C1', 'D1', undefined, undefined, '"saas"'])).toBeNull();
  });
});
