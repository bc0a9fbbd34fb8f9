import { tableDefinition, type ColumnType, type TableName } from '../../core/tables';
import { messages } from '../../messages';
import type { Expression } from './spec';

/** Where the rows come from. */
export const SOURCES = ['local', 'sharepoint', 'parquet'] as const;
export type SourceKind = (typeof SOURCES)[number];

/** The one parameter of a project. */
export const PARAMETERS: Readonly<Record<SourceKind, { readonly name: string; readonly example: string }>> = {
  local: { name: 'WorkbookPath', example: 'C:\\Data\\marketing.xlsx' },
  sharepoint: {
    name: 'WorkbookUrl',
    example: 'https://contoso.sharepoint.com/sites/marketing/Shared%20Documents/marketing.xlsx',
  },
  parquet: { name: 'ParquetFolder', example: 'C:\\Data\\parquet' },
};

/** Name of the expression that opens the source. */
const ITEMS: Readonly<Record<SourceKind, string>> = {
  local: 'Workbook',
  sharepoint: 'Workbook',
  parquet: 'Files',
};

/**
 * The parameter and the only data source of the project. The service refuses to refresh a source that is decided while
 * it runs: the parameter is passed as it is, with nothing around it.
 */
export function sourceExpressions(source: SourceKind, value: string): readonly Expression[] {
  const { name } = PARAMETERS[source];
  const { parameters, opened } = messages('en').report.powerbi;
  const open: Readonly<Record<SourceKind, string>> = {
    local: `Excel.Workbook(File.Contents(${name}), null, true)`,
    sharepoint: `Excel.Workbook(Web.Contents(${name}), null, true)`,
    parquet: `Folder.Files(${name})`,
  };
  return [
    {
      name,
      description: parameters[source],
      text: `${textLiteral(value)} meta [IsParameterQuery=true, Type="Text", IsParameterQueryRequired=true]`,
      isParameter: true,
    },
    {
      name: ITEMS[source],
      description: opened[source],
      text: open[source],
      isParameter: false,
    },
  ];
}

/** A text of M: quotes are doubled. */
export function textLiteral(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

const M_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'type text',
  date: 'type date',
  integer: 'Int64.Type',
  money: 'Currency.Type',
  decimal: 'Currency.Type',
  boolean: 'type logical',
};

/** One step of a query: its name and its expression over the step before. */
export interface Step {
  readonly name: string;
  readonly of: (before: string) => string;
}

/**
 * The M query of a table of the contract: found by name, columns checked, every type set for any regional setting.
 * Empty rows are left out: a table without rows has one in a workbook.
 */
export function tableQuery(
  source: SourceKind,
  table: TableName,
  rename: readonly (readonly [from: string, to: string])[],
  more: readonly Step[] = [],
): string {
  const { columns } = tableDefinition(table);
  const names = columns.map(({ name }) => textLiteral(name)).join(', ');
  const types = columns.map(({ name, type }) => `{${textLiteral(name)}, ${M_TYPES[type]}}`).join(', ');
  const renames = rename.map(([from, to]) => `{${textLiteral(from)}, ${textLiteral(to)}}`).join(', ');
  const steps: readonly Step[] = [
    { name: 'Found', of: () => found(source, table) },
    { name: 'Data', of: (before) => data(source, table, before) },
    { name: 'Kept', of: (before) => `Table.SelectColumns(${before}, {${names}}, MissingField.Error)` },
    { name: 'Typed', of: (before) => `Table.TransformColumnTypes(${before}, {${types}}, "en-US")` },
    {
      name: 'Filled',
      of: (before) => `Table.SelectRows(${before}, each List.NonNullCount(Record.FieldValues(_)) > 0)`,
    },
    ...more,
    { name: 'Renamed', of: (before) => `Table.RenameColumns(${before}, {${renames}})` },
  ];
  return query(steps);
}

/** `let … in …` of steps, each over the one before. */
export function query(steps: readonly Step[]): string {
  const lines = steps.map(({ name, of }, index) => `\t${name} = ${of(steps[index - 1]?.name ?? '')}`);
  return `let\n${lines.join(',\n')}\nin\n\t${steps.at(-1)!.name}`;
}

function found(source: SourceKind, table: TableName): string {
  return source === 'parquet'
    ? `Table.SelectRows(Files, each [Name] = ${textLiteral(`${table}.parquet`)})`
    : `Table.SelectRows(Workbook, each [Kind] = "Table" and [Item] = ${textLiteral(table)})`;
}

/** An error that says what to do: Power Query shows it in the dialog of the refresh. */
function data(source: SourceKind, table: TableName, before: string): string {
  const { name } = PARAMETERS[source];
  // One model serves both languages, and nobody knows yet who reads this.
  const missing = (['fr', 'en'] as const)
    .map((language) => messages(language).report.powerbi.tableMissing[source](table))
    .join(' / ');
  const read = source === 'parquet' ? `Parquet.Document(${before}{0}[Content])` : `${before}{0}[Data]`;
  return `if Table.IsEmpty(${before}) then error Error.Record("Jalon", ${textLiteral(missing)}, ${name}) else ${read}`;
}
