import type { ImportedTables, StandingTables } from '../../core/dataTables';
import type { Plan } from '../../core/plan/plan';
import type { OpenPlan } from '../../pipeline/plan/readOpenPlan';
import type { Trouble } from '../../messages/pane/shell';
import type { CellEdit, OpenCell, OpenWorkbook } from '../../workbook/openWorkbook';
import type { RichSheetSpec, WorkbookSpec } from '../../workbook/model';
import type {
  DataTableOptions,
  ReadDataTables,
  ReadDataTablesOptions,
} from '../../writers/officejs/readDataTables';
import type { CellPlace, Spill } from '../../workbook/share/convertForSharing';
import type { GallerySelection } from '../gallery/formulaFor';

export type { OpenPlan } from '../../pipeline/plan/readOpenPlan';

/** A place in the workbook that a person can be taken to. */
export interface Place {
  readonly sheet: string;
  /** A1 address or range; the sheet itself when absent. */
  readonly cell?: string;
}

/** A cell that people changed and the plan wants otherwise: theirs stays. */
export interface Conflict {
  readonly place: Place;
  readonly yours: OpenCell;
  readonly ours: OpenCell;
}

/** What writing did. */
export interface Written {
  /** Whether anything is other than before: a cell, a sheet, or only a rule, a width or a name. */
  readonly isChanged: boolean;
  /** Cells that hold something else than before. */
  readonly cells: number;
  /** Cells, rows and columns of people that were met and kept. */
  readonly kept: number;
  readonly conflicts: readonly Conflict[];
  /** Cells that somebody changed while they were being written: they stay. */
  readonly keptMeanwhile: readonly Place[];
  /** Rows whose record the plan no longer has and that stay, because people put something of their own there. */
  readonly keptRecords: readonly Place[];
  /** Rows whose record the plan no longer has: emptied, and left for another one. */
  readonly emptiedRows: number;
  /** Sheets of ours that people deleted: they are not made again. */
  readonly deletedSheets: readonly string[];
  /** Sheets that people protected and that were left as they are. */
  readonly leftAlone: readonly string[];
}

/** What taking a generation back did. */
export interface Undone {
  /** Cells that people changed since: they stay. */
  readonly kept: readonly Place[];
}

/** Which data tables are read, who is told how far it is, and who may stop it. */
export type TableReading = ReadDataTablesOptions;

export interface TableWriting extends DataTableOptions {
  /** Currency that amounts are shown in. */
  readonly currency: string;
}

/** What is selected in Excel, and what stands on its sheet. */
export interface Selection extends GallerySelection {
  readonly sheetId: string;
}

/** The rows that are selected, each as wide as its table, or as what stands on its sheet. */
export interface SelectedRows {
  /** The header of the table, or else the rows above the selection: the nearest comes last. */
  readonly above: readonly (readonly OpenCell[])[];
  readonly rows: readonly (readonly OpenCell[])[];
}

/** What is written besides cells. */
export interface EditExtras {
  readonly sheets?: readonly RichSheetSpec[];
  /** Texts kept with the document, by namespace; null takes one away. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

/** What became of a formula that was to be typed in a cell. */
export type Inserted = 'done' | 'filled' | 'refused';

/** Why the workbook could not be read or written; the pane has a sentence for each. */
export type BookTrouble = Trouble;

export class BookError extends Error {
  constructor(
    readonly trouble: BookTrouble,
    /** Sheets, names or cells that it is about. */
    readonly about: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(`${trouble}: ${about.join(', ')}`, options);
  }
}

/**
 * The workbook that the pane works on: the one that is open in Excel, or one in memory when the pane runs in a plain browser.
 * Everything throws `BookError`.
 */
export interface Book {
  readonly kind: 'excel' | 'memory';
  /** The plan of the workbook; null when it holds none. */
  readPlan(): Promise<OpenPlan | null>;
  /**
   * Makes the sheets of a plan, or brings those that are there up to date: what people typed, added or coloured stays,
   * and where both changed the same cell theirs stays and is listed.
   */
  writePlan(plan: Plan): Promise<Written>;
  /** Whether the last writing can be taken back. */
  canUndo(): Promise<boolean>;
  undo(): Promise<Undone>;
  /** Whether a writing was stopped, by a lost connection for instance, and could not be taken back then. */
  findUnfinished(): Promise<boolean>;
  /** Takes back what it left. */
  rollBack(): Promise<Undone>;
  /** Everything on our sheets as it is now, and what was last generated. */
  read(): Promise<{ readonly open: OpenWorkbook; readonly base: WorkbookSpec | null }>;
  /** Every sheet of the workbook, those of people too. */
  readEverything(): Promise<OpenWorkbook>;
  /** Changes single cells, adds sheets and keeps texts with the document; can be undone. */
  edit(cells: readonly CellEdit[], extras?: EditExtras): Promise<Written>;
  /** Whether notes can be put on cells. */
  readonly canWriteNotes: () => boolean;
  /** Areas that formulas of these cells fill; undefined where Excel cannot say. */
  spills(cells: readonly CellPlace[]): Promise<readonly Spill[] | undefined>;
  /** What is selected now. */
  selection(): Promise<Selection>;
  /** The rows that are selected now, in all pieces of the selection; null when they are too many to be read. */
  selectedRows(): Promise<SelectedRows | null>;
  /** Calls whenever something else is selected, until what it gives back is called. */
  followSelection(listener: () => void): Promise<() => void>;
  /** Types a formula in a cell, unless something stands there that may not be replaced, or Excel does not take it. Can be undone. */
  insert(place: CellPlace, formula: string, options: { readonly replaces: boolean }): Promise<Inserted>;
  /** The data tables, with what a person has to put right before rows can be imported. */
  readTables(options?: TableReading): Promise<ReadDataTables>;
  /** Writes an import that was prepared from these tables; throws `TablesStopped` when it does not come about. */
  writeTables(imported: ImportedTables, standing: StandingTables, options: TableWriting): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** What the pane keeps in the workbook for itself, such as where it was left. */
  kept(key: string): Promise<string | null>;
  keep(key: string, text: string): Promise<void>;
}
