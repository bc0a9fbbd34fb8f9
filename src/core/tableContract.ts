import { TABLES, TABLES_VERSION, type ColumnType, type TableDefinition, type TableName } from './tables';

/** A table as a workbook holds it: columns in order, with what their cells are; null without any filled cell. */
export interface FoundTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly holds: CellKind | null }[];
}

/** What a cell can be told to be: a day is a number with a format. */
export type CellKind = 'text' | 'number' | 'boolean';

/** One difference between the tables of a workbook and those that reports are built on. */
export type ContractDifference =
  | { readonly code: 'table-missing'; readonly table: TableName }
  /** `found` is the unknown column that stands in its place, or null. */
  | {
      readonly code: 'column-missing';
      readonly table: TableName;
      readonly column: string;
      readonly found: string | null;
    }
  | {
      readonly code: 'type-differs';
      readonly table: TableName;
      readonly column: string;
      readonly expected: ColumnType;
      readonly found: CellKind;
    }
  | UnknownColumn;

/** A column that writing the workbook again would take away. */
export interface UnknownColumn {
  readonly code: 'column-unknown';
  readonly table: TableName;
  readonly column: string;
}

/** What reports would not find: missing tables, columns that are gone or renamed, columns that hold something else. */
export function missingFromContract(
  found: readonly FoundTable[],
  wanted: readonly TableDefinition[] = TABLES,
): readonly ContractDifference[] {
  const byName = new Map(found.map((table) => [table.name.toLowerCase(), table]));
  return wanted.flatMap((definition): readonly ContractDifference[] => {
    const table = byName.get(definition.name);
    if (!table) return [{ code: 'table-missing', table: definition.name }];
    return definition.columns.flatMap(({ name, type }, index): readonly ContractDifference[] => {
      const column = table.columns.find((each) => each.name === name);
      if (!column)
        return [
          {
            code: 'column-missing',
            table: definition.name,
            column: name,
            found: inPlaceOf(table, definition, index),
          },
        ];
      return column.holds === null || fits(column.holds, type)
        ? []
        : [
            {
              code: 'type-differs',
              table: definition.name,
              column: name,
              expected: type,
              found: column.holds,
            },
          ];
    });
  });
}

/** Columns of people's own in the data tables: nobody writes them again. */
export function unknownToContract(
  found: readonly FoundTable[],
  wanted: readonly TableDefinition[] = TABLES,
): readonly UnknownColumn[] {
  return wanted.flatMap((definition) => {
    const table = found.find(({ name }) => name.toLowerCase() === definition.name);
    return (table?.columns ?? [])
      .filter(({ name }) => !definition.columns.some((column) => column.name === name))
      .map(({ name }): UnknownColumn => ({
        code: 'column-unknown',
        table: definition.name,
        column: name,
      }));
  });
}

function inPlaceOf(table: FoundTable, definition: TableDefinition, index: number): string | null {
  const other = table.columns[index]?.name;
  return other === undefined || definition.columns.some(({ name }) => name === other) ? null : other;
}

/** A number can be read as a text, and 1 as true; a text is no number and no day. */
function fits(holds: CellKind, type: ColumnType): boolean {
  if (type === 'text') return true;
  return type === 'boolean' ? holds !== 'text' : holds === 'number';
}

/** True for a version of the tables that this Jalon does not write yet. */
export function isNewerContract(version: string): boolean {
  const [ours, theirs] = [TABLES_VERSION, version].map((each) => each.split('.').map(Number));
  const at = theirs!.findIndex((part, index) => part !== (ours![index] ?? 0));
  return at >= 0 && theirs![at]! > (ours![at] ?? 0);
}
