import { formatAddress, parseAddress, parseRange, parseReference, type CellRange } from '../address';
import type { CellSpec, RichSheetSpec, TableSpec, WorkbookSpec } from '../model';
import type { OpenCell, OpenSheet, OpenTable, OpenWorkbook } from '../openWorkbook';
import { foldLabel } from '../plan/tableColumns';

/** A table as it was generated and as it is now. */
export interface ComparedTable {
  readonly name: string;
  readonly base: CellRange;
  readonly now: OpenTable;
  /** Column now by column then; a column that is gone is absent. */
  readonly columns: ReadonlyMap<number, number>;
  /** Row now by row then. */
  readonly rows: ReadonlyMap<number, number>;
  /** False when it stands elsewhere or has another size. */
  readonly isUnmoved: boolean;
}

/** A sheet as it was generated and as it is now. */
export interface ComparedSheet {
  readonly base: RichSheetSpec;
  readonly now: OpenSheet;
  readonly cells: ReadonlyMap<string, CellSpec>;
  readonly tables: readonly ComparedTable[];
}

export interface ComparedWorkbook {
  readonly sheets: readonly ComparedSheet[];
  /** Generated sheets that are gone. */
  readonly missing: readonly RichSheetSpec[];
  /** True when everything that has a place of its own still has it, so that a reference says now what it said then. */
  readonly isUnmoved: boolean;
}

/** Pairs what was generated with what is open: sheets by name, else by their tables or names; tables by name, rows by their key. */
export function compareSheets(now: OpenWorkbook, base: WorkbookSpec): ComparedWorkbook {
  const rich = base.sheets.filter((sheet): sheet is RichSheetSpec => sheet.kind === 'rich');
  const found = pairs(now, base, rich);
  const sheets = rich.flatMap((sheet) => {
    const open = found.get(sheet);
    return open ? [compared(sheet, open)] : [];
  });
  const missing = rich.filter((sheet) => !found.has(sheet));
  const isUnmoved =
    missing.length === 0 &&
    sheets.every((sheet) => sheet.base.name === sheet.now.name) &&
    sheets.every(
      (sheet) =>
        sheet.tables.length === (sheet.base.tables ?? []).length &&
        sheet.tables.every((table) => table.isUnmoved),
    ) &&
    (base.names ?? []).every(({ name, refersTo }) => isNamedAlike(now, name, refersTo));
  return { sheets, missing, isUnmoved };
}

/** What a cell holds now, '' beyond the used part of the sheet. */
export function contentAt(sheet: OpenSheet, row: number, column: number): OpenCell {
  return sheet.formulas[row - 1]?.[column - 1] ?? '';
}

export function valueAt(sheet: OpenSheet, row: number, column: number): OpenCell {
  return sheet.values[row - 1]?.[column - 1] ?? '';
}

export function isFormula(content: OpenCell): content is string {
  return typeof content === 'string' && content.startsWith('=') && content.length > 1;
}

function isNamedAlike(now: OpenWorkbook, name: string, refersTo: string): boolean {
  const found = now.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) return true;
  const [was, is] = [parseReference(refersTo), parseReference(found.refersTo)];
  return was === undefined || is === undefined || sameRange(was.range, is.range);
}

function pairs(
  now: OpenWorkbook,
  base: WorkbookSpec,
  rich: readonly RichSheetSpec[],
): ReadonlyMap<RichSheetSpec, OpenSheet> {
  const found = new Map<RichSheetSpec, OpenSheet>();
  const free = new Set(now.sheets);
  const pair = (sheet: RichSheetSpec, open: OpenSheet | undefined): void => {
    if (!open || !free.has(open) || found.has(sheet)) return;
    found.set(sheet, open);
    free.delete(open);
  };
  for (const sheet of rich)
    pair(
      sheet,
      now.sheets.find(({ name }) => foldLabel(name) === foldLabel(sheet.name)),
    );
  for (const sheet of rich)
    for (const table of sheet.tables ?? [])
      pair(
        sheet,
        now.sheets.find(({ tables }) => tables.some(({ name }) => name === table.name)),
      );
  for (const { name, refersTo } of base.names ?? []) {
    const was = parseReference(refersTo)?.sheet;
    const is = now.names.find((one) => one.name === name)?.refersTo;
    const target = is === undefined ? undefined : parseReference(is)?.sheet;
    const sheet = rich.find((one) => one.name === was);
    if (sheet && target !== undefined)
      pair(
        sheet,
        now.sheets.find((one) => one.name === target),
      );
  }
  // What is left has neither tables nor names: it is known by its texts.
  for (const sheet of rich)
    if (!found.has(sheet))
      pair(
        sheet,
        [...free].find((open) => looksLike(sheet, open)),
      );
  return found;
}

