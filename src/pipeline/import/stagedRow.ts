import type { StageTable } from '../fields';
import type { StageValues } from '../convertRow';
import { STAGE_COLUMNS } from '../fields';

/** A row before the merge: of a file that was just read, or standing in the workbook. */
export interface StagedRow {
  /** Number of its unit. */
  readonly fileNo: number;
  readonly line: string | null;
  readonly values: StageValues;
  /** Its place among the rows of the standing table, from 0; -1 for a row of a new file. */
  readonly place: number;
  /** Channel and campaign that a standing row has already. */
  readonly known?: { readonly channelId: string | null; readonly campaignKey: string | null };
}

export type StagedTables = ReadonlyMap<StageTable, readonly StagedRow[]>;

export const STAGE_TABLES = Object.keys(STAGE_COLUMNS) as readonly StageTable[];

const positions = new Map(
  STAGE_TABLES.map((table) => [
    table,
    new Map(STAGE_COLUMNS[table].map(({ name }, index) => [name, index] as const)),
  ]),
);

/** Reads a field of the rows of a table; a field that the table has not is always empty. */
export function stageReader(table: StageTable, name: string): (row: StagedRow) => string | null {
  const at = positions.get(table)?.get(name);
  return at === undefined ? () => null : (row) => row.values[at] ?? null;
}

/** The rows of a table, none when it has none. */
export function rowsOf(staged: StagedTables, table: StageTable): readonly StagedRow[] {
  return staged.get(table) ?? [];
}
