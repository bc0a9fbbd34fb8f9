import { FEW_RESULTS } from '../kpi/changeVerdict';
import { evaluateQuotient } from '../kpi/evaluateKpi';
import type { Quotient } from '../kpi/quotient';
import { EMPTY_RESULT_IS_NONE, RESULTS } from '../kpi/measures';
import type { MeasureId } from '../kpi/kpi';
import { addMonths } from '../schedule/isoDay';
import type { Cell, Cube } from './cube';
import type { FigureKind } from './figure';
import { figureById, FIGURES, type FigureId } from './index';

/** Which cells a figure is about; what is absent does not choose. A table without the column is not filtered by it. */
export interface CubeFilter {
  /** First days of the first and last month. */
  readonly months?: readonly [first: string, last: string];
  /** By key column: the values that are kept; null is an empty cell. */
  readonly keys?: Readonly<Record<string, readonly (string | null)[]>>;
}

type Sum = Extract<FigureKind, { kind: 'sum' }>;

/**
 * The value of a figure over the cells of a filter: a number, an ISO day, or null where there is none, never 0 in place
 * of a missing result. Ratios are ratios of sums; a ratio of advertising takes both terms from the same rows.
 */
export function evaluateFigure(cube: Cube, id: FigureId, filter: CubeFilter = {}): number | string | null {
  const { from } = figureById(id);
  const value = (of: FigureId, within: CubeFilter = filter): number | null =>
    evaluateNumber(cube, of, within);
  switch (from.kind) {
    case 'sum':
      return sumOf(cube, id, from, filter);
    case 'distinct': {
      const sets = cellsOf(cube, from.table, filter).map((cell) => cell.sets?.[id] ?? []);
      if (!cube.filled.includes(from.table)) return null;
      return new Set(sets.flat()).size;
    }
    case 'latest':
      return cube.latest[id] ?? null;
    case 'median-days':
      return cube.medians[id] ?? null;
    case 'setting': {
      const setting = cube.settings[from.column] ?? null;
      return setting === null ? null : Number(setting);
    }
    case 'months':
      return monthsOf(cube, filter).length;
    case 'quotient':
      return quotientOf(cube, from.quotient, filter);
    case 'product': {
      const [left, right] = [value(from.factors[0]), value(from.factors[1])];
      return left === null || right === null ? null : left * right;
    }
    case 'shifted': {
      const before = shifted(filter, from.by);
      return before === null ? null : value(from.of, before);
    }
    case 'change': {
      const [now, before] = [value(from.of), value(from.from)];
      return now === null || before === null || before === 0 ? null : now / before - 1;
    }
    case 'share': {
      const { channel_id: _channels, ...keys } = filter.keys ?? {};
      const [part, whole] = [value(from.of), value(from.of, { ...filter, keys })];
      return part === null || whole === null || whole === 0 ? null : part / whole;
    }
    case 'month-to-date': {
      const last = filter.months?.[1];
      return last === undefined ? null : value(from.of, { ...filter, months: [last, last] });
    }
    case 'landing':
      return landingOf(cube, filter);
    case 'few': {
      const results = value(from.results);
      return results !== null && results > 0 && results < FEW_RESULTS ? results : null;
    }
  }
}

/** The value of a figure that is a number; null where there is none. */
export function evaluateNumber(cube: Cube, id: FigureId, filter: CubeFilter = {}): number | null {
  const value = evaluateFigure(cube, id, filter);
  return typeof value === 'number' ? value : null;
}

/** Months with advertising, inside the filter, in order. */
function monthsOf(cube: Cube, { months }: CubeFilter): readonly string[] {
  const found = (cube.cells.monthly_ad_performance ?? []).flatMap(({ month }) =>
    month === null ? [] : [month],
  );
  return [...new Set(found)].filter((month) => !months || (month >= months[0] && month <= months[1])).sort();
}

/** Cells of a table that a filter keeps. */
export function cellsOf(cube: Cube, table: Sum['table'], { months, keys }: CubeFilter): readonly Cell[] {
  return (cube.cells[table] ?? []).filter(
    (cell) =>
      isInMonths(cell, months) &&
      Object.entries(keys ?? {}).every(
        ([column, values]) => !(column in cell.keys) || values.includes(cell.keys[column] ?? null),
      ),
  );
}

/** A period over several months counts where it lies wholly inside; rows without any time always do. */
function isInMonths({ month, period }: Cell, months: CubeFilter['months']): boolean {
  if (!months) return true;
  if (month !== null) return month >= months[0] && month <= months[1];
  return period === undefined || (period[0] >= months[0] && period[1] < addMonths(months[1], 1));
}

const total = (cells: readonly Cell[], id: string): number | null => {
  const stated = cells.flatMap(({ sums }) => (sums[id] === undefined ? [] : [sums[id]]));
  return stated.length === 0 ? null : round(stated.reduce((all, each) => all + each, 0));
};

