import type { ChartSeriesSpec, ChartSpec } from '../../workbook/model';
import { parseReference, formatRange } from '../../workbook/address';
import type { Batch } from './batch';

const KINDS = {
  column: ['ColumnClustered', 'ColumnStacked'],
  bar: ['BarClustered', 'BarStacked'],
  line: ['LineMarkers', 'LineMarkers'],
  combo: ['ColumnClustered', 'ColumnStacked'],
  doughnut: ['Doughnut', 'Doughnut'],
  radar: ['Radar', 'Radar'],
} as const;

/** Draws the charts of a sheet from the cells of the workbook. */
export async function writeCharts(
  batch: Batch,
  sheet: Excel.Worksheet,
  charts: readonly ChartSpec[],
): Promise<void> {
  for (const spec of charts) {
    await batch.makeRoom(20);
    const [first, ...others] = spec.series;
    if (!first) throw new Error(`chart without series: ${spec.title}`);
    const [usual, stacked] = KINDS[spec.kind];
    const type = spec.stacked ? stacked : usual;
    // One column of figures makes one series, which is then the first of ours.
    const chart = sheet.charts.add(type, rangeOf(batch, first.values), 'Columns');
    writeSeries(batch, chart.series.getItemAt(0), first, spec);
    for (const series of others) writeSeries(batch, chart.series.add(seriesName(series)), series, spec);
    chart.title.text = spec.title;
    chart.legend.position = 'Bottom';
    chart.legend.visible = spec.series.length > 1 || spec.kind === 'doughnut';
    chart.setPosition(spec.from, spec.to);
    if (spec.kind !== 'doughnut') writeAxes(chart, spec);
  }
}

function writeSeries(batch: Batch, series: Excel.ChartSeries, spec: ChartSeriesSpec, chart: ChartSpec): void {
  series.name = seriesName(spec);
  series.setValues(rangeOf(batch, spec.values));
  series.setXAxisValues(rangeOf(batch, spec.categories));
  const isLine =
    chart.kind === 'line' || chart.kind === 'radar' || (chart.kind === 'combo' && spec.secondary === true);
  if (chart.kind === 'combo' && spec.secondary === true) {
    series.chartType = 'Line';
    series.axisGroup = 'Secondary';
  }
  if (spec.color === undefined) return;
  if (isLine) series.format.line.color = `#${spec.color}`;
  else series.format.fill.setSolidColor(`#${spec.color}`);
}

/** A series bears the name that its cell holds, also when the cell changes. */
function seriesName({ name }: ChartSeriesSpec): string {
  return `=${name}`;
}

function writeAxes(chart: Excel.Chart, spec: ChartSpec): void {
  const { categoryAxis, valueAxis } = chart.axes;
  if (spec.categoryTitle !== undefined) categoryAxis.title.text = spec.categoryTitle;
  if (spec.valueTitle !== undefined) valueAxis.title.text = spec.valueTitle;
  if (spec.valueFormat !== undefined) valueAxis.numberFormat = spec.valueFormat;
  if (spec.categoryFormat !== undefined) categoryAxis.numberFormat = spec.categoryFormat;
  if (spec.secondaryFormat !== undefined)
    chart.axes.getItem('Value', 'Secondary').numberFormat = spec.secondaryFormat;
  if (spec.valueMin !== undefined) valueAxis.minimum = spec.valueMin;
  if (spec.valueMax !== undefined) valueAxis.maximum = spec.valueMax;
}

function rangeOf(batch: Batch, reference: string): Excel.Range {
  const place = parseReference(reference);
  if (!place) throw new Error(`not a reference: ${reference}`);
  return batch.context.workbook.worksheets.getItem(place.sheet).getRange(formatRange(place.range));
}
