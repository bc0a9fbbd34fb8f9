import { figureById, type FigureId } from '../../core/figures';
import type { Cell, Cube, CubeValue } from '../../core/figures/cube';
import { cellsOf, evaluateNumber, type CubeFilter } from '../../core/figures/evaluateFigure';
import type { Field } from '../../core/pages/page';
import type { TableName } from '../../core/tables';
import type { Dashboard } from './dashboard';
import { tablesOf } from './usedFigures';

/** One channel, campaign, origin or budget line with its figures. */
export interface Group {
  readonly key: CubeValue;
  /** Text of each field of the split. */
  readonly labels: readonly string[];
  readonly filter: CubeFilter;
  /** The cells of the group alone. */
  readonly cube: Cube;
  readonly values: Readonly<Partial<Record<FigureId, number | null>>>;
}

/** Column of the cube by which a field splits. */
function keyOf({ table, column }: Field): string {
  if (table === 'channels') return 'channel_id';
  if (table === 'campaigns') return 'campaign_key';
  return table === 'plan_budget' ? 'line_id' : column;
}

/** The figures of a filter split by the first of the fields, the largest first figure first; groups without any figure left out. */
export function groupsOf(
  dashboard: Dashboard,
  by: readonly Field[],
  figures: readonly FigureId[],
  filter: CubeFilter,
): readonly Group[] {
  const { cube } = dashboard;
  const key = keyOf(by[0]!);
  const tables = new Set(figures.flatMap(tablesOf));
  const split = splitCube(cube, key, filter);
  const values = new Set(
    [...tables].flatMap((table) => cellsOf(cube, table, filter)).flatMap((cell) => keyIn(cell, key)),
  );
  return [...values]
    .map((value): Group => {
      const own = split(value);
      const within = { ...filter, keys: { ...filter.keys, [key]: [value] } };
      return {
        key: value,
        labels: by.map((field) => labelOf(field, by[0]!, value, own, dashboard)),
        filter: within,
        cube: own,
        values: Object.fromEntries(
          // A share needs the other channels too.
          figures.map((id) => [
            id,
            evaluateNumber(figureById(id).from.kind === 'share' ? cube : own, id, within),
          ]),
        ),
      };
    })
    .filter((group) => figures.some((id) => (group.values[id] ?? 0) !== 0))
    .sort(
      (a, b) =>
        (b.values[figures[0]!] ?? -Infinity) - (a.values[figures[0]!] ?? -Infinity) ||
        a.labels[0]!.localeCompare(b.labels[0]!),
    );
}

const keyIn = (cell: Cell, key: string): readonly CubeValue[] => (key in cell.keys ? [cell.keys[key]!] : []);

/** Cuts a cube by one key at once, so that a table of a thousand rows does not read all cells a thousand times. */
function splitCube(cube: Cube, key: string, { keys }: CubeFilter): (value: CubeValue) => Cube {
  const parts = (Object.keys(cube.cells) as TableName[]).map((table) => {
    const cells = cellsOf(cube, table, keys ? { keys } : {});
    if (!cells.some((cell) => key in cell.keys)) return { table, of: () => cells };
    const byValue = new Map<CubeValue, Cell[]>();
    for (const cell of cells) {
      const value = cell.keys[key] ?? null;
      const found = byValue.get(value);
      if (found) found.push(cell);
      else byValue.set(value, [cell]);
    }
    return { table, of: (value: CubeValue): readonly Cell[] => byValue.get(value) ?? [] };
  });
  return (value) => ({
    ...cube,
    cells: Object.fromEntries(parts.map(({ table, of }) => [table, of(value)])),
  });
}

/** Text of a field for one value of the field by which the figures are split. */
function labelOf(
  field: Field,
  dimension: Field,
  value: CubeValue,
  own: Cube,
  { data, campaigns, text }: Dashboard,
): string {
  const channel = (id: CubeValue): string => (id === null ? text.noChannel : (data.channels[id] ?? id));
  const campaign = campaigns.get(value ?? '');
  switch (field.table) {
    case 'channels':
      if (dimension.table === 'channels') return channel(value);
      return campaign ? channel(campaign.channel) : '';
    case 'campaigns':
      if (field.column === 'platform')
        return data.platforms[campaign?.platform ?? ''] ?? campaign?.platform ?? '';
      return value === null ? text.noCampaign : (campaign?.name ?? value);
    case 'plan_budget': {
      if (value === null) return field.column === 'line_name' ? text.noBudgetLine : '';
      const stated = own.cells.plan_budget?.[0]?.keys[field.column] ?? '';
      return field.column === 'nature' ? (data.natures[stated] ?? stated) : stated;
    }
    default:
      return value ?? text.noOrigin;
  }
}
