import { decimalToNumber } from '../../core/decimal';
import type { ControlMeasure, Decimal, ExclusionReason, FileReport } from '../../core/report';
import { BINARY_ERROR } from '../../core/rounding';
import { formatNumber, type Messages } from '../../messages';
import { formatAddress, formatRange } from '../address';
import type { ConditionalFormatSpec, RichSheetSpec, StyleSpec } from '../model';
import { STYLES, TONES } from '../theme';
import { FIRST_COLUMN, MARGIN, putBanner, sheetFrame } from './banner';
import { ABSENT, createCanvas, type Canvas } from './canvas';
import { HEADER_HEIGHT } from './measureColumns';
import type { ReportContext } from './reportContext';
import { putNote, putSection } from './section';
import {
  centsOff,
  SOURCE_COLUMNS,
  sourceColumn,
  sourcesLayout,
  statedTolerance,
  statedVerdict,
  type SourceColumn,
  type SourcesLayout,
  type StatedTotal,
  type StatedVerdict,
} from './sourcesLayout';
import { textHeight } from './textHeight';

const WIDTHS: Readonly<Record<SourceColumn, number>> = {
  file: 56,
  status: 22,
  platform: 22,
  report: 24,
  language: 11,
  encoding: 14,
  currency: 10,
  start: 12,
  end: 12,
  read: 10,
  loaded: 10,
  excluded: 10,
  rejected: 10,
  control: 10,
  reasons: 34,
  statedSpend: 15,
  loadedSpend: 15,
  spendDifference: 13,
};

const LAST_COLUMN = FIRST_COLUMN + SOURCE_COLUMNS.length - 1;
const ROW_COUNTS = ['read', 'loaded', 'excluded', 'rejected'] as const;

/** One line a file with its control, the totals the files state against what was loaded, and what was set aside and why. */
export function sourcesSheet(context: ReportContext): RichSheetSpec {
  const { words, report } = context;
  const texts = words.sheets.sources;
  const layout = sourcesLayout(report);
  const canvas = createCanvas();
  putBanner(canvas, context, texts.title, texts.subtitle, LAST_COLUMN);
  for (const column of SOURCE_COLUMNS)
    canvas.put(layout.headerRow, sourceColumn(column), texts.columns[column], STYLES.header);
  canvas.height(layout.headerRow, 32);
  report.files.forEach((file, index) => putFile(canvas, context, layout.firstRow + index, file));
  putTotals(canvas, context, layout);
  canvas.conditional(controlFormats(layout));
  putStated(canvas, context, layout);
  const row = putExclusions(canvas, context, layout.nextRow);
  return {
    ...sheetFrame(words.sheets.names.sources, {
      headerRow: layout.headerRow,
      lastRow: row - 1,
      lastColumn: LAST_COLUMN,
      paper: 'A3',
    }),
    freeze: { rows: layout.headerRow, columns: FIRST_COLUMN },
    columnWidths: [MARGIN, ...SOURCE_COLUMNS.map((column) => WIDTHS[column])],
    ...canvas.finish(),
  };
}

