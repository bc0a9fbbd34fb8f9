import type { RichSheetSpec, WorkbookSpec } from '../model';
import type { CellEdit, OpenSheet, OpenWorkbook } from '../openWorkbook';
import { alignSheet } from './alignSheet';
import { contentOfTyped, openGrid, specGrid, typedContent } from './grid';
import { alignedMap } from './pairSheet';
import { shapeOf, type Generated, type Regeneration, type SheetPlace } from './regeneration';

/**
 * Single cells that change, sheets that come in addition and texts kept with the document, in the form of a regeneration:
 * written with the same care, and taken back the same way. What was generated last stays what it was.
 */
export function onlyCells(
  base: Generated | null,
  now: OpenWorkbook,
  edits: readonly CellEdit[],
  sheets: readonly RichSheetSpec[] = [],
  parts: Readonly<Record<string, string | null>> = {},
): Regeneration {
  const byId = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  const taken = new Set(now.sheets.map(({ name }) => name.toLowerCase()));
  const generated = base ?? { spec: NOTHING, sheetIds: {} };
  return {
    blocked: sheets
      .filter(({ name }) => taken.has(name.toLowerCase()))
      .map(({ name }) => ({ reason: 'name-taken' as const, sheetName: name })),
    shapes: now.sheets.filter(({ id }) => edits.some(({ sheet }) => sheet === id)).map(shapeOf),
    structure: [],
    cells: edits.map((edit) => {
      const [row, column] = [edit.row - 1, edit.column - 1];
      const sheet = byId.get(edit.sheet);
      // A text that reads as a number comes back as a text.
      const was = typedContent(
        contentOfTyped(sheet?.formulas[row]?.[column] ?? '', sheet?.values[row]?.[column]),
      );
      const numberFormat = sheet?.numberFormats[row]?.[column] ?? 'General';
      return {
        ...edit,
        was,
        moved: was,
        ...(edit.style === undefined ? {} : { wasStyle: { numberFormat } }),
      };
    }),
    tables: [],
    names: [],
    validations: [],
    conditionalFormats: [],
    merges: [],
    charts: [],
    rowHeights: [],
    columnWidths: [],
    newSheets:
      sheets.length === 0 ? null : { ...generated.spec, sheets, names: [], properties: {}, parts: {} },
    properties: {},
    goneProperties: [],
    title: null,
    parts,
    protectedSheets: [...new Set(edits.map(({ sheet }) => sheet))].filter((id) => byId.get(id)?.isProtected),
    conflicts: [],
    summary: {
      changedCells: edits.length,
      insertedRows: 0,
      emptiedRows: 0,
      newSheets: sheets.map(({ name }) => name),
      keptCells: 0,
      keptColumns: 0,
      keptRows: 0,
      keptRecords: [],
      leftAlone: [],
      deletedSheets: [],
      surplusSheets: [],
    },
    places: now.sheets.flatMap((sheet) => placeOf(base, sheet)),
    generated,
  };
}

function placeOf(base: Generated | null, sheet: OpenSheet): readonly SheetPlace[] {
  const name = Object.entries(base?.sheetIds ?? {}).find(([, id]) => id === sheet.id)?.[0];
  const spec = base?.spec.sheets.find((each) => each.name === name);
  if (spec?.kind !== 'rich') return [];
  const grid = specGrid(spec);
  const aligned = alignSheet(grid, openGrid(sheet), { spareMayBeFilled: true });
  return [{ sheet: sheet.id, spec: spec.name, map: alignedMap(sheet.name, grid, aligned) }];
}

const NOTHING: WorkbookSpec = { language: 'fr', title: '', created: '2000-01-01T00:00:00Z', sheets: [] };
