import { formatAddress } from '../../../src/workbook/address';
import type { ChartSeriesSpec, ChartSpec } from '../../../src/workbook/model';
import type { Chart } from '../model/charts/chart';
import type { ChartSeries } from '../model/charts/chartSeries';
import { defined } from './cellStyle';
import type { Lose } from './toWorkbookSpec';

/** Types of Excel's charts that the project draws. */
const KINDS: readonly (readonly [pattern: RegExp, kind: ChartSpec['kind']])[] = [
  [/^Column/, 'column'],
  [/^Bar/, 'bar'],
  [/^Line/, 'line'],
  [/^Doughnut/, 'doughnut'],
  [/^Radar/, 'radar'],
];

/** A chart whose series all say where their names, categories and values stand; undefined for any other. */
export function chartSpec(chart: Chart, lose: Lose): ChartSpec | undefined {
  const type = String(chart.readFact('ChartType'));
  const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1];
  const series = chart.series.map(seriesSpec);
  if (!kind || series.length === 0 || series.some((one) => one === undefined)) {
    lose(`chart ${chart.Name}, ${type}`);
    return undefined;
  }
  const isCombo = kind === 'column' && series.some((one) => one?.secondary);
  const { top, left, bottom, right } = chart.place;
  const fact = (path: string): unknown => chart.facts.get(path);
  const text = (path: string): unknown => (fact(path) === '' ? undefined : fact(path));
  return {
    kind: isCombo ? 'combo' : kind,
    title: String(fact('Title.Text') ?? ''),
    from: formatAddress(top, left),
    to: formatAddress(bottom, right),
    series: series as readonly ChartSeriesSpec[],
    ...(/Stacked/.test(type) ? { stacked: true as const } : {}),
    ...defined({
      categoryTitle: text('Axes.Category.Primary.Title.Text'),
      valueTitle: text('Axes.Value.Primary.Title.Text'),
      valueFormat: text('Axes.Value.Primary.NumberFormat'),
      valueMin: text('Axes.Value.Primary.Minimum'),
      valueMax: text('Axes.Value.Primary.Maximum'),
      secondaryFormat: text('Axes.Value.Secondary.NumberFormat'),
      categoryFormat: text('Axes.Category.Primary.NumberFormat'),
    }),
  };
}

function seriesSpec(series: ChartSeries): ChartSeriesSpec | undefined {
  if (!series.nameReference || !series.categories || !series.values) return undefined;
  const color = series.facts.get('Format.Fill.Color') ?? series.facts.get('Format.Line.Color');
  const reference = (formula: string): string => formula.slice(1);
  return {
    name: reference(series.nameReference),
    categories: reference(series.categories),
    values: reference(series.values),
    ...(series.facts.get('AxisGroup') === 'Secondary' ? { secondary: true } : {}),
    ...(typeof color === 'string' ? { color: color.slice(1) } : {}),
  };
}
