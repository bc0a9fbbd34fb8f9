import { formatAddress } from '../../workbook/address';
import type { CellPlace, Spill } from '../../workbook/share/convertForSharing';

/** How far the formulas of these cells spill; those that fill their own cell alone are left out. */
export async function readSpills(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
): Promise<readonly Spill[]> {
  const asked = cells.map((place) => {
    const range = context.workbook.worksheets
      .getItem(place.sheet)
      .getRange(formatAddress(place.row, place.column))
      .getSpillingToRangeOrNullObject();
    range.load('rowCount,columnCount');
    return { place, range };
  });
  await context.sync();
  return asked.flatMap(({ place, range }) =>
    range.isNullObject ? [] : [{ ...place, rows: range.rowCount, columns: range.columnCount }],
  );
}
