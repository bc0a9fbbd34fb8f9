import { invalidArgument, invalidOperation, itemNotFound } from './errors';
import { declareEvents, EventSource, EventType, WORKBOOK } from './events';
import type { HostEvents } from './events';
import type { AutoFilter } from './autoFilter';
import { bool } from './facts';
import { sameName } from './grid/formulaReferences';
import type { Rect, Shift } from './grid/rectangles';
import { columnsOf, intersect, rowsOf, shiftRect } from './grid/rectangles';
import { hasContent } from './grid/sheetGrid';
import { definedName } from './names';
import { Range } from './range';
import { resolveAddress } from './resolveAddress';
import { insertCells, deleteCells } from './shiftCells';
import { TableSort } from './sort';
import { TableColumnCollection } from './tableColumns';
import { TableRowCollection } from './tableRows';
import type { Worksheet } from './worksheet';

const DEFAULT_STYLE = 'TableStyleMedium2';
const STYLES =
  /^TableStyle(?:Light(?:[1-9]|1[0-9]|2[01])|Medium(?:[1-9]|1[0-9]|2[0-8])|Dark(?:[1-9]|1[01]))$/;

export class Table extends EventSource {
  override readonly className = 'Table';
  readonly filters = new Map<number, object>();
  /** Ids of the columns, from left to right; they stay when a column moves or gets another name. */
  columnIds: number[] = [];
  private cells: Rect;
  private readonly id: string;
  private name: string;
  private style = DEFAULT_STYLE;
  private hasTotals = false;
  private lastColumnId = 0;
  private readonly flags = new Map<string, boolean>([
    ['ShowBandedRows', true],
    ['ShowFilterButton', true],
  ]);
  private readonly columns = new TableColumnCollection(this);
  private readonly rows = new TableRowCollection(this);
  private readonly sort = new TableSort(this);

  private constructor(
    readonly sheet: Worksheet,
    rect: Rect,
  ) {
    super();
    this.cells = rect;
    this.id = String(sheet.workbook.nextNumber('table'));
    this.name = this.freeName();
    this.columnIds = Array.from({ length: columnsOf(rect) }, () => this.nextColumnId());
  }

  /** Makes a table of a range; without headers, a row for them is put in on top. */
  static create(range: Range, hasHeaders: boolean): Table {
    const { sheet } = range;
    const given = range.rect;
    sheet.assertUnprotected('add a table');
    const other = sheet.tablesHere.find((table) => intersect(table.rect, given));
    if (other) throw invalidArgument(`${range.Address} overlaps the table ${other.name}`);
    if (sheet.merges.some((merge) => intersect(merge, given)))
      throw invalidArgument(`${range.Address} has merged cells`);
    // A table has at least one row below its headers.
    const rect = hasHeaders && rowsOf(given) > 1 ? given : { ...given, bottom: given.bottom + 1 };
    if (!hasHeaders) insertCells(sheet, { ...given, bottom: given.top }, 'Down');
    const table = new Table(sheet, rect);
    sheet.workbook.tables.push(table);
    table.settleHeaders();
    sheet.events.happened(EventType.tableAdded, [sheet.Id, WORKBOOK], {
      type: 'TableAdded',
      tableId: table.id,
      worksheetId: sheet.Id,
    });
    return table;
  }

  get events(): HostEvents {
    return this.sheet.events;
  }

  get eventTarget(): string {
    return this.id;
  }

  get Id(): string {
    return this.id;
  }

  get LegacyId(): string {
    return this.id;
  }

  get Name(): string {
    return this.name;
  }

  set Name(given: unknown) {
    const name = definedName(given);
    const { workbook } = this.sheet;
    const isTaken =
      workbook.tables.some((table) => table !== this && sameName(table.name, name)) ||
      workbook.Names.find(name) !== undefined;
    if (isTaken) throw invalidArgument(`a table or a name ${name} exists`);
    this.name = name;
  }

  get Style(): string {
    return this.style;
  }

  set Style(style: unknown) {
    if (style !== '' && !STYLES.test(String(style))) throw invalidArgument(`no table style ${String(style)}`);
    this.style = String(style);
  }

