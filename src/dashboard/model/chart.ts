import { figureById, type FigureId } from '../../core/figures';
import { evaluateNumber, type CubeFilter } from '../../core/figures/evaluateFigure';
import { areOfOneKind, figuresOf, type VisualContent } from '../../core/pages/page';
import { formatMonth } from '../../messages/format';
import type { Dashboard } from './dashboard';
import { groupsOf } from './groups';
import { isUnderWay, monthsOfTables } from './months';
import { tablesOf } from './usedFigures';
import type { FigureUnit } from './writeFigure';

/** One figure over the categories of a chart. */
export interface Series {
  readonly id: FigureId;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly shape: 'columns' | 'line' | 'bars' | 'steps';
  readonly values: readonly (number | null)[];
  /** Axis on the left, or on the right for a line of another size than the columns. */
  readonly side: 'left' | 'right';
}

/** What a chart draws and what its table lists. */
export interface Chart {
  /** What the categories are, for the head of the table. */
  readonly axis: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Categories that are too small to be drawn; the table lists them all. */
  readonly hidden: number;
}

export type ChartContent = Extract<VisualContent, { kind: 'line' | 'combo' | 'bars' | 'bridge' }>;

/** Bars that the height of a visual leaves room to label. */
export const MOST_BARS = 9;

/** The figures of a chart over a filter. */
export function chartOf(content: ChartContent, dashboard: Dashboard, filter: CubeFilter): Chart {
  const series = (
    id: FigureId,
    shape: Series['shape'],
    values: readonly (number | null)[],
    side: Series['side'] = 'left',
  ): Series => ({ id, label: dashboard.wordsOf(id).label, unit: figureById(id).unit, shape, values, side });
  switch (content.kind) {
    case 'line':
      return byMonth(content.figures, dashboard, filter, (id, values) => series(id, 'line', values));
    case 'combo': {
      const side = areOfOneKind(figuresOf(content)) ? 'left' : 'right';
      return byMonth(figuresOf(content), dashboard, filter, (id, values) =>
        id === content.line ? series(id, 'line', values, side) : series(id, 'columns', values),
      );
    }
    case 'bars': {
      const groups = groupsOf(dashboard, [content.by], content.figures, filter);
      const [first] = content.figures;
      const stated = groups.filter(({ values }) => (values[first!] ?? null) !== null);
      return {
        axis: dashboard.data.words.columns[`${content.by.table}.${content.by.column}`] ?? '',
        categories: stated.map(({ labels }) => labels[0]!),
        series: content.figures.map((id) =>
          series(
            id,
            'bars',
            stated.map(({ values }) => values[id] ?? null),
          ),
        ),
        hidden: Math.max(0, stated.length - MOST_BARS),
      };
    }
    case 'bridge': {
      const all = [...content.steps, content.total];
      return {
        axis: '',
        categories: all.map((id) => dashboard.wordsOf(id).label),
        series: [
          series(
            content.total,
            'steps',
            all.map((id) => evaluateNumber(dashboard.cube, id, filter)),
          ),
        ],
        hidden: 0,
      };
    }
  }
}

function byMonth(
  figures: readonly FigureId[],
  dashboard: Dashboard,
  filter: CubeFilter,
  series: (id: FigureId, values: readonly (number | null)[]) => Series,
): Chart {
  const { cube, text, data } = dashboard;
  const months = monthsOfTables(cube, [...new Set(figures.flatMap(tablesOf))]).filter(
    (month) => !filter.months || (month >= filter.months[0] && month <= filter.months[1]),
  );
  return {
    axis: text.month,
    categories: months.map((month) =>
      isUnderWay(month, data.dataAsOf) ? text.monthUnderWay(month) : formatMonth(data.language, month),
    ),
    series: figures.map((id) =>
      series(
        id,
        months.map((month) => evaluateNumber(cube, id, { ...filter, months: [month, month] })),
      ),
    ),
    hidden: 0,
  };
}
