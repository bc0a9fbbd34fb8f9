import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api';
import type { ColumnBatch, ColumnVector, RowSource } from '../../workbook/model';
import type { TableColumn } from '../../core/tables';
import type { Session } from './session';
import { MAX_CELL_TEXT } from '../convertRow';

/** Distinct texts above which a column crosses as plain text: a dictionary would hold them all. */
const MAX_DICTIONARY = 200_000;

/** Rows of a table kept in DuckDB, crossing as numbers: texts as codes of a dictionary, days as Excel serials. */
export async function duckdbRows(
  session: Session,
  table: string,
  columns: readonly TableColumn[],
  rowCount: number,
): Promise<RowSource> {
  const dictionaries = new Map<string, readonly string[]>();
  const selected: string[] = [];
  for (const { name, type } of columns) {
    if (type === 'text') selected.push(await textColumn(session, table, name, dictionaries));
    else if (type === 'date') selected.push(`CAST(date_diff('day', DATE '1899-12-30', ${name}) AS INTEGER)`);
    else if (type === 'boolean') selected.push(`CAST(${name} AS UTINYINT)`);
    else selected.push(`CAST(${name} AS DOUBLE)`);
  }
  let waiting: Promise<DuckDBDataChunk | null> | undefined;
  let result: DuckDBResult | undefined;
  return {
    rowCount,
    async next() {
      result ??= await session.connection.stream(`SELECT ${selected.join(', ')} FROM ${table}`);
      // The next rows are fetched while the writer encodes these.
      const chunk = await (waiting ?? result.fetchChunk());
      if (!chunk || chunk.rowCount === 0) return null;
      waiting = result.fetchChunk();
      return {
        rowCount: chunk.rowCount,
        columns: columns.map(({ name, type }, index) => vectorOf(chunk, index, type, dictionaries.get(name))),
      };
    },
  };
}

async function textColumn(
  session: Session,
  table: string,
  name: string,
  dictionaries: Map<string, readonly string[]>,
): Promise<string> {
  const [counted] = await session.rows<{ n: string }>(
    `SELECT approx_count_distinct(${name}) AS n FROM ${table}`,
  );
  if (Number(counted?.n ?? 0) > MAX_DICTIONARY) return `left(${name}, ${MAX_CELL_TEXT})`;
  const type = `dictionary_${table}_${name}`;
  await session.run(
    `CREATE OR REPLACE TYPE ${type} AS ENUM (SELECT DISTINCT ${name} FROM ${table} WHERE ${name} IS NOT NULL ORDER BY ${name})`,
  );
  const values = await session.rows<{ value: string }>(
    `SELECT unnest(enum_range(NULL::${type}))::VARCHAR AS value`,
  );
  dictionaries.set(
    name,
    values.map(({ value }) => value.slice(0, MAX_CELL_TEXT)),
  );
  return `${name}::${type}`;
}

interface TypedVector {
  readonly items: Float64Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;
  readonly validity: { itemValid(index: number): boolean; readonly data: BigUint64Array | null };
}

function vectorOf(
  chunk: DuckDBDataChunk,
  index: number,
  type: TableColumn['type'],
  dictionary: readonly string[] | undefined,
): ColumnVector {
  const { rowCount } = chunk;
  if (type === 'text' && !dictionary)
    return { kind: 'text', values: chunk.getColumnValues(index) as (string | null)[] };
  const vector = chunk.getColumnVector(index) as unknown as TypedVector;
  const valid = validityOf(vector, rowCount);
  if (valid === 'none') return { kind: 'empty' };
  const isValid = valid === 'all' ? {} : { valid };
  if (dictionary) return { kind: 'code', codes: vector.items as Uint8Array, dictionary, ...isValid };
  if (type === 'boolean') return { kind: 'boolean', values: vector.items as Uint8Array, ...isValid };
  return { kind: 'number', values: vector.items as Float64Array, ...isValid };
}

function validityOf(vector: TypedVector, rowCount: number): Uint8Array | 'all' | 'none' {
  if (vector.validity.data === null) return 'all';
  const valid = new Uint8Array(rowCount);
  let filled = 0;
  for (let i = 0; i < rowCount; i++) {
    if (vector.validity.itemValid(i)) {
      valid[i] = 1;
      filled++;
    }
  }
  return filled === rowCount ? 'all' : filled === 0 ? 'none' : valid;
}

/** Rows already in memory, for the small tables. */
export function arrayRows(
  columns: readonly TableColumn[],
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
): RowSource {
  let done = rows.length === 0;
  return {
    rowCount: rows.length,
    next() {
      if (done) return Promise.resolve(null);
      done = true;
      const batch: ColumnBatch = {
        rowCount: rows.length,
        columns: columns.map((column) => arrayVector(column, rows)),
      };
      return Promise.resolve(batch);
    },
  };
}

function arrayVector(
  { name, type }: TableColumn,
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
): ColumnVector {
  const values = rows.map((row) => row[name] ?? null);
  if (values.every((value) => value === null)) return { kind: 'empty' };
  const valid = Uint8Array.from(values, (value) => (value === null ? 0 : 1));
  if (type === 'text')
    return {
      kind: 'text',
      values: values.map((value) => (value === null ? null : String(value).slice(0, MAX_CELL_TEXT))),
    };
  if (type === 'boolean')
    return { kind: 'boolean', values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)), valid };
  const number =
    type === 'date' ? (value: string | number | boolean | null) => serialDay(String(value)) : Number;
  return {
    kind: 'number',
    values: Float64Array.from(values, (value) => (value === null ? 0 : number(value))),
    valid,
  };
}

/** Excel's serial number of an ISO day. */
function serialDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}
