import type { ImportedTable } from '../../core/dataTables';
import type { OpenDataTable } from './openDataTables';
import { typedValue } from './cellText';

/** What to write beside a row; null leaves the cell as it is, '' empties it. */
export type BesideColumn = (index: number) => string | number | boolean | null;

/**
 * The columns that people added to a table, once its rows have their new places: what was written beside a row stays
 * beside it, or goes to the row that tells it now; a column of one formula goes on over the new rows.
 */
export function besideRows(
  open: OpenDataTable,
  cells: readonly (readonly unknown[])[],
  table: ImportedTable,
): ReadonlyMap<number, BesideColumn> {
  const columns = new Map<number, BesideColumn>();
  open.columns.forEach((at, place) => {
    if (at === null) columns.set(place, besideColumn(cells, place, table));
  });
  return columns;
}

function besideColumn(
  cells: readonly (readonly unknown[])[],
  place: number,
  { places, heirs }: ImportedTable,
): BesideColumn {
  const formula = columnFormula(cells, place);
  const inherited = new Map<number, unknown[]>();
  for (const [from, to] of heirs) {
    const cell = cells[from]?.[place];
    if (to < 0 || isEmpty(cell) || isFormula(cell)) continue;
    inherited.set(to, [...(inherited.get(to) ?? []), cell]);
  }
  return (index) => {
    const from = places[index] ?? -1;
    const own: unknown = from < 0 ? (formula ?? '') : (cells[from]?.[place] ?? '');
    const more = (inherited.get(index) ?? []).filter((cell) => cell !== own);
    const wanted = more.length === 0 || isFormula(own) ? own : joined([own, ...more]);
    const standing: unknown = cells[index]?.[place] ?? '';
    return wanted === standing ? null : written(wanted);
  };
}

/** The one formula of a column, when most of its rows have it. */
function columnFormula(cells: readonly (readonly unknown[])[], place: number): string | undefined {
  const counts = new Map<string, number>();
  for (const row of cells) {
    const cell = row[place];
    if (isFormula(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] * 2 > cells.length ? most[0] : undefined;
}

function joined(cells: readonly unknown[]): unknown {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return filled.length === 1 ? filled[0] : filled.map(String).join(' · ');
}

function isFormula(cell: unknown): cell is string {
  return typeof cell === 'string' && cell.startsWith('=');
}

function isEmpty(cell: unknown): boolean {
  return cell === '' || cell === null || cell === undefined;
}

function written(cell: unknown): string | number | boolean {
  if (typeof cell === 'string') return cell === '' || isFormula(cell) ? cell : (typedValue(cell) as string);
  return cell as number | boolean;
}