  get ShowTotals(): boolean {
    return this.hasTotals;
  }

  /** A row of totals comes in below the table, its first cell saying so. */
  set ShowTotals(value: unknown) {
    const hasTotals = bool(value, 'showTotals') === true;
    if (hasTotals === this.hasTotals) return;
    this.sheet.assertUnprotected('change a table');
    const { left, right, bottom } = this.cells;
    if (hasTotals) {
      const below = { left, right, top: bottom + 1, bottom: bottom + 1 };
      if (this.sheet.grid.used(below, hasContent)) insertCells(this.sheet, below, 'Down');
      this.cells = { ...this.cells, bottom: bottom + 1 };
      this.sheet.grid.put(bottom + 1, left, { value: 'Total' });
    } else {
      deleteCells(this.sheet, { left, right, top: bottom, bottom }, 'Up');
    }
    this.hasTotals = hasTotals;
  }

  get ShowHeaders(): boolean {
    return true;
  }

  get ShowBandedRows(): boolean {
    return this.flag('ShowBandedRows');
  }

  set ShowBandedRows(value: unknown) {
    this.setFlag('ShowBandedRows', value);
  }

  get ShowBandedColumns(): boolean {
    return this.flag('ShowBandedColumns');
  }

  set ShowBandedColumns(value: unknown) {
    this.setFlag('ShowBandedColumns', value);
  }

  get ShowFilterButton(): boolean {
    return this.flag('ShowFilterButton');
  }

  set ShowFilterButton(value: unknown) {
    this.setFlag('ShowFilterButton', value);
  }

  get HighlightFirstColumn(): boolean {
    return this.flag('HighlightFirstColumn');
  }

  set HighlightFirstColumn(value: unknown) {
    this.setFlag('HighlightFirstColumn', value);
  }

  get HighlightLastColumn(): boolean {
    return this.flag('HighlightLastColumn');
  }

