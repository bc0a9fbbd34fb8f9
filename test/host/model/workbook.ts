import { HostObject } from '../interpreter/hostObject';
import { Application } from './application';
import { CommentCollection } from './comments';
import { CustomXmlPartCollection } from './customXmlParts';
import { DocumentProperties } from './documentProperties';
import { invalidReference, itemNotFound } from './errors';
import { HostEvents } from './events';
import { sameName } from './grid/formulaReferences';
import type { Rect } from './grid/rectangles';
import { NamedItemCollection } from './namedItems';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { Runtime } from './runtime';
import { SettingCollection } from './settings';
import type { Table } from './table';
import { TableCollection } from './tableCollection';
import { WorkbookProtection } from './workbookProtection';
import type { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheetCollection';

/** What is selected in the window. */
export interface Selection {
  readonly sheet: Worksheet;
  readonly rect: Rect;
  /** What was added with the Ctrl key. */
  readonly more?: readonly Rect[];
}

/** The workbook an add-in works on. */
export class Workbook extends HostObject {
  override readonly className = 'Workbook';
  readonly events = new HostEvents();
  readonly sheets: Worksheet[] = [];
  readonly tables: Table[] = [];
  /** Formulas have been written since the last calculation. */
  isCalculated = true;
  calculationMode = 'Automatic';
  /** What was answered without knowing what Excel answers: results of formulas, texts of odd number formats. */
  readonly doubts = new Set<string>();
  private readonly counters = new Map<string, number>();
  private readonly worksheets = new WorksheetCollection(this);
  private readonly tableCollection = new TableCollection(this);
  private readonly names = new NamedItemCollection(this);
  private readonly comments = new CommentCollection(this);
  private readonly settings = new SettingCollection();
  private readonly properties = new DocumentProperties();
  private readonly customXmlParts = new CustomXmlPartCollection();
  private readonly protection = new WorkbookProtection();
  private readonly application = new Application(this);
  private readonly runtime = new Runtime(this.events);
  private selected: Selection | undefined;

  /** `language` is that of Excel: names of new sheets and tables, texts of cells. */
  constructor(readonly language = 'en-US') {
    super();
  }

  get Application(): Application {
    return this.application;
  }

  get Worksheets(): WorksheetCollection {
    return this.worksheets;
  }

  get Tables(): TableCollection {
    return this.tableCollection;
  }

  get Names(): NamedItemCollection {
    return this.names;
  }

  get Comments(): CommentCollection {
    return this.comments;
  }

  get Settings(): SettingCollection {
    return this.settings;
  }

  get Properties(): DocumentProperties {
    return this.properties;
  }

  get CustomXmlParts(): CustomXmlPartCollection {
    return this.customXmlParts;
  }

  get Protection(): WorkbookProtection {
    return this.protection;
  }

  get _Runtime(): Runtime {
    return this.runtime;
  }

  get Name(): string {
    return 'workbook.xlsx';
  }

  get ReadOnly(): boolean {
    return false;
  }

  GetSelectedRange(): Range {
    const { sheet, rect } = this.selection;
    return new Range(sheet, rect);
  }

  GetSelectedRanges(): RangeAreas {
    const { sheet, rect, more = [] } = this.selection;
    return new RangeAreas(sheet, [rect, ...more]);
  }

  GetActiveCell(): Range {
    const { sheet, rect } = this.selection;
    return new Range(sheet, { ...rect, bottom: rect.top, right: rect.left });
  }

  _GetRangeForEventByReferenceId(reference: string): Range {
    const range = this.events.rangeOf(reference);
    if (!range) throw invalidReference(`no event has the range ${reference}`);
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    return this.events.rangeOf(reference) ?? null;
  }

  get selection(): Selection {
    const first = this.sheets[0];
    if (!first) throw new Error('the workbook has no sheet');
    if (!this.selected || !this.sheets.includes(this.selected.sheet))
      this.selected = { sheet: this.sheets.find((sheet) => sheet.isVisible) ?? first, rect: HOME };
    return this.selected;
  }

  set selection(selection: Selection) {
    this.selected = selection;
  }

  /** The sheet of that name or id; throws as Excel does. */
  sheet(key: string): Worksheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw itemNotFound(`no sheet ${key}`);
    return sheet;
  }

  findSheet(key: string): Worksheet | undefined {
    return this.sheets.find((sheet) => sameName(sheet.Name, key) || sheet.Id === key);
  }

  /** The table of that name or id; throws as Excel does. */
  table(key: string): Table {
    const table = this.tables.find((one) => sameName(one.Name, key) || one.Id === key);
    if (!table) throw itemNotFound(`no table ${key}`);
    return table;
  }

  /** 1, 2, 3… for each kind of thing. */
  nextNumber(kind: string): number {
    const next = (this.counters.get(kind) ?? 0) + 1;
    this.counters.set(kind, next);
    return next;
  }

  /** An id of Excel's form, `{00000000-0001-0000-0000-000000000000}`; its second and third parts tell things apart. */
  nextId(kind: string, mark: string): string {
    const number = this.nextNumber(kind).toString(16).toUpperCase().padStart(4, '0');
    return `{00000000-${number}-${mark}-0000-000000000000}`;
  }

  /** Changes every formula, wherever it stands; `home` is the sheet that a reference without a sheet means. */
  mapFormulas(change: (formula: string, home: string) => string): void {
    for (const sheet of this.sheets) sheet.mapFormulas((formula) => change(formula, sheet.Name));
    this.names.mapFormulas(change);
  }
}

const HOME: Rect = { top: 1, left: 1, bottom: 1, right: 1 };
