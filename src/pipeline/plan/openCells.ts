import { serialDate } from '../../core/dateSerial';
import { parseReference } from '../../workbook/address';
import type { OpenCell, OpenSheet, OpenWorkbook } from '../../workbook/openWorkbook';
import type { ReadCell, ReadTable, ReadValue, ReadWorkbook } from './workbookCells';

/** An open workbook as a plan is read back from it. */
export function openCells({ sheets, names, properties, parts }: OpenWorkbook): ReadWorkbook {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.map((table): [string, ReadTable] => {
      const headers = new Map<number, string>();
      for (let column = table.left; column <= table.right; column++)
        headers.set(column, String(readCell(sheet, table.top, column).value ?? ''));
      const cell = (row: number, column: number): ReadCell => readCell(sheet, row, column);
      return [
        table.name,
        { name: table.name, sheet: sheet.name, headers, first: table.top + 1, last: table.bottom, cell },
      ];
    }),
  );
  return {
    tables: new Map(tables),
    sheetNames: sheets.map(({ name }) => name),
    used: (name) => {
      const { formulas } = byName.get(name) ?? { formulas: [] };
      return { rows: formulas.length, columns: formulas[0]?.length ?? 0 };
    },
    cell: (name, row, column) => {
      const sheet = byName.get(name);
      return sheet ? readCell(sheet, row, column) : { value: null };
    },
    named: (name) => {
      const found = names.find((one) => one.name === name);
      const reference = found && parseReference(found.refersTo);
      if (!reference || !byName.has(reference.sheet)) return undefined;
      return { sheet: reference.sheet, row: reference.range.top, column: reference.range.left };
    },
    properties,
    parts,
  };
}

function readCell({ formulas, values, numberFormats }: OpenSheet, row: number, column: number): ReadCell {
  const content = formulas[row - 1]?.[column - 1] ?? '';
  const value = readValue(values[row - 1]?.[column - 1] ?? '', numberFormats[row - 1]?.[column - 1] ?? '');
  return typeof content === 'string' && content.startsWith('=') && content.length > 1
    ? { value, formula: content.slice(1) }
    : { value };
}

function readValue(value: OpenCell, format: string): ReadValue {
  if (value === '') return null;
  return typeof value === 'number' && isDateFormat(format) ? (serialDate(value) ?? value) : value;
}

const dateFormats = new Map<string, boolean>();

/** True for a format with a day, month or year outside of its texts, colours and conditions. */
function isDateFormat(format: string): boolean {
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = /[dmyj]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|General/gi, ''));
    dateFormats.set(format, known);
  }
  return known;
}
