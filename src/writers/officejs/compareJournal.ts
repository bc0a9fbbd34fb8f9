import { columnLetters } from '../../workbook/address';
import type { OpenCell, OpenSheet, OpenWorkbook } from '../../workbook/openWorkbook';
import {
  contentOfTyped,
  openGrid,
  sameContent,
  type Content,
  type Grid,
} from '../../workbook/regenerate/grid';
import { movedLine } from '../../workbook/regenerate/placeLines';
import { placesNow } from '../../workbook/regenerate/placesNow';
import { formulaSkeleton } from '../../workbook/regenerate/references';
import { mapCell, mapFormula, type SheetMap, type WorkbookMap } from '../../workbook/regenerate/sheetMap';
import { GENERATED_NAMESPACE, unpackGenerated } from '../generated';
import { type Journal, type JournalCell } from './journal';
import { readOpenWorkbook } from './readOpenWorkbook';
import { reverseParts, type KeptPart, type PartsBack } from './reverseParts';

/** What stays after a generation was taken back, because people changed it since; places are those of today. */
export interface Reverted {
  readonly keptCells: readonly {
    readonly sheet: string;
    readonly sheetName: string;
    readonly row: number;
    readonly column: number;
  }[];
  readonly keptRows: readonly { readonly sheet: string; readonly sheetName: string; readonly row: number }[];
  /** Names, tables, rules, sizes and looks that are no longer as they were written, or whose place is gone. */
  readonly keptParts: readonly KeptPart[];
}

/** A line that was put in, where it stands today. */
export interface InsertedLine {
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
  readonly line: number;
}

/** The journal beside the workbook of today. */
export interface Comparison extends Reverted {
  readonly sheets: ReadonlyMap<string, OpenSheet>;
  /** Lines that were put in and that hold nothing of people’s. */
  readonly inserted: readonly InsertedLine[];
  /** Cells to be written, where they stand today. */
  readonly cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly content: OpenCell;
  }[];
  readonly parts: PartsBack;
  readonly placeOf: PlaceOf;
}

/** Where a cell of the journal stands today; undefined when it is gone. */
export type PlaceOf = (cell: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}) => { readonly row: number; readonly column: number } | undefined;

/** Finds everything of the journal in the workbook of today, wherever people moved it, and what they changed since. */
export async function compareJournal(
  context: Excel.RequestContext,
  journal: Journal,
  { mayHaveMoved = true }: { readonly mayHaveMoved?: boolean } = {},
): Promise<Comparison> {
  const affected = affectedSheets(journal);
  const open = await readOpenWorkbook(context, { isWanted: ({ id }) => affected.has(id) });
  const sheets = new Map(open.sheets.map((sheet) => [sheet.id, sheet]));
  const grids = new Map(open.sheets.map((sheet) => [sheet.id, openGrid(sheet)]));
  const maps = mayHaveMoved ? mapsNow(journal, open) : new Map<string, SheetMap>();
  const byName: WorkbookMap = new Map(
    journal.places.flatMap(({ sheet, map }) => {
      const moved = maps.get(sheet);
      return moved ? [[map.name.toLowerCase(), moved] as const] : [];
    }),
  );
  const isMoved = [...maps.values()].some(({ isIdentity }) => !isIdentity);
  const homes = new Map(journal.places.map(({ sheet, map }) => [sheet, map.name]));
  const placeOf: PlaceOf = ({ sheet, row, column }) => {
    if (!sheets.has(sheet)) return undefined;
    const map = maps.get(sheet);
    return map ? mapCell(row, column, map) : { row, column };
  };
  /** What the journal has, as it reads today; undefined when it speaks of cells that are gone. */
  const said = (content: OpenCell, sheet: string): OpenCell | undefined => {
    if (!isMoved || typeof content !== 'string' || !content.startsWith('=')) return content;
    const formula = mapFormula(content.slice(1), homes.get(sheet) ?? sheets.get(sheet)?.name ?? '', byName);
    return formula === null ? undefined : `=${formula}`;
  };
  const holds = (now: Content, content: OpenCell, sheet: string): boolean => {
    const read = said(content, sheet);
    if (read !== undefined && sameContent(now, contentOfTyped(read))) return true;
    const was = contentOfTyped(content);
    return (
      isMoved &&
      now.kind === 'formula' &&
      was.kind === 'formula' &&
      formulaSkeleton(now.formula) === formulaSkeleton(was.formula)
    );
  };

  const lines = insertedLines(journal);
  const isInserted = insertedCells(lines);
  const inserted = lines.flatMap((each): (InsertedLine & { readonly then: number })[] => {
    const line = lineNow(maps.get(each.sheet), each);
    return line === undefined || !sheets.has(each.sheet) ? [] : [{ ...each, line, then: each.line }];
  });
  const keptCells: Reverted['keptCells'][number][] = [];
  const cells: Comparison['cells'][number][] = [];
  const gone = new Map<string, KeptPart>();
  for (const { sheet, row, column, before, after } of journal.cells) {
    const owner = sheets.get(sheet);
    if (!owner || isInserted(sheet, row, column)) continue;
    const place = placeOf({ sheet, row, column });
    if (!place) {
      gone.set(sheet, { kind: 'cells', sheet, sheetName: owner.name, at: '' });
      continue;
    }
    const now = grids.get(sheet)!.content(place.row, place.column);
    const content = said(before, sheet);
    const isTheirs = content === undefined || ![before, after].some((each) => holds(now, each, sheet));
    if (isTheirs) keptCells.push({ sheet, sheetName: owner.name, ...place });
    else cells.push({ sheet, ...place, content });
  }
  const filled = inserted.filter(({ sheet, axis, line, then }) => {
    const written = journal.cells.filter(
      (cell) => cell.sheet === sheet && (axis === 'rows' ? cell.row : cell.column) === then,
    );
    return !holdsOnlyOurs(grids.get(sheet)!, { axis, line }, written, placeOf, holds);
  });
  const keptRows = filled.flatMap(({ sheet, axis, line }) =>
    axis === 'rows' ? [{ sheet, sheetName: sheets.get(sheet)!.name, row: line }] : [],
  );
  const keptColumns = filled.flatMap(({ sheet, axis, line }): KeptPart[] =>
    axis === 'columns'
      ? [{ kind: 'cells', sheet, sheetName: sheets.get(sheet)!.name, at: `${columnLetters(line)}1` }]
      : [],
  );
  const madeNames = new Set(
    context.workbook.worksheets.items
      .filter(({ id }) => Object.values(journal.newSheetIds).includes(id))
      .map(({ name }) => name.toLowerCase()),
  );
  const back = new Map(
    cells.map(({ sheet, row, column, content }) => [`${sheet} ${row} ${column}`, content]),
  );
  const isFilled = (sheet: string, row: number, column: number): boolean => {
    const content = back.get(`${sheet} ${row} ${column}`);
    return content === undefined ? grids.get(sheet)?.content(row, column).kind !== 'blank' : content !== '';
  };
  const parts = reverseParts(journal, open, { maps, byName, isMoved, madeNames, isFilled });
  return {
    keptCells,
    keptRows,
    keptParts: [...gone.values(), ...keptColumns, ...parts.kept],
    sheets,
    inserted: inserted.filter((each) => !filled.includes(each)),
    cells,
    parts,
    placeOf,
  };
}

