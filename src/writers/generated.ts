import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { columnLetters, formatAddress, parseAddress } from '../workbook/address';
import type { CellSpec, RichSheetSpec, SheetSpec, StyleSpec } from '../workbook/model';
import type { Generated } from '../workbook/regenerate/regeneration';

/** Where a workbook keeps what was generated last. */
export const GENERATED_NAMESPACE = 'urn:jalon:generated';
/** Format of the text; another one is not read. */
const VERSION = 2;
/** Most characters of JSON that a text of ours holds; more is somebody else’s. */
const LONGEST = 64 * 1024 * 1024;

/** What was generated as a short text: without results of formulas and what no comparison needs, deflated, in base64. */
export function packGenerated({ spec, sheetIds }: Generated): string {
  const shapes = createIndex();
  const steps = createIndex();
  const styles = createIndex();
  const sheets = spec.sheets.map((sheet) => slimSheet(sheet, { shapes, steps, styles }));
  const { texts } = shapes;
  return packText(
    JSON.stringify({
      version: VERSION,
      spec: { ...spec, sheets },
      sheetIds,
      shapes: texts,
      steps: steps.texts,
      styles: styles.texts,
    }),
  );
}

/** The last text that was read: one answer of Excel is looked at in several places. */
let known: { readonly text: string; readonly generated: Generated | null } | undefined;

/** What was generated last, or null when the text is none of this version or was damaged. */
export function unpackGenerated(text: string): Generated | null {
  if (known?.text !== text) known = { text, generated: unpack(text) };
  return known.generated;
}

function unpack(text: string): Generated | null {
  const json = unpackText(text);
  if (json === null) return null;
  try {
    const value = JSON.parse(json) as { readonly version?: unknown } & Generated &
      Record<keyof Indexes, string[]>;
    if (value.version !== VERSION || !Array.isArray(value.spec?.sheets)) return null;
    const { shapes, steps } = value;
    const texts: Texts = {
      shapes,
      steps: steps.map((step) => (step === '' ? [] : step.split(',').map(Number))),
      styles: value.styles.map((style) => JSON.parse(style) as StyleSpec),
    };
    return {
      spec: { ...value.spec, sheets: value.spec.sheets.map((sheet) => fullSheet(sheet, texts)) },
      sheetIds: value.sheetIds ?? {},
    };
  } catch {
    return null;
  }
}

/** Any text, deflated and in base64. */
export function packText(text: string): string {
  return toBase64(deflateSync(strToU8(text), { level: 6 }));
}

export function unpackText(text: string): string | null {
  try {
    const json = strFromU8(inflateSync(fromBase64(text.trim())));
    return json.length > LONGEST ? null : json;
  } catch {
    return null;
  }
}

/** Texts that come again and again, each kept once. */
interface Index {
  readonly texts: readonly string[];
  readonly of: (text: string) => number;
}

interface Indexes {
  readonly shapes: Index;
  readonly steps: Index;
  readonly styles: Index;
}

interface Texts {
  readonly shapes: readonly string[];
  readonly steps: readonly (readonly number[])[];
  readonly styles: readonly StyleSpec[];
}

function createIndex(): Index {
  const places = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    of: (text) => {
      let place = places.get(text);
      if (place === undefined) {
        places.set(text, (place = texts.length));
        texts.push(text);
      }
      return place;
    },
  };
}

/** Cells column by column of what they are, as numbers that repeat: what deflating likes. */
interface SlimSheet extends Omit<RichSheetSpec, 'cells'> {
  /** How far each cell is from the one before: rows, columns, rows… */
  readonly places: readonly number[];
  /** Shape of each formula, from 1 on; 0 for a value. */
  readonly formulas: readonly number[];
  /** How the addresses of each formula differ from those of the last of its shape. */
  readonly moves: readonly number[];
  readonly values: readonly unknown[];
  readonly looks: readonly number[];
}

