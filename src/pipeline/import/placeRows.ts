import type { Facts } from './factRows';
import type { ImportedTable } from '../../core/dataTables';
import type { StagedRow } from './stagedRow';
import type { ImportedTableName } from '../../core/tables';

const SLICE = 2000;

/**
 * The rows of a fact table in their places: those that stand stay where they are, a row that tells a standing one anew
 * takes its place, so that what a person wrote beside it stays beside it, and the others follow at the end.
 */
export async function placeRows(
  name: ImportedTableName,
  { rows, replaced }: Facts,
  pause: () => Promise<void>,
): Promise<ImportedTable> {
  const placeOf = new Map<StagedRow, number>();
  const left: (readonly [number, StagedRow | null])[] = [];
  for (const [row, by] of replaced) {
    if (by && !placeOf.has(by)) placeOf.set(by, row.place);
    else left.push([row.place, by]);
  }
  await pause();
  const placed = rows.map((row) => ({
    row,
    place: row.staged.place >= 0 ? row.staged.place : (placeOf.get(row.staged) ?? -1),
  }));
  const standing = placed.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place);
  const all = [...standing, ...placed.filter(({ place }) => place < 0)];
  const indexOf = new Map<StagedRow, number>();
  if (left.length > 0) {
    for (const [index, { row }] of all.entries()) {
      if (index % SLICE === 0) await pause();
      indexOf.set(row.staged, index);
    }
  }
  return {
    name,
    rows: all.map(({ row }) => row.values),
    places: all.map(({ place }) => place),
    heirs: new Map(left.map(([place, by]) => [place, by ? (indexOf.get(by) ?? -1) : -1])),
  };
}
