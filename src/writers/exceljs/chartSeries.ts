import type { ChartSeriesSpec, ChartSpec } from '../../workbook/model';
import { formulaText } from './formulaText';
import { seriesColor, solidFill, textProperties } from './chartStyle';
import { element, xmlText } from './xmlText';

export interface DrawnSeries {
  readonly series: ChartSeriesSpec;
  /** From 0, over the whole chart. */
  readonly index: number;
  readonly color: string;
}

// More points than this and markers become a thick band.
const MOST_MARKERS = 31;
const THINNEST_LABELLED = 0.04;

export function barSeries(drawn: DrawnSeries, chart: ChartSpec): string {
  return element(
    'c:ser',
    {},
    head(drawn),
    `<c:spPr>${solidFill(drawn.color)}</c:spPr>`,
    '<c:invertIfNegative val="0"/>',
    data(drawn, chart),
  );
}

/** A series of a line or radar chart; only lines know whether they are smooth. */
export function lineSeries(drawn: DrawnSeries, chart: ChartSpec, isLine: boolean): string {
  const points = drawn.series.cache?.values.length ?? 0;
  const marker =
    points > MOST_MARKERS
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solidFill(drawn.color)}<a:ln w="9525">${solidFill('FFFFFF')}</a:ln></c:spPr></c:marker>`;
  return element(
    'c:ser',
    {},
    head(drawn),
    `<c:spPr><a:ln w="28575" cap="rnd">${solidFill(drawn.color)}<a:round/></a:ln></c:spPr>`,
    marker,
    data(drawn, chart),
    isLine ? '<c:smooth val="0"/>' : '',
  );
}

/** A ring of slices, each with its share in percent. */
export function doughnutSeries(drawn: DrawnSeries, chart: ChartSpec): string {
  const count = drawn.series.cache?.values.length ?? 0;
  const slices = Array.from(
    { length: count },
    (_, index) =>
      `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${solidFill(seriesColor(index))}<a:ln w="19050">${solidFill('FFFFFF')}</a:ln></c:spPr></c:dPt>`,
  );
  const labels = element(
    'c:dLbls',
    {},
    ...hiddenLabels(drawn.series.cache?.values ?? []),
    '<c:numFmt formatCode="0%" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textProperties({ size: 9, bold: true, color: 'FFFFFF' }),
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/><c:showLeaderLines val="0"/>',
  );
  return element('c:ser', {}, head(drawn), ...slices, labels, data(drawn, chart));
}

/** Labels of slices too thin to hold them are left out; the legend still names the slice. */
function hiddenLabels(values: readonly (number | null)[]): readonly string[] {
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return values.flatMap((value, index) =>
    (value ?? 0) < total * THINNEST_LABELLED
      ? [`<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`]
      : [],
  );
}

function head({ series, index }: DrawnSeries): string {
  const cache = series.cache ? pointsOf('c:strCache', [series.cache.name]) : '';
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef>${reference(series.name)}${cache}</c:strRef></c:tx>`;
}

function data({ series }: DrawnSeries, chart: ChartSpec): string {
  const { cache } = series;
  // Dates are numbers with a format; anything else is read as text.
  const numeric = cache
    ? cache.categories.every((value) => typeof value === 'number')
    : chart.categoryFormat !== undefined;
  const categories = numeric
    ? `<c:numRef>${reference(series.categories)}${cache ? pointsOf('c:numCache', cache.categories, chart.categoryFormat) : ''}</c:numRef>`
    : `<c:strRef>${reference(series.categories)}${cache ? pointsOf('c:strCache', cache.categories) : ''}</c:strRef>`;
  const format = series.secondary ? chart.secondaryFormat : chart.valueFormat;
  const values = cache ? pointsOf('c:numCache', cache.values, format) : '';
  return `<c:cat>${categories}</c:cat><c:val><c:numRef>${reference(series.values)}${values}</c:numRef></c:val>`;
}

function reference(formula: string): string {
  return `<c:f>${xmlText(formulaText(formula))}</c:f>`;
}

function pointsOf(name: string, values: readonly (string | number | null)[], format = 'General'): string {
  const points = values.flatMap((value, index) =>
    // A missing point is a gap, not a zero.
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${xmlText(String(value))}</c:v></c:pt>`],
  );
  return element(
    name,
    {},
    name === 'c:numCache' ? `<c:formatCode>${xmlText(format)}</c:formatCode>` : '',
    `<c:ptCount val="${values.length}"/>`,
    ...points,
  );
}
