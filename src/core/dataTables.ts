import type { ImportedTableName, TableName } from './tables';

/** A value of a data table outside its sheet: an exact decimal, a `YYYY-MM-DD` day, `true` or `false`, or a text; null is empty. */
export type DataValue = string | null;

/** The values of one row, in the order of the columns of its table. */
export type DataRow = readonly DataValue[];

/** What stands in the data tables of a workbook before an import. */
export interface StandingTables {
  readonly tables: ReadonlyMap<TableName, readonly DataRow[]>;
  /** What earlier imports wrote down for later ones; null when there was none. */
  readonly memory: string | null;
}

/** Where a workbook keeps what its imports wrote down. */
export const IMPORT_NAMESPACE = 'urn:jalon:imports';

/** A workbook without data tables. */
export const NO_TABLES: StandingTables = { tables: new Map(), memory: null };

/** A data table as it is to stand after an import. */
export interface ImportedTable {
  readonly name: ImportedTableName;
  readonly rows: readonly DataRow[];
  /** For each row, the standing row whose place it takes, counted from 0; -1 for a row that comes in addition. */
  readonly places: readonly number[];
  /** Standing rows that went without leaving their place to another, with the row that tells them now, or -1. */
  readonly heirs: ReadonlyMap<number, number>;
}

/** All that an import writes. */
export interface ImportedTables {
  readonly tables: readonly ImportedTable[];
  readonly memory: string;
}
