import type { InvocationResult } from '../model/customFunctionsService';
import type { CellError, CellValue, Matrix } from './cellValue';
import { cellError, isMatrix } from './cellValue';
import type { FunctionMetadata } from './functionMetadata';

/** What the cell shows: a value, what spills from it, or an error. */
export type CallResult = CellValue | Matrix;

/** Only these can carry a text of ours. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

/** Any other code is an accident of the function: an exception, a rejected promise, NaN. */
const ACCIDENT = '#VALUE!';

/** Reads a result of the runtime; throws when the function does not keep to its metadata. */
export function callResult(fn: FunctionMetadata, [, succeeded, value, code]: InvocationResult): CallResult {
  if (!succeeded) return failure(value, code);
  const cells = (row: unknown): readonly CellValue[] => {
    if (!Array.isArray(row)) throw new Error(`${fn.id} returned a list; a range is a list of rows`);
    return row.map((cell) => cellValue(fn, cell));
  };
  const result = isMatrix(value) ? value.map(cells) : cellValue(fn, value);
  checkShape(fn, result);
  return result;
}

function failure(message: unknown, code: unknown): CellError {
  const text = typeof message === 'string' ? message : '';
  const known = ERROR_CODES[Number(code)];
  return known === '#VALUE!' || known === '#N/A' ? cellError(known, text) : cellError(known ?? ACCIDENT);
}

function cellValue(fn: FunctionMetadata, value: unknown): CellValue {
  if (value === null || ['number', 'string', 'boolean'].includes(typeof value)) return value as CellValue;
  const { type, code, message } = value as Readonly<Record<string, unknown>>;
  if (type === 'Error') return cellError(String(code), String(message ?? ''));
  throw new Error(`${fn.id} returned what no cell can hold: ${JSON.stringify(value)}`);
}

function checkShape(fn: FunctionMetadata, result: CallResult): void {
  const spills = fn.result?.dimensionality === 'matrix';
  if (!isMatrix(result)) {
    const isError = typeof result === 'object' && result !== null;
    if (spills && !isError) throw new Error(`${fn.id} returned one value; its metadata say matrix`);
    return;
  }
  if (!spills) throw new Error(`${fn.id} returned a range; its metadata say scalar`);
  const width = result[0]?.length ?? 0;
  if (width === 0) throw new Error(`${fn.id} returned a range without cells`);
  if (result.some((row) => row.length !== width)) throw new Error(`${fn.id} returned rows of unequal length`);
}