/** Sums of exact decimals of at most six places. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function sumOf(cube: Cube, id: string, from: Sum, filter: CubeFilter): number | null {
  const cells = cellsOf(cube, from.table, filter);
  if (!from.addsAcrossPlatforms && new Set(cells.map(({ keys }) => keys['platform'])).size > 1) return null;
  const sum = total(cells, id);
  if (sum !== null) return sum;
  if (from.table === 'monthly_ad_performance' || !cube.filled.includes(from.table)) return null;
  // Rows that do not state it say nothing; no row at all, in a table that has some, is none. Where only some rows count
  // and no figure counts these rows, nobody knows which of the two it is.
  if (from.columns.length === 0) return 0;
  const counter = counterOf(from);
  if (counter !== undefined) return total(cells, counter) === null ? 0 : null;
  return from.where.length === 0 && cells.length === 0 ? 0 : null;
}

const rowsCounted = ({ table, where }: Sum): string => JSON.stringify([table, where]);

/** Figures that count rows, by the rows that they count: deals won beside the won amount. */
const COUNTERS: ReadonlyMap<string, FigureId> = new Map(
  FIGURES.flatMap(({ id, from }) =>
    from.kind === 'sum' && from.columns.length === 0 ? [[rowsCounted(from), id]] : [],
  ),
);

/** The figure that counts the rows which a sum adds up. */
export function counterOf(sum: Sum): FigureId | undefined {
  return COUNTERS.get(rowsCounted(sum));
}

function quotientOf(cube: Cube, quotient: Quotient<FigureId>, filter: CubeFilter): number | null {
  const ids = [...new Set([...quotient.plus, ...quotient.minus, ...quotient.over])];
  const cells = ids.every(isAdvertising) ? sharedCells(cube, ids, filter) : undefined;
  if (cells === null) return null;
  const values = Object.fromEntries(
    ids.map((id) => {
      const whole = evaluateNumber(cube, id, filter);
      return [id, cells === undefined || whole === null ? whole : total(cells, id)];
    }),
  );
  if (quotient.over.length === 0 && ids.every((id) => values[id] === null)) return null;
  const [first = '', ...others] = quotient.plus;
  // Nothing spent that anybody knows of is no cost of 0 a customer.
  if (quotient.over.length > 0 && values[first] === null && others.every((id) => (values[id] ?? 0) === 0))
    return null;
  // A sum of costs counts what is stated; a ratio needs its first term.
  const filled =
    quotient.plus.length > 1 || quotient.over.length === 0
      ? Object.fromEntries(ids.map((id) => [id, quotient.over.includes(id) ? values[id] : (values[id] ?? 0)]))
      : values;
  const result = evaluateQuotient(quotient, filled);
  return typeof result === 'number' ? result : null;
}

const isAdvertising = (id: FigureId): boolean => {
  const { from } = figureById(id);
  return from.kind === 'sum' && from.table === 'monthly_ad_performance';
};

/**
 * Advertising cells from which a ratio takes its terms: those whose spend could be converted when it has a spend.
 * Null when a cell states one term and not the other, unless its platform leaves results empty for none.
 */
function sharedCells(cube: Cube, ids: readonly string[], filter: CubeFilter): readonly Cell[] | null {
  const all = cellsOf(cube, 'monthly_ad_performance', filter);
  const cells = ids.includes('spend') ? all.filter(({ sums }) => sums['spend'] !== undefined) : all;
  const isTogether = cells.every(({ sums, keys }) => {
    const missing = ids.filter((id) => sums[id] === undefined);
    return (
      missing.length === 0 ||
      missing.length === ids.length ||
      missing.every((id) => RESULTS.has(id as MeasureId) && EMPTY_RESULT_IS_NONE.has(keys['platform'] ?? ''))
    );
  });
  return isTogether ? cells : null;
}

function landingOf(cube: Cube, filter: CubeFilter): number | null {
  const cells = cellsOf(cube, 'plan_budget', filter);
  if (cells.length === 0) return null;
  const lines = new Set(cells.map(({ keys }) => keys['line_id'] ?? null));
  const landings = [...lines].map((line) => {
    const of = (id: string): number =>
      total(
        cells.filter(({ keys }) => keys['line_id'] === line),
        id,
      ) ?? 0;
    const open =
      of('planned') -
      of('planned_to_date') +
      of('transferred') -
      (of('accrued') + of('actual') - of('booked_to_date'));
    return of('accrued') + of('actual') + Math.max(of('committed'), open, 0);
  });
  return round(landings.reduce((all, each) => all + each, 0));
}

/** The filter over as many months just before, or over the same months a year before; null without a period. */
export function shifted(filter: CubeFilter, by: 'previous' | 'year'): CubeFilter | null {
  if (!filter.months) return null;
  const [first, last] = filter.months;
  const months = by === 'year' ? 12 : monthCount(filter.months);
  return { ...filter, months: [addMonths(first, -months), addMonths(last, -months)] };
}

/** Months from the first to the last, both counted. */
export function monthCount([first, last]: NonNullable<CubeFilter['months']>): number {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return number(last) - number(first) + 1;
}
