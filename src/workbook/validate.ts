import type { Place, Severity } from '../core/issue';
import {
  formatAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  parseRange,
  parseReference,
  rangesOverlap,
  type CellRange,
} from './address';
import type {
  CellSpec,
  ChartSpec,
  DataSheetSpec,
  RichSheetSpec,
  SheetSpec,
  StyleSpec,
  WorkbookSpec,
} from './model';

/** Everything that would keep Excel from opening a workbook, or make it show something else than was meant. */
export type WorkbookProblemCode =
  | 'workbook-without-sheets'
  | 'workbook-date-invalid'
  | 'sheet-name-length'
  | 'sheet-name-characters'
  | 'sheet-name-reserved'
  | 'sheet-name-duplicate'
  | 'name-invalid'
  | 'name-duplicate'
  | 'name-target-unknown'
  | 'table-overlap'
  | 'table-range-invalid'
  | 'table-header-invalid'
  | 'table-too-long'
  | 'table-rows-missing'
  | 'column-duplicate'
  | 'column-name-invalid'
  | 'merge-overlap'
  | 'merge-hides-cell'
  | 'range-invalid'
  | 'cell-address-invalid'
  | 'cell-duplicate'
  | 'cell-text-too-long'
  | 'cell-number-not-finite'
  | 'cell-date-invalid'
  | 'formula-starts-with-equals'
  | 'formula-too-long'
  | 'formula-without-value'
  | 'link-invalid'
  | 'link-sheet-unknown'
  | 'style-invalid'
  | 'list-too-long'
  | 'color-scale-invalid'
  | 'part-namespace-invalid'
  | 'part-text-invalid'
  | 'chart-without-series'
  | 'chart-stack-invalid'
  | 'chart-place-invalid'
  | 'chart-reference-invalid'
  | 'chart-sheet-unknown'
  | 'writer-unsupported';

/** The same shape as an `Issue`; a builder that is right never causes one. */
export interface WorkbookProblem {
  readonly code: WorkbookProblemCode;
  readonly severity: Severity;
  readonly at: Place;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How many rows a data sheet's source announces; the rows themselves are not read. */
export type RowCounts = Readonly<Record<string, { readonly rowCount: number }>>;

type Report = (code: WorkbookProblemCode, at: Place, params?: WorkbookProblem['params']) => void;

// Excel's limits, from its page "Excel specifications and limits".
const MAX_SHEET_NAME = 31;
const MAX_CELL_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const MAX_NAME = 255;
/** Excel repairs a file in which a number format has more. */
const MAX_FORMAT_SECTIONS = 4;
const MAX_LIST = 255;
const MAX_LINK = 2_079;
const MAX_ROW_HEIGHT = 409;
const MAX_COLUMN_WIDTH = 255;
// Nobody merges more than a title's worth; a larger range is not searched cell by cell.
const MOST_MERGED_CELLS = 100_000;

/** Lists what is wrong with a workbook before anything is written; empty when a writer can begin. */
export function validateWorkbook(spec: WorkbookSpec, rows?: RowCounts): readonly WorkbookProblem[] {
  const problems: WorkbookProblem[] = [];
  const report: Report = (code, at, params = {}) => problems.push({ code, severity: 'error', at, params });
  if (spec.sheets.length === 0) report('workbook-without-sheets', {});
  if (Number.isNaN(Date.parse(spec.created))) report('workbook-date-invalid', {}, { value: spec.created });
  checkSheetNames(spec.sheets, report);
  checkNames(spec, report);
  checkParts(spec, report);
  const sheetNames = new Set(spec.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (const sheet of spec.sheets) {
    if (sheet.kind === 'data') checkDataSheet(sheet, rows, report);
    else checkRichSheet(sheet, sheetNames, report);
  }
  return problems;
}

function checkSheetNames(sheets: readonly SheetSpec[], report: Report): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const at = { sheet: name };
    if (name.length === 0 || name.length > MAX_SHEET_NAME) {
      report('sheet-name-length', at, { name, length: name.length, limit: MAX_SHEET_NAME });
    }
    // eslint-disable-next-line no-control-regex -- control characters are among the forbidden ones
    if (/[\\/?*[\]:\u0000-\u001f]/.test(name) || /^'|'$/.test(name))
      report('sheet-name-characters', at, { name });
    // Excel keeps this name for its own list of changes.
    if (name.toLowerCase() === 'history') report('sheet-name-reserved', at, { name });
    if (seen.has(name.toLowerCase())) report('sheet-name-duplicate', at, { name });
    seen.add(name.toLowerCase());
  }
}

