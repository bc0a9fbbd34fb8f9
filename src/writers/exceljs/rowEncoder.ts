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
      const {
        bytes: text,
        heads,
        numberTails,
        sharedTails,
        booleanTails,
        inlineTails,
        end,
        rowHead,
        rowEnd,
        nameEnd,
      } = template;
      const digits = new Uint8Array(8);
      const width = columns.length;
      let at = start;
      while (row < rowCount) {
        if (at + template.maxRowBytes > block.length) break;
        if (inlineColumns.length > 0 && at + rowBytes(row) > block.length) break;
        const digitCount = writeInteger(digits, 0, sheetRow);
        for (let k = rowHead.from; k < rowHead.to; k += 1) block[at++] = text[k]!;
        for (let k = 0; k < digitCount; k += 1) block[at++] = digits[k]!;
        for (let k = nameEnd.from; k < nameEnd.to; k += 1) block[at++] = text[k]!;
        for (let index = 0; index < width; index += 1) {
          const column = columns[index]!;
          let tail: Span;
          let number = 0;
          let id = 0;
          if (column.isNumber) {
            number = column.numbers[row]!;
            // The only number different from itself is NaN, which stands for an empty cell here.
            if (number !== number) continue;
            tail = numberTails[index]!;
          } else {
            id = column.ids[row]!;
            if (id === EMPTY) continue;
            tail = (id === INLINE ? inlineTails : column.isBoolean ? booleanTails : sharedTails)[index]!;
          }
          const head = heads[index]!;
          for (let k = head.from; k < head.to; k += 1) block[at++] = text[k]!;
          for (let k = 0; k < digitCount; k += 1) block[at++] = digits[k]!;
          for (let k = tail.from; k < tail.to; k += 1) block[at++] = text[k]!;
          if (column.isNumber) {
            at = writeNumber(block, at, number);
          } else if (id === INLINE) {
            at = writeText(block, at, `${textElement(textAt(column.vector, row) ?? '')}</is></c>`);
            continue;
          } else {
            at = writeInteger(block, at, id);
          }
          for (let k = end.from; k < end.to; k += 1) block[at++] = text[k]!;
        }
        for (let k = rowEnd.from; k < rowEnd.to; k += 1) block[at++] = text[k]!;
        row += 1;
        sheetRow += 1;
      }
      return at;
    },
  };
}

const utf8 = new TextEncoder();

function writeText(block: Uint8Array, at: number, text: string): number {
  return at + utf8.encodeInto(text, block.subarray(at)).written;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The fixed pieces of a row, encoded once, in one array. */
function createTemplate(styleIds: readonly number[]) {
  let source = '';
  const span = (piece: string): Span => {
    const from = source.length;
    source += piece;
    return { from, to: source.length };
  };
  const style = (id: number): string => (id === 0 ? '' : ` s="${id}"`);
  const spans = {
    rowHead: span('<row r="'),
    nameEnd: span('">'),
    rowEnd: span('</row>'),
    end: span('</v></c>'),
    heads: styleIds.map((_, index) => span(`<c r="${columnLetters(index + 1)}`)),
    numberTails: styleIds.map((id) => span(`"${style(id)}><v>`)),
    sharedTails: styleIds.map((id) => span(`"${style(id)} t="s"><v>`)),
    booleanTails: styleIds.map((id) => span(`"${style(id)} t="b"><v>`)),
    inlineTails: styleIds.map((id) => span(`"${style(id)} t="inlineStr"><is>`)),
  };
  const cellBytes = '<c r="XFD1048576" s="65000" t="inlineStr"><is></v></c>'.length + MAX_NUMBER_BYTES;
  return { ...spans, bytes: utf8.encode(source), maxRowBytes: 40 + styleIds.length * cellBytes };
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
