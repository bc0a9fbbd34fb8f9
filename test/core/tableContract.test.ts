import {
  missingFromContract,
  unknownToContract,
  type CellKind,
  type FoundTable,
} from '../../src/core/tableContract';
import { TABLES, type ColumnType } from '../../src/core/tables';

const KINDS: Readonly<Record<ColumnType, CellKind>> = {
  text: 'text',
  date: 'number',
  integer: 'number',
  money: 'number',
  decimal: 'number',
  boolean: 'boolean',
};

const whole: readonly FoundTable[] = TABLES.map(({ name, columns }) => ({
  name,
  columns: columns.map((column) => ({ name: column.name, holds: KINDS[column.type] })),
}));

const change = (
  table: string,
  edit: (columns: FoundTable['columns']) => FoundTable['columns'],
): readonly FoundTable[] =>
  whole.map((each) => (each.name === table ? { ...each, columns: edit(each.columns) } : each));

describe('the contract of the tables', () => {
  it('is met by what Jalon writes, in any order of columns, and by columns without a value', () => {
    expect(missingFromContract(whole)).toEqual([]);
    expect(missingFromContract(change('leads', (columns) => [...columns].reverse()))).toEqual([]);
    expect(
      missingFromContract(change('leads', (columns) => columns.map(({ name }) => ({ name, holds: null })))),
    ).toEqual([]);
    expect(unknownToContract(whole)).toEqual([]);
  });

  it('names a table that is gone', () => {
    expect(missingFromContract(whole.filter(({ name }) => name !== 'deals'))).toEqual([
      { code: 'table-missing', table: 'deals' },
    ]);
  });

  it('names a renamed column, the old name and the new one', () => {
    const renamed = change('ad_performance', (columns) =>
      columns.map((column) => (column.name === 'date_day' ? { ...column, name: 'jour' } : column)),
    );
    expect(missingFromContract(renamed)).toEqual([
      { code: 'column-missing', table: 'ad_performance', column: 'date_day', found: 'jour' },
    ]);
    expect(unknownToContract(renamed)).toEqual([
      { code: 'column-unknown', table: 'ad_performance', column: 'jour' },
    ]);
  });

  it('names a column that is gone without another in its place', () => {
    const cut = change('channels', (columns) => columns.slice(0, 2));
    expect(missingFromContract(cut)).toEqual([
      { code: 'column-missing', table: 'channels', column: 'is_paid', found: null },
    ]);
  });

  it('names a number that became a text', () => {
    const typed = change('deals', (columns) =>
      columns.map((column) => (column.name === 'amount' ? { ...column, holds: 'text' as const } : column)),
    );
    expect(missingFromContract(typed)).toEqual([
      { code: 'type-differs', table: 'deals', column: 'amount', expected: 'money', found: 'text' },
    ]);
  });
});
