import { readSharedStrings } from './sheetXml';
import { openZip, ZipUnreadable, type ZipArchive } from './zipArchive';

/**
 * What is read from an .xlsx file, given its parts and its shared strings; null for a file that is no workbook, or a
 * damaged one. Throws what the reading throws, or the error of the file system.
 */
export async function readWorkbook<T>(
  path: string,
  read: (zip: ZipArchive, strings: readonly string[]) => Promise<T>,
): Promise<T | null> {
  try {
    const zip = await openZip(path);
    try {
      if (!zip.has('xl/workbook.xml')) return null;
      const strings = zip.has('xl/sharedStrings.xml')
        ? await readSharedStrings(zip.stream('xl/sharedStrings.xml'))
        : [];
      return await read(zip, strings);
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (error instanceof ZipUnreadable) return null;
    throw error;
  }
}
