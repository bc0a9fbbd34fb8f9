import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';
import { AutoFilter } from './autoFilter';
import { ChartCollection } from './charts/chartCollection';
import type { Chart } from './charts/chart';
import { CommentCollection } from './comments';
import type { Comment } from './comments';
import type { ConditionalFormat } from './conditionalFormats/conditionalFormat';
import { copySheet } from './copySheet';
import type { Validation } from './dataValidation';
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from './errors';
import { declareEvents, EventSource, EventType, WORKBOOK, WORKSHEET_EVENTS } from './events';
import type { HostEvents } from './events';
import { colour, oneOf } from './facts';
import { FreezePanes } from './freezePanes';
import { quotedIfNeeded, renameSheet } from './grid/formulaReferences';
import type { Rect } from './grid/rectangles';
import { isOnSheet, WHOLE_SHEET } from './grid/rectangles';
import { LineSizes } from './grid/lineSizes';
import { hasContent, SheetGrid } from './grid/sheetGrid';
import { sheetName } from './names';
import { NamedItemCollection } from './namedItems';
import { PageLayout } from './pageLayout';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { resolveAddress, resolveAreas } from './resolveAddress';
import { TableCollection } from './tableCollection';
import type { Table } from './table';
import { integerArgument } from './wireArguments';
import type { Workbook } from './workbook';
import { WorksheetProtection } from './worksheetProtection';

/** Default sizes in points: 64 and 20 pixels. */
const COLUMN_WIDTH = 48;
const ROW_HEIGHT = 15;

export class Worksheet extends EventSource {
  override readonly className = 'Worksheet';
  grid = new SheetGrid();
  readonly rows = new LineSizes(ROW_HEIGHT);
  readonly columns = new LineSizes(COLUMN_WIDTH);
  merges: readonly Rect[] = [];
  validations: readonly Validation[] = [];
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormat[] = [];
  readonly charts: Chart[] = [];
  readonly comments: Comment[] = [];
  /** Texts of the old notes, by cell; the API reaches them from ExcelApi 1.18 on only. */
  notes: readonly { readonly rect: Rect; readonly text: string }[] = [];
  private readonly id: string;
  private visibility = 'Visible';
  private tabColor = '';
  private gridlines = true;
  private headings = true;
  private live: WeakRef<Range>[] = [];
  /** How many ranges are remembered before those that are gone are forgotten. */
  private sweepAt = 5_000;
  private readonly chartCollection = new ChartCollection(this);
  private readonly tableCollection: TableCollection;
  private readonly commentCollection: CommentCollection;
  private readonly names: NamedItemCollection;
  private readonly protection = new WorksheetProtection(this);
  private readonly freezePanes = new FreezePanes(this);
  private readonly pageLayout = new PageLayout(this);
  private readonly autoFilter = new AutoFilter(this);

  constructor(
    readonly workbook: Workbook,
    private name: string,
  ) {
    super();
    this.id = workbook.nextId('sheet', '0000');
    this.tableCollection = new TableCollection(workbook, this);
    this.commentCollection = new CommentCollection(workbook, this);
    this.names = new NamedItemCollection(workbook, this);
  }

  get events(): HostEvents {
    return this.workbook.events;
  }

  get eventTarget(): string {
    return this.id;
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.name;
  }

  set Name(given: unknown) {
    this.workbook.Protection.assertOpen('rename a sheet');
    const name = sheetName(given);
    const other = this.workbook.findSheet(name);
    if (other && other !== this) throw invalidArgument(`another sheet is called ${name}`);
    const before = this.name;
    this.workbook.mapFormulas((formula) => renameSheet(formula, before, name));
    this.name = name;
    this.events.happened(EventType.nameChanged, [this.id, WORKBOOK], {
      type: 'WorksheetNameChanged',
      worksheetId: this.id,
      nameBefore: before,
      nameAfter: name,
    });
  }

  get Position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  set Position(given: unknown) {
    this.workbook.Protection.assertOpen('move a sheet');
    const position = integerArgument(given, 'position', 0, this.workbook.sheets.length - 1);
    this.workbook.sheets.splice(this.Position, 1);
    this.workbook.sheets.splice(position, 0, this);
  }

  get Visibility(): string {
    return this.visibility;
  }

