import type { StyleSpec } from '../model';
import { key, sameContent, shownContent, typedContent, type Content, type PlacedCell } from './grid';
import { formulaSkeleton, mapReferences, writeReference } from './references';
import type { CellChange, Conflict } from './regeneration';
import { movedRange, type SheetPair } from './pairSheet';
import { mapCell, mapFormula, speaksOfMoved, type WorkbookMap } from './sheetMap';
import { styleChange } from './styleChange';

/** The maps of the whole workbook, and its sheets by the names that they have today. */
export interface Maps {
  readonly toFinal: WorkbookMap;
  readonly baseToNow: WorkbookMap;
  readonly byNowName: ReadonlyMap<string, SheetPair>;
  readonly hasBase: boolean;
  /** Whether no line is put in anywhere. */
  readonly isSameShape: boolean;
}

export interface MergedCells {
  readonly cells: readonly CellChange[];
  readonly conflicts: readonly Conflict[];
  /** Cells of people that stay. */
  readonly kept: number;
}

/** Decides cell by cell between what was generated, what stands there and what is new. */
export function mergeCells(pair: SheetPair, maps: Maps): MergedCells {
  const { open, next, now, base } = pair;
  const cells: CellChange[] = [];
  const conflicts: Conflict[] = [];
  const met = new Set<number>();
  let kept = 0;
  for (const cell of next.cells) {
    const place = pair.nowCell(cell.row, cell.column);
    const target = mapCell(cell.row, cell.column, pair.toFinal);
    if (!place || !target) continue;
    const isNew = place.row === 0 || place.column === 0;
    const was: Content = isNew ? { kind: 'blank' } : now.content(place.row, place.column);
    const before = isNew ? undefined : pair.baseCell(place.row, place.column);
    if (!isNew) met.add(key(place.row, place.column));
    const wanted = finalContent(cell.content, next.spec.name, maps.toFinal);
    const found = movedContent(was, open.name, maps);
    const verdict = decide({ was, found, wanted, cell, before, base: base?.spec.name ?? '', maps });
    if (verdict === 'kept') kept++;
    if (verdict === 'theirs') {
      if (wanted)
        conflicts.push({
          sheet: open.id,
          sheetName: open.name,
          ...target,
          yours: shownContent(was),
          ours: shownContent(wanted),
        });
      kept++;
    }
    const looks = styleOf(cell, before ?? (was.kind === 'blank' ? EMPTY : undefined), isNew, maps.hasBase);
    const isWritten = verdict === 'ours' && wanted !== null;
    if (!isWritten && !looks) continue;
    cells.push({
      sheet: open.id,
      ...target,
      ...(isWritten
        ? { content: typedContent(wanted), was: typedContent(was), moved: typedContent(found) }
        : {}),
      ...looks,
    });
  }
  cells.push(...goneCells(pair, maps, met));
  return { cells, conflicts, kept };
}

interface Question {
  readonly was: Content;
  /** The same after rows were put in. */
  readonly found: Content;
  /** Null when it speaks of cells that are gone. */
  readonly wanted: Content | null;
  readonly cell: PlacedCell;
  readonly before: PlacedCell | undefined;
  readonly base: string;
  readonly maps: Maps;
}

type Verdict = 'same' | 'ours' | 'theirs' | 'kept';

function decide({ was, found, wanted, cell, before, base, maps }: Question): Verdict {
  if (wanted === null) return 'same';
  const isSame = sameContent(found, wanted);
  if (before ? isOurs(was, before.content, base, maps) : was.kind === 'blank' || isAlike(was, cell.content))
    return isSame ? 'same' : 'ours';
  if (isSame) return before || maps.hasBase ? 'kept' : 'same';
  if (before && isUnchanged(before.content, base, wanted, maps)) return 'kept';
  return before || maps.hasBase || cell.content.kind !== 'blank' ? 'theirs' : 'kept';
}

/** Whether the cell holds what was generated there, wherever people moved what it speaks of. */
function isOurs(was: Content, before: Content, base: string, maps: Maps): boolean {
  if (sameContent(was, before)) return true;
  if (was.kind !== 'formula' || before.kind !== 'formula') return false;
  const moved = mapFormula(before.formula, base, maps.baseToNow);
  if (moved !== null && sameContent(was, { kind: 'formula', formula: moved })) return true;
  return speaksOfMoved(before.formula, base, maps.baseToNow) && isAlike(was, before);
}