/** Tables and defined names share one space of names. */
function checkNames(spec: WorkbookSpec, report: Report): void {
  const sheetNames = new Set(spec.sheets.map((sheet) => sheet.name.toLowerCase()));
  const tables = spec.sheets.flatMap((sheet) =>
    (sheet.kind === 'data' ? [sheet.table] : (sheet.tables ?? []).map((table) => table.name)).map((name) => ({
      name,
      at: { sheet: sheet.name },
    })),
  );
  const names = (spec.names ?? []).map(({ name }) => ({ name, at: {} }));
  const seen = new Set<string>();
  for (const { name, at } of [...tables, ...names]) {
    if (!isDefinableName(name)) report('name-invalid', at, { name });
    if (seen.has(name.toLowerCase())) report('name-duplicate', at, { name });
    seen.add(name.toLowerCase());
  }
  for (const { name, refersTo } of spec.names ?? []) {
    const reference = parseReference(refersTo);
    // A name may also stand for a formula or a table's column; only a plain reference can be checked here.
    const isUnknown = reference && !sheetNames.has(reference.sheet.toLowerCase());
    if (refersTo === '' || refersTo.startsWith('=') || isUnknown)
      report('name-target-unknown', {}, { name, refersTo });
  }
}

/** Letters, digits, points and underscores, not starting with a digit, and nothing that reads as a cell in A1 or R1C1. */
function isDefinableName(name: string): boolean {
  return (
    name.length <= MAX_NAME &&
    /^[\p{L}_\\][\p{L}\p{N}._\\]*$/u.test(name) &&
    parseAddress(name) === undefined &&
    !/^(?:r\d*c?\d*|c\d*)$/i.test(name)
  );
}