function mapsNow(journal: Journal, open: OpenWorkbook): ReadonlyMap<string, SheetMap> {
  return placesNow(journal.places, unpackGenerated(open.parts[GENERATED_NAMESPACE] ?? ''), open);
}

/** A whole line today; rows of a table that has its rows for itself are known by their records. */
function lineNow(map: SheetMap | undefined, { axis, line }: InsertedLine): number | undefined {
  if (!map || map.isIdentity || map.rows.length + map.columns.length === 0) return line;
  const found = map[axis][line - 1] ?? 0;
  return found > 0 ? found : undefined;
}

function affectedSheets(journal: Journal): ReadonlySet<string> {
  const { validations, conditionalFormats, merges, charts, tables } = journal.changes;
  return new Set([
    ...[
      journal.places,
      journal.structure,
      journal.cells,
      journal.looks,
      journal.sizes,
      journal.protectedSheets,
      validations,
      conditionalFormats,
      merges,
      charts,
      tables,
    ].flatMap((all) => all.map(({ sheet }) => sheet)),
  ]);
}

/** Where the lines that were put in stood right after. */
export function insertedLines({ structure }: Journal): readonly InsertedLine[] {
  return structure.flatMap(({ sheet, axis, before, count }) => {
    const others = structure.filter(
      (each) => each.sheet === sheet && each.axis === axis && each.before < before,
    );
    const first = movedLine(before, others);
    return Array.from({ length: count }, (_, index) => ({ sheet, axis, line: first + index }));
  });
}

/** Whether a cell stood in a line that was put in. */
export function insertedCells(
  lines: readonly InsertedLine[],
): (sheet: string, row: number, column: number) => boolean {
  const keys = new Set(lines.map(({ sheet, axis, line }) => `${sheet} ${axis} ${line}`));
  return (sheet, row, column) => keys.has(`${sheet} rows ${row}`) || keys.has(`${sheet} columns ${column}`);
}

function holdsOnlyOurs(
  grid: Grid,
  { axis, line }: Pick<InsertedLine, 'axis' | 'line'>,
  written: readonly JournalCell[],
  placeOf: PlaceOf,
  holds: (now: Content, content: OpenCell, sheet: string) => boolean,
): boolean {
  const ours = new Map(
    written.flatMap((cell) => {
      const place = placeOf(cell);
      return place ? [[axis === 'rows' ? place.column : place.row, cell] as const] : [];
    }),
  );
  const count = axis === 'rows' ? grid.columns : grid.rows;
  return Array.from({ length: count }, (_, index) => index + 1).every((across) => {
    const now = axis === 'rows' ? grid.content(line, across) : grid.content(across, line);
    const cell = ours.get(across);
    return now.kind === 'blank' || (cell !== undefined && holds(now, cell.after, cell.sheet));
  });
}