function putFile(canvas: Canvas, context: ReportContext, row: number, file: FileReport): void {
  const { words, formats } = context;
  const text = (column: SourceColumn, value: string | null): void =>
    canvas.put(
      row,
      sourceColumn(column),
      value ?? ABSENT,
      value === null ? { ...STYLES.text, color: STYLES.absent.color } : STYLES.text,
    );
  canvas.put(row, FIRST_COLUMN, file.file, STYLES.wrapped);
  text('status', words.statuses[file.status]);
  text('platform', file.platform === null ? null : context.platformName(file.platform));
  text('report', file.report === null ? null : reportNames(words, file.report));
  text('language', file.language === null ? null : words.languages[file.language]);
  text('encoding', file.encoding);
  text('currency', file.currency);
  for (const [column, day] of [
    ['start', file.period?.start],
    ['end', file.period?.end],
  ] as const) {
    if (day === undefined) text(column, null);
    else
      canvas.put(row, sourceColumn(column), { date: day }, { ...STYLES.number, numberFormat: formats.date });
  }
  const { read, loaded, excluded, rejected } = file.rows;
  const counts = { read, loaded, excluded, rejected };
  for (const column of ROW_COUNTS) {
    canvas.put(row, sourceColumn(column), counts[column], { ...STYLES.number, numberFormat: formats.count });
  }
  canvas.put(
    row,
    sourceColumn('control'),
    read - loaded - excluded - rejected,
    { ...STYLES.number, numberFormat: formats.count },
    {
      formula: controlFormula(row),
    },
  );
  const reasons = Object.entries(file.excluded).map(
    ([reason, count]) =>
      `${words.exclusions[reason as ExclusionReason].label} (${formatNumber(context.language, count)})`,
  );
  canvas.put(row, sourceColumn('reasons'), reasons.length === 0 ? ABSENT : reasons.join(', '), {
    ...STYLES.text,
    wrap: true,
    ...(reasons.length === 0 ? { color: STYLES.absent.color } : {}),
  });
  putSpend(canvas, context, row, file);
  canvas.height(
    row,
    textHeight([
      { text: reasons.join(', '), width: WIDTHS.reasons },
      { text: file.file, width: WIDTHS.file },
    ]),
  );
}

/** A file with tables of several reports has their ids joined by `+`. */
function reportNames(words: Messages, report: string): string {
  return report
    .split('+')
    .map((id) => words.reports[id] ?? id)
    .join(' + ');
}

/** The spend the file states and the spend loaded, in the currency of the file. */
function putSpend(canvas: Canvas, context: ReportContext, row: number, file: FileReport): void {
  const spend = file.totals.find(({ measure }) => measure === 'spend');
  const style = { ...STYLES.number, numberFormat: context.formats.difference };
  const figure = (value: Decimal | undefined) =>
    value === undefined ? null : { value: decimalToNumber(value) };
  canvas.figure(row, sourceColumn('statedSpend'), figure(spend?.stated), style);
  canvas.figure(row, sourceColumn('loadedSpend'), figure(spend?.loaded), style);
  canvas.figure(
    row,
    sourceColumn('spendDifference'),
    spend === undefined ? null : { value: centsOff(spend), formula: differenceFormula(row) },
    spend === undefined ? style : { ...style, ...VERDICT_TONES[statedVerdict({ file, total: spend })] },
  );
}

/** Agreement in teal, rounding in grey, a difference in amber; the words of the verdict say the same. */
const VERDICT_TONES: Readonly<Record<StatedVerdict, StyleSpec>> = {
  equal: { color: TONES.good.color },
  rounding: { color: TONES.calm.color },
  differs: TONES.watch,
};

function differenceFormula(row: number): string {
  return `ROUND(${formatAddress(row, sourceColumn('loadedSpend'))}-${formatAddress(row, sourceColumn('statedSpend'))},2)`;
}

function controlFormula(row: number): string {
  const [read, ...others] = ROW_COUNTS.map((column) => formatAddress(row, sourceColumn(column)));
  return [read, ...others].join('-');
}

/** Sums of the row counts; spend is not added because the files may be in different currencies. */
function putTotals(canvas: Canvas, context: ReportContext, layout: SourcesLayout): void {
  const { words, formats, report } = context;
  const row = layout.totalRow;
  canvas.band(row, FIRST_COLUMN, LAST_COLUMN, words.sheets.sources.total(report.files.length), STYLES.total);
  const style = { ...STYLES.totalNumber, numberFormat: formats.count };
  const sum = (column: SourceColumn, value: number): void => {
    const at = sourceColumn(column);
    const range = formatRange({ top: layout.firstRow, left: at, bottom: layout.lastRow, right: at });
    if (layout.lastRow < layout.firstRow) canvas.put(row, at, 0, style);
    else canvas.put(row, at, value, style, { formula: `SUM(${range})` });
  };
  for (const column of ROW_COUNTS)
    sum(
      column,
      report.files.reduce((total, { rows }) => total + rows[column], 0),
    );
  sum(
    'control',
    report.files.reduce(
      (total, { rows }) => total + rows.read - rows.loaded - rows.excluded - rows.rejected,
      0,
    ),
  );
}

