import { EventType, WORKBOOK } from '../events';
import { invalidArgument, itemNotFound } from '../errors';
import { anything, bool, declareFacts, number, oneOf, RecordHolder, text } from '../facts';
import { columnsOf, rowsOf } from '../grid/rectangles';
import type { Rect } from '../grid/rectangles';
import { Range } from '../range';
import { resolveAddress } from '../resolveAddress';
import type { Worksheet } from '../worksheet';
import { ChartAxes } from './chartAxes';
import { ChartAreaFormat, ChartDataLabels, ChartLegend, ChartPlotArea, ChartTitle } from './chartParts';
import { ChartSeries, ChartSeriesCollection } from './chartSeries';

/** Where Excel puts a new chart: its size in points, at the top left of what is seen. */
const SIZE = { Left: 0, Top: 0, Width: 360, Height: 216 };

/** A chart: its data as references, everything else as facts. Nothing is drawn. */
export class Chart extends RecordHolder {
  override readonly className = 'Chart';
  series: ChartSeries[] = [];

  constructor(
    readonly sheet: Worksheet,
    private readonly id: string,
    private name: string,
    type: string,
  ) {
    super();
    for (const [fact, value] of Object.entries(SIZE)) this.facts.set(fact, value);
    this.facts.set('ChartType', type);
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.name;
  }

