import { columnLetters } from '../../workbook/address';
import type { ColumnBatch, ColumnVector } from '../../workbook/model';
import { MAX_NUMBER_BYTES, writeInteger, writeNumber } from './numberBytes';
import { MAX_CELL_TEXT, textElement, type SharedStrings } from './sharedStrings';

/** Distinct texts of a column kept as shared strings; a column with more of them writes its texts in its cells. */
export const SHARED_STRINGS_PER_COLUMN = 100_000;

const EMPTY = -1;
const INLINE = -2;

/** Turns column vectors into the rows of a sheet's XML, as bytes, without an object or a string per cell. */
export interface RowEncoder {
  /** Takes the next batch; the one before must be used up. */
  load(batch: ColumnBatch): void;
  /** Whether the loaded batch still has rows to encode. */
  readonly pending: boolean;
  /** 1-based number of the next row. */
  readonly nextRow: number;
  /** Fills a block from `at` on, with whole rows; returns the position after the last one. */
  fill(block: Uint8Array, at: number): number;
  /** Bytes that the next row may take at most; a block must have this room for `fill` to advance. */
  readonly nextRowBytes: number;
}

interface ColumnState {
  /** New texts this column brought to the shared strings. */
  distinct: number;
  /** Shared string ids of `dictionary`, by code; `EMPTY` while unknown. */
  dictionary: readonly string[] | undefined;
  dictionaryIds: Int32Array;
  /** The loaded batch: numbers (NaN is empty) or ids (`EMPTY`, `INLINE`, a shared string, a boolean). */
  isNumber: boolean;
  isBoolean: boolean;
  numbers: Float64Array;
  ids: Int32Array;
  hasInline: boolean;
  vector: ColumnVector;
}

/** `styleIds` are the cell formats of the columns in styles.xml; 0 is written as no style at all. */
export function createRowEncoder(
  styleIds: readonly number[],
  strings: SharedStrings,
  firstRow: number,
): RowEncoder {
  const template = createTemplate(styleIds);
  const digits = new DataView(new ArrayBuffer(16));
  const columns = styleIds.map((): ColumnState => ({
    distinct: 0,
    dictionary: undefined,
    dictionaryIds: new Int32Array(0),
    isNumber: false,
    isBoolean: false,
    numbers: new Float64Array(0),
    ids: new Int32Array(0),
    hasInline: false,
    vector: { kind: 'empty' },
  }));
  let rowCount = 0;
  let row = 0;
  let sheetRow = firstRow;
  let inlineColumns: readonly ColumnState[] = [];

  const rowBytes = (index: number): number => {
    let bytes = template.maxRowBytes;
    for (const column of inlineColumns) {
      // Seven bytes is the most a UTF-16 unit becomes (`_x0001_`).
      if (column.ids[index] === INLINE) bytes += 40 + 7 * (textAt(column.vector, index)?.length ?? 0);
    }
    return bytes;
  };

  return {
    get pending() {
      return row < rowCount;
    },
    get nextRow() {
      return sheetRow;
    },
    get nextRowBytes() {
      return rowBytes(row);
    },
    load(batch) {
      if (row < rowCount) throw new Error('batch loaded before the one before it was written');
      if (batch.columns.length !== columns.length) {
        throw new Error(`batch has ${batch.columns.length} columns instead of ${columns.length}`);
      }
      batch.columns.forEach((vector, index) => {
        const column = columns[index];
        if (column) prepareColumn(column, vector, batch.rowCount, strings);
      });
      inlineColumns = columns.filter((column) => column.hasInline);
      row = 0;
      rowCount = batch.rowCount;
    },
    fill(block, start) {
      // Everything the inner loops read is a local: a name of the enclosing function costs a load each time.
      const { words, heads, numberTails, sharedTails, booleanTails, inlineTails, rowHead, rowEnd } = template;
      const view = new DataView(block.buffer, block.byteOffset, block.length);
      const count = rowCount;
      const width = columns.length;
      let at = start;
      let index = row;
      for (; index < count; index += 1) {
        if (at + template.maxRowBytes > block.length) break;
        if (inlineColumns.length > 0 && at + rowBytes(index) > block.length) break;
        // The digits of the row's number fit one word; each cell's address repeats them.
        const digitCount = writeInteger(digits, 0, sheetRow);
        const digitWord = digits.getFloat64(0, true);
        at = copy(view, at, words, rowHead);
        view.setFloat64(at, digitWord, true);
        at += digitCount;
        // What closes the piece before stands in front of each head: the row's tag, or a cell's value.
        let closing = ROW_OPEN;
        for (let place = 0; place < width; place += 1) {
          const column = columns[place]!;
          let tail: Span;
          let number = 0;
          let id = 0;
          if (column.isNumber) {
            number = column.numbers[index]!;
            // The only number different from itself is NaN, which stands for an empty cell here.
            if (number !== number) continue;
            tail = numberTails[place]!;
          } else {
            id = column.ids[index]!;
            if (id === EMPTY) continue;
            tail = (id === INLINE ? inlineTails : column.isBoolean ? booleanTails : sharedTails)[place]!;
          }
          at = copy(view, at, words, heads[closing]![place]!);
          view.setFloat64(at, digitWord, true);
          at = copy(view, at + digitCount, words, tail);
          if (column.isNumber) {
            at = writeNumber(view, at, number);
            closing = VALUE_OPEN;
          } else if (id === INLINE) {
            at = writeTextElement(block, at, textAt(column.vector, index) ?? '');
            closing = INLINE_OPEN;
          } else {
            at = writeInteger(view, at, id);
            closing = VALUE_OPEN;
          }
        }
        at = copy(view, at, words, rowEnd[closing]!);
        sheetRow += 1;
      }
      row = index;
      return at;
    },
  };
}

