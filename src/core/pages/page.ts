import { figureById, type FigureId } from '../figures';
import type { TableName } from '../tables';

/** A column of a data table by which figures are split or rows are listed. */
export interface Field {
  readonly table: TableName;
  readonly column: string;
}

/** Place on a page of 12 columns and 16 rows, from 0; the header with the filters stands above. */
export interface Place {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** What a visual shows; its title stands in the messages under its id. */
export type VisualContent =
  /** Figures side by side, each with its change where it has one. */
  | { readonly kind: 'cards'; readonly figures: readonly FigureId[] }
  /** Figures of one unit by month. */
  | { readonly kind: 'line'; readonly figures: readonly FigureId[] }
  /** One figure as columns and another as a line, by month. */
  | { readonly kind: 'combo'; readonly columns: readonly FigureId[]; readonly line: FigureId }
  /** One figure or several of one unit by a field, the largest first. */
  | { readonly kind: 'bars'; readonly by: Field; readonly figures: readonly FigureId[] }
  /** Figures in a table by one field or more, sorted by the first figure. */
  | { readonly kind: 'table'; readonly by: readonly Field[]; readonly figures: readonly FigureId[] }
  /** Rows of a table as they are, with the columns named; sorted by a column. */
  | {
      readonly kind: 'rows';
      readonly table: TableName;
      readonly columns: readonly string[];
      readonly sort: { readonly column: string; readonly descending: boolean };
      readonly only?: { readonly column: string; readonly is: string | boolean };
    }
  /** From the first figure to the last by what is added between them. */
  | { readonly kind: 'bridge'; readonly steps: readonly FigureId[]; readonly total: FigureId }
  /** Targets of the settings beside what was reached over their days. */
  | { readonly kind: 'targets' };

export interface Visual {
  readonly id: string;
  readonly place: Place;
  readonly content: VisualContent;
}

export interface ReportPage {
  readonly id: PageId;
  /** False: the page shows the plan as it stands and a period would say nothing. */
  readonly hasFilters: boolean;
  readonly visuals: readonly Visual[];
}

export const PAGE_IDS = [
  'overview',
  'channels',
  'strategy',
  'objectives',
  'budget',
  'tests',
  'quality',
  'due',
] as const;
export type PageId = (typeof PAGE_IDS)[number];

/** Columns and rows of the grid of a page. */
export const GRID = { columns: 12, rows: 16 } as const;

/** Figures that a visual shows, in its order. */
export function figuresOf(content: VisualContent): readonly FigureId[] {
  switch (content.kind) {
    case 'cards':
    case 'line':
    case 'bars':
    case 'table':
      return content.figures;
    case 'combo':
      return [...content.columns, content.line];
    case 'bridge':
      return [...content.steps, content.total];
    case 'rows':
    case 'targets':
      return [];
  }
}

/** Whether figures are read on one axis: amounts of one budget are, a spend and a cost per customer are not. */
export function areOfOneKind(ids: readonly FigureId[]): boolean {
  return new Set(ids.map(figureById).map(({ unit, folder }) => `${unit} ${folder}`)).size === 1;
}
