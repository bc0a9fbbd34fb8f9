import { HostObject } from '../interpreter/hostObject';
import { invalidArgument, itemNotFound } from './errors';
import { columnsOf, rowsOf } from './grid/rectangles';
import { hasContent } from './grid/sheetGrid';
import type { Range } from './range';
import { deleteCells, insertCells } from './shiftCells';
import type { Table } from './table';
import { integerArgument } from './wireArguments';

export class TableRowCollection extends HostObject {
  override readonly className = 'TableRowCollection';

  constructor(private readonly table: Table) {
    super();
  }

  get Items(): readonly TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.table, index));
  }

  get Count(): number {
    return rowsOf(this.table.bodyRect);
  }

  GetCount(): number {
    return this.Count;
  }

  /** Rows at a place counted from 0, at the end by default; the cells below the table move down. */
  Add(index: unknown, values: unknown, _alwaysInsert: unknown): TableRow {
    const { table } = this;
    const { bodyRect, sheet } = table;
    sheet.assertUnprotected('add rows to a table');
    const rows = rowValues(values, columnsOf(bodyRect));
    const at = index === null || index === -1 ? this.Count : integerArgument(index, 'index', 0, this.Count);
    const top = bodyRect.top + at;
    const target = { ...bodyRect, top, bottom: top + rows.length - 1 };
    const isFirst = this.Count === 1 && index === null && !sheet.grid.used(bodyRect, hasContent);
    if (isFirst) {
      // The empty row that a table begins with is filled, not added to.
      if (rows.length > 1) this.insert({ ...target, top: target.top, bottom: target.bottom - 1 });
      sheet.range({ ...bodyRect, bottom: bodyRect.top + rows.length - 1 }).Values = rows;
      return new TableRow(table, 0);
    }
    this.insert(target);
    sheet.range(target).Values = rows;
    return new TableRow(table, at);
  }

  GetItemAt(index: unknown): TableRow {
    return new TableRow(this.table, integerArgument(index, 'index', 0, this.Count - 1));
  }

  DeleteRowsAt(index: unknown, count: unknown): void {
    const from = integerArgument(index, 'index', 0, this.Count - 1);
    const rows = count === null || count === undefined ? 1 : integerArgument(count, 'count', 1);
    for (let row = 0; row < rows; row++) new TableRow(this.table, from).Delete();
  }

  /** Puts rows in, with the look of the row above or, on top, of the row that was there. */
  private insert(target: { top: number; left: number; bottom: number; right: number }): void {
    const { table } = this;
    const { sheet, rect: before } = table;
    const model = target.top > table.bodyRect.top ? target.top - 1 : target.top;
    const styles = Array.from({ length: columnsOf(target) }, (_, column) =>
      sheet.grid.styleAt(model, target.left + column),
    );
    insertCells(sheet, target, 'Down');
    // Rows put in below the last, or above the first, do not belong to the table by themselves.
    table.stretch({ ...before, bottom: before.bottom + rowsOf(target) });
    for (let row = target.top; row <= target.bottom; row++)
      styles.forEach((style, column) => sheet.grid.place(row, target.left + column, { style }));
  }
}

function rowValues(values: unknown, width: number): readonly (readonly unknown[])[] {
  if (values === null || values === undefined) return [Array.from({ length: width }, () => null)];
  if (!Array.isArray(values)) return [Array.from({ length: width }, () => values as unknown)];
  const rows = (Array.isArray(values[0]) ? values : [values]) as readonly unknown[];
  if (rows.some((row) => !Array.isArray(row) || row.length !== width))
    throw invalidArgument(`a row of this table has ${width} values`);
  return rows as readonly (readonly unknown[])[];
}

export class TableRow extends HostObject {
  override readonly className = 'TableRow';

  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }

  get _Id(): number {
    return this.index;
  }

  get Index(): number {
    return this.index;
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    const { bodyRect } = this.table;
    const row = bodyRect.top + this.index;
    if (row > bodyRect.bottom) throw itemNotFound(`no row ${this.index} in ${this.table.Name}`);
    return this.table.sheet.range({ ...bodyRect, top: row, bottom: row });
  }

  /** The last row of a table is emptied, not taken out. */
  Delete(): void {
    this.table.sheet.assertUnprotected('delete rows of a table');
    const range = this.GetRange();
    if (rowsOf(this.table.bodyRect) === 1) range.Clear('Contents');
    else deleteCells(this.table.sheet, range.rect, 'Up');
  }
}
