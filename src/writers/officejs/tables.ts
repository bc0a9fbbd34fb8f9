import { formatRange, parseRange } from '../../workbook/address';
import type { TableSpec } from '../../workbook/model';
import type { Batch } from './batch';
import { READ_TABLE_STYLE } from '../tableStyles';

/** Turns ranges whose headers are written into tables. */
export async function writeTables(
  batch: Batch,
  sheet: Excel.Worksheet,
  tables: readonly TableSpec[],
): Promise<void> {
  for (const { name, range, style, totalsRow } of tables) {
    await batch.makeRoom(5);
    const table = sheet.tables.add(totalsRow === true ? withoutLastRow(range) : range, true);
    table.name = name;
    table.style = style ?? READ_TABLE_STYLE;
    if (totalsRow === true) table.showTotals = true;
  }
}

/** Excel adds the row of totals below the rows that it is given. */
function withoutLastRow(range: string): string {
  const place = parseRange(range);
  if (!place) throw new Error(`not a range: ${range}`);
  return formatRange({ ...place, bottom: place.bottom - 1 });
}