  set Visibility(given: unknown) {
    this.workbook.Protection.assertOpen('hide a sheet');
    const visibility = String(oneOf('Visible', 'Hidden', 'VeryHidden')(given, 'visibility'));
    if (visibility !== 'Visible') this.assertNotOnlyVisible('hidden');
    this.visibility = visibility;
  }

  get TabColor(): string {
    return this.tabColor;
  }

  set TabColor(value: unknown) {
    this.tabColor = String(colour(value ?? '', 'tabColor'));
  }

  get ShowGridlines(): boolean {
    return this.gridlines;
  }

  /** The runtime sets under one name what it loads under another. */
  set Gridlines(value: boolean) {
    this.gridlines = value;
  }

  get ShowHeadings(): boolean {
    return this.headings;
  }

  set Headings(value: boolean) {
    this.headings = value;
  }

  get StandardWidth(): number {
    return this.columns.standard;
  }

  set StandardWidth(width: number) {
    this.columns.standard = width;
  }

  get StandardHeight(): number {
    return this.rows.standard;
  }

  get EnableCalculation(): boolean {
    return true;
  }

  get Tables(): TableCollection {
    return this.tableCollection;
  }

  get Charts(): ChartCollection {
    return this.chartCollection;
  }

  get Names(): NamedItemCollection {
    return this.names;
  }

  get Comments(): CommentCollection {
    return this.commentCollection;
  }

  get Protection(): WorksheetProtection {
    return this.protection;
  }

  get FreezePanes(): FreezePanes {
    return this.freezePanes;
  }

  get PageLayout(): PageLayout {
    return this.pageLayout;
  }

  get AutoFilter(): AutoFilter {
    return this.autoFilter;
  }

  Activate(): void {
    if (!this.isVisible) throw invalidOperation(`the sheet ${this.name} is hidden`);
    this.show({ top: 1, left: 1, bottom: 1, right: 1 }, false);
  }

  Calculate(): void {
    this.workbook.isCalculated = false;
  }

  Delete(): void {
    this.workbook.Protection.assertOpen('delete a sheet');
    if (this.visibility === 'VeryHidden') throw invalidOperation(`the sheet ${this.name} is very hidden`);
    this.assertNotOnlyVisible('deleted');
    this.workbook.sheets.splice(this.Position, 1);
    for (const table of this.tablesHere) this.workbook.tables.splice(this.workbook.tables.indexOf(table), 1);
    this.workbook.mapFormulas((formula) => renameSheet(formula, this.name, null));
    this.workbook.isCalculated = false;
    this.events.happened(EventType.deleted, [WORKBOOK], { type: 'WorksheetDeleted', worksheetId: this.id });
  }

  Copy(position: unknown, relativeTo: unknown): Worksheet {
    this.workbook.Protection.assertOpen('copy a sheet');
    return copySheet(this, position, relativeTo);
  }

  GetRange(address: unknown): Range {
    return address === null || address === undefined || address === ''
      ? this.range(WHOLE_SHEET)
      : this.range(resolveAddress(address, this));
  }

  GetRanges(address: unknown): RangeAreas {
    return new RangeAreas(this, address ? resolveAreas(address, this) : [WHOLE_SHEET]);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const top = integerArgument(row, 'startRow', 0, MAX_ROWS - 1) + 1;
    const left = integerArgument(column, 'startColumn', 0, MAX_COLUMNS - 1) + 1;
    return this.range({
      top,
      left,
      bottom: top + integerArgument(rows, 'rowCount', 1) - 1,
      right: left + integerArgument(columns, 'columnCount', 1) - 1,
    });
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  /** The top left cell of a sheet without anything. */
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.range({ top: 1, left: 1, bottom: 1, right: 1 });
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.used(WHOLE_SHEET, valuesOnly === true);
    return used ? this.range(used) : null;
  }

  GetNext(visibleOnly: unknown): Worksheet {
    return this.neighbour(1, visibleOnly);
  }

  GetNextOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.workbook.Worksheets.neighbour(this, 1, visibleOnly) ?? null;
  }

  GetPrevious(visibleOnly: unknown): Worksheet {
    return this.neighbour(-1, visibleOnly);
  }

  GetPreviousOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.workbook.Worksheets.neighbour(this, -1, visibleOnly) ?? null;
  }

  _GetSheetById(id: string): Worksheet {
    return this.workbook.sheet(id);
  }

  _GetAnotherWorksheetById(id: string): Worksheet {
    return this.workbook.sheet(id);
  }

  get isVisible(): boolean {
    return this.visibility === 'Visible';
  }

  /** `Plan!` or `'Plan 2026'!`. */
  get prefix(): string {
    return `${quotedIfNeeded(this.name)}!`;
  }

  get tablesHere(): readonly Table[] {
    return this.workbook.tables.filter((table) => table.sheet === this);
  }

  /** The cells of a rectangle, as an object that moves with them. */
  range(rect: Rect | string): Range {
    this.workbook.Worksheets.existing(this);
    const cells = typeof rect === 'string' ? resolveAddress(rect, this) : rect;
    if (!isOnSheet(cells)) throw invalidArgument('the range leaves the sheet');
    return new Range(this, cells);
  }

  /** Remembers a range, to move it with its cells. */
  follow(range: Range): void {
    if (this.live.length > this.sweepAt) {
      this.live = this.live.filter((one) => one.deref());
      this.sweepAt = Math.max(5_000, this.live.length * 2);
    }
    this.live.push(new WeakRef(range));
  }

  get liveRanges(): readonly Range[] {
    return this.live.flatMap((one) => one.deref() ?? []);
  }

  used(within: Rect, valuesOnly: boolean): Rect | undefined {
    return this.grid.used(
      within,
      valuesOnly
        ? hasContent
        : (cell) => hasContent(cell) || Object.values(cell.style).some((value) => value !== undefined),
    );
  }

  /** Selects cells of this sheet and shows it; `isSelection` is false where only the sheet was asked for. */
  show(rect: Rect, isSelection = true): void {
    const { workbook, events } = this;
    const before = workbook.selection;
    const comes = before.sheet !== this;
    if (comes || isSelection) workbook.selection = { sheet: this, rect };
    if (comes) {
      const left = before.sheet.Id;
      events.happened(EventType.deactivated, [left, WORKBOOK], {
        type: 'WorksheetDeactivated',
        worksheetId: left,
      });
      events.happened(EventType.activated, [this.id, WORKBOOK], {
        type: 'WorksheetActivated',
        worksheetId: this.id,
      });
    }
    if (!isSelection) return;
    events.selectionChanges++;
    events.happened(EventType.selectionChanged, [this.id, WORKBOOK], {
      type: 'WorksheetSelectionChanged',
      worksheetId: this.id,
      address: this.range(rect).localAddress,
    });
  }

  /** Excel refuses to write in locked cells of a protected sheet. */
  assertEditable(rect: Rect, what = 'write'): void {
    if (!this.protection.Protected) return;
    if (this.grid.uniform(rect, 'Locked', true) !== false)
      throw accessDenied(`${what}: locked cells of the protected sheet ${this.name}`);
  }

  /** Excel refuses most else on a protected sheet, unless an option of the protection allows it. */
  assertUnprotected(what: string, option?: string): void {
    if (this.protection.Protected && !(option !== undefined && this.protection.allows(option)))
      throw accessDenied(`${what}: the sheet ${this.name} is protected`);
  }

  mapFormulas(change: (formula: string) => string): void {
    this.grid.mapFormulas(change);
    for (const format of this.conditionalFormats) format.mapFormulas(change);
    for (const chart of this.charts) chart.mapFormulas(change);
    this.names.mapFormulas(change);
    this.validations = this.validations.map((one) => ({
      ...one,
      rule: mapTexts(one.rule, change) as object,
    }));
  }

  copyFacts(from: Worksheet): void {
    this.tabColor = from.tabColor;
    this.gridlines = from.gridlines;
    this.headings = from.headings;
  }

  private neighbour(by: number, visibleOnly: unknown): Worksheet {
    const sheet = this.workbook.Worksheets.neighbour(this, by, visibleOnly);
    if (!sheet) throw itemNotFound(`no sheet beside ${this.name}`);
    return sheet;
  }

  private assertNotOnlyVisible(what: string): void {
    if (this.isVisible && this.workbook.sheets.filter((sheet) => sheet.isVisible).length === 1)
      throw invalidOperation(`the only visible sheet, ${this.name}, cannot be ${what}`);
  }
}

declareEvents(Worksheet, WORKSHEET_EVENTS);

/** Every text that is a formula, at any depth, changed. */
export function mapTexts(value: unknown, change: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}
