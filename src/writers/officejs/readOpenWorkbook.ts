import { TABLES } from '../../core/tables';
import { columnLetters, parseRange, type CellRange } from '../../workbook/address';
import type { OpenCell, OpenSheet, OpenTable, OpenWorkbook } from '../../workbook/openWorkbook';
import { isPlanSheet } from '../../workbook/regenerate/isPlanSheet';
import { REPLACED_PART } from '../../workbook/share/replacedFormula';
import { GENERATED_NAMESPACE, unpackGenerated } from '../generated';
import { askParts } from './partTexts';

/** Where a workbook keeps what takes the last generation back. */
export const UNDO_NAMESPACE = 'urn:jalon:undo';
const NAMESPACES = [GENERATED_NAMESPACE, UNDO_NAMESPACE, REPLACED_PART] as const;
/** Cells that one answer of Excel carries: their formulas, values and formats stay well under its limit of 5 MB. */
const MOST_CELLS = 16_000;
const LONG_TABLES: ReadonlySet<string> = new Set(TABLES.map(({ name }) => name));

export interface ReadOptions {
  /** Chooses the sheets; those of the plan by default. */
  readonly isWanted?: (sheet: {
    readonly id: string;
    readonly name: string;
    readonly tables: readonly string[];
  }) => boolean;
}

interface FoundSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly tables: readonly { readonly name: string; readonly range: Excel.Range }[];
}

/** Reads the plan’s sheets of the workbook that is open, in few messages; long tables of data are left out. */
export async function readOpenWorkbook(
  context: Excel.RequestContext,
  { isWanted }: ReadOptions = {},
): Promise<OpenWorkbook> {
  const { worksheets, tables, names, properties } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  tables.load('items/name,items/worksheet/id');
  names.load('items/name,items/formula,items/type');
  properties.custom.load('items/key,items/value');
  const askedParts = askParts(context, NAMESPACES);
  await context.sync();
  const parts = Object.fromEntries(
    (await askedParts()).flatMap(({ text }, index) => (text === null ? [] : [[NAMESPACES[index]!, text]])),
  );
  const last = isWanted ? null : unpackGenerated(parts[GENERATED_NAMESPACE] ?? '');
  const tablesOf = (sheet: string): readonly Excel.Table[] =>
    tables.items.filter(({ worksheet }) => worksheet.id === sheet);
  const wanted = worksheets.items.filter(({ id, name }) => {
    const about = { id, name, tables: tablesOf(id).map((table) => table.name) };
    return isWanted
      ? isWanted(about)
      : isPlanSheet(about, last) && !about.tables.some((table) => LONG_TABLES.has(table));
  });
  const found = wanted.map((sheet): FoundSheet => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const found = tablesOf(sheet.id).map((table) => {
      const range = table.getRange();
      range.load('address');
      return { name: table.name, range };
    });
    return { sheet, used, tables: found };
  });
  await context.sync();
  const sheets = await readSheets(context, found);
  return {
    sheets,
    names: names.items.flatMap(({ name, formula }) =>
      typeof formula === 'string' && formula.startsWith('=') ? [{ name, refersTo: formula.slice(1) }] : [],
    ),
    properties: Object.fromEntries(
      properties.custom.items.map(({ key, value }: { key: string; value: unknown }) => [key, String(value)]),
    ),
    parts,
  };
}

async function readSheets(
  context: Excel.RequestContext,
  found: readonly FoundSheet[],
): Promise<readonly OpenSheet[]> {
  let waiting = 0;
  const read: { readonly about: FoundSheet; readonly pieces: readonly Excel.Range[] }[] = [];
  for (const about of found) {
    const { used, sheet } = about;
    const pieces: Excel.Range[] = [];
    if (!used.isNullObject) {
      const [rows, columns] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
      const most = Math.max(1, Math.floor(MOST_CELLS / columns));
      for (let top = 1; top <= rows; top += most) {
        const bottom = Math.min(rows, top + most - 1);
        const cells = (bottom - top + 1) * columns;
        if (waiting > 0 && waiting + cells > MOST_CELLS) {
          await context.sync();
          waiting = 0;
        }
        waiting += cells;
        const piece = sheet.getRange(`A${top}:${columnLetters(columns)}${bottom}`);
        piece.load('formulas,values,numberFormat');
        pieces.push(piece);
      }
    }
    read.push({ about, pieces });
  }
  await context.sync();
  return read.map(({ about: { sheet, tables }, pieces }) => ({
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    formulas: pieces.flatMap(({ formulas }) => formulas as OpenCell[][]),
    values: pieces.flatMap(({ values }) => values as OpenCell[][]),
    numberFormats: pieces.flatMap(({ numberFormat }) => numberFormat as string[][]),
    tables: tables.map(({ name, range }): OpenTable => ({ name, ...placeOf(range.address) })),
  }));
}

function placeOf(address: string): CellRange {
  const place = parseRange(address.slice(address.lastIndexOf('!') + 1));
  if (!place) throw new Error(`not a range: ${address}`);
  return place;
}
