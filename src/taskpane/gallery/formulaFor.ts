import { columnLetters, formatAddress, quoteSheetName, type CellRange } from '../../workbook/address';
import type { OpenCell } from '../../workbook/openWorkbook';
import { words } from '../../pipeline/plan/words';
import { COLUMN_WORDS } from './columnWords';
import type { FunctionHelp, ParameterHelp } from './functionHelp';

/** What is selected, and what stands around it: the used part of the sheet from A1 on. */
export interface GallerySelection {
  readonly sheet: string;
  readonly values: readonly (readonly OpenCell[])[];
  readonly selected: CellRange;
  /** Sheet of the cell that the formula goes to, when it is another one. */
  readonly targetSheet?: string;
}

/** One argument as it will be written. */
export interface GuessedArgument {
  readonly parameter: ParameterHelp;
  /** A reference, or the name of the parameter where nothing was found; '' for an optional one left out. */
  readonly text: string;
  /** Header of the column that it was taken from. */
  readonly header?: string;
}

export interface GuessedFormula {
  /** English, with commas: what Office.js takes whatever the language of Excel. */
  readonly formula: string;
  readonly arguments: readonly GuessedArgument[];
  /** False while some argument is a placeholder. */
  readonly isComplete: boolean;
  /** Where the formula goes: the selected cell, or the first free one beside the selected cells. */
  readonly target: { readonly row: number; readonly column: number };
}

/** A column of the block around the selection. */
interface Column {
  readonly at: number;
  readonly header: string;
  readonly values: readonly OpenCell[];
  readonly isSelected: boolean;
}

/**
 * The call of a function with arguments guessed from the columns beside the selection: by their headers, else, where several
 * columns are selected, in their order. An argument that cannot be told is written as its name, for the person to replace.
 */
export function formulaFor(help: FunctionHelp, selection: GallerySelection): GuessedFormula {
  const block = blockAround(selection);
  const { selected } = selection;
  const isOneCell = selected.top === selected.bottom && selected.left === selected.right;
  const rows = rowsTaken(block, selected, isOneCell);
  // A formula in a row of the block does not read its own column; one below may sum it.
  const isInside = isOneCell && selected.top >= block.first && selected.top <= block.last;
  const columns = block.columns.filter(({ at }) => !isInside || at !== selected.left);
  const taken = new Map<ParameterHelp, Column>();
  const free = new Set(columns);
  const chosen = columns.filter(({ isSelected }) => isSelected);
  const required = help.parameters.filter(({ isOptional }) => !isOptional);
  // Whoever selects enough columns means those.
  const isMeant = !isOneCell && chosen.length >= required.length;
  for (const { parameter, column } of bestPairs(help.parameters, columns)) {
    if (isMeant && !parameter.isOptional && !column.isSelected) continue;
    if (taken.has(parameter) || !free.has(column)) continue;
    taken.set(parameter, column);
    free.delete(column);
  }
  fillInOrder(help.parameters, taken, free, isOneCell);
  const given = help.parameters.map((parameter): GuessedArgument => {
    const column = taken.get(parameter);
    if (column)
      return {
        parameter,
        text: reference(selection, column.at, rows, parameter),
        ...(column.header === '' ? {} : { header: column.header }),
      };
    return { parameter, text: parameter.isOptional ? '' : parameter.name };
  });
  const last = given.reduce((most, { text }, index) => (text === '' ? most : index), -1);
  const written = given.slice(0, last + 1).map(({ text }) => text);
  return {
    formula: `=${help.name}(${written.join(',')})`,
    arguments: given,
    isComplete: given.every(({ parameter }) => parameter.isOptional || taken.has(parameter)),
    target: isOneCell ? { row: selected.top, column: selected.left } : freeCell(selection),
  };
}

interface Block {
  readonly columns: readonly Column[];
  /** First and last row of the data, without the header. */
  readonly first: number;
  readonly last: number;
}

/** The filled columns that touch the selection, with the texts above them. */
function blockAround({ values, selected }: GallerySelection): Block {
  const at = (row: number, column: number): OpenCell => values[row - 1]?.[column - 1] ?? '';
  const height = values.length;
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  const isFilled = (row: number): boolean => {
    for (let column = 1; column <= width; column++)
      if (at(row, column) !== '' && !(row === selected.top && column === selected.left)) return true;
    return false;
  };
  let [top, bottom] = [selected.top, Math.min(selected.bottom, Math.max(height, selected.top))];
  // From below a block, one row up is where it ends.
  if (!isFilled(top) && top > 1 && isFilled(top - 1)) [top, bottom] = [top - 1, top - 1];
  while (top > 1 && isFilled(top - 1)) top--;
  while (bottom < height && isFilled(bottom + 1)) bottom++;
  const isColumnFilled = (column: number): boolean => {
    for (let row = top; row <= bottom; row++)
      if (at(row, column) !== '' && !(row === selected.top && column === selected.left)) return true;
    return false;
  };
  let [left, right] = [selected.left, selected.right];
  const isInside = isColumnFilled(left);
  if (!isInside && left > 1 && isColumnFilled(left - 1)) left--;
  while (left > 1 && isColumnFilled(left - 1)) left--;
  while (right < width && isColumnFilled(right + 1)) right++;
  const header = headerRow(at, top, bottom, left, right);
  const first = header === 0 ? top : header + 1;
  if (bottom > first && bottom > selected.bottom && isTotal(at, bottom, left, right)) bottom--;
  const columns: Column[] = [];
  for (let column = left; column <= right; column++)
    columns.push({
      at: column,
      header: header === 0 ? '' : String(at(header, column)),
      values: Array.from({ length: Math.max(0, bottom - first + 1) }, (_, index) =>
        at(first + index, column),
      ),
      isSelected: column >= selected.left && column <= selected.right,
    });
  return { columns, first, last: Math.max(bottom, first) };
}

