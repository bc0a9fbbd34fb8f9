import type { StyleSpec } from './model';

/** What a cell of an open workbook holds as it was typed: a formula begins with `=` (English, commas); empty is ''. */
export type OpenCell = string | number | boolean;

/** A table of an open workbook; rows and columns are 1-based. */
export interface OpenTable {
  readonly name: string;
  /** Row of the headers. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of an open workbook, as it is now. The matrices begin at A1 and hold the used part of the sheet. */
export interface OpenSheet {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly formulas: readonly (readonly OpenCell[])[];
  /** Results; an error is its text, such as `#NAME?`; a date is a serial number. */
  readonly values: readonly (readonly OpenCell[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly tables: readonly OpenTable[];
}

/** A workbook that people have open, as it is now: what a plan is read from, and what a generation is compared with. */
export interface OpenWorkbook {
  readonly sheets: readonly OpenSheet[];
  /** Names of the workbook; `refersTo` without `=`. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** Custom properties of the document. */
  readonly properties: Readonly<Record<string, string>>;
  /** Texts kept with the document as custom XML parts, by namespace. */
  readonly parts: Readonly<Record<string, string>>;
}

/** One cell that is to hold something else. Rows and columns are 1-based; `sheet` is the id of an `OpenSheet`. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As it would be typed; '' empties the cell. Absent: the content stays. */
  readonly content?: OpenCell;
  /** Attributes that change; the others stay. */
  readonly style?: StyleSpec;
}