/** Columns of the list of stated totals, under those of the files. */
const STATED = {
  file: FIRST_COLUMN,
  measure: FIRST_COLUMN + 1,
  stated: FIRST_COLUMN + 2,
  loaded: FIRST_COLUMN + 3,
  difference: FIRST_COLUMN + 4,
  verdict: FIRST_COLUMN + 5,
} as const;

function putStated(canvas: Canvas, context: ReportContext, layout: SourcesLayout): void {
  const { words } = context;
  const texts = words.sheets.sources;
  const header = layout.statedHeaderRow;
  putSection(canvas, header - 1, LAST_COLUMN, texts.statedTitle);
  const headers = [
    texts.columns.file,
    texts.measure,
    texts.stated,
    texts.loaded,
    texts.difference,
    texts.verdict,
  ];
  headers.forEach((text, index) => canvas.put(header, FIRST_COLUMN + index, text, STYLES.header));
  canvas.merge(header, STATED.verdict, header, STATED.verdict + 1);
  canvas.put(header, STATED.verdict + 1, null, STYLES.header);
  canvas.height(header, HEADER_HEIGHT);
  layout.stated.forEach((stated, index) =>
    putStatedTotal(canvas, context, layout.statedFirstRow + index, stated),
  );
  putDiffering(canvas, context, layout);
}

/** Measures that are counted in whole numbers. */
const COUNTED: ReadonlySet<ControlMeasure> = new Set([
  'rows',
  'impressions',
  'clicks',
  'page_views',
  'event_count',
]);

function putStatedTotal(canvas: Canvas, context: ReportContext, row: number, each: StatedTotal): void {
  const { words, formats } = context;
  const texts = words.sheets.sources;
  const { file, total } = each;
  const numberFormat = COUNTED.has(total.measure) ? formats.count : formats.difference;
  const style = { ...STYLES.number, numberFormat };
  const [stated, loaded, difference] = [STATED.stated, STATED.loaded, STATED.difference].map((at) =>
    formatAddress(row, at),
  );
  canvas.put(row, STATED.file, file.file, STYLES.wrapped);
  canvas.height(row, textHeight([{ text: file.file, width: WIDTHS.file }]));
  canvas.put(row, STATED.measure, words.measures[total.measure] ?? total.measure, STYLES.text);
  canvas.put(row, STATED.stated, decimalToNumber(total.stated), style);
  canvas.put(row, STATED.loaded, decimalToNumber(total.loaded), style);
  canvas.put(row, STATED.difference, centsOff(total), style, { formula: `ROUND(${loaded}-${stated},2)` });
  canvas.band(row, STATED.verdict, STATED.verdict + 1, null, STYLES.text);
  const tolerance = statedTolerance(each) + BINARY_ERROR;
  const otherwise = `IF(ABS(${loaded}-${stated})<=${tolerance.toFixed(9)},"${texts.rounding}","${texts.differs}")`;
  canvas.put(row, STATED.verdict, texts[statedVerdict(each)], STYLES.text, {
    formula: `IF(${difference}=0,"${texts.equal}",${otherwise})`,
  });
}

