import { formatAddress } from '../../address';

/** A cell that people fill outside the tables, 1-based. */
export interface FixedCell {
  readonly row: number;
  readonly column: number;
}

/** The four cells of the positioning sheet above its table. */
export const POSITIONING_CELLS = {
  promise: { row: 6, column: 3 },
  axis: { row: 7, column: 3 },
  proof: { row: 8, column: 3 },
  tone: { row: 9, column: 3 },
} as const satisfies Readonly<Record<string, FixedCell>>;

/** The lists of the brief: a block of rows each, filled from the first. */
export const BRIEF_LISTS = {
  goals: { column: 3 },
  markets: { column: 6 },
  constraints: { column: 9 },
} as const;
export const BRIEF_FIRST_ROW = 12;
/** Rows of each list; a longer list of the plan takes as many as it needs. */
export const BRIEF_ROWS = 5;

/** Rows of the brief's lists for a plan whose longest list has so many items. */
export function briefRows(longest: number): number {
  return Math.max(BRIEF_ROWS, longest);
}

/** The answers to the three strategic questions; they stand below the lists. */
export function briefAnswers(rows: number): Readonly<Record<'who' | 'value' | 'segments', FixedCell>> {
  const row = BRIEF_FIRST_ROW + rows + 3;
  return {
    who: { row, column: 2 },
    value: { row, column: 5 },
    segments: { row, column: 8 },
  };
}

export function addressOf({ row, column }: FixedCell): string {
  return formatAddress(row, column);
}
