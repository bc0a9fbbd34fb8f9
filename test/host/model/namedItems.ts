import { HostObject } from '../interpreter/hostObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from './errors';
import { text } from './facts';
import { sameName } from './grid/formulaReferences';
import { definedName } from './names';
import { Range } from './range';
import { readRect, splitAddress } from './resolveAddress';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** The names of the workbook, or of one sheet. */
export class NamedItemCollection extends HostObject {
  override readonly className = 'NamedItemCollection';
  private items: NamedItem[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly sheet?: Worksheet,
  ) {
    super();
  }

  get Items(): readonly NamedItem[] {
    return this.items;
  }

  GetCount(): number {
    return this.items.length;
  }

  /** A range, or a formula: `=Plan!$A$1`, `=0.2`. */
  Add(given: unknown, reference: unknown, comment: unknown): NamedItem {
    const name = definedName(given);
    if (this.find(name)) throw itemAlreadyExists(`a name ${name}`);
    if (this.workbook.tables.some((table) => sameName(table.Name, name)))
      throw invalidArgument(`a table is called ${name}`);
    const item = new NamedItem(
      this,
      name,
      formulaOf(reference),
      comment === null ? '' : String(comment ?? ''),
    );
    this.items.push(item);
    return item;
  }

  Indexer(name: unknown): NamedItem {
    const item = this.find(String(name));
    if (!item) throw itemNotFound(`no name ${String(name)}`);
    return item;
  }

  GetItemOrNullObject(name: unknown): NamedItem | null {
    return this.find(String(name)) ?? null;
  }

  find(name: string): NamedItem | undefined {
    return this.items.find((item) => sameName(item.Name, name));
  }

  drop(item: NamedItem): void {
    this.items = this.items.filter((one) => one !== item);
  }

  mapFormulas(change: (formula: string, home: string) => string): void {
    for (const item of this.items) item.follow((formula) => change(formula, this.sheet?.Name ?? ''));
  }
}

function formulaOf(reference: unknown): string {
  if (reference instanceof Range) {
    const cells = reference.localAddress.replace(/[A-Z]+|[0-9]+/g, (part) => `$${part}`);
    return `=${reference.sheet.prefix}${cells}`;
  }
  if (typeof reference === 'string' && reference.startsWith('=')) return reference;
  throw invalidArgument('a name means a range, or a formula that begins with =');
}

export class NamedItem extends HostObject {
  override readonly className = 'NamedItem';
  private isVisible = true;

  constructor(
    private readonly names: NamedItemCollection,
    private readonly name: string,
    private formula: string,
    private comment: string,
  ) {
    super();
  }

  get _Id(): string {
    return this.name;
  }

  get Name(): string {
    return this.name;
  }

  get Scope(): string {
    return this.names.sheet ? 'Worksheet' : 'Workbook';
  }

  get Type(): string {
    if (this.target()) return 'Range';
    if (this.formula.includes('#REF!')) return 'Error';
    const constant = this.formula.slice(1);
    if (/^-?[0-9.]+$/.test(constant)) return 'Double';
    return /^(?:TRUE|FALSE)$/i.test(constant) ? 'Boolean' : 'String';
  }

  get Value(): unknown {
    const constant = this.formula.slice(1);
    return this.Type === 'Double' ? Number(constant) : constant.replace(/^"(.*)"$/, '$1');
  }

  get Formula(): string {
    return this.formula;
  }

  set Formula(formula: unknown) {
    this.formula = formulaOf(formula);
  }

  get Comment(): string {
    return this.comment;
  }

  set Comment(comment: unknown) {
    this.comment = String(text(comment, 'comment'));
  }

  get Visible(): boolean {
    return this.isVisible;
  }

  set Visible(isVisible: boolean) {
    this.isVisible = isVisible;
  }

  get Worksheet(): Worksheet {
    if (!this.names.sheet) throw itemNotFound(`${this.name} belongs to the workbook`);
    return this.names.sheet;
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return this.names.sheet ?? null;
  }

  GetRange(): Range {
    const range = this.target();
    if (!range) throw itemNotFound(`${this.name} names no range: ${this.formula}`);
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    return this.target() ?? null;
  }

  Delete(): void {
    this.names.drop(this);
  }

  follow(change: (formula: string) => string): void {
    this.formula = change(this.formula);
  }

  private target(): Range | undefined {
    const reference = this.formula.slice(1);
    if (!/![^!]+$/.test(reference) || reference.includes('(')) return undefined;
    const { own, cells } = splitAddress(reference);
    const rect = readRect(cells);
    const sheet = own === undefined ? undefined : this.names.workbook.findSheet(own);
    return rect && sheet ? sheet.range(rect) : undefined;
  }
}