function slimSheet(sheet: SheetSpec, { shapes, steps, styles }: Indexes): unknown {
  if (sheet.kind === 'data') return sheet;
  const { print: _print, freeze: _freeze, cells, charts, ...rest } = sheet;
  const slim = {
    places: [] as number[],
    formulas: [] as number[],
    moves: [] as number[],
    values: [] as unknown[],
    looks: [] as number[],
  };
  const last = new Map<number, readonly number[]>();
  const styleTexts = new Map<StyleSpec | undefined, number>();
  let [row, column] = [0, 0];
  for (const cell of cells) {
    const place = parseAddress(cell.at);
    if (!place) throw new Error(`not a cell address: ${cell.at}`);
    slim.places.push(place.row - row, place.column - column);
    ({ row, column } = place);
    let look = styleTexts.get(cell.style);
    if (look === undefined) styleTexts.set(cell.style, (look = styles.of(JSON.stringify(cell.style ?? {}))));
    slim.looks.push(look);
    if (cell.formula === undefined) {
      slim.formulas.push(0);
      slim.values.push(cell.value ?? null);
      continue;
    }
    const { shape, numbers } = shapeOf(cell.formula);
    const index = shapes.of(shape);
    const before = last.get(index);
    slim.formulas.push(index + 1);
    slim.moves.push(
      steps.of(numbers.map((number, at) => number - (before?.[at] ?? (at % 2 ? row : column))).join(',')),
    );
    last.set(index, numbers);
  }
  return {
    ...rest,
    ...(charts && {
      charts: charts.map((chart) => ({
        ...chart,
        series: chart.series.map(({ cache: _cache, ...series }) => series),
      })),
    }),
    ...slim,
  };
}

function fullSheet(sheet: SheetSpec, { shapes, steps, styles }: Texts): SheetSpec {
  if (sheet.kind === 'data') return sheet;
  const { places, formulas, moves, values, looks, ...rest } = sheet as unknown as SlimSheet;
  const last = new Map<number, readonly number[]>();
  let [row, column, moved, valued] = [0, 0, 0, 0];
  return {
    ...rest,
    cells: formulas.map((shape, index): CellSpec => {
      row += places[index * 2]!;
      column += places[index * 2 + 1]!;
      const style = styles[looks[index]!]!;
      const styled = Object.keys(style).length === 0 ? {} : { style };
      const at = formatAddress(row, column);
      if (shape === 0) {
        const value = values[valued++] as CellSpec['value'] | null;
        return { at, ...(value === null || value === undefined ? {} : { value }), ...styled };
      }
      const before = last.get(shape);
      const numbers = steps[moves[moved++]!]!.map(
        (step, place) => step + (before?.[place] ?? (place % 2 ? row : column)),
      );
      last.set(shape, numbers);
      return { at, formula: formulaOf(shapes[shape - 1]!, numbers), ...styled };
    }),
  };
}

/** What looks like an address, in texts too: it only has to read the same afterwards. */
const ADDRESS = /([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})/g;
/** Stand for an address, and for one whose row is fixed; formulas of ours have no such signs. */
const [FREE, FIXED] = ['\u0001', '\u0002'];

/** A formula without its addresses, and these as numbers: column, row, column, row… */
function shapeOf(formula: string): { readonly shape: string; readonly numbers: readonly number[] } {
  // A formula that has the signs already is kept as it is, behind one of them.
  if (formula.includes(FREE) || formula.includes(FIXED))
    return { shape: `${FREE}${FREE}${formula}`, numbers: [] };
  const numbers: number[] = [];
  const shape = formula.replace(ADDRESS, (_, letters: string, dollar: string, row: string) => {
    let column = 0;
    for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
    numbers.push(column, Number(row));
    return dollar === '' ? FREE : FIXED;
  });
  return { shape, numbers };
}

function formulaOf(shape: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return shape.startsWith(`${FREE}${FREE}`) ? shape.slice(2) : shape;
  let place = 0;
  // eslint-disable-next-line no-control-regex -- the signs are chosen because no formula has them
  return shape.replace(/[\u0001\u0002]/g, (sign) => {
    const column = columnLetters(numbers[place++]!);
    return `${column}${sign === FIXED ? '$' : ''}${numbers[place++]!}`;
  });
}

/** Bytes of one call; more arguments would not fit on the stack. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
