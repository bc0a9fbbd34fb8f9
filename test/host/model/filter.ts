import { HostObject } from '../interpreter/hostObject';
import { invalidArgument } from './errors';
import { show } from './facts';
import { shownText } from './grid/shownText';
import type { TableColumn } from './tableColumns';

/** The filter of a column: rows that do not match are hidden. Only filters by a list of values hide here. */
export class Filter extends HostObject {
  override readonly className = 'Filter';

  constructor(private readonly column: TableColumn) {
    super();
  }

  get Criteria(): unknown {
    return this.column.table.filters.get(this.column.id) ?? null;
  }

  Apply(criteria: unknown): void {
    if (typeof criteria !== 'object' || criteria === null) throw invalidArgument(show(criteria));
    this.column.table.filters.set(this.column.id, criteria);
    filterRows(this.column);
  }

  ApplyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw invalidArgument(`values are a list, not ${show(values)}`);
    this.Apply({ filterOn: 'Values', values });
  }

  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): void {
    this.Apply({ filterOn: 'Custom', criterion1, criterion2, operator });
  }

  Clear(): void {
    this.column.table.filters.delete(this.column.id);
    filterRows(this.column);
  }
}

/** Hides the rows that one of the filters of the table keeps out. */
export function filterRows({ table }: TableColumn): void {
  const { sheet, bodyRect } = table;
  sheet.assertUnprotected('filter', 'AllowAutoFilter');
  for (let row = bodyRect.top; row <= bodyRect.bottom; row++) {
    const isOut = table.Columns.Items.some((column) => {
      const { values } = (table.filters.get(column.id) ?? {}) as { readonly values?: readonly unknown[] };
      if (!values) return false;
      const cell = sheet.grid.get(row, column.sheetColumn);
      const format = String(cell?.style['NumberFormat'] ?? 'General');
      return !values.includes(shownText(cell?.value, format, sheet.workbook.language).text);
    });
    sheet.rows.hide(row, row, isOut);
  }
}
