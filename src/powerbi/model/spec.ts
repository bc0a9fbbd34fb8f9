import type { ColumnType } from '../../core/tables';

/** A semantic model as plain data; the TMDL, the checks and the tests are made from it. */
export interface Model {
  readonly tables: readonly ModelTable[];
  readonly relationships: readonly Relationship[];
  readonly expressions: readonly Expression[];
  readonly translations: readonly Translation[];
}

export interface ModelTable {
  readonly name: string;
  readonly description: string;
  readonly isHidden: boolean;
  /** True for the calendar: dates are compared through it. */
  readonly isDateTable: boolean;
  readonly columns: readonly ModelColumn[];
  readonly measures: readonly Measure[];
  readonly hierarchies: readonly Hierarchy[];
  /** M expression of the rows. */
  readonly source: string;
}

export interface ModelColumn {
  readonly name: string;
  readonly description: string;
  /** `date` is a day without an hour. */
  readonly type: ColumnType;
  readonly isKey: boolean;
  readonly isHidden: boolean;
  readonly format?: string;
  readonly sortBy?: string;
}

export interface Measure {
  readonly name: string;
  readonly description: string;
  readonly expression: string;
  readonly format: string;
  readonly folder: string;
  readonly isHidden: boolean;
}

export interface Hierarchy {
  readonly name: string;
  readonly levels: readonly string[];
}

/** From the many side to the one side; never in both directions. */
export interface Relationship {
  readonly from: readonly [table: string, column: string];
  readonly to: readonly [table: string, column: string];
  readonly isActive: boolean;
}

/** A named M expression: the one parameter, or what the tables share. */
export interface Expression {
  readonly name: string;
  readonly description: string;
  readonly text: string;
  readonly isParameter: boolean;
}

/** Captions of another language. */
export interface Translation {
  readonly culture: 'fr-FR';
  readonly tables: Readonly<Record<string, string>>;
  /** By `Table[Name]`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly measures: Readonly<
    Record<string, { readonly caption: string; readonly description: string; readonly folder: string }>
  >;
  readonly hierarchies: Readonly<Record<string, string>>;
}
