import { dateSerial } from '../../core/dateSerial';
import { parseAddress, parseRange } from '../address';
import type { CellSpec, CellValue, RichSheetSpec, StyleSpec } from '../model';
import type { OpenCell, OpenSheet, OpenTable } from '../openWorkbook';
import { typedText } from '../typedText';
import { canonicalFormula, formulaSkeleton } from './references';

/** Content of one cell, as it would be typed; a formula without its `=`. */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'constant'; readonly value: string | number | boolean };

/** A sheet as both sides of a comparison see it, a spec or an open sheet; rows and columns are 1-based. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly content: (row: number, column: number) => Content;
  /** What tells a cell from others wherever it stands: its value, or its formula without references; '' when blank. */
  readonly feature: (row: number, column: number) => string;
  readonly tables: readonly OpenTable[];
}

/** A spec also knows its cells. */
export interface SpecGrid extends Grid {
  readonly spec: RichSheetSpec;
  readonly cells: readonly PlacedCell[];
  readonly cell: (row: number, column: number) => PlacedCell | undefined;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: StyleSpec;
}

export const BLANK: Content = { kind: 'blank' };

export function specGrid(spec: RichSheetSpec): SpecGrid {
  const cells: PlacedCell[] = [];
  const byRow: PlacedCell[][] = [];
  let columns = 0;
  for (const cell of spec.cells) {
    const place = parseAddress(cell.at);
    if (!place) throw new Error(`not a cell address: ${cell.at}`);
    const { row, column } = place;
    columns = Math.max(columns, column);
    const placed = { row, column, content: specContent(cell), style: styleOf(cell) };
    cells.push(placed);
    (byRow[row] ??= [])[column] = placed;
  }
  const cell = (row: number, column: number): PlacedCell | undefined => byRow[row]?.[column];
  const content = (row: number, column: number): Content => cell(row, column)?.content ?? BLANK;
  return {
    spec,
    rows: Math.max(0, byRow.length - 1),
    columns,
    cells,
    cell,
    content,
    feature: featuresOf(content),
    tables: (spec.tables ?? []).flatMap(({ name, range }) => {
      const place = parseRange(range);
      return place ? [{ name, ...place }] : [];
    }),
  };
}

export function openGrid({ formulas, values, tables }: OpenSheet): Grid {
  const content = (row: number, column: number): Content =>
    openContent(formulas[row - 1]?.[column - 1], values[row - 1]?.[column - 1]);
  return {
    rows: formulas.length,
    columns: formulas.reduce((most, row) => Math.max(most, row.length), 0),
    content,
    feature: featuresOf(content),
    tables,
  };
}

/** Rows and columns of a sheet in one number. */
export function key(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

/** What would have to be typed; a text that Excel would take for something else has its apostrophe. */
export function typedContent(content: Content): OpenCell {
  if (content.kind !== 'constant') return shownContent(content);
  return typeof content.value === 'string' ? typedText(content.value) : content.value;
}

/** What a person is shown of a cell: texts as they are. */
export function shownContent(content: Content): OpenCell {
  if (content.kind === 'blank') return '';
  return content.kind === 'formula' ? `=${content.formula}` : content.value;
}

/** The content of a cell into which this was typed. */
export function contentOfTyped(typed: OpenCell, shown?: OpenCell): Content {
  return openContent(typed, shown);
}

/** Whether two cells hold the very same text, number or formula. */
export function isIdentical(a: Content, b: Content): boolean {
  if (a.kind === 'formula') return b.kind === 'formula' && a.formula === b.formula;
  return a.kind === 'blank' ? b.kind === 'blank' : b.kind === 'constant' && a.value === b.value;
}

/** Whether two cells hold the same, formulas compared as they are read by Excel. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.kind === 'formula' || b.kind === 'formula')
    return (
      a.kind === 'formula' &&
      b.kind === 'formula' &&
      (a.formula === b.formula || canonicalFormula(a.formula) === canonicalFormula(b.formula))
    );
  if (a.kind === 'blank' || b.kind === 'blank') return a.kind === b.kind;
  if (typeof a.value === 'number' && typeof b.value === 'number')
    return (
      a.value === b.value ||
      Math.abs(a.value - b.value) <= 1e-13 * Math.max(Math.abs(a.value), Math.abs(b.value))
    );
  if (typeof a.value === 'string' && typeof b.value === 'string') return lines(a.value) === lines(b.value);
  return a.value === b.value;
}

function specContent({ formula, value }: CellSpec): Content {
  if (formula !== undefined) return { kind: 'formula', formula };
  const plain = plainValue(value);
  return plain === null || plain === '' ? BLANK : { kind: 'constant', value: plain };
}

function plainValue(value: CellValue | undefined): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value;
  return 'date' in value ? (dateSerial(value.date) ?? value.date) : value.error;
}

/** A text that begins with `=` is no formula when it is also what the cell shows. */
function openContent(typed: OpenCell | undefined, shown: OpenCell | undefined): Content {
  if (typed === undefined || typed === '') return BLANK;
  if (typeof typed !== 'string') return { kind: 'constant', value: typed };
  if (typed.startsWith('=') && typed.length > 1 && typed !== shown)
    return { kind: 'formula', formula: typed.slice(1) };
  return { kind: 'constant', value: typed.startsWith("'") && shown !== typed ? typed.slice(1) : typed };
}

/** Features are made when they are asked for: lines that hold the very same are paired without them. */
function featuresOf(content: Grid['content']): Grid['feature'] {
  const known: (string | undefined)[][] = [];
  return (row, column) => ((known[row] ??= [])[column] ??= featureOf(content(row, column)));
}

export function featureOf(content: Content): string {
  if (content.kind === 'blank') return '';
  if (content.kind === 'formula') return `=${formulaSkeleton(content.formula)}`;
  const { value } = content;
  return typeof value === 'number' ? `#${Number(value.toPrecision(12))}` : `'${lines(String(value))}`;
}

function styleOf({ style, value }: CellSpec): StyleSpec {
  const isDate = typeof value === 'object' && value !== null && 'date' in value;
  return isDate && style?.numberFormat === undefined
    ? { ...style, numberFormat: 'yyyy-mm-dd' }
    : (style ?? {});
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
