import type { ChartSpec } from '../../workbook/model';
import { categoryAxis, secondaryCategoryAxis, valueAxis } from './chartAxes';
import { barSeries, doughnutSeries, lineSeries, type DrawnSeries } from './chartSeries';
import {
  FRAME_COLOR,
  lineOverColumnsColor,
  richTitle,
  seriesColor,
  solidFill,
  TEXT_COLOR,
  textProperties,
} from './chartStyle';
import { RELATION_NAMESPACE } from './package';
import { element, XML_HEADER } from './xmlText';

const PRIMARY = { category: 111_111_111, value: 111_111_112 };
const SECONDARY = { category: 222_222_221, value: 222_222_222 };

/** The chart part of one native chart. */
export function chartXml(chart: ChartSpec): string {
  const drawn = chart.series.map((series, index): DrawnSeries => ({
    series,
    index,
    color: series.color ?? defaultColor(chart, index),
  }));
  return (
    XML_HEADER +
    element(
      'c:chartSpace',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
        'xmlns:r': RELATION_NAMESPACE,
      },
      '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
      element(
        'c:chart',
        {},
        richTitle(chart.title, { size: 13, bold: true }),
        '<c:autoTitleDeleted val="0"/>',
        element('c:plotArea', {}, '<c:layout/>', plotOf(chart, drawn), '<c:spPr><a:noFill/></c:spPr>'),
        legendOf(chart),
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
      ),
      `<c:spPr>${solidFill('FFFFFF')}<a:ln w="6350">${solidFill(FRAME_COLOR)}</a:ln></c:spPr>`,
      textProperties({ size: 9, color: TEXT_COLOR }),
    )
  );
}

function defaultColor(chart: ChartSpec, index: number): string {
  const isLine = (place: number): boolean => chart.series[place]?.secondary === true;
  if (chart.kind !== 'combo' || !isLine(index)) return seriesColor(index);
  return lineOverColumnsColor(chart.series.slice(0, index).filter((series) => series.secondary).length);
}

function plotOf(chart: ChartSpec, drawn: readonly DrawnSeries[]): string {
  switch (chart.kind) {
    case 'column':
    case 'bar':
      return barPlot(chart, drawn) + primaryAxes(chart);
    case 'line':
      return linePlot(chart, drawn, PRIMARY) + primaryAxes(chart);
    case 'combo':
      return comboPlot(chart, drawn);
    case 'doughnut':
      return element(
        'c:doughnutChart',
        {},
        '<c:varyColors val="1"/>',
        ...drawn.map((one) => doughnutSeries(one, chart)),
        '<c:firstSliceAng val="0"/><c:holeSize val="58"/>',
      );
    case 'radar':
      return (
        element(
          'c:radarChart',
          {},
          '<c:radarStyle val="marker"/><c:varyColors val="0"/>',
          ...drawn.map((one) => lineSeries(one, chart, false)),
          axisIds(PRIMARY),
        ) + primaryAxes(chart)
      );
  }
}

function barPlot(chart: ChartSpec, drawn: readonly DrawnSeries[]): string {
  const direction = chart.kind === 'bar' ? 'bar' : 'col';
  const isSideBySide = drawn.length > 1 && !chart.stacked;
  return element(
    'c:barChart',
    {},
    `<c:barDir val="${direction}"/><c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...drawn.map((one) => barSeries(one, chart)),
    // Stacked columns that do not overlap whole would stand on steps.
    `<c:gapWidth val="${isSideBySide ? 60 : 50}"/><c:overlap val="${chart.stacked ? 100 : isSideBySide ? -5 : 0}"/>`,
    axisIds(PRIMARY),
  );
}

function linePlot(chart: ChartSpec, drawn: readonly DrawnSeries[], ids: typeof PRIMARY): string {
  return element(
    'c:lineChart',
    {},
    '<c:grouping val="standard"/><c:varyColors val="0"/>',
    ...drawn.map((one) => lineSeries(one, chart, true)),
    '<c:marker val="1"/>',
    axisIds(ids),
  );
}

/** Columns on the first axis, lines on the second; the second category axis exists but is not drawn. */
function comboPlot(chart: ChartSpec, drawn: readonly DrawnSeries[]): string {
  const columns = drawn.filter(({ series }) => !series.secondary);
  const lines = drawn.filter(({ series }) => series.secondary);
  if (lines.length === 0) return barPlot(chart, columns) + primaryAxes(chart);
  const only = lines.length === 1 ? lines[0] : undefined;
  if (columns.length === 0) return linePlot(chart, lines, PRIMARY) + primaryAxes(chart);
  return (
    barPlot(chart, columns) +
    linePlot(chart, lines, SECONDARY) +
    primaryAxes(chart) +
    secondaryCategoryAxis(chart, SECONDARY.category, SECONDARY.value) +
    valueAxis(chart, SECONDARY.value, SECONDARY.category, { secondary: true, color: only?.color })
  );
}

function primaryAxes(chart: ChartSpec): string {
  return (
    categoryAxis(chart, PRIMARY.category, PRIMARY.value) + valueAxis(chart, PRIMARY.value, PRIMARY.category)
  );
}

function axisIds(ids: typeof PRIMARY): string {
  return `<c:axId val="${ids.category}"/><c:axId val="${ids.value}"/>`;
}

/** One series needs no legend: the title says what it is. Slices always need one. */
function legendOf(chart: ChartSpec): string {
  if (chart.series.length < 2 && chart.kind !== 'doughnut') return '';
  return element(
    'c:legend',
    {},
    `<c:legendPos val="${chart.kind === 'doughnut' ? 'r' : 'b'}"/><c:overlay val="0"/>`,
    textProperties({ size: 9, color: TEXT_COLOR }),
  );
}
