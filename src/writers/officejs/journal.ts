import type { OpenCell } from '../../workbook/openWorkbook';
import type {
  CellChange,
  Regeneration,
  SheetPlace,
  StructureChange,
} from '../../workbook/regenerate/regeneration';
import { packText, unpackText } from '../generated';

/** Kept while a generation is being written; it is gone when it is complete. */
export const UNFINISHED_NAMESPACE = 'urn:jalon:unfinished';
const VERSION = 2;

/** Everything that takes a generation back; places are those after rows were put in. */
export interface Journal {
  readonly version: typeof VERSION;
  /** One more than that of the generation before. */
  readonly number: number;
  /** In the order in which they are put in; `used` is how many rows or columns the sheet used before the first. */
  readonly structure: readonly (StructureChange & { readonly used: number })[];
  readonly cells: readonly JournalCell[];
  readonly looks: readonly JournalLooks[];
  readonly sizes: readonly {
    readonly sheet: string;
    readonly axis: 'rows' | 'columns';
    readonly line: number;
    /** In points; null for a line that is put in. */
    readonly before: number | null;
    readonly after: number;
  }[];
  readonly changes: Pick<
    Regeneration,
    'tables' | 'names' | 'validations' | 'conditionalFormats' | 'merges' | 'charts'
  >;
  readonly newSheets: readonly string[];
  /** Their ids by name, once they are made: people may rename them. */
  readonly newSheetIds: Readonly<Record<string, string>>;
  /** Where things stood right after the generation. */
  readonly places: readonly SheetPlace[];
  /** Null for one that was not there. */
  readonly properties: Readonly<Record<string, string | null>>;
  readonly title: string | null;
  /** Texts kept with the document that change, as they were; null for one that was not there. */
  readonly parts?: Readonly<Record<string, string | null>>;
  readonly protectedSheets: readonly { readonly sheet: string; readonly options: unknown }[];
  /** The last generation before this one, packed. */
  readonly generated: string | null;
  /** What took the one before back, packed; only while this one is being written. */
  readonly undo: string | null;
}

export interface JournalCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: OpenCell;
  readonly after: OpenCell;
}

/** Looks of a cell that changed: what it had and what it has now. */
export type JournalLooks = Pick<CellChange, 'sheet' | 'row' | 'column' | 'style' | 'wasStyle' | 'clear'>;

/** What finds the sheets that a generation made: their ids, or while it is being written their names. */
export function madeSheets({ newSheets, newSheetIds }: Journal): readonly string[] {
  return newSheets.map((name) => newSheetIds[name] ?? name);
}

export function packJournal(journal: Journal): string {
  return packText(JSON.stringify(journal));
}

export function unpackJournal(text: string | null): Journal | null {
  const json = text === null ? null : unpackText(text);
  if (json === null) return null;
  try {
    const journal = JSON.parse(json) as Journal;
    return journal.version === VERSION ? journal : null;
  } catch {
    return null;
  }
}
