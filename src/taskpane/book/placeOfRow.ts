import { formatAddress } from '../../workbook/address';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import type { Book, Place } from './book';

/** The first row of a table that holds this text in one of its cells, as a range; `fallback` when there is none to be found. */
export async function placeOfRow(book: Book, table: string, text: string, fallback: Place): Promise<Place> {
  const open = await book.read().then(
    (read) => read.open,
    () => null,
  );
  return (open && rowWith(open, table, text)) ?? fallback;
}

function rowWith({ sheets }: OpenWorkbook, name: string, text: string): Place | null {
  for (const { name: sheet, tables, values } of sheets) {
    const table = tables.find((each) => each.name === name);
    if (!table) continue;
    for (let row = table.top + 1; row <= table.bottom; row++) {
      const cells = values[row - 1]?.slice(table.left - 1, table.right) ?? [];
      if (cells.includes(text))
        return { sheet, cell: `${formatAddress(row, table.left)}:${formatAddress(row, table.right)}` };
    }
    return { sheet };
  }
  return null;
}
