import { createExactSum } from '../exactSum';
import type { TableName } from '../tables';
import type { Condition, Figure } from './figure';
import { FIGURES } from './index';

/** A value of a row: a text, an exact decimal, a day, `true` or `false`; null is empty. */
export type CubeValue = string | null;
export type CubeRow = Readonly<Record<string, CubeValue>>;
/** Rows by column name, as the data tables hold them. */
export type CubeRows = Readonly<Partial<Record<TableName, readonly CubeRow[]>>>;

/** Columns by which the rows of a table are told apart; month is made of the day of each figure. */
export const KEYS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  monthly_ad_performance: ['platform', 'channel_id', 'campaign_key'],
  leads: ['channel_id', 'campaign_key'],
  deals: ['channel_id', 'campaign_key'],
  web_traffic: ['origin'],
  search_performance: [],
  plan_budget: ['line_id', 'line_name', 'nature', 'channel_id', 'owner'],
};

/** Added rows: the same keys and month, and one amount a base figure. */
export interface Cell {
  readonly keys: Readonly<Record<string, CubeValue>>;
  /** First day of the month; null without a day. */
  readonly month: string | null;
  /** Period of advertising that does not lie in one month. */
  readonly period?: readonly [start: string, end: string];
  /** By id of a `sum`; absent where no row states it. */
  readonly sums: Readonly<Record<string, number>>;
  /** By id of a `distinct`: ordinals of the values. */
  readonly sets?: Readonly<Record<string, readonly number[]>>;
}

/** Everything that the figures are evaluated from, small enough for a page. */
export interface Cube {
  readonly cells: Readonly<Partial<Record<TableName, readonly Cell[]>>>;
  /** Tables that have a row at all: without any export there is nothing to count, which is not 0. */
  readonly filled: readonly TableName[];
  readonly latest: Readonly<Record<string, string | null>>;
  readonly settings: Readonly<Record<string, string | null>>;
  readonly medians: Readonly<Record<string, number | null>>;
}

interface Draft {
  readonly cell: Omit<Cell, 'sums' | 'sets'>;
  readonly sums: Map<string, ReturnType<typeof createExactSum>>;
  readonly sets: Map<string, Set<number>>;
}

/** Adds the rows of the data tables up by month, channel, campaign and platform; exact to the millionth. */
export function buildCube(rows: CubeRows): Cube {
  const cells: Partial<Record<TableName, readonly Cell[]>> = {};
  const [latest, medians]: [Record<string, string | null>, Record<string, number | null>] = [{}, {}];
  const byTable = new Map<TableName, Figure[]>();
  for (const figure of FIGURES) {
    const { from, id } = figure;
    if (from.kind === 'sum' || from.kind === 'distinct')
      byTable.set(from.table, [...(byTable.get(from.table) ?? []), figure]);
    if (from.kind === 'latest')
      latest[id] = greatest((rows[from.table] ?? []).map((row) => row[from.column] ?? null));
    if (from.kind === 'median-days') medians[id] = medianDays(rows[from.table] ?? [], from.from, from.to);
  }
  for (const [table, figures] of byTable) cells[table] = cellsOf(table, rows[table] ?? [], figures);
  return {
    cells,
    filled: (Object.keys(rows) as TableName[]).filter((table) => (rows[table]?.length ?? 0) > 0),
    latest,
    settings: rows.report_settings?.[0] ?? {},
    medians,
  };
}

function cellsOf(table: TableName, rows: readonly CubeRow[], figures: readonly Figure[]): readonly Cell[] {
  const drafts = new Map<string, Draft>();
  const ordinals = new Map<string, number>();
  const columns = KEYS[table] ?? [];
  for (const row of rows) {
    for (const { id, from } of figures) {
      if (from.kind !== 'sum' && from.kind !== 'distinct') continue;
      if (!from.where.every((condition) => holds(row, condition))) continue;
      const draft = draftOf(drafts, row, columns, from.day);
      if (from.kind === 'distinct') {
        const value = row[from.column] ?? null;
        if (value === null) continue;
        if (!ordinals.has(value)) ordinals.set(value, ordinals.size);
        const set = draft.sets.get(id) ?? new Set();
        draft.sets.set(id, set.add(ordinals.get(value)!));
        continue;
      }
      const stated = from.columns.length === 0 ? ['1'] : from.columns.map((column) => row[column] ?? null);
      for (const value of stated) {
        if (value === null) continue;
        const sum = draft.sums.get(id) ?? createExactSum();
        sum.add(value);
        draft.sums.set(id, sum);
      }
    }
  }
  return [...drafts.values()].map(({ cell, sums, sets }) => ({
    ...cell,
    sums: Object.fromEntries([...sums].map(([id, sum]) => [id, Number(sum.total())])),
    ...(sets.size === 0 ? {} : { sets: Object.fromEntries([...sets].map(([id, set]) => [id, [...set]])) }),
  }));
}

function draftOf(
  drafts: Map<string, Draft>,
  row: CubeRow,
  columns: readonly string[],
  day: string | null,
): Draft {
  const date = day === null ? null : (row[day] ?? null);
  const month = date === null ? null : `${date.slice(0, 7)}-01`;
  const keys = Object.fromEntries(
    columns.map((column) => [column, column === 'origin' ? originOf(row) : (row[column] ?? null)]),
  );
  const [start, end] =
    month === null ? [row['period_start'] ?? null, row['period_end'] ?? null] : [null, null];
  const key = JSON.stringify([month, start, end, ...Object.values(keys)]);
  const found = drafts.get(key);
  if (found) return found;
  const period = start === null || end === null ? {} : { period: [start, end] as const };
  const draft: Draft = { cell: { keys, month, ...period }, sums: new Map(), sets: new Map() };
  drafts.set(key, draft);
  return draft;
}

/** Whether a row meets a condition. */
export function holds(row: CubeRow, { column, is, not }: Condition): boolean {
  const value = row[column] ?? null;
  if (is === 'filled') return value !== null && value !== '';
  if (is === 'empty') return value === null || value === '';
  return (value === String(is)) !== (not === true);
}

function greatest(values: readonly CubeValue[]): string | null {
  return values.reduce<string | null>(
    (last, value) => (value !== null && (last === null || value > last) ? value : last),
    null,
  );
}

const DAY = 86_400_000;

function medianDays(rows: readonly CubeRow[], from: string, to: string): number | null {
  const days = rows
    .flatMap((row) => {
      const [start, end] = [row[from] ?? null, row[to] ?? null];
      return start === null || end === null ? [] : [(Date.parse(end) - Date.parse(start)) / DAY];
    })
    .sort((a, b) => a - b);
  const middle = Math.floor(days.length / 2);
  if (days.length === 0) return null;
  return days.length % 2 === 1 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2;
}

/** Where a visit comes from: the channel group of the tool, else its source and medium. */
function originOf(row: CubeRow): CubeValue {
  const source = [row['utm_source'], row['utm_medium']].filter((each) => each !== null && each !== undefined);
  return row['channel_group'] ?? (source.length === 0 ? null : source.join(' / '));
}