/** What is still open when the next cell begins, and the bytes that close it. */
const ROW_OPEN = 0;
const VALUE_OPEN = 1;
const INLINE_OPEN = 2;
const CLOSINGS = ['">', '</v></c>', '</is></c>'] as const;

/** A piece of the template: where its words begin, how many they are, and the bytes that count. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

/**
 * Copies a piece word by word, eight bytes a store (five times as fast as bytes); what the last word writes too much is
 * overwritten by the next piece. ASCII never makes a NaN, whose bits a copy through a number might change.
 */
function copy(view: DataView, at: number, words: DataView, span: Span): number {
  for (let from = span.from, to = at; from < span.to; from += 8, to += 8) {
    view.setFloat64(to, words.getFloat64(from, true), true);
  }
  return at + span.bytes;
}

const utf8 = new TextEncoder();
const OPEN_TEXT = '<t>';
const CLOSE_TEXT = '</t>';

/** `<t>…</t>`; plain ASCII, as identifiers are, goes in byte by byte, anything else by way of a string. */
function writeTextElement(block: Uint8Array, start: number, text: string): number {
  let at = writeAscii(block, start, OPEN_TEXT);
  let previous = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (!isPlain(unit) || (unit === SPACE && previous === SPACE))
      return writeText(block, start, textElement(text));
    block[at] = unit;
    at += 1;
    previous = unit;
  }
  if (previous === SPACE) return writeText(block, start, textElement(text));
  return writeAscii(block, at, CLOSE_TEXT);
}

function writeAscii(block: Uint8Array, at: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) block[at + index] = text.charCodeAt(index);
  return at + text.length;
}

const SPACE = 32;

/** Printable ASCII other than `&`, `<`, `>` and the underscore that may begin an escape. */
function isPlain(unit: number): boolean {
  return unit >= SPACE && unit < 127 && unit !== 38 && unit !== 60 && unit !== 62 && unit !== 95;
}

function writeText(block: Uint8Array, at: number, text: string): number {
  return at + utf8.encodeInto(text, block.subarray(at)).written;
}

/** The fixed pieces of a row, encoded once, each padded to whole words. */
function createTemplate(styleIds: readonly number[]) {
  let source = '';
  const span = (piece: string): Span => {
    const from = source.length;
    source += piece.padEnd(Math.ceil(piece.length / 8) * 8, '\0');
    return { from, to: source.length, bytes: piece.length };
  };
  const style = (id: number): string => (id === 0 ? '' : ` s="${id}"`);
  const spans = {
    rowHead: span('<row r="'),
    rowEnd: CLOSINGS.map((closing) => span(`${closing}</row>`)),
    heads: CLOSINGS.map((closing) =>
      styleIds.map((_, index) => span(`${closing}<c r="${columnLetters(index + 1)}`)),
    ),
    numberTails: styleIds.map((id) => span(`"${style(id)}><v>`)),
    sharedTails: styleIds.map((id) => span(`"${style(id)} t="s"><v>`)),
    booleanTails: styleIds.map((id) => span(`"${style(id)} t="b"><v>`)),
    inlineTails: styleIds.map((id) => span(`"${style(id)} t="inlineStr"><is>`)),
  };
  const cellBytes =
    '</is></c><c r="XFD1048576" s="65000" t="inlineStr"><is></v></c>'.length + MAX_NUMBER_BYTES;
  return {
    ...spans,
    words: new DataView(utf8.encode(source).slice().buffer),
    maxRowBytes: 64 + styleIds.length * cellBytes,
  };
}

