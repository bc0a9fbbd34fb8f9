import { formatAddress, formatRange } from '../../../src/workbook/address';
import type { CellSpec, CellValue, NameSpec, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { readPartXml } from '../../../src/writers/partXml';
import type { Content, Place } from '../model/grid/sheetGrid';
import { hasContent } from '../model/grid/sheetGrid';
import { WHOLE_SHEET } from '../model/grid/rectangles';
import { ERROR_VALUES } from '../model/grid/typedContent';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import { cellStyle } from './cellStyle';
import { chartSpec } from './chartSpec';
import { conditionalFormatSpecs } from './conditionalFormatSpecs';
import { printSpec } from './printSpec';
import { validationSpecs } from './validationSpecs';

/** A workbook of the double in the words of the project, and what these have no words for. */
export interface ReadWorkbook {
  readonly spec: WorkbookSpec;
  readonly lost: readonly string[];
}

/** Says that something of the workbook has no place in the spec. */
export type Lose = (what: string) => void;

/** Excel keeps the settings of an add-in in a part of its own kind; here they stand in a custom XML part. */
export const SETTINGS_PART = 'urn:host-double:settings';

/** When every saved workbook was made, so that equal workbooks give equal files. */
const CREATED = '2026-01-01T00:00:00Z';

/**
 * The workbook of the double as a spec of the project, so that both writers' work can be compared, calculated and saved.
 * Formulas that nobody calculated have no value. Every sheet is a rich one.
 */
export function toWorkbookSpec(workbook: Workbook): ReadWorkbook {
  const lost: string[] = [];
  const sheets = workbook.sheets.map((sheet) =>
    sheetSpec(sheet, (what) => lost.push(`${sheet.Name}: ${what}`)),
  );
  const names = workbook.Names.Items.map(({ Name, Formula }): NameSpec => ({
    name: Name,
    refersTo: Formula.slice(1),
  }));
  const properties = workbook.Properties.Custom.Items.map(({ Key, Value }) => [Key, String(Value)] as const);
  const parts = workbook.CustomXmlParts.Items.flatMap((part) => {
    const read = readPartXml(part.GetXml());
    if (!read) lost.push(`custom XML part ${part.NamespaceUri}`);
    return read ? [[read.namespace, read.text] as const] : [];
  });
  const settings = workbook.Settings.Items.map(({ Key, Value }) => [Key, Value] as const);
  if (settings.length > 0) parts.push([SETTINGS_PART, JSON.stringify(Object.fromEntries(settings))]);
  return {
    lost,
    spec: {
      language: workbook.language.startsWith('fr') ? 'fr' : 'en',
      title: String(workbook.Properties.readFact('Title')),
      created: CREATED,
      sheets,
      ...(names.length > 0 ? { names } : {}),
      ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
      ...(parts.length > 0 ? { parts: Object.fromEntries(parts) } : {}),
    },
  };
}

function sheetSpec(sheet: Worksheet, lose: Lose): RichSheetSpec {
  const { FreezePanes: freeze, Protection: protection } = sheet;
  if (!sheet.isVisible) lose('it is hidden');
  if (sheet.comments.length > 0) lose('comments');
  if (sheet.Names.GetCount() > 0) lose('names of its own');
  const cells = cellSpecs(sheet, lose);
  const tables = sheet.tablesHere.map((table) => ({
    name: table.Name,
    range: formatRange(table.rect),
    ...(table.Style === '' ? {} : { style: table.Style }),
    ...(table.ShowTotals ? { totalsRow: true } : {}),
  }));
  const merges = sheet.merges.map(formatRange);
  const conditionalFormats = conditionalFormatSpecs(sheet, lose);
  const validations = validationSpecs(sheet, lose);
  const charts = sheet.charts.flatMap((chart) => chartSpec(chart, lose) ?? []);
  const print = printSpec(sheet.PageLayout, lose);
  const widths = columnWidths(sheet, lose);
  const heights = rowHeights(sheet, lose);
  return {
    kind: 'rich',
    name: sheet.Name,
    ...(sheet.TabColor === '' ? {} : { tabColor: sheet.TabColor.slice(1) }),
    ...(sheet.ShowGridlines ? {} : { showGridLines: false }),
    ...(freeze.rows + freeze.columns > 0 ? { freeze: { rows: freeze.rows, columns: freeze.columns } } : {}),
    ...(widths.length > 0 ? { columnWidths: widths } : {}),
    ...(Object.keys(heights).length > 0 ? { rowHeights: heights } : {}),
    cells,
    ...(merges.length > 0 ? { merges } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(conditionalFormats.length > 0 ? { conditionalFormats } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    ...(print ? { print } : {}),
    ...(protection.Protected
      ? { protect: protection.secret === undefined ? {} : { password: protection.secret } }
      : {}),
  };
}

function cellSpecs(sheet: Worksheet, lose: Lose): readonly CellSpec[] {
  const notes = new Map(sheet.notes.map(({ rect, text }) => [formatRange(rect), text]));
  const specs = sheet.grid.cellsIn(WHOLE_SHEET).flatMap((place) => {
    const spec = cellSpec(place, lose);
    return spec ? [spec] : [];
  });
  const known = new Set(specs.map(({ at }) => at));
  return [
    ...specs.map((spec) => (notes.has(spec.at) ? { ...spec, note: notes.get(spec.at)! } : spec)),
    ...[...notes].filter(([at]) => !known.has(at)).map(([at, note]) => ({ at, note })),
  ];
}

function cellSpec([row, column, cell]: Place, lose: Lose): CellSpec | undefined {
  const at = formatAddress(row, column);
  const style = cellStyle(cell.style, (what) => lose(`${at}: ${what}`));
  const hasStyle = Object.keys(style).length > 0;
  if (!hasContent(cell) && !hasStyle && !cell.link) return undefined;
  const value = valueOf(cell.value);
  const link = cell.link?.['address'] ?? cell.link?.['documentReference'];
  return {
    at,
    ...(value === undefined ? {} : { value }),
    ...(cell.formula === undefined ? {} : { formula: cell.formula.slice(1) }),
    ...(hasStyle ? { style } : {}),
    ...(link === undefined ? {} : { link: cell.link?.['address'] ? String(link) : `#${String(link)}` }),
  };
}

const ERRORS = ['#DIV/0!', '#N/A', '#VALUE!', '#NUM!', '#REF!'] as const;

function valueOf(value: Content | undefined): CellValue | undefined {
  if (typeof value !== 'string' || !ERROR_VALUES.includes(value)) return value;
  const error = ERRORS.find((one) => one === value);
  return error ? { error } : value;
}

/** Excel's width in characters of the default font: seven pixels each, five of padding. */
const characters = (points: number): number =>
  Math.max(0, Math.round((((points * 96) / 72 - 5) / 7) * 100) / 100);

/** An empty width stands for the default. */
function columnWidths({ columns }: Worksheet, lose: Lose): readonly number[] {
  const last = Math.max(0, ...columns.linesWithSize);
  if (columns.isAnyHidden) lose('hidden columns');
  return Array.from({ length: last }, (_, index) =>
    characters(columns.ownSize(index + 1) ?? columns.standard),
  );
}

function rowHeights({ rows }: Worksheet, lose: Lose): Readonly<Record<number, number>> {
  if (rows.isAnyHidden) lose('hidden rows');
  return Object.fromEntries(rows.linesWithSize.map((row) => [row, rows.ownSize(row)!]));
}