/** Texts looked at to know a sheet again. */
const LOOKED_AT = 40;

function looksLike(sheet: RichSheetSpec, open: OpenSheet): boolean {
  const texts = sheet.cells
    .filter(({ value, formula }) => formula === undefined && typeof value === 'string' && value !== '')
    .slice(0, LOOKED_AT);
  const same = texts.filter(({ at, value }) => {
    const { row, column } = parseAddress(at)!;
    return contentAt(open, row, column) === value;
  });
  return texts.length > 0 && same.length >= texts.length * 0.6;
}

function compared(base: RichSheetSpec, now: OpenSheet): ComparedSheet {
  const cells = new Map(base.cells.map((cell) => [cell.at, cell]));
  const tables = (base.tables ?? []).flatMap((table) => {
    const open = now.tables.find(({ name }) => name === table.name);
    return open ? [comparedTable(table, cells, now, open)] : [];
  });
  return { base, now, cells, tables };
}

function comparedTable(
  { name, range }: TableSpec,
  cells: ReadonlyMap<string, CellSpec>,
  sheet: OpenSheet,
  now: OpenTable,
): ComparedTable {
  const base = parseRange(range)!;
  const columns = new Map<number, number>();
  const taken = new Set<number>();
  const header = (column: number): string =>
    foldLabel(String(cells.get(formatAddress(base.top, column))?.value ?? ''));
  const columnNow = (column: number): number | undefined => {
    const text = header(column);
    // In its place first: two columns may carry one name.
    for (let at = now.left - 1; at <= now.right; at++) {
      const candidate = at < now.left ? now.left + column - base.left : at;
      const shown = foldLabel(String(valueAt(sheet, now.top, candidate)));
      if (candidate <= now.right && !taken.has(candidate) && shown === text) return candidate;
    }
    return undefined;
  };
  for (let column = base.left; column <= base.right; column++) {
    const at = columnNow(column);
    if (at === undefined) continue;
    columns.set(column, at);
    taken.add(at);
  }
  const isSameSize =
    now.right - now.left === base.right - base.left && now.bottom - now.top === base.bottom - base.top;
  // A header that somebody wrote anew is a column still.
  if (isSameSize)
    for (let column = base.left; column <= base.right; column++) {
      const at = now.left + column - base.left;
      if (columns.has(column) || taken.has(at)) continue;
      columns.set(column, at);
      taken.add(at);
    }
  const rows = pairedRows(cells, sheet, base, now, columns);
  return {
    name,
    base,
    now,
    columns,
    rows,
    isUnmoved:
      sameRange(base, now) &&
      [...columns].every(([was, is]) => was === is) &&
      [...rows].every(([was, is]) => was === is),
  };
}

/** Rows by what the first column that people fill says; the empty rows below, and rows that were renamed, by their place. */
function pairedRows(
  cells: ReadonlyMap<string, CellSpec>,
  sheet: OpenSheet,
  base: CellRange,
  now: OpenTable,
  columns: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const key = columns.get(base.left);
  const was = keys(base, (row) => {
    const value = cells.get(formatAddress(row, base.left))?.value;
    return typeof value === 'object' ? '' : foldLabel(String(value ?? ''));
  });
  const is = keys(now, (row) => (key === undefined ? '' : foldLabel(String(valueAt(sheet, row, key)))));
  const rows = new Map<number, number>();
  const isSameLength = now.bottom - now.top === base.bottom - base.top;
  const taken = new Set<number>();
  for (let row = base.top + 1; row <= base.bottom; row++) {
    const text = was.texts.get(row) ?? '';
    const found = was.unique.has(text) ? is.unique.get(text) : undefined;
    if (found === undefined) continue;
    rows.set(row, found);
    taken.add(found);
  }
  if (isSameLength)
    for (let row = base.top + 1; row <= base.bottom; row++) {
      const at = now.top + row - base.top;
      if (rows.has(row) || taken.has(at)) continue;
      rows.set(row, at);
      taken.add(at);
    }
  return rows;
}

function keys(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  text: (row: number) => string,
): { readonly texts: ReadonlyMap<number, string>; readonly unique: ReadonlyMap<string, number> } {
  const texts = new Map<number, string>();
  const unique = new Map<string, number>();
  const repeated = new Set<string>();
  for (let row = top + 1; row <= bottom; row++) {
    const key = text(row);
    texts.set(row, key);
    if (key === '') continue;
    if (unique.has(key)) repeated.add(key);
    unique.set(key, row);
  }
  for (const key of repeated) unique.delete(key);
  return { texts, unique };
}

function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