function textAt(vector: ColumnVector, index: number): string | null {
  if (vector.kind === 'text') return vector.values[index] ?? null;
  if (vector.kind === 'code') return vector.dictionary[vector.codes[index] ?? 0] ?? null;
  return null;
}

function prepareColumn(
  column: ColumnState,
  vector: ColumnVector,
  rowCount: number,
  strings: SharedStrings,
): void {
  column.vector = vector;
  column.isNumber = vector.kind === 'number';
  column.isBoolean = vector.kind === 'boolean';
  column.hasInline = false;
  if (vector.kind === 'number') {
    column.numbers = finiteNumbers(vector.values, vector.valid, rowCount);
    return;
  }
  if (column.ids.length < rowCount) column.ids = new Int32Array(rowCount);
  const { ids } = column;
  if (vector.kind === 'empty') {
    ids.fill(EMPTY, 0, rowCount);
  } else if (vector.kind === 'boolean') {
    for (let index = 0; index < rowCount; index += 1) {
      ids[index] = isEmptyAt(vector.valid, index) ? EMPTY : vector.values[index] ? 1 : 0;
    }
  } else if (vector.kind === 'text') {
    for (let index = 0; index < rowCount; index += 1) {
      const text = vector.values[index];
      ids[index] = text === null || text === undefined || text === '' ? EMPTY : textId(column, text, strings);
    }
  } else {
    codeIds(column, vector, rowCount, strings);
  }
}

function isEmptyAt(valid: Uint8Array | undefined, index: number): boolean {
  return valid !== undefined && valid[index] === 0;
}

function codeIds(
  column: ColumnState,
  vector: Extract<ColumnVector, { kind: 'code' }>,
  rowCount: number,
  strings: SharedStrings,
): void {
  const { codes, dictionary, valid } = vector;
  if (column.dictionary !== dictionary) {
    column.dictionary = dictionary;
    column.dictionaryIds = new Int32Array(dictionary.length).fill(EMPTY);
  }
  const { dictionaryIds, ids } = column;
  for (let index = 0; index < rowCount; index += 1) {
    if (isEmptyAt(valid, index)) {
      ids[index] = EMPTY;
      continue;
    }
    const code = codes[index] ?? 0;
    let id = dictionaryIds[code];
    if (id === undefined)
      throw new Error(`code ${code} is outside a dictionary of ${dictionary.length} entries`);
    if (id === EMPTY) {
      const text = dictionary[code] ?? '';
      if (text !== '') {
        id = textId(column, text, strings);
        dictionaryIds[code] = id;
      }
    }
    if (id === INLINE) column.hasInline = true;
    ids[index] = id;
  }
}

/** The id of a text, or `INLINE` once the column has brought so many distinct texts that sharing them costs more than it saves. */
function textId(column: ColumnState, text: string, strings: SharedStrings): number {
  if (column.distinct >= SHARED_STRINGS_PER_COLUMN) {
    if (text.length > MAX_CELL_TEXT) {
      throw new Error(
        `text has ${text.length} characters, a cell holds ${MAX_CELL_TEXT}: ${text.slice(0, 40)}…`,
      );
    }
    column.hasInline = true;
    return INLINE;
  }
  const known = strings.idOf(text);
  if (known !== undefined) return known;
  column.distinct += 1;
  return strings.add(text);
}

/** The numbers of a batch with NaN for each empty position; throws for a NaN or infinity among the others. */
function finiteNumbers(
  values: Float64Array | Int32Array | BigInt64Array,
  valid: Uint8Array | undefined,
  rowCount: number,
): Float64Array {
  if (values.length < rowCount) throw new Error(`vector has ${values.length} values instead of ${rowCount}`);
  const copies = valid !== undefined || !(values instanceof Float64Array);
  const numbers = copies ? new Float64Array(rowCount) : values;
  for (let index = 0; index < rowCount; index += 1) {
    if (isEmptyAt(valid, index)) {
      numbers[index] = NaN;
      continue;
    }
    const value = Number(values[index]);
    if (!Number.isFinite(value)) throw new Error(`number cannot be written to a sheet: ${value}`);
    if (copies) numbers[index] = value;
  }
  return numbers;
}