/** What XML 1.0 cannot hold, not even as an entity: control characters, U+FFFE, U+FFFF, halves of a surrogate pair. */
const NOT_XML =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function checkParts({ parts = {} }: WorkbookSpec, report: Report): void {
  for (const [namespace, text] of Object.entries(parts)) {
    if (!/^(?:urn:[a-z0-9][a-z0-9-]*:|https?:\/\/)[\w\-.~:/?#@!$&'()*+,;=%]+$/i.test(namespace))
      report('part-namespace-invalid', {}, { namespace });
    const found = NOT_XML.exec(text);
    if (found)
      report(
        'part-text-invalid',
        {},
        { namespace, position: found.index, code: text.charCodeAt(found.index) },
      );
  }
}

function checkDataSheet(sheet: DataSheetSpec, rows: RowCounts | undefined, report: Report): void {
  const at = { sheet: sheet.name };
  const source = rows?.[sheet.table];
  if (rows && !source) report('table-rows-missing', at, { table: sheet.table });
  if (source && source.rowCount > MAX_ROWS - 1) {
    report('table-too-long', at, { table: sheet.table, rows: source.rowCount, limit: MAX_ROWS - 1 });
  }
  if (sheet.columns.length === 0 || sheet.columns.length > MAX_COLUMNS) {
    report('table-range-invalid', at, { table: sheet.table, range: `${sheet.columns.length} columns` });
  }
  checkColor(sheet.tabColor, at, report);
  checkHeaders(
    sheet.columns.map((column) => column.name),
    sheet.table,
    at,
    report,
  );
}

function checkHeaders(headers: readonly string[], table: string, at: Place, report: Report): void {
  const seen = new Set<string>();
  for (const name of headers) {
    if (name === '' || name.length > MAX_NAME) report('column-name-invalid', at, { table, column: name });
    if (seen.has(name.toLowerCase())) report('column-duplicate', at, { table, column: name });
    seen.add(name.toLowerCase());
  }
}

function checkRichSheet(sheet: RichSheetSpec, sheetNames: ReadonlySet<string>, report: Report): void {
  const at = { sheet: sheet.name };
  const seen = new Set<string>();
  for (const cell of sheet.cells) {
    const place = { sheet: sheet.name, cell: cell.at };
    if (!parseAddress(cell.at) || cell.at.includes('$'))
      report('cell-address-invalid', place, { cell: cell.at });
    if (seen.has(cell.at.toUpperCase())) report('cell-duplicate', place, { cell: cell.at });
    seen.add(cell.at.toUpperCase());
    checkCell(cell, place, sheetNames, report);
  }
  checkColor(sheet.tabColor, at, report);
  for (const [row, height] of Object.entries(sheet.rowHeights ?? {})) {
    if (!(Number(row) >= 1 && Number(row) <= MAX_ROWS && height >= 0 && height <= MAX_ROW_HEIGHT)) {
      report('style-invalid', at, { value: `row ${row}: ${height}`, limit: MAX_ROW_HEIGHT });
    }
  }
  for (const width of sheet.columnWidths ?? []) {
    if (!(width >= 0 && width <= MAX_COLUMN_WIDTH))
      report('style-invalid', at, { value: width, limit: MAX_COLUMN_WIDTH });
  }
  checkTables(sheet, report);
  checkMerges(sheet, report);
  checkRanges(sheet, report);
  for (const chart of sheet.charts ?? []) checkChart(chart, sheet.name, sheetNames, report);
}

function checkCell(cell: CellSpec, at: Place, sheetNames: ReadonlySet<string>, report: Report): void {
  const { value, formula, link, note, style } = cell;
  for (const text of [value, note]) {
    if (typeof text === 'string' && text.length > MAX_CELL_TEXT) {
      report('cell-text-too-long', at, { length: text.length, limit: MAX_CELL_TEXT });
    }
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    report('cell-number-not-finite', at, { value: String(value) });
  if (typeof value === 'object' && value !== null && 'date' in value && !isDate(value.date)) {
    report('cell-date-invalid', at, { value: value.date });
  }
  if (formula !== undefined) {
    if (formula === '' || formula.startsWith('=')) report('formula-starts-with-equals', at, { formula });
    if (formula.length > MAX_FORMULA)
      report('formula-too-long', at, { length: formula.length, limit: MAX_FORMULA });
    if (value === undefined || value === null) report('formula-without-value', at, { formula });
  }
  if (link !== undefined) checkLink(link, at, sheetNames, report);
  if (style) checkStyle(style, at, report);
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  // The calendar of a sheet begins in 1900.
  return (
    /^(?:19|[2-9]\d)\d{2}-\d{2}-\d{2}$/.test(date) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(date)
  );
}

function checkLink(link: string, at: Place, sheetNames: ReadonlySet<string>, report: Report): void {
  if (link.startsWith('#')) {
    const reference = parseReference(link.slice(1));
    if (reference && !sheetNames.has(reference.sheet.toLowerCase()))
      report('link-sheet-unknown', at, { link });
    return;
  }
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(link) || link.length > MAX_LINK)
    report('link-invalid', at, { link });
}

function checkStyle(style: StyleSpec, at: Place, report: Report): void {
  for (const color of [style.color, style.fill, style.borderColor]) checkColor(color, at, report);
  const { fontSize, numberFormat } = style;
  if (fontSize !== undefined && !(fontSize >= 1 && fontSize <= MAX_ROW_HEIGHT)) {
    report('style-invalid', at, { value: fontSize, limit: MAX_ROW_HEIGHT });
  }
  if (numberFormat !== undefined && (numberFormat === '' || numberFormat.length > MAX_NAME)) {
    report('style-invalid', at, { value: numberFormat, limit: MAX_NAME });
  }
  if (numberFormat !== undefined && formatSections(numberFormat) > MAX_FORMAT_SECTIONS) {
    report('style-invalid', at, { value: numberFormat, limit: MAX_FORMAT_SECTIONS });
  }
}

/** Sections of a number format: positive; negative; zero; text. */
function formatSections(format: string): number {
  return format.replace(/"[^"]*"|\\./g, '').split(';').length;
}

function checkColor(color: string | undefined, at: Place, report: Report): void {
  if (color !== undefined && !/^[0-9A-Fa-f]{6}$/.test(color))
    report('style-invalid', at, { value: color, limit: 'RRGGBB' });
}

function checkTables(sheet: RichSheetSpec, report: Report): void {
  const at = { sheet: sheet.name };
  const cells = new Map(sheet.cells.map((cell) => [cell.at.toUpperCase(), cell]));
  const placed: { readonly name: string; readonly range: CellRange }[] = [];
  for (const table of sheet.tables ?? []) {
    const range = parseRange(table.range);
    const rows = range ? range.bottom - range.top + 1 : 0;
    // Excel asks for a row of data under the header.
    if (!range || rows < (table.totalsRow ? 3 : 2)) {
      report('table-range-invalid', at, { table: table.name, range: table.range });
      continue;
    }
    for (const other of placed) {
      if (rangesOverlap(range, other.range))
        report('table-overlap', at, { table: table.name, other: other.name });
    }
    placed.push({ name: table.name, range });
    const headers = headerCells(range).map((address) => cells.get(address));
    if (headers.some((cell) => typeof cell?.value !== 'string' || cell.formula !== undefined)) {
      report('table-header-invalid', at, { table: table.name, range: table.range });
    } else {
      checkHeaders(
        headers.map((cell) => String(cell?.value)),
        table.name,
        at,
        report,
      );
    }
  }
}

function headerCells(range: CellRange): readonly string[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, index) =>
    formatAddress(range.top, range.left + index),
  );
}

