import { dateSerial } from '../../src/core/dateSerial';
import { parseAddress, parseRange } from '../../src/workbook/address';
import type { RichSheetSpec, WorkbookSpec } from '../../src/workbook/model';
import type { OpenCell, OpenSheet, OpenWorkbook } from '../../src/workbook/openWorkbook';

/** A spec as Excel has it once it is written: names of sheets without the quotes that they do not need, dates as numbers. */
export function openedSpec(spec: WorkbookSpec): OpenWorkbook {
  return {
    sheets: spec.sheets.flatMap((sheet, index) =>
      sheet.kind === 'rich' ? [openedSheet(sheet, `{${index}}`)] : [],
    ),
    names: (spec.names ?? []).map(({ name, refersTo }) => ({ name, refersTo: asExcelSays(refersTo) })),
    properties: spec.properties ?? {},
    parts: {},
  };
}

/** The workbook after somebody typed into cells of it, by sheet and address. */
export function typed(
  workbook: OpenWorkbook,
  edits: Readonly<Record<string, Readonly<Record<string, OpenCell>>>>,
): OpenWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const cells = edits[sheet.name];
      if (!cells) return sheet;
      const formulas = sheet.formulas.map((row) => [...row]);
      for (const [at, content] of Object.entries(cells)) {
        const { row, column } = parseAddress(at)!;
        while (formulas.length < row) formulas.push(formulas[0]!.map(() => ''));
        for (const line of formulas) while (line.length < column) line.push('');
        formulas[row - 1]![column - 1] = content;
      }
      return { ...sheet, formulas, values: valuesOf(formulas) };
    }),
  };
}

function openedSheet(sheet: RichSheetSpec, id: string): OpenSheet {
  const places = sheet.cells.map((cell) => ({ ...parseAddress(cell.at)!, cell }));
  const rows = Math.max(0, ...places.map(({ row }) => row));
  const columns = Math.max(0, ...places.map(({ column }) => column));
  const formulas = Array.from({ length: rows }, () => Array<OpenCell>(columns).fill(''));
  for (const { row, column, cell } of places) formulas[row - 1]![column - 1] = contentOf(cell);
  return {
    id,
    name: sheet.name,
    isProtected: sheet.protect !== undefined,
    formulas,
    values: valuesOf(formulas),
    numberFormats: formulas.map((row) => row.map(() => 'General')),
    tables: (sheet.tables ?? []).map(({ name, range }) => ({ name, ...parseRange(range)! })),
  };
}

function contentOf({ formula, value }: RichSheetSpec['cells'][number]): OpenCell {
  if (formula !== undefined) return `=${asExcelSays(formula)}`;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return value;
  return 'date' in value ? dateSerial(value.date)! : value.error;
}

/** A text that begins like a formula is told from one by its value. */
function valuesOf(formulas: readonly (readonly OpenCell[])[]): readonly (readonly OpenCell[])[] {
  return formulas.map((row) =>
    row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? 0 : cell)),
  );
}

function asExcelSays(formula: string): string {
  return formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!');
}
