import { formatAddress } from '../../workbook/address';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import type { Place } from './book';

/** Where the row of a table that goes by `id` stands now, wherever people moved it or its columns; null when it is gone. */
export function placeOfRow({ sheets }: OpenWorkbook, table: string, id: string): Place | null {
  for (const sheet of sheets)
    for (const { name, top, left, bottom, right } of sheet.tables) {
      if (name.toLowerCase() !== table) continue;
      // By column: an id that another column refers to stands to the right of its own.
      for (let column = left; column <= right; column += 1)
        for (let row = top + 1; row <= bottom; row += 1)
          if (String(sheet.values[row - 1]?.[column - 1] ?? '').trim() === id)
            return { sheet: sheet.name, cell: formatAddress(row, column) };
    }
  return null;
}
