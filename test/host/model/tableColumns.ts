import { HostObject } from '../interpreter/hostObject';
import { invalidArgument, itemNotFound } from './errors';
import { Filter } from './filter';
import { sameName } from './grid/formulaReferences';
import type { Rect } from './grid/rectangles';
import { rowsOf } from './grid/rectangles';
import type { Range } from './range';
import { insertCells, deleteCells } from './shiftCells';
import type { Table } from './table';
import { integerArgument } from './wireArguments';

export class TableColumnCollection extends HostObject {
  override readonly className = 'TableColumnCollection';

  constructor(private readonly table: Table) {
    super();
  }

  get Items(): readonly TableColumn[] {
    return this.table.columnIds.map((id) => new TableColumn(this.table, id));
  }

  get Count(): number {
    return this.table.columnIds.length;
  }

  GetCount(): number {
    return this.Count;
  }

  /** At a place counted from 0, last by default; `values` with the header on top, or without it. */
  Add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { table } = this;
    table.sheet.assertUnprotected('add a column');
    const last = this.Count;
    const at = index === null || index === -1 ? last : integerArgument(index, 'index', 0, last);
    const { rect } = table;
    const given = values === null || values === undefined ? [] : columnValues(values);
    const height = rowsOf(rect);
    const body = given.length === height - 1 ? ['', ...given] : given;
    if (given.length > 0 && body.length !== height)
      throw invalidArgument(`${given.length} values for ${height} rows of ${table.Name}`);
    const column: Rect = { ...rect, left: rect.left + at, right: rect.left + at };
    insertCells(table.sheet, column, 'Right');
    // Cells put in at either end do not widen the table by themselves.
    if (table.columnIds.length === last) {
      table.columnIds.splice(at, 0, table.nextColumnId());
      table.stretch({ ...rect, right: rect.right + 1 });
    }
    const id = table.columnIds[at]!;
    const header = typeof name === 'string' ? name : body[0];
    table.sheet.grid.put(
      rect.top,
      column.left,
      header === undefined || header === '' ? {} : { value: String(header) },
    );
    table.settleHeaders();
    if (body.length > 1)
      table.sheet.range({ ...column, top: rect.top + 1 }).Values = body.slice(1).map((value) => [value]);
    return new TableColumn(table, id);
  }

  Indexer(key: unknown): TableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw itemNotFound(`no column ${String(key)} in ${this.table.Name}`);
    return column;
  }

  GetItemAt(index: unknown): TableColumn {
    return this.Items[integerArgument(index, 'index', 0, this.Count - 1)]!;
  }

  GetItemOrNullObject(key: unknown): TableColumn | null {
    return (
      this.Items.find((column) =>
        typeof key === 'number' ? column.id === key : sameName(column.Name, String(key)),
      ) ?? null
    );
  }
}

/** One list of values, or rows of one value. */
function columnValues(values: unknown): readonly unknown[] {
  if (!Array.isArray(values)) return [values];
  const rows = values as readonly unknown[];
  return rows.flatMap((row) => {
    if (!Array.isArray(row)) return [row];
    if (row.length !== 1) throw invalidArgument('a column has one value a row');
    return row as readonly unknown[];
  });
}

export class TableColumn extends HostObject {
  override readonly className = 'TableColumn';

  constructor(
    readonly table: Table,
    readonly id: number,
  ) {
    super();
  }

  get Id(): number {
    return this.id;
  }

  get Index(): number {
    const index = this.table.columnIds.indexOf(this.id);
    if (index < 0) throw itemNotFound(`a column of ${this.table.Name} is no more`);
    return index;
  }

  get Name(): string {
    return String(this.table.sheet.grid.get(this.table.rect.top, this.sheetColumn)?.value ?? '');
  }

  set Name(name: unknown) {
    if (typeof name !== 'string' || name === '') throw invalidArgument('a column has a name');
    const other = this.table.Columns.GetItemOrNullObject(name);
    if (other && other.id !== this.id) throw invalidArgument(`another column is called ${name}`);
    this.GetHeaderRowRange().Values = [[`'${name}`]];
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  get Filter(): Filter {
    return new Filter(this);
  }

  GetRange(): Range {
    return this.part(this.table.rect);
  }

  GetHeaderRowRange(): Range {
    return this.part(this.table.headerRect);
  }

  GetDataBodyRange(): Range {
    return this.part(this.table.bodyRect);
  }

  GetTotalRowRange(): Range {
    return this.part(this.table.GetTotalRowRange().rect);
  }

  Delete(): void {
    this.table.sheet.assertUnprotected('delete a column');
    if (this.table.columnIds.length === 1) throw invalidArgument('a table has one column at least');
    deleteCells(this.table.sheet, this.GetRange().rect, 'Left');
  }

  /** 1-based, on the sheet. */
  get sheetColumn(): number {
    return this.table.rect.left + this.Index;
  }

  private part(rect: Rect): Range {
    return this.table.sheet.range({ ...rect, left: this.sheetColumn, right: this.sheetColumn });
  }
}