  set Name(given: unknown) {
    const name = String(text(given, 'name'));
    if (name === '') throw invalidArgument('a chart has a name');
    this.name = name;
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.facts, 'Title.', this);
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this.facts, 'Legend.');
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.facts);
  }

  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.facts, 'DataLabels.');
  }

  get PlotArea(): ChartPlotArea {
    return new ChartPlotArea(this.facts, 'PlotArea.');
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.facts, 'Format.');
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  Activate(): void {
    this.sheet.Activate();
    this.sheet.events.happened(EventType.chartActivated, [this.id, this.sheet.Id], {
      type: 'ChartActivated',
      chartId: this.id,
      worksheetId: this.sheet.Id,
    });
  }

  Delete(): void {
    this.sheet.assertUnprotected('delete a chart', 'AllowEditObjects');
    const at = this.sheet.charts.indexOf(this);
    if (at < 0) throw itemNotFound(`the chart ${this.name} is no more`);
    this.sheet.charts.splice(at, 1);
    this.sheet.events.happened(EventType.chartDeleted, [this.sheet.Id, WORKBOOK], {
      type: 'ChartDeleted',
      chartId: this.id,
      worksheetId: this.sheet.Id,
    });
  }

  SetData(source: unknown, seriesBy: unknown): void {
    if (!(source instanceof Range)) throw invalidArgument('a chart is made of a range');
    this.fill(source, String(oneOf('Auto', 'Columns', 'Rows')(seriesBy ?? 'Auto', 'seriesBy')));
  }

  /** From the top left of one cell to the bottom right of another. */
  SetPosition(start: unknown, end: unknown): void {
    const from = this.rect(start);
    const to = end === null || end === undefined ? undefined : this.rect(end);
    const { rows, columns } = this.sheet;
    this.facts.set('Left', columns.start(from.left));
    this.facts.set('Top', rows.start(from.top));
    if (!to) return;
    this.facts.set('Width', columns.start(to.right + 1) - columns.start(from.left));
    this.facts.set('Height', rows.start(to.bottom + 1) - rows.start(from.top));
  }

  /** The cells under it. */
  get place(): Rect {
    const { rows, columns } = this.sheet;
    const [left, top] = [Number(this.facts.get('Left')), Number(this.facts.get('Top'))];
    const hair = 0.01;
    return {
      left: columns.lineAt(left + hair),
      top: rows.lineAt(top + hair),
      right: columns.lineAt(left + Number(this.facts.get('Width')) - hair),
      bottom: rows.lineAt(top + Number(this.facts.get('Height')) - hair),
    };
  }

  /** Moves with the rows or columns that come in or go above or before it. */
  push(axis: 'rows' | 'columns', place: number, by: number): void {
    const fact = axis === 'rows' ? 'Top' : 'Left';
    const at = Number(this.facts.get(fact));
    if (at >= place) this.facts.set(fact, Math.max(place, at + by));
  }

  mapFormulas(change: (formula: string) => string): void {
    for (const series of this.series) series.mapFormulas(change);
  }

  copyTo(sheet: Worksheet): Chart {
    const copy = new Chart(sheet, sheet.workbook.nextId('chart', '00C1'), this.name, '');
    for (const [fact, value] of this.facts) copy.facts.set(fact, value);
    copy.series = this.series.map((series) => series.copyTo(copy));
    return copy;
  }

  /**
   * One series a column, or a row. The first column names the categories when it holds anything but numbers,
   * the first row names the series likewise.
   */
  fill(source: Range, by: string): void {
    const { sheet } = source;
    const rect = usedPart(source);
    const inColumns = by === 'Columns' || (by === 'Auto' && rowsOf(rect) >= columnsOf(rect));
    const reference = (part: Rect): string => {
      const range = sheet.range(part);
      return `=${sheet.prefix}${range.localAddress.replace(/[A-Z]+|[0-9]+/g, (piece) => `$${piece}`)}`;
    };
    const isNumber = (row: number, column: number): boolean =>
      typeof sheet.grid.get(row, column)?.value === 'number' ||
      sheet.grid.get(row, column)?.formula !== undefined;
    const body = { row: rect.top + 1, column: rect.left + 1 };
    const hasTopLabels = rowsOf(rect) > 1 && !isNumber(rect.top, rect.right);
    const hasSideLabels = columnsOf(rect) > 1 && !isNumber(rect.bottom, rect.left);
    const top = hasTopLabels ? body.row : rect.top;
    const left = hasSideLabels ? body.column : rect.left;
    this.series = [];
    const [first, last] = inColumns ? [left, rect.right] : [top, rect.bottom];
    for (let line = first; line <= last; line++) {
      const series = new ChartSeries(this);
      const hasName = inColumns ? hasTopLabels : hasSideLabels;
      const hasCategories = inColumns ? hasSideLabels : hasTopLabels;
      const lane = inColumns ? { left: line, right: line } : { top: line, bottom: line };
      if (hasName)
        series.nameReference = reference(
          inColumns
            ? { top: rect.top, bottom: rect.top, left: line, right: line }
            : { left: rect.left, right: rect.left, top: line, bottom: line },
        );
      if (hasCategories)
        series.categories = reference(
          inColumns
            ? { top, bottom: rect.bottom, left: rect.left, right: rect.left }
            : { left, right: rect.right, top: rect.top, bottom: rect.top },
        );
      series.values = reference({ top, left, bottom: rect.bottom, right: rect.right, ...lane });
      this.series.push(series);
    }
    this.facts.set('PlotBy', inColumns ? 'Columns' : 'Rows');
  }

  private rect(given: unknown): Rect {
    return given instanceof Range ? given.rect : resolveAddress(given, this.sheet);
  }
}

/** Of whole columns or rows, the part that holds anything. */
function usedPart(source: Range): Rect {
  const isHuge = source.RowCount > 100_000 || source.ColumnCount > 10_000;
  return isHuge ? (source.sheet.used(source.rect, true) ?? source.GetCell(0, 0).rect) : source.rect;
}

declareFacts(Chart, {
  ChartType: text,
  Left: number(0),
  Top: number(0),
  Width: number(0),
  Height: number(0),
  DisplayBlanksAs: oneOf('NotPlotted', 'Zero', 'Interplotted'),
  PlotBy: oneOf('Columns', 'Rows'),
  PlotVisibleOnly: bool,
  ShowDataLabelsOverMaximum: bool,
  Style: number(1, 48),
  CategoryLabelLevel: anything,
  SeriesNameLevel: anything,
});
