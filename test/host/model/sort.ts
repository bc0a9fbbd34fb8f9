import { HostObject } from '../interpreter/hostObject';
import { invalidArgument } from './errors';
import { EventType, WORKBOOK } from './events';
import { moveFormula } from './grid/formulaReferences';
import type { Rect } from './grid/rectangles';
import { columnsOf } from './grid/rectangles';
import type { Cell, Content } from './grid/sheetGrid';
import type { Range } from './range';
import type { Table } from './table';
import { integerArgument, record } from './wireArguments';
import type { Worksheet } from './worksheet';

export class RangeSort extends HostObject {
  override readonly className = 'RangeSort';

  constructor(private readonly range: Range) {
    super();
  }

  Apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown): void {
    if (orientation === 'Columns') throw invalidArgument('the double sorts rows only');
    const { sheet, rect } = this.range;
    sortRows(sheet, hasHeaders === true ? { ...rect, top: rect.top + 1 } : rect, fields, matchCase === true);
  }
}

export class TableSort extends HostObject {
  override readonly className = 'TableSort';
  private fields: unknown = [];
  private matchCase = false;

  constructor(private readonly table: Table) {
    super();
  }

  get Fields(): unknown {
    return this.fields;
  }

  get MatchCase(): boolean {
    return this.matchCase;
  }

  Apply(fields: unknown, matchCase: unknown): void {
    this.fields = fields;
    this.matchCase = matchCase === true;
    this.Reapply();
  }

  Clear(): void {
    this.fields = [];
  }

  Reapply(): void {
    sortRows(this.table.sheet, this.table.bodyRect, this.fields, this.matchCase);
  }
}

/** Numbers before texts before logical values, empty cells last in either direction; equal rows keep their order. */
function sortRows(sheet: Worksheet, rect: Rect, given: unknown, matchCase: boolean): void {
  sheet.assertEditable(rect, 'sort');
  const fields = (Array.isArray(given) ? (given as readonly unknown[]) : []).map((field) => {
    const { key, ascending } = record(field);
    return {
      column: rect.left + integerArgument(key, 'key', 0, columnsOf(rect) - 1),
      up: ascending !== false,
    };
  });
  if (fields.length === 0) throw invalidArgument('nothing to sort by');
  const rows = Array.from({ length: rect.bottom - rect.top + 1 }, (_, index) => rect.top + index);
  const value = (row: number, column: number): Content | undefined => sheet.grid.get(row, column)?.value;
  const order = [...rows].sort((a, b) => {
    for (const { column, up } of fields) {
      const [left, right] = [value(a, column), value(b, column)];
      if (left === undefined || right === undefined) {
        if (left !== right) return left === undefined ? 1 : -1;
        continue;
      }
      const by = compare(left, right, matchCase);
      if (by !== 0) return up ? by : -by;
    }
    return a - b;
  });
  const before = new Map(rows.map((row) => [row, rowCells(sheet, rect, row)]));
  rows.forEach((target, index) => {
    const source = order[index]!;
    for (let column = rect.left; column <= rect.right; column++) {
      const cell = before.get(source)?.get(column);
      if (cell) {
        const formula = cell.formula && moveFormula(cell.formula, target - source, 0);
        sheet.grid.place(target, column, { ...cell, formula });
      } else sheet.grid.remove(target, column);
    }
  });
  sheet.workbook.isCalculated = false;
  sheet.events.happened(EventType.rowSorted, [sheet.Id, WORKBOOK], {
    type: 'WorksheetRowSorted',
    address: sheet.range(rect).localAddress,
    worksheetId: sheet.Id,
  });
}

const rowCells = (sheet: Worksheet, rect: Rect, row: number): ReadonlyMap<number, Cell> =>
  new Map(
    sheet.grid.cellsIn({ ...rect, top: row, bottom: row }).map(([, column, cell]) => [column, cell] as const),
  );

const RANKS = ['number', 'string', 'boolean'];

function compare(a: Content, b: Content, matchCase: boolean): number {
  const rank = RANKS.indexOf(typeof a) - RANKS.indexOf(typeof b);
  if (rank !== 0) return rank;
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, undefined, { sensitivity: matchCase ? 'variant' : 'accent' });
  return Number(a) - Number(b);
}