  set HighlightLastColumn(value: unknown) {
    this.setFlag('HighlightLastColumn', value);
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  get Columns(): TableColumnCollection {
    return this.columns;
  }

  get Rows(): TableRowCollection {
    return this.rows;
  }

  get Sort(): TableSort {
    return this.sort;
  }

  get AutoFilter(): AutoFilter {
    return this.sheet.AutoFilter;
  }

  GetRange(): Range {
    return this.sheet.range(this.rect);
  }

  GetHeaderRowRange(): Range {
    return this.sheet.range(this.headerRect);
  }

  GetDataBodyRange(): Range {
    return this.sheet.range(this.bodyRect);
  }

  GetTotalRowRange(): Range {
    if (!this.hasTotals) throw itemNotFound(`${this.name} has no row of totals`);
    return this.sheet.range({ ...this.rect, top: this.rect.bottom });
  }

  /** The headers stay in their row, and the new range meets the old one. */
  Resize(given: unknown): void {
    this.sheet.assertUnprotected('resize a table');
    const rect = given instanceof Range ? given.rect : resolveAddress(given, this.sheet);
    if (given instanceof Range && given.sheet !== this.sheet)
      throw invalidArgument('the new range is on another sheet');
    if (rect.top !== this.cells.top || !intersect(rect, this.cells) || rowsOf(rect) < 2)
      throw invalidArgument(`${this.name} cannot be resized to that range`);
    if (this.sheet.tablesHere.some((table) => table !== this && intersect(table.rect, rect)))
      throw invalidArgument('the new range overlaps another table');
    const from = this.cells;
    this.columnIds = Array.from({ length: columnsOf(rect) }, (_, index) => {
      const before = rect.left + index - from.left;
      return this.columnIds[before] ?? this.nextColumnId();
    });
    this.cells = rect;
    this.settleHeaders();
  }

  /** The table goes with its cells' contents and looks. */
  Delete(): void {
    this.sheet.assertUnprotected('delete a table');
    const range = this.GetRange();
    this.dissolve();
    range.Clear('All');
    this.sheet.events.happened(EventType.tableDeleted, [this.sheet.Id, WORKBOOK], {
      type: 'TableDeleted',
      tableId: this.id,
      tableName: this.name,
      worksheetId: this.sheet.Id,
    });
  }

  ConvertToRange(): Range {
    this.sheet.assertUnprotected('convert a table');
    const range = this.GetRange();
    this.dissolve();
    return range;
  }

  ClearFilters(): void {
    this.filters.clear();
    this.sheet.rows.hide(this.bodyRect.top, this.bodyRect.bottom, false);
  }

  ReapplyFilters(): void {}

  get rect(): Rect {
    if (!this.sheet.workbook.tables.includes(this)) throw itemNotFound(`the table ${this.name} is no more`);
    return this.cells;
  }

  get headerRect(): Rect {
    return { ...this.rect, bottom: this.rect.top };
  }

  /** Without headers and totals. */
  get bodyRect(): Rect {
    return { ...this.rect, top: this.rect.top + 1, bottom: this.rect.bottom - (this.hasTotals ? 1 : 0) };
  }

  touches(rect: Rect): boolean {
    return intersect(this.rect, rect) !== undefined;
  }

  /** Headers are texts, all different: what is written over them is made so. */
  afterWrite(rect: Rect): void {
    if (intersect(rect, this.headerRect)) this.settleHeaders();
  }

  /** Follows its cells; a column of the sheet that came in, in the middle, is a column of the table. */
  move(shift: Shift): void {
    const before = this.cells;
    const after = shiftRect(before, shift);
    if (!after) {
      this.dissolve();
      return;
    }
    this.cells = after;
    const isTotalGone =
      shift.axis === 'rows' && shift.at <= before.bottom && shift.at - shift.count > before.bottom;
    if (after !== before && isTotalGone) this.hasTotals = false;
    if (shift.axis === 'columns' && columnsOf(before) !== columnsOf(after)) {
      const at = Math.max(0, shift.at - before.left);
      if (shift.count > 0)
        this.columnIds.splice(at, 0, ...Array.from({ length: shift.count }, () => this.nextColumnId()));
      else this.columnIds.splice(at, columnsOf(before) - columnsOf(after));
      this.settleHeaders();
    }
    if (rowsOf(after) < 2) this.cells = { ...after, bottom: after.top + 1 };
  }

  /** Sets the last row of the table, without moving a cell. */
  stretch(rect: Rect): void {
    this.cells = rect;
  }

  nextColumnId(): number {
    return ++this.lastColumnId;
  }

  /** Facts of a table that is copied with its sheet. */
  copyTo(sheet: Worksheet): void {
    const copy = new Table(sheet, this.cells);
    sheet.workbook.tables.push(copy);
    copy.style = this.style;
    copy.hasTotals = this.hasTotals;
    for (const [name, value] of this.flags) copy.flags.set(name, value);
  }

  settleHeaders(): void {
    const taken = new Set<string>();
    const word = this.sheet.workbook.language.startsWith('fr') ? 'Colonne' : 'Column';
    const { left, right, top } = this.cells;
    for (let column = left; column <= right; column++) {
      const cell = this.sheet.grid.get(top, column);
      if (cell?.formula !== undefined) throw invalidOperation('a header cannot be a formula');
      const given = cell?.value === undefined ? '' : String(cell.value);
      let name = given || `${word}${column - left + 1}`;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${given || word}${number}`;
      taken.add(name.toLowerCase());
      if (cell?.value !== name) this.sheet.grid.put(top, column, { ...cell, value: name });
    }
  }

  private dissolve(): void {
    const { tables } = this.sheet.workbook;
    const at = tables.indexOf(this);
    if (at >= 0) tables.splice(at, 1);
  }

  private freeName(): string {
    const { workbook } = this.sheet;
    const word = workbook.language.startsWith('fr') ? 'Tableau' : 'Table';
    for (let number = Number(this.id); ; number++) {
      const name = `${word}${number}`;
      if (!workbook.tables.some((table) => sameName(table.name, name))) return name;
    }
  }

  private flag(name: string): boolean {
    return this.flags.get(name) ?? false;
  }

  private setFlag(name: string, value: unknown): void {
    this.flags.set(name, bool(value, name) === true);
  }
}

declareEvents(Table, {
  DataChangedEvent: EventType.tableChanged,
  SelectionChangedEvent: EventType.tableSelectionChanged,
});
