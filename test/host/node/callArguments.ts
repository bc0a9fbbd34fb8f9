import type { CellError, CellValue, Matrix } from './cellValue';
import { cellError, isCellError, isMatrix } from './cellValue';
import type { FunctionMetadata, ParameterMetadata } from './functionMetadata';

/** An argument of a formula: a cell, a range, or nothing where it is left out. */
export type Argument = CellValue | Matrix | undefined;

/** What stands for an empty cell: 0 in desktop Excel, null in Excel on the web, '' in some older hosts. */
export type EmptyCell = 0 | null | '';

/** What Excel sends for a formula, or the value it shows without calling the function. */
export type CallArguments =
  | { readonly called: true; readonly values: readonly unknown[] }
  | { readonly called: false; readonly shows: CellError };

/**
 * Turns the arguments of a formula into what Excel sends.
 *
 * A formula that Excel would not let the user enter is a mistake of the test: it throws. Left out optional arguments
 * are null, repeated ones one list, a cell for a range parameter is a range of one cell. An error in an argument is
 * the result, unless the metadata let it in.
 */
export function callArguments(
  fn: FunctionMetadata,
  args: readonly Argument[],
  emptyCell: EmptyCell,
): CallArguments {
  const parameters = fn.parameters ?? [];
  const repeating = parameters.at(-1)?.repeating ? parameters.at(-1) : undefined;
  if (parameters.slice(0, -1).some((parameter) => parameter.repeating)) {
    throw new Error(`${fn.id}: the double knows one repeating parameter, the last`);
  }
  const single = repeating ? parameters.slice(0, -1) : parameters;
  if (!repeating && args.length > single.length) {
    throw new Error(`${fn.id}: ${args.length} arguments for ${single.length} parameters`);
  }
  const sent: Sent[] = single.map((parameter, index) => sendArgument(fn, parameter, args[index], emptyCell));
  const values: unknown[] = sent.map(({ value }) => value);
  if (repeating) {
    const rest = args.slice(single.length);
    if (rest.length === 0 && !repeating.optional) throw missing(fn, repeating);
    const repeated = rest.map((argument) => sendArgument(fn, repeating, argument, emptyCell));
    sent.push(...repeated);
    values.push(rest.length === 0 ? null : repeated.map(({ value }) => value));
  }
  const shows = sent.find(({ error }) => error)?.error;
  return shows ? { called: false, shows } : { called: true, values };
}

interface Sent {
  readonly value: unknown;
  /** The error the cell shows, the function not being called. */
  readonly error?: CellError | undefined;
}

function sendArgument(
  fn: FunctionMetadata,
  parameter: ParameterMetadata,
  argument: Argument,
  emptyCell: EmptyCell,
): Sent {
  if (argument === undefined) {
    if (!parameter.optional) throw missing(fn, parameter);
    return { value: null };
  }
  const errorsAllowed = fn.options?.allowErrorForDataTypeAny === true && (parameter.type ?? 'any') === 'any';
  const send = (cell: CellValue): Sent => sendCell(cell, parameter.type ?? 'any', emptyCell, errorsAllowed);
  if (parameter.dimensionality !== 'matrix') {
    if (isMatrix(argument)) throw new Error(`${fn.id}: ${parameter.name} is one cell, not a range`);
    return send(argument);
  }
  const rows = (isMatrix(argument) ? argument : [[argument]]).map((row) => row.map(send));
  return {
    value: rows.map((row) => row.map(({ value }) => value)),
    error: rows.flat().find(({ error }) => error)?.error,
  };
}

/** A cell as a parameter of this type gets it. */
function sendCell(cell: CellValue, type: string, emptyCell: EmptyCell, errorsAllowed: boolean): Sent {
  if (cell === null) return { value: emptyCell };
  if (isCellError(cell)) {
    return errorsAllowed
      ? { value: { type: 'CustomFunctionError', code: cell.code } }
      : { value: null, error: cell };
  }
  if (type === 'any' || typeof cell === type) return { value: cell };
  if (type === 'string')
    return { value: typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell) };
  // Text that is a number in the user's language would be converted; none is here, so that no test counts on it.
  if (typeof cell === 'string') return { value: null, error: cellError('#VALUE!') };
  return { value: type === 'number' ? Number(cell) : cell !== 0 };
}

const missing = (fn: FunctionMetadata, parameter: ParameterMetadata): Error =>
  new Error(`${fn.id}: ${parameter.name} is missing`);
