import { HostObject } from '../interpreter/hostObject';
import { invalidArgument, itemNotFound } from './errors';
import { declareEvents, EventSource, EventType, WORKBOOK } from './events';
import type { HostEvents } from './events';
import { sameName } from './grid/formulaReferences';
import { Range } from './range';
import { resolveAddress, splitAddress } from './resolveAddress';
import { Table } from './table';
import { integerArgument } from './wireArguments';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** The tables of a sheet, or of the whole workbook. */
export class TableCollection extends EventSource {
  override readonly className = 'TableCollection';

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet?: Worksheet,
  ) {
    super();
  }

  get events(): HostEvents {
    return this.workbook.events;
  }

  get eventTarget(): string {
    return this.sheet?.Id ?? WORKBOOK;
  }

  get Items(): readonly Table[] {
    return this.sheet ? this.sheet.tablesHere : this.workbook.tables;
  }

  get Count(): number {
    return this.Items.length;
  }

  GetCount(): number {
    return this.Items.length;
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const range = address instanceof Range ? address : this.rangeOf(address);
    return Table.create(range, hasHeaders === true);
  }

  Indexer(key: unknown): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound(`no table ${String(key)}`);
    return table;
  }

  GetItemAt(index: unknown): Table {
    return this.Items[integerArgument(index, 'index', 0, this.Items.length - 1)]!;
  }

  GetItemOrNullObject(key: unknown): Table | null {
    return this.Items.find((table) => sameName(table.Name, String(key)) || table.Id === String(key)) ?? null;
  }

  private rangeOf(address: unknown): Range {
    if (this.sheet) return this.sheet.range(resolveAddress(address, this.sheet));
    const { own } = splitAddress(String(address));
    const sheet = own === undefined ? this.workbook.selection.sheet : this.workbook.findSheet(own);
    if (!sheet) throw invalidArgument(`no sheet ${own}`);
    return sheet.range(resolveAddress(address, sheet));
  }
}

declareEvents(TableCollection, {
  AddedEvent: EventType.tableAdded,
  DataChangedEvent: EventType.tableChanged,
  DeletedEvent: EventType.tableDeleted,
});

/** The tables that a range touches. */
export class TableScopedCollection extends HostObject {
  override readonly className = 'TableScopedCollection';

  constructor(private readonly tables: readonly Table[]) {
    super();
  }

  get Items(): readonly Table[] {
    return this.tables;
  }

  GetCount(): number {
    return this.tables.length;
  }

  GetFirst(): Table {
    const first = this.tables[0];
    if (!first) throw itemNotFound('no table here');
    return first;
  }

  Indexer(key: unknown): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound(`no table ${String(key)} here`);
    return table;
  }

  GetItemOrNullObject(key: unknown): Table | null {
    return this.tables.find((table) => sameName(table.Name, String(key)) || table.Id === String(key)) ?? null;
  }
}
