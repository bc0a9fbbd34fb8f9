import type {
  ChartSpec,
  ConditionalFormatSpec,
  NameSpec,
  StyleSpec,
  ValidationSpec,
  WorkbookSpec,
} from '../model';
import { formatRange } from '../address';
import type { CellEdit, OpenCell, OpenSheet } from '../openWorkbook';
import type { LineChange } from './placeLines';
import type { SheetMap } from './sheetMap';

/** What was generated last, as it is kept with the workbook. */
export interface Generated {
  readonly spec: WorkbookSpec;
  /** Ids of the sheets in the workbook, by their names in the spec. */
  readonly sheetIds: Readonly<Record<string, string>>;
}

/** Where what was generated on a sheet stands there, so that it is found again when people have moved it. */
export interface SheetPlace {
  readonly sheet: string;
  /** Name of the sheet in the spec. */
  readonly spec: string;
  readonly map: SheetMap;
}

/** Whole empty rows or columns put into a sheet; in this order each stands where it says. */
export interface StructureChange extends LineChange {
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
}

/** How far a sheet was used when it was read, and where its tables stood: when it is another, cells are not where they were. */
export interface SheetShape {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly { readonly name: string; readonly range: string }[];
}

export function shapeOf({ id, formulas, tables }: OpenSheet): SheetShape {
  return {
    sheet: id,
    rows: formulas.length,
    columns: formulas[0]?.length ?? 0,
    tables: tables.map((table) => ({ name: table.name, range: formatRange(table) })),
  };
}

/** A cell that is to change, and what was found there: where it holds something else when it is written, it is left alone. */
export interface CellChange extends CellEdit {
  /** Content when the workbook was read, before any row was put in; absent when the content stays. */
  readonly was?: OpenCell;
  /** The same once rows are put in: what brings it back. */
  readonly moved?: OpenCell;
  /** Looks of the last generation: an attribute that differs in the sheet is somebody’s own and stays. Absent in lines that are put in, which have none yet. */
  readonly wasStyle?: StyleSpec;
  /** Attributes that go back to those of an empty cell. */
  readonly clear?: readonly (keyof StyleSpec)[];
}

export interface Conflict {
  readonly sheet: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly yours: OpenCell;
  readonly ours: OpenCell;
}

/** Rules that go and rules that come. */
export interface RuleChange<Rule> {
  readonly sheet: string;
  readonly remove: readonly Rule[];
  readonly add: readonly Rule[];
}

export interface LineSize {
  readonly sheet: string;
  /** Row or column after the changes of structure. */
  readonly line: number;
  /** Points for a row, characters for a column. */
  readonly size: number;
  /** Size of the last generation; when it is another in the sheet, it stays. */
  readonly was?: number;
}

/** Why nothing at all can be written. */
export interface Blocked {
  readonly reason: 'protected' | 'name-taken' | 'no-room';
  readonly sheetName: string;
}

/** What a regeneration does, in figures that a sentence can say. */
export interface RegenerationSummary {
  readonly changedCells: number;
  readonly insertedRows: number;
  /** Rows whose record the plan no longer has: emptied, and left for another one. */
  readonly emptiedRows: number;
  readonly newSheets: readonly string[];
  /** Cells, columns and rows of people that stay. */
  readonly keptCells: number;
  readonly keptColumns: number;
  readonly keptRows: number;
  /** Rows whose record the plan no longer has and that stay, because people put something of their own there. */
  readonly keptRecords: readonly {
    readonly sheet: string;
    readonly sheetName: string;
    readonly row: number;
  }[];
  /** Sheets that people protected: nothing is written there. */
  readonly leftAlone: readonly string[];
  /** Sheets of ours that people deleted: they are not made again. */
  readonly deletedSheets: readonly string[];
  /** Sheets of ours of which the plan has no more need: they stay. */
  readonly surplusSheets: readonly string[];
}

/** Everything that brings the open workbook up to date; places are those after `structure`. */
export interface Regeneration {
  /** When not empty, nothing may be written. */
  readonly blocked: readonly Blocked[];
  /** Sheets that change, as they were read. */
  readonly shapes: readonly SheetShape[];
  readonly structure: readonly StructureChange[];
  readonly cells: readonly CellChange[];
  readonly tables: readonly {
    readonly sheet: string;
    readonly name: string;
    readonly range: string;
    /** Its range once rows are put in. */
    readonly was: string;
  }[];
  /** `was` is what a name stands for once rows are put in; null for a new one. */
  readonly names: readonly (NameSpec & { readonly was: string | null })[];
  readonly validations: readonly RuleChange<ValidationSpec>[];
  readonly conditionalFormats: readonly RuleChange<ConditionalFormatSpec>[];
  readonly merges: readonly RuleChange<string>[];
  readonly charts: readonly {
    readonly sheet: string;
    readonly chart: ChartSpec;
    /** The same chart as it stands; null for a new one. */
    readonly was: ChartSpec | null;
  }[];
  readonly rowHeights: readonly LineSize[];
  readonly columnWidths: readonly LineSize[];
  readonly newSheets: WorkbookSpec | null;
  readonly properties: Readonly<Record<string, string>>;
  /** Properties of the last generation that the new one has not. */
  readonly goneProperties: readonly string[];
  readonly title: string | null;
  /** Texts kept with the document that change, by namespace; null takes one away. */
  readonly parts?: Readonly<Record<string, string | null>>;
  /** Our sheets that are written and that we protected ourselves. */
  readonly protectedSheets: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly summary: RegenerationSummary;
  /** Sheets that are there, as they will stand. */
  readonly places: readonly SheetPlace[];
  /** What will have been generated; ids of new sheets are still to be added. */
  readonly generated: Generated;
}

/** Whether the workbook stays as it is. */
export function isNothing(regeneration: Regeneration): boolean {
  const { structure, cells, tables, names, validations, conditionalFormats, merges } = regeneration;
  const { charts, rowHeights, columnWidths, newSheets, properties, goneProperties, title } = regeneration;
  return (
    Object.keys(regeneration.parts ?? {}).length === 0 &&
    [structure, cells, tables, names, validations, conditionalFormats, merges, charts].every(
      ({ length }) => length === 0,
    ) &&
    [rowHeights, columnWidths, goneProperties, Object.keys(properties)].every(({ length }) => length === 0) &&
    newSheets === null &&
    title === null
  );
}
