import type { FigureId } from '../../core/figures';
import type { CubeValue } from '../../core/figures/cube';
import type { PageId } from '../../core/pages/page';
import type { Language } from '../../core/report';
import type { ColumnType } from '../../core/tables';
import type { PackedCube } from './packCube';

/** How a column of rows is written; `unit` by the unit that the row names. */
export type RowFormat = ColumnType | 'percent' | 'unit' | 'code';

export interface RowColumn {
  readonly name: string;
  readonly label: string;
  readonly format: RowFormat;
  /** Words of a column of codes, in the order in which they are sorted. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Rows of a data table as a page lists them. */
export interface RowList {
  readonly columns: readonly RowColumn[];
  readonly rows: readonly (readonly CubeValue[])[];
  /** Unit of each row, where the table has one. */
  readonly units: readonly CubeValue[] | null;
  /** Rows in the workbook; more than are listed when the list would make the file too large. */
  readonly total: number;
}

export interface Campaign {
  readonly key: string;
  readonly name: string;
  readonly platform: CubeValue;
  readonly channel: CubeValue;
}

export interface Target {
  readonly kpi: string;
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly channel: CubeValue;
  readonly target: number;
}

export interface FigureWords {
  readonly label: string;
  readonly definition: string;
}

/** All that the page is made of: it asks for nothing else. */
export interface DashboardData {
  readonly language: Language;
  readonly currency: string;
  readonly dataAsOf: string | null;
  readonly plan: { readonly title: string; readonly day: string | null } | null;
  readonly cube: PackedCube;
  readonly channels: Readonly<Record<string, string>>;
  readonly platforms: Readonly<Record<string, string>>;
  readonly natures: Readonly<Record<string, string>>;
  readonly campaigns: readonly Campaign[];
  readonly targets: readonly Target[];
  /** By visual. */
  readonly rows: Readonly<Record<string, RowList>>;
  readonly words: {
    readonly title: string;
    readonly pages: Readonly<Record<PageId, string>>;
    readonly visuals: Readonly<Record<string, string>>;
    readonly figures: Readonly<Partial<Record<FigureId, FigureWords>>>;
    /** By `table.column`. */
    readonly columns: Readonly<Record<string, string>>;
  };
}
