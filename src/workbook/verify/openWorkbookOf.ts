import { dateSerial } from '../../core/dateSerial';
import { parseAddress, parseRange } from '../address';
import type { CellValue, RichSheetSpec, WorkbookSpec } from '../model';
import type { OpenCell, OpenSheet, OpenWorkbook } from '../openWorkbook';

/** A workbook as Excel would show it right after it was written; formulas without a result are empty. */
export function openWorkbookOf(spec: WorkbookSpec): OpenWorkbook {
  return {
    sheets: spec.sheets
      .filter((sheet): sheet is RichSheetSpec => sheet.kind === 'rich')
      .map((sheet, index) => openSheet(sheet, String(index + 1))),
    names: (spec.names ?? []).map(({ name, refersTo }) => ({ name, refersTo })),
    properties: spec.properties ?? {},
    parts: {},
  };
}

function openSheet(sheet: RichSheetSpec, id: string): OpenSheet {
  const places = sheet.cells.map((cell) => ({ cell, ...parseAddress(cell.at)! }));
  const height = places.reduce((most, { row }) => Math.max(most, row), 0);
  const width = places.reduce((most, { column }) => Math.max(most, column), 0);
  const matrix = <T>(empty: T): T[][] =>
    Array.from({ length: height }, () => new Array<T>(width).fill(empty));
  const formulas = matrix<OpenCell>('');
  const values = matrix<OpenCell>('');
  const numberFormats = matrix('General');
  for (const { cell, row, column } of places) {
    const value = openValue(cell.value ?? null);
    values[row - 1]![column - 1] = value;
    formulas[row - 1]![column - 1] = cell.formula === undefined ? value : `=${cell.formula}`;
    const format = cell.style?.numberFormat;
    if (format !== undefined) numberFormats[row - 1]![column - 1] = format;
  }
  return {
    id,
    name: sheet.name,
    isProtected: sheet.protect !== undefined,
    formulas,
    values,
    numberFormats,
    tables: (sheet.tables ?? []).map(({ name, range }) => ({ name, ...parseRange(range)! })),
  };
}

function openValue(value: CellValue): OpenCell {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return 'date' in value ? (dateSerial(value.date) ?? '') : value.error;
}
