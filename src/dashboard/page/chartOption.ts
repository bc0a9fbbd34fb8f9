import type { EChartsCoreOption } from 'echarts/core';
import { MOST_BARS, type Chart, type Series } from '../model/chart';
import { writeAxis, writeFigure } from '../model/writeFigure';
import type { DashboardData } from '../model/dashboardData';
import type { Palette } from './palette';

type Writing = Pick<DashboardData, 'language' | 'currency'>;

const FONT = 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const LABEL_WIDTH = 130;

/** The chart as the drawing library is told of it. */
export function chartOption(chart: Chart, palette: Palette, writing: Writing): EChartsCoreOption {
  const isLying = chart.series.some(({ shape }) => shape === 'bars' || shape === 'steps');
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: 12, color: palette.ink },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: isLying ? 'shadow' : 'line', lineStyle: { color: palette.line } },
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12 },
    },
    ...(isLying ? lying(chart, palette, writing) : standing(chart, palette, writing)),
  };
}

/** Colour of a series, by its place among those of its shape. */
export const colorOf = (chart: Chart, series: Series, palette: Palette): string => {
  const alike = chart.series.filter(({ shape }) => shape === series.shape);
  const colors = series.shape === 'line' ? palette.lines : palette.columns;
  return colors[alike.indexOf(series) % colors.length]!;
};

/** Columns and lines by month. */
function standing(chart: Chart, palette: Palette, writing: Writing): EChartsCoreOption {
  const sides = [...new Set(chart.series.map(({ side }) => side))];
  return {
    grid: { left: 4, right: 4, top: 10, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: chart.categories,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { color: palette.muted, hideOverlap: true, showMaxLabel: true, lineHeight: 14 },
    },
    yAxis: sides.map((side, index) => {
      const [first] = chart.series.filter((series) => series.side === side);
      return {
        type: 'value',
        position: side,
        splitNumber: 4,
        splitLine: { show: index === 0, lineStyle: { color: palette.line } },
        axisLabel: {
          color: side === 'right' ? colorOf(chart, first!, palette) : palette.muted,
          formatter: (value: number) => writeAxis(value, first!.unit, writing),
        },
      };
    }),
    series: chart.series.map((series) => ({
      name: series.label,
      type: series.shape === 'line' ? 'line' : 'bar',
      yAxisIndex: sides.indexOf(series.side),
      data: series.values,
      color: colorOf(chart, series, palette),
      tooltip: { valueFormatter: (value: unknown) => writeValue(value, series, writing) },
      ...(series.shape === 'line'
        ? { symbol: 'circle', symbolSize: 7, lineStyle: { width: 2.5 }, z: 3 }
        : { barMaxWidth: 34, barGap: '10%', itemStyle: { borderRadius: [2, 2, 0, 0] } }),
    })),
  };
}

/** Bars with their names on the left and their values at their ends; steps begin where the one before ended. */
function lying(chart: Chart, palette: Palette, writing: Writing): EChartsCoreOption {
  const names = chart.categories.slice(0, MOST_BARS);
  const visible = chart.series.map((series) => ({
    name: series.label,
    type: 'bar',
    stack: series.shape === 'steps' ? 'steps' : undefined,
    barMaxWidth: 22,
    color: colorOf(chart, series, palette),
    tooltip: { valueFormatter: (value: unknown) => writeValue(value, series, writing) },
    label: {
      show: true,
      position: 'right',
      color: palette.ink,
      formatter: ({ value }: { readonly value: unknown }) => writeValue(value, series, writing),
    },
    data: series.values.slice(0, MOST_BARS).map((value) => ({
      value,
      ...(value !== null && value < 0 ? { itemStyle: { color: palette.negative } } : {}),
    })),
  }));
  return {
    grid: { left: 4, right: 70, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.ink, width: LABEL_WIDTH, overflow: 'break', lineHeight: 14 },
    },
    series: [...offsets(chart), ...visible],
  };
}

/** What lies under each step without being seen; the last bar is the whole and begins at 0. */
function offsets({ series }: Chart): readonly object[] {
  const steps = series.find(({ shape }) => shape === 'steps');
  if (!steps) return [];
  let below = 0;
  const data = steps.values.map((value, index) => {
    const start = index === steps.values.length - 1 ? 0 : below;
    below += value ?? 0;
    return start;
  });
  return [
    {
      type: 'bar',
      stack: 'steps',
      silent: true,
      itemStyle: { color: 'transparent' },
      tooltip: { show: false },
      data,
    },
  ];
}

function writeValue(value: unknown, { unit }: Series, writing: Writing): string {
  return writeFigure(typeof value === 'number' ? value : null, unit, writing);
}
