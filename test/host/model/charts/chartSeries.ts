import { HostObject } from '../../interpreter/hostObject';
import { invalidArgument, itemNotFound } from '../errors';
import { bool, colour, declareFacts, number, oneOf, PathHolder, RecordHolder, text } from '../facts';
import { splitAddress } from '../resolveAddress';
import { Range } from '../range';
import { integerArgument, optionalInteger } from '../wireArguments';
import type { Chart } from './chart';
import { ChartDataLabels, ChartFill, ChartLineFormat } from './chartParts';

export class ChartSeriesCollection extends HostObject {
  override readonly className = 'ChartSeriesCollection';

  constructor(private readonly chart: Chart) {
    super();
  }

  get Items(): readonly ChartSeries[] {
    return this.chart.series;
  }

  get Count(): number {
    return this.chart.series.length;
  }

  GetCount(): number {
    return this.Count;
  }

  Add(name: unknown, index: unknown): ChartSeries {
    const series = new ChartSeries(this.chart);
    if (typeof name === 'string') series.Name = name;
    this.chart.series.splice(optionalInteger(index, 'index', 0) ?? this.Count, 0, series);
    return series;
  }

  GetItemAt(index: unknown): ChartSeries {
    const series = this.chart.series[integerArgument(index, 'index', 0)];
    if (!series) throw itemNotFound(`no series ${String(index)} in ${this.chart.Name}`);
    return series;
  }
}

export class ChartSeries extends RecordHolder {
  override readonly className = 'ChartSeries';
  /** References with their `=`; '' where there is none. */
  nameReference = '';
  categories = '';
  values = '';

  constructor(private readonly chart: Chart) {
    super();
  }

  get Name(): string {
    const given = this.facts.get('Name');
    if (given !== undefined) return String(given);
    const { own, cells } = splitAddress(this.nameReference.slice(1) || 'A0');
    const sheet = own === undefined ? undefined : this.chart.sheet.workbook.findSheet(own);
    const value = sheet?.GetRange(cells).sheet.grid.get(...corner(sheet.GetRange(cells)))?.value;
    return value === undefined ? `Series${this.chart.series.indexOf(this) + 1}` : String(value);
  }

  /** A text, or a reference that begins with `=`. */
  set Name(given: unknown) {
    const name = String(text(given, 'name'));
    if (name.startsWith('=')) {
      this.nameReference = name;
      this.facts.delete('Name');
    } else this.facts.set('Name', name);
  }

  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.facts, 'Format.');
  }

  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.facts, 'DataLabels.');
  }

  SetValues(source: unknown): void {
    this.values = referenceOf(source);
  }

  SetXAxisValues(source: unknown): void {
    this.categories = referenceOf(source);
  }

  Delete(): void {
    this.chart.series.splice(this.chart.series.indexOf(this), 1);
  }

  mapFormulas(change: (formula: string) => string): void {
    this.nameReference = change(this.nameReference);
    this.categories = change(this.categories);
    this.values = change(this.values);
  }

  copyTo(chart: Chart): ChartSeries {
    const copy = new ChartSeries(chart);
    for (const [fact, value] of this.facts) copy.facts.set(fact, value);
    copy.nameReference = this.nameReference;
    copy.categories = this.categories;
    copy.values = this.values;
    return copy;
  }
}

declareFacts(ChartSeries, {
  ChartType: text,
  AxisGroup: oneOf('Primary', 'Secondary'),
  GapWidth: number(0, 500),
  Overlap: number(-100, 100),
  Smooth: bool,
  HasDataLabels: bool,
  DoughnutHoleSize: number(10, 90),
  MarkerStyle: text,
  MarkerSize: number(2, 72),
  MarkerBackgroundColor: colour,
  MarkerForegroundColor: colour,
  PlotOrder: number(0),
  ShowShadow: bool,
  VaryByCategories: bool,
  InvertIfNegative: bool,
});

class ChartSeriesFormat extends PathHolder {
  override readonly className = 'ChartSeriesFormat';

  get Fill(): ChartFill {
    return new ChartFill(this.facts, `${this.path}Fill.`);
  }

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.facts, `${this.path}Line.`);
  }
}

const corner = (range: Range): readonly [number, number] => [range.rect.top, range.rect.left];

function referenceOf(source: unknown): string {
  if (!(source instanceof Range)) throw invalidArgument('a series is made of a range');
  return `=${source.sheet.prefix}${source.localAddress.replace(/[A-Z]+|[0-9]+/g, (piece) => `$${piece}`)}`;
}
