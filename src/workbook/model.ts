/**
 * The declarative workbook: what a builder returns and a writer writes.
 * Plain and serialisable; no host, no class, no function inside.
 */
export interface WorkbookSpec {
  readonly language: 'fr' | 'en';
  readonly title: string;
  /** ISO timestamp kept in the document properties; fixed by the caller so that equal input gives equal bytes. */
  readonly created: string;
  readonly sheets: readonly SheetSpec[];
  readonly names?: readonly NameSpec[];
  /** Short texts kept with the document and shown on no sheet, by name; at most 255 characters each. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Long texts kept with the document as custom XML parts, by namespace; each is the text of the part's root element. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A sheet is either `rich` (cells, styles, charts) or `data` (one long Excel table filled from a row source). */
export type SheetSpec = RichSheetSpec | DataSheetSpec;

export interface DataSheetSpec {
  readonly kind: 'data';
  readonly name: string;
  /** Name of the Excel table, ASCII snake_case; also the key of its row source. */
  readonly table: string;
  readonly columns: readonly DataColumnSpec[];
  readonly tabColor?: string;
  /** The header row is repeated on every page whatever this says. */
  readonly print?: Pick<PrintSpec, 'orientation' | 'paper' | 'fitToWidth'>;
}

export interface DataColumnSpec {
  readonly name: string;
  readonly type: 'text' | 'date' | 'integer' | 'money' | 'decimal' | 'boolean';
  /** Excel number format code, English, e.g. `#,##0.00`. */
  readonly format?: string;
  /** Width in characters. */
  readonly width?: number;
}

export interface RichSheetSpec {
  readonly kind: 'rich';
  readonly name: string;
  readonly tabColor?: string;
  readonly showGridLines?: boolean;
  /** Rows and columns kept in sight while scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Widths in characters, from column A on. */
  readonly columnWidths?: readonly number[];
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly cells: readonly CellSpec[];
  /** A1 ranges. */
  readonly merges?: readonly string[];
  readonly tables?: readonly TableSpec[];
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly validations?: readonly ValidationSpec[];
  readonly charts?: readonly ChartSpec[];
  readonly print?: PrintSpec;
  readonly protect?: { readonly password?: string };
}

export interface CellSpec {
  /** A1 address. */
  readonly at: string;
  readonly value?: CellValue;
  /** Native Excel formula, English names, commas, without the leading `=`; `value` is its computed result. */
  readonly formula?: string;
  readonly style?: StyleSpec;
  readonly note?: string;
  /** Target of a link: `#'Sheet'!A1` inside the workbook, or an https address. */
  readonly link?: string;
}

export type CellValue =
  | string
  | number
  | boolean
  | null
  /** `YYYY-MM-DD`. */
  | { readonly date: string }
  | { readonly error: '#DIV/0!' | '#N/A' | '#VALUE!' | '#NUM!' | '#REF!' };

/** Colours are `RRGGBB`. */
export interface StyleSpec {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: { readonly [side in 'top' | 'right' | 'bottom' | 'left']?: 'thin' | 'medium' | 'hair' };
  readonly borderColor?: string;
  readonly locked?: boolean;
}

export interface TableSpec {
  readonly name: string;
  /** A1 range including the header row; the cells themselves stand in `cells`. */
  readonly range: string;
  readonly style?: string;
  readonly totalsRow?: boolean;
}

export type ConditionalFormatSpec =
  | {
      readonly kind: 'expression';
      readonly range: string;
      readonly formula: string;
      readonly style: StyleSpec;
    }
  | { readonly kind: 'dataBar'; readonly range: string; readonly color: string }
  | { readonly kind: 'colorScale'; readonly range: string; readonly colors: readonly string[] };

export interface ValidationSpec {
  readonly range: string;
  readonly kind: 'list' | 'date' | 'decimal' | 'whole' | 'custom';
  readonly formulae: readonly string[];
  readonly operator?: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual' | 'equal';
  readonly message?: string;
}

export interface ChartSpec {
  readonly kind: 'column' | 'bar' | 'line' | 'combo' | 'doughnut' | 'radar';
  /** Alternative text and title. */
  readonly title: string;
  /** Top left and bottom right cells, A1. */
  readonly from: string;
  readonly to: string;
  readonly series: readonly ChartSeriesSpec[];
  /** Series of columns or bars stand on one another, so that their sum shows. */
  readonly stacked?: true;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly valueFormat?: string;
  /** Ends of the axis of values; the program chooses them when absent. */
  readonly valueMin?: number;
  readonly valueMax?: number;
  readonly secondaryFormat?: string;
  readonly categoryFormat?: string;
}

export interface ChartSeriesSpec {
  /** Reference to the cell that holds the name, e.g. `'Vue'!$B$4`. */
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  /** In a combo: drawn as a line on the second axis. */
  readonly secondary?: boolean;
  readonly color?: string;
  /** What the references hold, so that viewers that do not recalculate draw the chart. */
  readonly cache?: {
    readonly name: string;
    readonly categories: readonly (string | number)[];
    readonly values: readonly (number | null)[];
  };
}

export interface PrintSpec {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper?: 'A4' | 'A3';
  readonly fitToWidth?: boolean;
  /** With `fitToWidth`: pages beside one another that share the width; 1 when absent. */
  readonly pagesWide?: number;
  /** Rows repeated on each page, e.g. `1:3`. */
  readonly repeatRows?: string;
  /** Columns repeated on each page, e.g. `A:C`. */
  readonly repeatColumns?: string;
  /** A1 range, or several with commas between them: each begins a page. */
  readonly area?: string;
}

export interface NameSpec {
  readonly name: string;
  /** e.g. `'Paramètres'!$B$2`. */
  readonly refersTo: string;
}

/** Rows of one data sheet, handed over as column vectors; a writer pulls batches until `null`. */
export interface RowSource {
  readonly rowCount: number;
  next(): Promise<ColumnBatch | null>;
}

export interface ColumnBatch {
  readonly rowCount: number;
  /** In the order of the sheet's columns. */
  readonly columns: readonly ColumnVector[];
}

/** Values of one column; a position is empty when `valid` exists and holds 0 there. Dates are Excel serial days. */
export type ColumnVector =
  | {
      readonly kind: 'number';
      readonly values: Float64Array | Int32Array | BigInt64Array;
      readonly valid?: Uint8Array;
    }
  | {
      readonly kind: 'code';
      readonly codes: Uint8Array | Uint16Array | Uint32Array;
      readonly dictionary: readonly string[];
      readonly valid?: Uint8Array;
    }
  | { readonly kind: 'text'; readonly values: readonly (string | null)[] }
  | { readonly kind: 'boolean'; readonly values: Uint8Array; readonly valid?: Uint8Array }
  /** Every position empty. */
  | { readonly kind: 'empty' };
