import { KPIS } from '../../core/kpi';
import { kpiOperands, type Kpi } from '../../core/kpi/kpi';
import { MEASURES } from '../../core/kpi/measures';
import { TABLES, TABLES_VERSION, type TableName } from '../../core/tables';
import type { RichSheetSpec } from '../model';
import { STYLES } from '../theme';
import { FIRST_COLUMN, FIRST_ROW, MARGIN, putBanner, sheetFrame } from './banner';
import { ABSENT, createCanvas, type Canvas } from './canvas';
import { dataSheetName } from './dataSheets';
import type { ReportContext } from './reportContext';
import { putSection } from './section';
import { textHeight } from './textHeight';
import { quoteSheetName } from '../address';

const WIDTHS = [25, 29, 16, 46, 22, 25, 40, 46] as const;
const LAST_COLUMN = FIRST_COLUMN + WIDTHS.length - 1;

/** How every figure is computed, what every table and column holds, and the version of that contract. */
export function dictionarySheet(context: ReportContext): RichSheetSpec {
  const { words } = context;
  const texts = words.sheets.dictionary;
  const canvas = createCanvas();
  putBanner(canvas, context, texts.title, texts.subtitle(TABLES_VERSION), LAST_COLUMN);
  let row = putSection(canvas, FIRST_ROW, LAST_COLUMN, texts.kpisTitle);
  row = putTexts(canvas, row, texts.kpiColumns, STYLES.header);
  for (const kpi of KPIS) row = putTexts(canvas, row, kpiTexts(context, kpi), STYLES.wrapped);
  row = putSection(canvas, row + 1, LAST_COLUMN, texts.tablesTitle);
  row = putTexts(canvas, row, texts.tableColumns, STYLES.header);
  for (const { name, kind } of TABLES) {
    const text = words.tables[name];
    const cells = [
      name,
      words.tableKinds[kind],
      rowsOf(context, name),
      text.grain,
      placeOf(context, name),
      '',
      text.description,
      '',
    ];
    row = putTexts(canvas, row, cells, STYLES.wrapped);
    if (context.hasTable(name)) {
      canvas.put(
        row - 1,
        FIRST_COLUMN + 4,
        dataSheetName(name),
        { ...STYLES.wrapped, color: STYLES.link.color },
        {
          link: `#${quoteSheetName(dataSheetName(name))}!A1`,
        },
      );
    }
    mergeLast(canvas, row - 1);
  }
  row = putSection(canvas, row + 1, LAST_COLUMN, texts.columnsTitle);
  row = putTexts(canvas, row, texts.columnColumns, STYLES.header);
  for (const table of TABLES) {
    for (const [index, { name, type }] of table.columns.entries()) {
      const description = words.columns[`${table.name}.${name}`] ?? words.columns[name] ?? '';
      row = putTexts(
        canvas,
        row,
        [table.name, name, words.columnTypes[type], description, '', '', '', ''],
        STYLES.wrapped,
        [3, 7],
      );
      if (index === 0) canvas.put(row - 1, FIRST_COLUMN, table.name, STYLES.group);
      canvas.merge(row - 1, FIRST_COLUMN + 3, row - 1, LAST_COLUMN);
    }
  }
  return {
    ...sheetFrame(words.sheets.names.dictionary, {
      headerRow: 3,
      lastRow: row - 1,
      lastColumn: LAST_COLUMN,
      paper: 'A3',
    }),
    columnWidths: [MARGIN, ...WIDTHS],
    ...canvas.finish(),
  };
}

function mergeLast(canvas: Canvas, row: number): void {
  canvas.merge(row, FIRST_COLUMN + 4, row, FIRST_COLUMN + 5);
  canvas.merge(row, FIRST_COLUMN + 6, row, LAST_COLUMN);
}

/** One row of texts, as high as its longest text needs; `spread` tells columns that are merged into one. */
function putTexts(
  canvas: Canvas,
  row: number,
  texts: readonly string[],
  style: (typeof STYLES)['header'] | (typeof STYLES)['wrapped'],
  spread: readonly [number, number] = [WIDTHS.length, WIDTHS.length],
): number {
  texts.forEach((text, index) => canvas.put(row, FIRST_COLUMN + index, text === '' ? null : text, style));
  const spreadWidth = WIDTHS.slice(spread[0], spread[1] + 1).reduce((sum, width) => sum + width, 0);
  canvas.height(
    row,
    textHeight(
      texts.map((text, index) => ({
        text,
        width: index === spread[0] ? spreadWidth : (WIDTHS[index] ?? 10),
      })),
    ),
  );
  return row + 1;
}

/** « Comment est-ce calculé ? »: definition, formula, unit and direction, then period, attribution, source and data age. */
function kpiTexts(context: ReportContext, kpi: (typeof KPIS)[number] & Kpi): readonly string[] {
  const { words, report, period } = context;
  const text = words.kpis[kpi.id];
  const sources = kpiOperands(kpi).map((id) => {
    const { table, column } = MEASURES[id];
    return table === null
      ? words.sheets.dictionary.noSource
      : `${table}${column === null ? '' : `.${column}`}`;
  });
  const age = words.sheets.dictionary.age({
    start: period === null ? null : context.date(period.start),
    end: period === null ? null : context.date(period.end),
    dataAsOf: report.dataAsOf === null ? null : context.date(report.dataAsOf),
  });
  return [
    text.label,
    text.formula,
    words.units[kpi.unit](report.currency),
    text.definition,
    words.directions[kpi.direction],
    age,
    words.attributions[kpi.attribution],
    [...new Set(sources)].join('\n'),
  ];
}

function rowsOf({ report, formats: _formats, words }: ReportContext, name: TableName): string {
  const table = report.tables.find((each) => each.name === name);
  return table === undefined ? ABSENT : words.sheets.dictionary.rows(table.rows);
}

function placeOf({ report }: ReportContext, name: TableName): string {
  const table = report.tables.find((each) => each.name === name);
  if (table === undefined) return ABSENT;
  return table.file ?? dataSheetName(name);
}
