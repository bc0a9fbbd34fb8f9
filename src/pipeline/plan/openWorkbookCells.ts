import { serialDate } from '../../core/dateSerial';
import { parseAddress } from '../../workbook/address';
import type { OpenSheet, OpenTable, OpenWorkbook } from '../../workbook/openWorkbook';
import type { ReadCell, ReadTable, ReadValue, ReadWorkbook } from './workbookCells';

/** A workbook that is open in Excel, as a plan is read back from it. */
export function openWorkbookCells(open: OpenWorkbook): ReadWorkbook {
  const byName = new Map(open.sheets.map((sheet) => [sheet.name, sheet]));
  const names = new Map(open.names.map(({ name, refersTo }) => [name, refersTo]));
  return {
    tables: new Map(
      open.sheets.flatMap((sheet) =>
        sheet.tables.map((table) => [table.name, readTable(sheet, table)] as const),
      ),
    ),
    sheetNames: [...byName.keys()],
    cell: (name, row, column) => {
      const sheet = byName.get(name);
      return sheet ? readCell(sheet, row, column) : { value: null };
    },
    named: (name) => {
      const match = /^(?:'((?:[^']|'')+)'|([^!']+))!(\$?[A-Z]+\$?\d+)(?::.*)?$/.exec(names.get(name) ?? '');
      const sheet = (match?.[1] ?? match?.[2])?.replaceAll("''", "'");
      const place = match ? parseAddress(match[3]!.replaceAll('$', '')) : undefined;
      return sheet !== undefined && byName.has(sheet) && place ? { sheet, ...place } : undefined;
    },
    properties: open.properties,
    parts: open.parts,
  };
}

function readTable(sheet: OpenSheet, { name, top, left, bottom, right }: OpenTable): ReadTable {
  const headers = new Map<number, string>();
  for (let column = left; column <= right; column++)
    headers.set(column, String(readCell(sheet, top, column).value ?? ''));
  return {
    name,
    sheet: sheet.name,
    headers,
    first: top + 1,
    last: bottom,
    cell: (row, column) => readCell(sheet, row, column),
  };
}

function readCell(sheet: OpenSheet, row: number, column: number): ReadCell {
  const value = sheet.values[row - 1]?.[column - 1] ?? '';
  const typed = sheet.formulas[row - 1]?.[column - 1];
  const format = sheet.numberFormats[row - 1]?.[column - 1] ?? '';
  const formula = typeof typed === 'string' && typed.startsWith('=') ? typed.slice(1) : undefined;
  return { value: plain(value, format), ...(formula === undefined ? {} : { formula }) };
}

/** Excel hands a date over as a number of days; only its format tells that it is one. */
function plain(value: string | number | boolean, format: string): ReadValue {
  if (value === '') return null;
  return typeof value === 'number' && isDateFormat(format) ? (serialDate(value) ?? value) : value;
}

function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[dy]/i.test(bare);
}
