/** What a cell can hold; null is an empty cell. */
export type CellValue = number | string | boolean | null | CellError;

/** An error value of Excel; `message` is what the card of the cell says, '' when it says nothing of ours. */
export interface CellError {
  readonly code: string;
  readonly message: string;
}

/** A range, or what a formula spills: rows of cells. */
export type Matrix = readonly (readonly CellValue[])[];

export const isMatrix = (value: unknown): value is Matrix => Array.isArray(value);

export const isCellError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const cellError = (code: string, message = ''): CellError => ({ code, message });
