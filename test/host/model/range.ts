import { formatRange, columnLetters, MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';
import { HostObject } from '../interpreter/hostObject';
import { cellProperties, setCellProperties, setLineProperties } from './cellProperties';
import { ConditionalFormatCollection } from './conditionalFormats/conditionalFormatCollection';
import { copyCells } from './copyCells';
import { DataValidation } from './dataValidation';
import {
  cellsExceedLimit,
  invalidArgument,
  invalidOperation,
  invalidReference,
  itemNotFound,
} from './errors';
import { EventType, WORKBOOK } from './events';
import { oneOf, text } from './facts';
import { findCell } from './findCell';
import { quotedIfNeeded, toR1C1 } from './grid/formulaReferences';
import {
  bounding,
  columnsOf,
  contains,
  equal,
  hasEntireColumns,
  hasEntireRows,
  intersect,
  isOnSheet,
  isOneCell,
  moved,
  rowsOf,
  shiftRect,
  subtract,
} from './grid/rectangles';
import type { Rect, Shift } from './grid/rectangles';
import { hasContent, NO_STYLE, restyling } from './grid/sheetGrid';
import type { Cell } from './grid/sheetGrid';
import { shownText } from './grid/shownText';
import { ERROR_VALUES } from './grid/typedContent';
import { RangeFormat } from './rangeFormat/rangeFormat';
import { readRect, splitAddress } from './resolveAddress';
import { cutsMerge, deleteCells, insertCells } from './shiftCells';
import { RangeSort } from './sort';
import { TableScopedCollection } from './tableCollection';
import { integerArgument, matrixArgument, optionalInteger, record } from './wireArguments';
import type { Worksheet } from './worksheet';
import { cellsChanged, spread, writeCells } from './writeCells';

/** Most cells whose values Excel gives back at once. */
const MAX_READ = 5_000_000;

/** A rectangle of cells, which moves with them. */
export class Range extends HostObject {
  override readonly className = 'Range';
  private cells: Rect | undefined;

  constructor(
    readonly sheet: Worksheet,
    rect: Rect,
  ) {
    super();
    this.cells = rect;
    sheet.follow(this);
  }

  /** Where the cells are now; throws once they were deleted. */
  get rect(): Rect {
    if (!this.cells) throw invalidReference('the cells were deleted');
    this.sheet.workbook.Worksheets.existing(this.sheet);
    return this.cells;
  }

  get Address(): string {
    return `${quotedIfNeeded(this.sheet.Name)}!${this.localAddress}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.rect.top - 1;
  }

  get ColumnIndex(): number {
    return this.rect.left - 1;
  }

  get RowCount(): number {
    return rowsOf(this.rect);
  }

  get ColumnCount(): number {
    return columnsOf(this.rect);
  }

  /** -1 where there are more than a signed integer counts. */
  get CellCount(): number {
    const count = this.RowCount * this.ColumnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireRow(): boolean {
    return hasEntireRows(this.rect);
  }

  get IsEntireColumn(): boolean {
    return hasEntireColumns(this.rect);
  }

  get Values(): unknown {
    return this.map((cell, row, column) => {
      if (cell.formula !== undefined && cell.value === undefined) {
        this.doubt(`value of a formula that nobody calculated: ${this.cellAddress(row, column)}`);
        return 0;
      }
      return cell.value ?? '';
    });
  }

  set Values(values: unknown) {
    writeCells(this.sheet, this.rect, values, 'values');
  }

  get Formulas(): unknown {
    return this.map((cell) => cell.formula ?? cell.value ?? '');
  }

  set Formulas(formulas: unknown) {
    writeCells(this.sheet, this.rect, formulas, 'formulas');
  }

  get FormulasR1C1(): unknown {
    return this.map((cell, row, column) =>
      cell.formula === undefined ? (cell.value ?? '') : toR1C1(cell.formula, row, column),
    );
  }

  set FormulasR1C1(formulas: unknown) {
    writeCells(this.sheet, this.rect, formulas, 'formulasR1C1');
  }

  get NumberFormat(): unknown {
    return this.map((cell) => cell.style['NumberFormat'] ?? 'General', true);
  }

  set NumberFormat(formats: unknown) {
    if (!Array.isArray(formats) || (formats.length === 1 && [formats[0]].flat().length === 1)) {
      const format = [formats].flat(2)[0] as unknown;
      if (format !== null) this.patch({ NumberFormat: text(format, 'numberFormat') });
      return;
    }
    this.sheet.assertUnprotected('format cells', 'AllowFormatCells');
    const { top, left, bottom, right } = this.rect;
    const at = spread(this.rect, formats, 'numberFormat');
    const changes = new Map<unknown, ReturnType<typeof restyling>>();
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const format = at(row - top, column - left);
        if (format === null) continue;
        const change = changes.get(format) ?? restyling({ NumberFormat: text(format, 'numberFormat') });
        changes.set(format, change);
        this.sheet.grid.restyle(row, column, change);
      }
    }
  }

  get Text(): unknown {
    return this.map((cell, row, column) => {
      if (cell.formula !== undefined && cell.value === undefined)
        this.doubt(`text of a formula that nobody calculated: ${this.cellAddress(row, column)}`);
      const format = String(cell.style['NumberFormat'] ?? 'General');
      const shown = shownText(cell.value, format, this.sheet.workbook.language);
      if (!shown.isKnown) this.doubt(`text in the number format ${format}: ${this.cellAddress(row, column)}`);
      return shown.text;
    });
  }

  get ValueTypes(): unknown {
    return this.map(({ value, formula }) => {
      if (value === undefined) return formula === undefined ? 'Empty' : 'Unknown';
      if (typeof value === 'number') return 'Double';
      if (typeof value === 'boolean') return 'Boolean';
      return ERROR_VALUES.includes(value) ? 'Error' : 'String';
    });
  }

  get HasSpill(): boolean {
    return false;
  }

  get Style(): unknown {
    return this.sheet.grid.uniform(this.rect, 'Style', 'Normal');
  }

  set Style(style: unknown) {
    this.patch({ Style: text(style, 'style') });
  }

  get Hidden(): boolean | null {
    return this.ColumnHidden === true || this.RowHidden === true ? true : this.ColumnHidden;
  }

  get RowHidden(): boolean | null {
    return same(this.lines('rows', (row) => this.sheet.rows.isHidden(row)));
  }

  set RowHidden(isHidden: boolean) {
    this.sheet.assertUnprotected('hide rows', 'AllowFormatRows');
    this.sheet.rows.hide(this.rect.top, this.rect.bottom, isHidden);
  }

  get ColumnHidden(): boolean | null {
    return same(this.lines('columns', (column) => this.sheet.columns.isHidden(column)));
  }

  set ColumnHidden(isHidden: boolean) {
    this.sheet.assertUnprotected('hide columns', 'AllowFormatColumns');
    this.sheet.columns.hide(this.rect.left, this.rect.right, isHidden);
  }

  get Top(): number {
    return this.sheet.rows.start(this.rect.top);
  }

  get Left(): number {
    return this.sheet.columns.start(this.rect.left);
  }

  get Height(): number {
    return this.sheet.rows.start(this.rect.bottom + 1) - this.Top;
  }

  get Width(): number {
    return this.sheet.columns.start(this.rect.right + 1) - this.Left;
  }

  get Hyperlink(): unknown {
    return this.sheet.grid.get(this.rect.top, this.rect.left)?.link ?? null;
  }

  /** Shows its text in the cell; blue and underlined, as Excel does it. */
  set Hyperlink(given: unknown) {
    const link = record(given);
    if (!link['address'] && !link['documentReference'])
      throw invalidArgument('a link has an address or a documentReference');
    this.sheet.assertEditable(this.rect);
    const shown = link['textToDisplay'];
    for (let row = this.rect.top; row <= this.rect.bottom; row++) {
      for (let column = this.rect.left; column <= this.rect.right; column++) {
        const cell = this.sheet.grid.get(row, column);
        const isEmpty = cell === undefined || !hasContent(cell);
        this.sheet.grid.put(row, column, {
          value: cell?.value,
          formula: cell?.formula,
          ...(typeof shown === 'string' ? { value: shown, formula: undefined } : {}),
          ...(isEmpty && typeof shown !== 'string'
            ? { value: String(link['address'] ?? link['documentReference']) }
            : {}),
          link,
        });
      }
    }
    this.sheet.grid.patchStyle(this.rect, { 'Font.Color': '#0563C1', 'Font.Underline': 'Single' });
    cellsChanged(this.sheet, this.rect, 'RangeEdited');
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  get Format(): RangeFormat {
    return new RangeFormat([this]);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.sheet, [this.rect]);
  }

  get Sort(): RangeSort {
    return new RangeSort(this);
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount)
      throw invalidArgument(`${String(rows)} × ${String(columns)} values for ${this.Address}`);
  }

  GetCell(row: unknown, column: unknown): Range {
    const { top, left } = this.rect;
    const at = { top: top + integerArgument(row, 'row'), left: left + integerArgument(column, 'column') };
    return this.at({ ...at, bottom: at.top, right: at.left });
  }

  GetRow(row: unknown): Range {
    const top = this.rect.top + integerArgument(row, 'row');
    return this.at({ ...this.rect, top, bottom: top });
  }

  GetColumn(column: unknown): Range {
    const left = this.rect.left + integerArgument(column, 'column');
    return this.at({ ...this.rect, left, right: left });
  }

  GetLastCell(): Range {
    return this.at({ ...this.rect, top: this.rect.bottom, left: this.rect.right });
  }

  GetLastRow(): Range {
    return this.at({ ...this.rect, top: this.rect.bottom });
  }

  GetLastColumn(): Range {
    return this.at({ ...this.rect, left: this.rect.right });
  }

  GetOffsetRange(rows: unknown, columns: unknown): Range {
    return this.at(
      moved(this.rect, integerArgument(rows, 'rowOffset'), integerArgument(columns, 'columnOffset')),
    );
  }

  GetResizedRange(rows: unknown, columns: unknown): Range {
    return this.sized(
      this.RowCount + integerArgument(rows, 'deltaRows'),
      this.ColumnCount + integerArgument(columns, 'deltaColumns'),
    );
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.sized(integerArgument(rows, 'numRows', 1), integerArgument(columns, 'numColumns', 1));
  }

  GetRowsAbove(count: unknown): Range {
    return this.beside('rows', -(optionalInteger(count, 'count') ?? 1));
  }

  GetRowsBelow(count: unknown): Range {
    return this.beside('rows', optionalInteger(count, 'count') ?? 1);
  }

  GetColumnsBefore(count: unknown): Range {
    return this.beside('columns', -(optionalInteger(count, 'count') ?? 1));
  }

  GetColumnsAfter(count: unknown): Range {
    return this.beside('columns', optionalInteger(count, 'count') ?? 1);
  }

  GetEntireRow(): Range {
    return this.at({ ...this.rect, left: 1, right: MAX_COLUMNS });
  }

  GetEntireColumn(): Range {
    return this.at({ ...this.rect, top: 1, bottom: MAX_ROWS });
  }

  GetBoundingRect(other: unknown): Range {
    return this.at(bounding(this.rect, this.other(other)));
  }

  GetIntersection(other: unknown): Range {
    const both = this.GetIntersectionOrNullObject(other);
    if (!both) throw itemNotFound('the ranges do not meet');
    return both;
  }

  GetIntersectionOrNullObject(other: unknown): Range | null {
    const both = intersect(this.rect, this.other(other));
    return both ? this.at(both) : null;
  }

  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.sheet.used(this.rect, valuesOnly === true);
    return used ? this.at(used) : null;
  }

  /** Grows while any neighbouring cell holds something. */
  GetSurroundingRegion(): Range {
    let region = this.rect;
    for (;;) {
      const around = intersect(
        { top: region.top - 1, left: region.left - 1, bottom: region.bottom + 1, right: region.right + 1 },
        { top: 1, left: 1, bottom: MAX_ROWS, right: MAX_COLUMNS },
      )!;
      const used = this.sheet.used(around, true);
      const grown = used ? bounding(region, used) : region;
      if (equal(grown, region)) return this.at(region);
      region = grown;
    }
  }

  /** The last cell before content begins or ends, as Ctrl with an arrow finds it. */
  GetRangeEdge(direction: unknown): Range {
    const way = String(oneOf('Up', 'Down', 'Left', 'Right')(direction, 'direction'));
    const rows = way === 'Up' ? -1 : way === 'Down' ? 1 : 0;
    const columns = way === 'Left' ? -1 : way === 'Right' ? 1 : 0;
    let at: Rect = { ...this.rect, bottom: this.rect.top, right: this.rect.left };
    const isFull = (rect: Rect): boolean => this.sheet.used(rect, true) !== undefined;
    const next = (rect: Rect): Rect | undefined => {
      const step = moved(rect, rows, columns);
      return isOnSheet(step) ? step : undefined;
    };
    const first = next(at);
    const isInside = isFull(at) && first !== undefined && isFull(first);
    for (let step = first; step; step = next(step)) {
      if (isInside && !isFull(step)) break;
      at = step;
      if (!isInside && isFull(step)) break;
    }
    return this.at(at);
  }

  GetTables(fullyContained: unknown): TableScopedCollection {
    const isIn = (rect: Rect): boolean =>
      fullyContained === true ? contains(this.rect, rect) : intersect(this.rect, rect) !== undefined;
    return new TableScopedCollection(this.sheet.tablesHere.filter(({ rect }) => isIn(rect)));
  }

  /** Nothing spills here: arrays are not calculated. */
  GetSpillingToRangeOrNullObject(): null {
    return null;
  }

  GetSpillParentOrNullObject(): null {
    return null;
  }

  GetMergedAreasOrNullObject(): HostObject | null {
    const areas = this.sheet.merges.flatMap((merge) => intersect(merge, this.rect) ?? []);
    return areas.length === 0 ? null : this.sheet.GetRanges(areas.map(formatRange).join(','));
  }

  Find(text: unknown, criteria: unknown): Range {
    const found = this.FindOrNullObject(text, criteria);
    if (!found) throw itemNotFound(`nothing like ${String(text)}`);
    return found;
  }

  FindOrNullObject(text: unknown, criteria: unknown): Range | null {
    return findCell(this, text, criteria);
  }

  Select(): void {
    const { sheet, rect } = this;
    if (!sheet.isVisible) throw invalidOperation(`the sheet ${sheet.Name} is hidden`);
    sheet.show(rect);
  }

  Calculate(): void {
    this.sheet.workbook.isCalculated = false;
  }

  Clear(applyTo: unknown): void {
    const what = String(
      oneOf('All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks')(applyTo ?? 'All', 'applyTo'),
    );
    const { sheet, rect } = this;
    sheet.assertEditable(rect);
    if (cutsMerge(sheet, rect) && what !== 'Formats') throw invalidOperation('part of merged cells');
    if (what === 'All' || what === 'Contents') {
      for (const [row, column, cell] of sheet.grid.cellsIn(rect))
        sheet.grid.place(row, column, { style: cell.style });
      for (const table of sheet.tablesHere) table.afterWrite(rect);
    }
    if (what.endsWith('Hyperlinks')) {
      for (const [row, column, { link: _, ...cell }] of sheet.grid.cellsIn(rect))
        sheet.grid.place(row, column, cell);
    }
    if (what === 'All' || what === 'Formats') this.clearFormats();
    if (what === 'Formats' || what.endsWith('Hyperlinks')) return;
    sheet.workbook.isCalculated = false;
    cellsChanged(sheet, rect, 'RangeEdited');
  }

  Insert(direction: unknown): Range {
    const { sheet, rect } = this;
    const way = oneOf('Down', 'Right')(direction, 'shift') as 'Down' | 'Right';
    if (hasEntireRows(rect)) sheet.assertUnprotected('insert rows', 'AllowInsertRows');
    else if (hasEntireColumns(rect)) sheet.assertUnprotected('insert columns', 'AllowInsertColumns');
    else sheet.assertUnprotected('insert cells');
    insertCells(sheet, rect, way);
    return this.at(rect);
  }

  Delete(direction: unknown): void {
    const { sheet, rect } = this;
    const way = oneOf('Up', 'Left')(direction, 'shift') as 'Up' | 'Left';
    if (hasEntireRows(rect)) sheet.assertUnprotected('delete rows', 'AllowDeleteRows');
    else if (hasEntireColumns(rect)) sheet.assertUnprotected('delete columns', 'AllowDeleteColumns');
    else sheet.assertUnprotected('delete cells');
    deleteCells(sheet, rect, way);
  }

  /** Only the top left cell keeps what it holds; `across` merges each row by itself. */
  Merge(across: unknown): void {
    const { sheet, rect } = this;
    sheet.assertUnprotected('merge cells');
    if (sheet.tablesHere.some((table) => intersect(table.rect, rect)))
      throw invalidOperation('cells of a table cannot be merged');
    if (cutsMerge(sheet, rect)) throw invalidOperation('part of merged cells');
    const merged =
      across === true
        ? Array.from({ length: rowsOf(rect) }, (_, index) => ({
            ...rect,
            top: rect.top + index,
            bottom: rect.top + index,
          }))
        : [rect];
    sheet.merges = [
      ...sheet.merges.filter((one) => !intersect(one, rect)),
      ...merged.filter((one) => !isOneCell(one)),
    ];
    for (const one of merged) {
      for (const [row, column, cell] of sheet.grid.cellsIn(one)) {
        if (row !== one.top || column !== one.left) sheet.grid.place(row, column, { style: cell.style });
      }
    }
  }

  Unmerge(): void {
    this.sheet.assertUnprotected('take merged cells apart');
    this.sheet.merges = this.sheet.merges.filter((one) => !intersect(one, this.rect));
  }

  CopyFrom(source: unknown, type: unknown, skipBlanks: unknown, transpose: unknown): void {
    const from = source instanceof Range ? source : this.rangeOf(source);
    copyCells(from, this, {
      type: String(oneOf('All', 'Formulas', 'Values', 'Formats', 'Link')(type ?? 'All', 'copyType')),
      skipBlanks: skipBlanks === true,
      transpose: transpose === true,
    });
  }

  MoveTo(target: unknown): void {
    const to = target instanceof Range ? target : this.rangeOf(target);
    copyCells(this, to, { type: 'All', skipBlanks: false, transpose: false });
    this.Clear('All');
  }

  SetCellProperties(data: unknown): void {
    setCellProperties(this, matrixArgument(data, 'cellPropertiesData'));
  }

  SetRowProperties(data: unknown): void {
    setLineProperties(this, 'rows', data);
  }

  SetColumnProperties(data: unknown): void {
    setLineProperties(this, 'columns', data);
  }

  GetCellProperties(options: unknown): unknown {
    return cellProperties(this, record(options));
  }

  /** `A1:B2`, `A:C`, `1:3`. */
  get localAddress(): string {
    const { rect } = this;
    if (hasEntireRows(rect)) return `${rect.top}:${rect.bottom}`;
    if (hasEntireColumns(rect)) return `${columnLetters(rect.left)}:${columnLetters(rect.right)}`;
    return formatRange(rect);
  }

  /** Another rectangle of the same sheet; Excel refuses one that leaves it. */
  at(rect: Rect): Range {
    return this.sheet.range(rect);
  }

  move(shift: Shift): void {
    if (this.cells) this.cells = shiftRect(this.cells, shift);
  }

  /** Changes the look of the cells. */
  patch(style: Readonly<Record<string, unknown>>): void {
    this.sheet.assertUnprotected('format cells', 'AllowFormatCells');
    this.sheet.grid.patchStyle(this.rect, style);
    this.sheet.events.happened(
      EventType.formatChanged,
      [this.sheet.Id, WORKBOOK],
      { type: 'WorksheetFormatChanged', worksheetId: this.sheet.Id, address: this.localAddress },
      this,
    );
  }

  private clearFormats(): void {
    const { sheet, rect } = this;
    sheet.assertUnprotected('format cells', 'AllowFormatCells');
    sheet.grid.clearStyle(rect);
    for (const format of sheet.conditionalFormats)
      format.move((rects) => rects.flatMap((one) => subtract(one, rect)));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
    sheet.merges = sheet.merges.filter((one) => !contains(rect, one));
  }

  private sized(rows: number, columns: number): Range {
    const { top, left } = this.rect;
    if (rows < 1 || columns < 1) throw invalidArgument('a range has one cell at least');
    return this.at({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  private beside(axis: 'rows' | 'columns', count: number): Range {
    if (count === 0) throw invalidArgument('count is not 0');
    const { top, left, bottom, right } = this.rect;
    if (axis === 'rows')
      return count > 0
        ? this.at({ left, right, top: bottom + 1, bottom: bottom + count })
        : this.at({ left, right, top: top + count, bottom: top - 1 });
    return count > 0
      ? this.at({ top, bottom, left: right + 1, right: right + count })
      : this.at({ top, bottom, left: left + count, right: left - 1 });
  }

  private other(other: unknown): Rect {
    const range = other instanceof Range ? other : this.rangeOf(other);
    if (range.sheet !== this.sheet) throw invalidArgument('the ranges are on two sheets');
    return range.rect;
  }

  /** An address with or without a sheet; without one, a range of this sheet. */
  private rangeOf(address: unknown): Range {
    const { own, cells } = splitAddress(String(address));
    const rect = readRect(cells);
    if (!rect) throw invalidArgument(`${String(address)} is no address`);
    return (own === undefined ? this.sheet : this.sheet.workbook.sheet(own)).range(rect);
  }

  /** One answer a cell; null for whole rows and columns, whose cells Excel does not give. */
  private map(read: (cell: Cell, row: number, column: number) => unknown, ofStyle = false): unknown {
    const { rect, sheet } = this;
    if (hasEntireRows(rect) || hasEntireColumns(rect)) return null;
    if (this.RowCount * this.ColumnCount > MAX_READ)
      throw cellsExceedLimit(`${this.Address}: at most ${MAX_READ}`);
    return Array.from({ length: rowsOf(rect) }, (_, row) =>
      Array.from({ length: columnsOf(rect) }, (__, column) => {
        const [atRow, atColumn] = [rect.top + row, rect.left + column];
        const cell = sheet.grid.get(atRow, atColumn);
        const style = cell ? cell.style : ofStyle ? sheet.grid.styleAt(atRow, atColumn) : NO_STYLE;
        return read(cell ?? { style }, atRow, atColumn);
      }),
    );
  }

  private lines<T>(axis: 'rows' | 'columns', read: (line: number) => T): readonly T[] {
    const [from, to] =
      axis === 'rows' ? [this.rect.top, this.rect.bottom] : [this.rect.left, this.rect.right];
    // Whole sheets: the lines that nobody touched are all alike.
    return Array.from({ length: Math.min(to - from + 1, 20_000) }, (_, index) => read(from + index));
  }

  private cellAddress(row: number, column: number): string {
    return `${quotedIfNeeded(this.sheet.Name)}!${columnLetters(column)}${row}`;
  }

  private doubt(about: string): void {
    this.sheet.workbook.doubts.add(about);
  }
}

const same = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] as T) : null);
