import type { Cell, Cube, CubeValue } from '../../core/figures/cube';
import type { TableName } from '../../core/tables';

/** A cell without its names: places of month, period and keys among the texts, then its sums and sets. */
type PackedCell = readonly [
  month: number,
  period: readonly [number, number] | 0,
  keys: readonly number[],
  sums: readonly (number | null)[],
  sets?: readonly (readonly number[])[],
];

interface PackedTable {
  readonly keys: readonly string[];
  readonly sums: readonly string[];
  readonly sets: readonly string[];
  readonly cells: readonly PackedCell[];
}

/** A cube in which every name and text stands once. */
export interface PackedCube extends Omit<Cube, 'cells'> {
  readonly texts: readonly CubeValue[];
  readonly tables: Readonly<Partial<Record<TableName, PackedTable>>>;
}

/** The same cube in a fifth of the bytes. */
export function packCube({ cells, ...rest }: Cube): PackedCube {
  const places = new Map<CubeValue, number>();
  const placeOf = (text: CubeValue): number => {
    const found = places.get(text);
    if (found !== undefined) return found;
    places.set(text, places.size);
    return places.size - 1;
  };
  const tables = Object.entries(cells).map(([table, list]) => [table, packTable(list, placeOf)] as const);
  return { ...rest, texts: [...places.keys()], tables: Object.fromEntries(tables) };
}

function packTable(list: readonly Cell[], placeOf: (text: CubeValue) => number): PackedTable {
  const namesOf = (name: 'keys' | 'sums' | 'sets'): readonly string[] => [
    ...new Set(list.flatMap((cell) => Object.keys(cell[name] ?? {}))),
  ];
  const [keys, sums, sets] = [namesOf('keys'), namesOf('sums'), namesOf('sets')];
  return {
    keys,
    sums,
    sets,
    cells: list.map((cell): PackedCell => {
      const packed = [
        placeOf(cell.month),
        cell.period ? ([placeOf(cell.period[0]), placeOf(cell.period[1])] as const) : 0,
        keys.map((key) => placeOf(cell.keys[key] ?? null)),
        sums.map((id) => cell.sums[id] ?? null),
      ] as const;
      return cell.sets ? [...packed, sets.map((id) => cell.sets?.[id] ?? [])] : packed;
    }),
  };
}

/** The cube that was packed. */
export function unpackCube({ texts, tables, ...rest }: PackedCube): Cube {
  const textAt = (place: number): CubeValue => texts[place] ?? null;
  const cells = Object.entries(tables).map(([table, { keys, sums, sets, cells: list }]) => [
    table,
    list.map(([month, period, keyPlaces, amounts, lists]): Cell => ({
      keys: Object.fromEntries(keys.map((key, index) => [key, textAt(keyPlaces[index]!)])),
      month: textAt(month),
      ...(period === 0 ? {} : { period: [textAt(period[0])!, textAt(period[1])!] as const }),
      sums: Object.fromEntries(
        sums.flatMap((id, index) => {
          const amount = amounts[index] ?? null;
          return amount === null ? [] : [[id, amount]];
        }),
      ),
      ...(lists ? { sets: Object.fromEntries(sets.map((id, index) => [id, lists[index]!])) } : {}),
    })),
  ]);
  return { ...rest, cells: Object.fromEntries(cells) as Cube['cells'] };
}