function isTotal(
  at: (row: number, column: number) => OpenCell,
  row: number,
  left: number,
  right: number,
): boolean {
  for (let column = left; column <= right; column++)
    if (/^total\b/.test(words(String(at(row, column))))) return true;
  return false;
}

/** The last row of texts above the first numbers; 0 when there is none. */
function headerRow(
  at: (row: number, column: number) => OpenCell,
  top: number,
  bottom: number,
  left: number,
  right: number,
): number {
  const count = (row: number, kind: string): number => {
    let found = 0;
    for (let column = left; column <= right; column++)
      if (typeof at(row, column) === kind && at(row, column) !== '') found++;
    return found;
  };
  let header = 0;
  for (let row = top; row <= bottom && count(row, 'number') === 0; row++)
    if (count(row, 'string') > 0 && (header === 0 || count(row, 'string') > 1)) header = row;
  return header;
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** In a row of the block, its cells; below or beside it, its columns; else what is selected. */
function rowsTaken({ first, last }: Block, selected: CellRange, isOneCell: boolean): Rows {
  if (isOneCell)
    return selected.top >= first && selected.top <= last
      ? { first: selected.top, last: selected.top }
      : { first, last };
  const from = Math.max(first, selected.top);
  return { first: from, last: Math.max(from, Math.min(last, selected.bottom)) };
}

function bestPairs(
  parameters: readonly ParameterHelp[],
  columns: readonly Column[],
): readonly { readonly parameter: ParameterHelp; readonly column: Column }[] {
  return parameters
    .flatMap((parameter) =>
      columns.map((column) => ({ parameter, column, likeness: likeness(parameter, column) })),
    )
    .filter(({ likeness: found, parameter }) => found >= (parameter.isOptional ? SURE : LIKELY))
    .sort((a, b) => b.likeness - a.likeness || Number(b.column.isSelected) - Number(a.column.isSelected));
}

const SURE = 3;
const LIKELY = 2;

/** 4 for the very word, 3 for a known synonym, 2 for a header that holds it; 0 where the column cannot be it. */
function likeness(parameter: ParameterHelp, { header, values }: Column): number {
  const text = words(header);
  if (text === '') return 0;
  if (!isKind(parameter, values)) return 0;
  const own = [words(parameter.id), words(parameter.name)];
  if (own.includes(text)) return 4;
  const known = (COLUMN_WORDS[parameter.id] ?? []).map(words);
  if (known.includes(text)) return 3.5 - known.indexOf(text) / 100;
  const padded = ` ${text} `;
  // The longer the words found, the surer: « nouveaux clients » rather than « clients ».
  const found = [...own, ...known].filter((one) => one.length > 2 && padded.includes(` ${one} `));
  return found.length === 0 ? 0 : 2 + Math.max(...found.map((one) => one.length)) / (text.length * 1.1);
}

/** Names of channels and customers, and texts to judge, are words; all the rest are numbers. */
const TEXT_PARAMETERS: ReadonlySet<string> = new Set(['channels', 'customers', 'text']);

function isKind({ id }: ParameterHelp, values: readonly OpenCell[]): boolean {
  const filled = values.filter((value) => value !== '');
  if (filled.length === 0 || TEXT_PARAMETERS.has(id)) return true;
  return (
    filled.filter((value) => typeof value === 'number' || /\d/.test(String(value))).length * 2 >=
    filled.length
  );
}

/** Without headers, columns that somebody selected stand for the arguments from left to right. */
function fillInOrder(
  parameters: readonly ParameterHelp[],
  taken: Map<ParameterHelp, Column>,
  free: Set<Column>,
  isOneCell: boolean,
): void {
  if (isOneCell) return;
  const rest = [...free].filter(
    ({ isSelected, header, values }) =>
      isSelected && (header === '' || taken.size === 0) && values.some((value) => value !== ''),
  );
  for (const parameter of parameters) {
    if (parameter.isOptional || taken.has(parameter)) continue;
    const column = rest.find((one) => isKind(parameter, one.values));
    if (!column) continue;
    rest.splice(rest.indexOf(column), 1);
    taken.set(parameter, column);
  }
}

function reference(
  { sheet, targetSheet }: GallerySelection,
  column: number,
  { first, last }: Rows,
  { isRange }: ParameterHelp,
): string {
  const place = targetSheet === undefined || targetSheet === sheet ? '' : `${quoteSheetName(sheet)}!`;
  const from = formatAddress(first, column);
  return first === last || !isRange ? `${place}${from}` : `${place}${from}:${columnLetters(column)}${last}`;
}

/** The cell to the right of the selection, in its first row, that holds nothing; below it when there is none near. */
function freeCell({ values, selected }: GallerySelection): { readonly row: number; readonly column: number } {
  const isFree = (row: number, column: number): boolean => (values[row - 1]?.[column - 1] ?? '') === '';
  const right = selected.right + 1;
  if (isFree(selected.top, right)) return { row: selected.top, column: right };
  for (let row = selected.bottom + 1; ; row++)
    if (isFree(row, selected.left)) return { row, column: selected.left };
}
