import { decimalToNumber, subtractDecimals } from '../../core/decimal';
import type { FileReport, MergeReport } from '../../core/report';
import { isWithinRounding, roundingTolerance } from '../../core/rounding';
import { FIRST_COLUMN, FIRST_ROW } from './banner';

/** Columns of the list of files, from the first column of the sheet on. */
export const SOURCE_COLUMNS = [
  'file',
  'status',
  'platform',
  'report',
  'language',
  'encoding',
  'currency',
  'start',
  'end',
  'read',
  'loaded',
  'excluded',
  'rejected',
  'control',
  'reasons',
  'statedSpend',
  'loadedSpend',
  'spendDifference',
] as const;

export type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** The column number of a field of the list of files. */
export function sourceColumn(column: SourceColumn): number {
  return FIRST_COLUMN + SOURCE_COLUMNS.indexOf(column);
}

/** One total that a file states, with the file that states it. */
export interface StatedTotal {
  readonly file: FileReport;
  readonly total: FileReport['totals'][number];
}

/** Whether a file agrees with its own total, to the cent or but for the rounding of its rows. */
export type StatedVerdict = 'equal' | 'rounding' | 'differs';

/** The verdict of a stated total; the same rule raises `total-differs` when the file is read. */
export function statedVerdict({ file, total }: StatedTotal): StatedVerdict {
  if (centsOff(total) === 0) return 'equal';
  const difference = subtractDecimals(total.loaded, total.stated);
  return isWithinRounding(total.measure, difference, summedRows(file)) ? 'rounding' : 'differs';
}

/** How far the rows of the file may stray from this total. */
export function statedTolerance({ file, total }: StatedTotal): number {
  return roundingTolerance(total.measure, summedRows(file));
}

/** loaded − stated, to the cent. */
export function centsOff({ loaded, stated }: StatedTotal['total']): number {
  // Adding 0 turns a −0 into 0.
  return Number(decimalToNumber(subtractDecimals(loaded, stated)).toFixed(2)) + 0;
}

/** Rows that were added up when the file was read, also those that stood aside afterwards for another file. */
function summedRows({ rows, excluded }: FileReport): number {
  return rows.read - rows.rejected - (excluded['total-row'] ?? 0) - (excluded['description-row'] ?? 0);
}

/** Rows of the sheet of sources, known before any cell is put so that the overview can point at them. */
export interface SourcesLayout {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
  readonly stated: readonly StatedTotal[];
  readonly statedHeaderRow: number;
  readonly statedFirstRow: number;
  /** Number of stated totals that differ from what was loaded by more than rounding. */
  readonly differingRow: number;
  readonly nextRow: number;
}

export function sourcesLayout(report: MergeReport): SourcesLayout {
  const headerRow = FIRST_ROW;
  const firstRow = headerRow + 1;
  const lastRow = headerRow + report.files.length;
  const totalRow = lastRow + 1;
  const stated = report.files.flatMap((file) => file.totals.map((total) => ({ file, total })));
  // Two rows of air, the section title, then the header.
  const statedHeaderRow = totalRow + 3;
  const statedFirstRow = statedHeaderRow + 1;
  const differingRow = statedHeaderRow + stated.length + 1;
  return {
    headerRow,
    firstRow,
    lastRow,
    totalRow,
    stated,
    statedHeaderRow,
    statedFirstRow,
    differingRow,
    nextRow: differingRow + 2,
  };
}
