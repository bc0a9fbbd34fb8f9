import type { Book, Place } from './book';
import { placeOfRow } from './placeOfRow';

/** Where the row of a table that goes by `id` stands now; `fallback` when it is gone, or the workbook cannot be read. */
export async function placeInBook(book: Book, table: string, id: string, fallback: Place): Promise<Place> {
  const open = await book.read().then(
    (read) => read.open,
    () => null,
  );
  return (open && placeOfRow(open, table, id)) ?? fallback;
}