/** A formula that differs in nothing but its references. */
function isAlike(a: Content, b: Content): boolean {
  return (
    a.kind === 'formula' && b.kind === 'formula' && formulaSkeleton(a.formula) === formulaSkeleton(b.formula)
  );
}

/** Whether the new generation says the same as the last one. */
function isUnchanged(before: Content, base: string, wanted: Content, maps: Maps): boolean {
  if (before.kind !== 'formula') return sameContent(before, wanted);
  if (wanted.kind !== 'formula') return false;
  const moved = mapFormula(before.formula, base, maps.baseToNow);
  if (moved === null) return isAlike(before, wanted);
  return sameContent(movedContent({ kind: 'formula', formula: moved }, base, maps), wanted);
}

function finalContent(content: Content, home: string, maps: WorkbookMap): Content | null {
  if (content.kind !== 'formula') return content;
  const formula = mapFormula(content.formula, home, maps);
  return formula === null ? null : { kind: 'formula', formula };
}

/** What Excel makes of a formula when rows and columns are put in. */
export function movedContent(content: Content, home: string, maps: Maps): Content {
  return content.kind === 'formula'
    ? { kind: 'formula', formula: movedFormula(content.formula, home, maps) }
    : content;
}

export function movedFormula(formula: string, home: string, { byNowName, isSameShape }: Maps): string {
  if (isSameShape) return formula;
  return mapReferences(formula, (reference) => {
    const pair = byNowName.get((reference.sheet ?? home).toLowerCase());
    if (!pair || (pair.rows.changes.length === 0 && pair.columns.changes.length === 0)) return undefined;
    return writeReference({ ...reference, range: movedRange(reference.range, pair) });
  });
}

/** What was generated in a cell that had nothing of ours: whatever looks it has are somebody’s own. */
const EMPTY: Pick<PlacedCell, 'style'> = { style: {} };

/** Looks: all of them for a cell of a line that is put in, else what changed since the last generation. */
function styleOf(
  cell: PlacedCell,
  before: Pick<PlacedCell, 'style'> | undefined,
  isNew: boolean,
  hasBase: boolean,
): Pick<CellChange, 'style' | 'wasStyle' | 'clear'> | null {
  if (isNew) return Object.keys(cell.style).length > 0 ? { style: cell.style } : null;
  if (!hasBase || !before) return null;
  const change = styleChange(before.style, cell.style);
  return (
    change && {
      style: change.style,
      wasStyle: before.style,
      ...(change.clear.length > 0 ? { clear: change.clear } : {}),
    }
  );
}

/** Cells of the last generation that the new one has not: emptied when they hold what was generated. */
function goneCells(pair: SheetPair, maps: Maps, met: ReadonlySet<number>): readonly CellChange[] {
  const { base, baseToNow, open, now } = pair;
  if (!base || !baseToNow) return [];
  return base.cells.flatMap((before): CellChange[] => {
    const place = mapCell(before.row, before.column, baseToNow);
    if (!place || met.has(key(place.row, place.column))) return [];
    const target = movedRange(
      { top: place.row, bottom: place.row, left: place.column, right: place.column },
      pair,
    );
    const was = now.content(place.row, place.column);
    if (pair.keptRecords.includes(place.row)) return [];
    const table = now.tables.find(
      ({ top, bottom, left, right }) =>
        place.row > top && place.row <= bottom && place.column >= left && place.column <= right,
    );
    // A spare row that stays keeps its formulas and its looks.
    if (table && was.kind === 'formula') return [];
    const isEmptied = was.kind !== 'blank' && isOurs(was, before.content, base.spec.name, maps);
    const clear =
      table || (was.kind !== 'blank' && !isEmptied) ? [] : (Object.keys(before.style) as (keyof StyleSpec)[]);
    if (!isEmptied && clear.length === 0) return [];
    return [
      {
        sheet: open.id,
        row: target.top,
        column: target.left,
        ...(isEmptied
          ? { content: '', was: typedContent(was), moved: typedContent(movedContent(was, open.name, maps)) }
          : {}),
        ...(clear.length > 0 ? { style: {}, wasStyle: before.style, clear } : {}),
      },
    ];
  });
}