function putDiffering(canvas: Canvas, context: ReportContext, layout: SourcesLayout): void {
  const texts = context.words.sheets.sources;
  const row = layout.differingRow;
  const first = layout.statedFirstRow;
  canvas.band(row, FIRST_COLUMN, STATED.verdict + 1, texts.differing(layout.stated.length), STYLES.total);
  const style = { ...STYLES.totalNumber, numberFormat: context.formats.count };
  if (layout.stated.length === 0) {
    canvas.put(row, STATED.difference, 0, style);
    return;
  }
  const range = formatRange({ top: first, left: STATED.verdict, bottom: row - 1, right: STATED.verdict });
  const differing = layout.stated.filter((each) => statedVerdict(each) === 'differs');
  canvas.put(row, STATED.difference, differing.length, style, {
    formula: `COUNTIF(${range},"${texts.differs}")`,
  });
  canvas.conditional(verdictFormats(context, layout));
}

/** The difference and the verdict of each stated total take the colour of the verdict. */
function verdictFormats(context: ReportContext, layout: SourcesLayout): readonly ConditionalFormatSpec[] {
  const texts = context.words.sheets.sources;
  const [top, bottom] = [layout.statedFirstRow, layout.differingRow - 1];
  const range = formatRange({ top, left: STATED.difference, bottom, right: STATED.verdict + 1 });
  const verdict = `$${formatAddress(top, STATED.verdict)}`;
  return (['equal', 'rounding', 'differs'] as const).map((each) => ({
    kind: 'expression',
    range,
    formula: `${verdict}="${texts[each]}"`,
    style: VERDICT_TONES[each],
  }));
}

/** Differences in amber, agreement in teal; the words beside say the same. */
function controlFormats(layout: SourcesLayout): readonly ConditionalFormatSpec[] {
  const columns: readonly (readonly [number, number, number])[] = [
    [sourceColumn('control'), layout.firstRow, layout.totalRow],
    [STATED.difference, layout.differingRow, layout.differingRow],
  ];
  return columns.flatMap(([column, first, last]) => {
    if (last < first) return [];
    const cell = formatAddress(first, column);
    const range = formatRange({ top: first, left: column, bottom: last, right: column });
    return [
      {
        kind: 'expression',
        range,
        formula: `IF(ISNUMBER(${cell}),${cell}=0,FALSE)`,
        style: { color: TONES.good.color },
      } as const,
      {
        kind: 'expression',
        range,
        formula: `IF(ISNUMBER(${cell}),${cell}<>0,FALSE)`,
        style: TONES.watch,
      } as const,
    ];
  });
}

/** Rows set aside by reason, with the reason in full. */
function putExclusions(canvas: Canvas, context: ReportContext, firstRow: number): number {
  const { words, formats, report } = context;
  const texts = words.sheets.sources;
  const counts = new Map<ExclusionReason, number>();
  for (const { excluded } of report.files) {
    for (const [reason, count] of Object.entries(excluded)) {
      counts.set(reason as ExclusionReason, (counts.get(reason as ExclusionReason) ?? 0) + count);
    }
  }
  let row = putSection(canvas, firstRow, LAST_COLUMN, texts.exclusionsTitle);
  if (counts.size === 0) {
    canvas.put(row, FIRST_COLUMN, texts.noExclusion, STYLES.text);
    return row + 1;
  }
  canvas.put(row, FIRST_COLUMN, texts.reason, STYLES.header);
  canvas.put(row, FIRST_COLUMN + 1, texts.rows, STYLES.header);
  canvas.band(row, FIRST_COLUMN + 2, FIRST_COLUMN + 11, texts.why, STYLES.header);
  canvas.merge(row, FIRST_COLUMN + 2, row, FIRST_COLUMN + 11);
  for (const [reason, count] of counts) {
    row += 1;
    canvas.put(row, FIRST_COLUMN, words.exclusions[reason].label, STYLES.text);
    canvas.put(row, FIRST_COLUMN + 1, count, { ...STYLES.number, numberFormat: formats.count });
    canvas.band(row, FIRST_COLUMN + 2, FIRST_COLUMN + 11, words.exclusions[reason].why, STYLES.text);
  }
  return putNote(canvas, row + 2, { last: LAST_COLUMN, width: 200 }, texts.note);
}
