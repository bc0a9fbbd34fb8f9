import type { OpenCell, OpenWorkbook } from '../openWorkbook';

/** A formula that was replaced so that a colleague without the add-in sees the right figure. */
export interface ReplacedFormula {
  /** Id of the `OpenSheet`. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As it was, with its `=`. */
  readonly formula: string;
  /** What stands there now: the native formula, or the value. */
  readonly content: OpenCell;
  /** What the cell showed. */
  readonly shown: OpenCell;
  /** Size of what spilled from the cell, itself included; absent for one cell. */
  readonly spill?: { readonly rows: number; readonly columns: number };
}

/** Namespace of the text kept with the document that the way back needs. */
export const REPLACED_PART = 'urn:jalon:replaced-formulas';

export function writeReplaced(replaced: readonly ReplacedFormula[]): string {
  return JSON.stringify(replaced);
}

/** The formulas replaced in this workbook; none when nothing is kept or it cannot be read. */
export function readReplaced({ parts }: OpenWorkbook): readonly ReplacedFormula[] {
  const text = parts[REPLACED_PART];
  if (text === undefined) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as unknown[]).filter(isReplaced) : [];
  } catch {
    return [];
  }
}

function isReplaced(value: unknown): value is ReplacedFormula {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Partial<Record<keyof ReplacedFormula, unknown>>;
  return (
    typeof one.sheet === 'string' &&
    typeof one.row === 'number' &&
    typeof one.column === 'number' &&
    typeof one.formula === 'string' &&
    one.content !== undefined
  );
}
