import { tableDefinition, type ColumnType, type TableColumn, type TableName } from '../../core/tables';
import type { DataColumnSpec, DataSheetSpec } from '../model';
import { COLORS } from '../theme';
import type { NumberFormats } from './numberFormats';
import type { ReportContext } from './reportContext';

/** A sheet never has the name of its table: Power Query lists both and nobody could tell which is which. */
export function dataSheetName(table: TableName): string {
  return `data ${table}`;
}

/** One data sheet for each table whose rows are in the workbook, in the order of the report. */
export function dataSheets(context: ReportContext): readonly DataSheetSpec[] {
  return context.report.tables
    .filter((table) => table.file === undefined)
    .map(({ name }) => dataSheet(name, context.formats));
}

/** The sheet of one data table. */
export function dataSheet(name: TableName, formats: NumberFormats): DataSheetSpec {
  const columns = tableDefinition(name).columns.map((column) => dataColumn(formats, column));
  return {
    kind: 'data',
    name: dataSheetName(name),
    table: name,
    tabColor: COLORS.faint,
    columns,
    print: dataPrint(columns),
  };
}

/** Characters that an A4 page in landscape shows at half their size, which is still read. */
const A4_WIDTH = 250;

/** One page wide, so that printing a table by mistake costs pages and not reams. */
function dataPrint(columns: readonly DataColumnSpec[]): NonNullable<DataSheetSpec['print']> {
  const width = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  return { orientation: 'landscape', paper: width > A4_WIDTH ? 'A3' : 'A4', fitToWidth: true };
}

function dataColumn(formats: NumberFormats, { name, type }: TableColumn): DataColumnSpec {
  const format = columnFormat(formats, name, type);
  return { name, type, width: columnWidth(name, type), ...(format === null ? {} : { format }) };
}

/** Years, lines and other numbers that name something take no thousands separator. */
const NAMING_NUMBERS: ReadonlySet<string> = new Set([
  'year',
  'fiscal_year',
  'quarter',
  'month',
  'weekday',
  'source_line',
]);

function columnFormat(formats: NumberFormats, name: string, type: ColumnType): string | null {
  switch (type) {
    case 'date':
      return formats.date;
    case 'integer':
      return NAMING_NUMBERS.has(name) ? '0' : formats.count;
    // The currency stands in its own column; a symbol here would be wrong for the rows of another currency.
    case 'money':
      return '#,##0.00';
    case 'decimal':
      return '#,##0.00';
    default:
      return null;
  }
}

const WIDTHS_BY_TYPE: Readonly<Record<ColumnType, number>> = {
  text: 18,
  date: 12,
  integer: 12,
  money: 14,
  decimal: 13,
  boolean: 11,
};

const LONG_TEXT = /(^|_)(name|file|term|text|page|description|message|reasons|dimension)$/;

function columnWidth(name: string, type: ColumnType): number {
  const byType = type === 'text' && LONG_TEXT.test(name) ? 34 : WIDTHS_BY_TYPE[type];
  const forMessage = name === 'message' ? 90 : byType;
  // The filter button of the header takes the room of about three characters.
  return Math.max(forMessage, name.length + 3);
}