function checkMerges(sheet: RichSheetSpec, report: Report): void {
  const at = { sheet: sheet.name };
  const placed: { readonly name: string; readonly range: CellRange }[] = (sheet.tables ?? []).flatMap(
    (table) => {
      const range = parseRange(table.range);
      return range ? [{ name: table.name, range }] : [];
    },
  );
  for (const merge of sheet.merges ?? []) {
    const range = parseRange(merge);
    if (!range || (range.top === range.bottom && range.left === range.right)) {
      report('range-invalid', at, { range: merge });
      continue;
    }
    for (const other of placed) {
      if (rangesOverlap(range, other.range)) report('merge-overlap', at, { range: merge, other: other.name });
    }
    placed.push({ name: merge, range });
  }
  checkHiddenCells(sheet, report);
}

/** A merged range shows its first cell only; what stands in the others would be lost. */
function checkHiddenCells(sheet: RichSheetSpec, report: Report): void {
  const covered = new Map<string, string>();
  for (const merge of sheet.merges ?? []) {
    const range = parseRange(merge);
    if (!range || (range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_MERGED_CELLS)
      continue;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (row !== range.top || column !== range.left) covered.set(formatAddress(row, column), merge);
      }
    }
  }
  for (const { at, value, formula } of sheet.cells) {
    const range = covered.get(at.toUpperCase());
    const isFilled = formula !== undefined || (value !== undefined && value !== null && value !== '');
    if (range !== undefined && isFilled)
      report('merge-hides-cell', { sheet: sheet.name, cell: at }, { range });
  }
}

function checkRanges(sheet: RichSheetSpec, report: Report): void {
  const at = { sheet: sheet.name };
  const check = (range: string): void => {
    if (!range.split(' ').every((one) => parseRange(one))) report('range-invalid', at, { range });
  };
  for (const format of sheet.conditionalFormats ?? []) {
    check(format.range);
    if (format.kind === 'colorScale' && format.colors.length !== 2 && format.colors.length !== 3) {
      report('color-scale-invalid', at, { range: format.range, colors: format.colors.length });
    }
    if (format.kind === 'expression') {
      if (format.formula.startsWith('='))
        report('formula-starts-with-equals', at, { formula: format.formula });
      checkStyle(format.style, at, report);
    }
    const colors =
      format.kind === 'expression' ? [] : format.kind === 'dataBar' ? [format.color] : format.colors;
    for (const color of colors) checkColor(color, at, report);
  }
  for (const validation of sheet.validations ?? []) {
    check(validation.range);
    for (const formula of validation.formulae) {
      if (formula.startsWith('=')) report('formula-starts-with-equals', at, { formula });
      // A list in quotes stands in the file as it is; a longer one needs a range.
      if (validation.kind === 'list' && formula.startsWith('"') && formula.length - 2 > MAX_LIST) {
        report('list-too-long', at, { range: validation.range, length: formula.length - 2, limit: MAX_LIST });
      }
    }
    const wanted =
      validation.kind !== 'list' &&
      validation.kind !== 'custom' &&
      (validation.operator ?? 'between') === 'between'
        ? 2
        : 1;
    if (validation.formulae.length < wanted) report('range-invalid', at, { range: validation.range });
  }
  if (sheet.print?.area !== undefined) sheet.print.area.split(',').forEach(check);
  const repeat = sheet.print?.repeatRows;
  if (repeat !== undefined && !/^[1-9]\d{0,6}:[1-9]\d{0,6}$/.test(repeat))
    report('range-invalid', at, { range: repeat });
  const columns = sheet.print?.repeatColumns;
  if (columns !== undefined && !/^[A-Z]{1,3}:[A-Z]{1,3}$/.test(columns))
    report('range-invalid', at, { range: columns });
}

function checkChart(chart: ChartSpec, sheet: string, sheetNames: ReadonlySet<string>, report: Report): void {
  const at = { sheet, cell: chart.from };
  const from = parseAddress(chart.from);
  const to = parseAddress(chart.to);
  if (!from || !to || to.row < from.row || to.column < from.column) {
    report('chart-place-invalid', at, { chart: chart.title, from: chart.from, to: chart.to });
  }
  if (chart.series.length === 0) report('chart-without-series', at, { chart: chart.title });
  if (chart.stacked && chart.kind !== 'column' && chart.kind !== 'bar')
    report('chart-stack-invalid', at, { chart: chart.title, kind: chart.kind });
  for (const series of chart.series) {
    for (const text of [series.name, series.categories, series.values]) {
      const reference = parseReference(text);
      if (!reference) report('chart-reference-invalid', at, { chart: chart.title, reference: text });
      else if (!sheetNames.has(reference.sheet.toLowerCase())) {
        report('chart-sheet-unknown', at, { chart: chart.title, reference: text });
      }
    }
    checkColor(series.color, at, report);
  }
}
