import type * as IronCalc from '@ironcalc/wasm';
import { formatAddress, parseAddress } from '../workbook/address';
import { dateSerial } from '../core/dateSerial';
import type { CellSpec, CellValue, RichSheetSpec, WorkbookSpec } from '../workbook/model';

/** The calculation engine, ready to be used; its program is loaded in other ways in Node and in browsers. */
export type Engine = typeof IronCalc;

/** Fifteen significant digits, as many as Excel keeps; the engine hands results over as text only. */
const FULL_PRECISION = '0.00000000000000E+00';

/** Cell types of the engine. */
const NUMBER = 1;
const LOGICAL = 4;
const ERROR = 16;

/**
 * The workbook with the result of every formula that has none yet, so that it shows the right figures where nothing recalculates.
 * Formulas that already carry a result keep it; data sheets are not read. Throws when the engine does not know a function.
 */
export async function calculateSpec(
  spec: WorkbookSpec,
  loadEngine: () => Promise<Engine>,
): Promise<WorkbookSpec> {
  const sheets = spec.sheets.filter((sheet): sheet is RichSheetSpec => sheet.kind === 'rich');
  if (!sheets.some(({ cells }) => cells.some(isOpen))) return spec;
  const engine = await loadEngine();
  const model = new engine.Model('workbook', 'en', 'UTC', 'en');
  try {
    // The names of all sheets first: a formula may look ahead.
    sheets.forEach((sheet, index) => {
      if (index > 0) model.newSheet();
      model.renameSheet(index, sheet.name);
    });
    model.pauseEvaluation();
    for (const { name, refersTo } of spec.names ?? []) {
      if (sheets.some((sheet) => refersTo.includes(sheet.name.replaceAll("'", "''"))))
        model.newDefinedName(name, null, refersTo);
    }
    sheets.forEach((sheet, index) => {
      for (const cell of sheet.cells) enter(model, index, cell);
    });
    model.resumeEvaluation();
    model.evaluate();
    const calculated = new Map(sheets.map((sheet, index) => [sheet, results(model, index, sheet)]));
    return { ...spec, sheets: spec.sheets.map((sheet) => calculated.get(sheet as RichSheetSpec) ?? sheet) };
  } finally {
    model.free();
  }
}

function isOpen(cell: CellSpec): boolean {
  return cell.formula !== undefined && (cell.value === undefined || cell.value === null);
}

function enter(model: IronCalc.Model, sheet: number, cell: CellSpec): void {
  const { row, column } = parseAddress(cell.at)!;
  const input = isOpen(cell) ? `=${cell.formula}` : constant(cell.value ?? null);
  if (input === null) return;
  model.setUserInput(sheet, row, column, input);
  // A formula that might spill makes the engine start again each time it meets one that it should have met before:
  // two hundred of them turn half a second into a minute. Ours give one value, so each is told to be one cell.
  if (isOpen(cell) && model.getCellArrayStructure(sheet, row, column) !== 'SingleCell')
    model.setUserArrayFormula(sheet, row, column, 1, 1, input);
}

function constant(value: CellValue): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // The apostrophe says that what follows is text, whatever it looks like.
  if (typeof value === 'string') return `'${value}`;
  return 'date' in value ? String(dateSerial(value.date)) : `=${value.error}`;
}

function results(model: IronCalc.Model, index: number, sheet: RichSheetSpec): RichSheetSpec {
  const open = sheet.cells.filter(isOpen);
  if (open.length === 0) return sheet;
  const places = open.map(({ at }) => parseAddress(at)!);
  const width = Math.max(...places.map(({ column }) => column));
  const height = Math.max(...places.map(({ row }) => row));
  model.updateRangeStyle({ sheet: index, row: 1, column: 1, width, height }, 'num_fmt', FULL_PRECISION);
  const cells = sheet.cells.map((cell) =>
    isOpen(cell) ? { ...cell, value: result(model, index, sheet.name, cell) } : cell,
  );
  return { ...sheet, cells };
}

function result(model: IronCalc.Model, sheet: number, name: string, cell: CellSpec): CellValue {
  const { row, column } = parseAddress(cell.at)!;
  const text = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case NUMBER:
      return Number(text);
    case LOGICAL:
      return text === 'TRUE';
    case ERROR:
      if (isError(text)) return { error: text };
      throw new Error(`cannot calculate ${name}!${formatAddress(row, column)}: ${text} in ${cell.formula}`);
    default:
      return text;
  }
}

type ErrorText = Extract<CellValue, { error: string }>['error'];

const ERRORS: readonly string[] = [
  '#DIV/0!',
  '#N/A',
  '#VALUE!',
  '#NUM!',
  '#REF!',
] satisfies readonly ErrorText[];

function isError(text: string): text is ErrorText {
  return ERRORS.includes(text);
}
