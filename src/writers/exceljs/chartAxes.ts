import type { ChartSpec } from '../../workbook/model';
import { AXIS_COLOR, GRID_COLOR, richTitle, solidFill, TEXT_COLOR, textProperties } from './chartStyle';
import { element } from './xmlText';

// Labels that fit side by side under a chart of usual width.
const MOST_LABELS = 12;

/** The axis of categories: a time axis for lines over dates (unequal steps stay unequal), an axis of labels otherwise. */
export function categoryAxis(chart: ChartSpec, id: number, crosses: number): string {
  const dates = chart.kind === 'line' ? datesOf(chart) : undefined;
  const isBar = chart.kind === 'bar';
  const common = [
    `<c:axId val="${id}"/>`,
    // Excel draws the first category of a bar chart at the bottom; people read from the top.
    `<c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>`,
    chart.kind === 'radar' ? gridLines() : '',
    chart.categoryTitle === undefined || chart.kind === 'radar'
      ? ''
      : richTitle(chart.categoryTitle, { size: 9, color: TEXT_COLOR }, isBar),
    element('c:numFmt', {
      formatCode: chart.categoryFormat ?? 'General',
      sourceLinked: chart.categoryFormat === undefined,
    }),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln w="9525">${solidFill(AXIS_COLOR)}</a:ln></c:spPr>`,
    textProperties({ size: 9, color: TEXT_COLOR }),
    `<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>`,
  ].join('');
  if (dates)
    return `<c:dateAx>${common}<c:auto val="0"/><c:lblOffset val="100"/>${timeUnits(dates)}</c:dateAx>`;
  const count = chart.series[0]?.cache?.categories.length ?? 0;
  const skip = Math.ceil(count / MOST_LABELS);
  const skips =
    skip > 1 && !isBar && chart.kind !== 'radar'
      ? `<c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/>`
      : '';
  return `<c:catAx>${common}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skips}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** The second axis of categories, which a second axis of values needs but nobody should see. */
export function secondaryCategoryAxis(chart: ChartSpec, id: number, crosses: number): string {
  return `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>${element(
    'c:numFmt',
    { formatCode: chart.categoryFormat ?? 'General', sourceLinked: chart.categoryFormat === undefined },
  )}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** The axis of values; a second one stands on the right, without lines, in the colour of its only series. */
export function valueAxis(
  chart: ChartSpec,
  id: number,
  crosses: number,
  second: { readonly secondary: boolean; readonly color?: string | undefined } = { secondary: false },
): string {
  const isBar = chart.kind === 'bar';
  const format = second.secondary ? chart.secondaryFormat : chart.valueFormat;
  const isRadar = chart.kind === 'radar';
  return [
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${second.secondary ? '' : axisEnds(chart)}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${second.secondary ? 'r' : isBar ? 'b' : 'l'}"/>`,
    second.secondary ? '' : gridLines(),
    chart.valueTitle === undefined || second.secondary || isRadar
      ? ''
      : richTitle(chart.valueTitle, { size: 9, color: TEXT_COLOR }, !isBar),
    element('c:numFmt', { formatCode: format ?? 'General', sourceLinked: format === undefined }),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr><a:ln w="9525">${isRadar ? solidFill(GRID_COLOR) : '<a:noFill/>'}</a:ln></c:spPr>`,
    textProperties({ size: 9, color: second.color ?? TEXT_COLOR }),
    // The reversed categories of a bar chart would take the axis to the top with them.
    `<c:crossAx val="${crosses}"/><c:crosses val="${second.secondary || isBar ? 'max' : 'autoZero'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join('');
}

function axisEnds({ valueMin, valueMax }: ChartSpec): string {
  return [
    valueMax === undefined ? '' : `<c:max val="${valueMax}"/>`,
    valueMin === undefined ? '' : `<c:min val="${valueMin}"/>`,
  ].join('');
}

function gridLines(): string {
  return `<c:majorGridlines><c:spPr><a:ln w="6350">${solidFill(GRID_COLOR)}</a:ln></c:spPr></c:majorGridlines>`;
}

/** The serial days of the categories when they are dates in order. */
function datesOf(chart: ChartSpec): readonly number[] | undefined {
  // Text in quotes, colours and literal characters of a format are no date parts.
  const format = chart.categoryFormat?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const categories = chart.series[0]?.cache?.categories;
  if (!format || !/[ymd]/i.test(format) || !categories || categories.length < 2) return undefined;
  const days = categories.filter((value) => typeof value === 'number');
  const isOrdered = days.every((day, index) => index === 0 || day > (days[index - 1] ?? day));
  return days.length === categories.length && isOrdered ? days : undefined;
}

function timeUnits(days: readonly number[]): string {
  const isMonthly = days.every(
    (day) => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).getUTCDate() === 1,
  );
  const span = (days[days.length - 1] ?? 0) - (days[0] ?? 0);
  const unit = isMonthly ? 'months' : 'days';
  const steps = isMonthly ? Math.round(span / 30.4375) + 1 : span + 1;
  const weekly = !isMonthly && days.every((day) => (day - (days[0] ?? 0)) % 7 === 0);
  const step = weekly ? Math.ceil(steps / 7 / MOST_LABELS) * 7 : Math.ceil(steps / MOST_LABELS);
  return `<c:baseTimeUnit val="${unit}"/><c:majorUnit val="${step}"/><c:majorTimeUnit val="${unit}"/>`;
}
