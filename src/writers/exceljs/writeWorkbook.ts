import type { RowSource, WorkbookSpec } from '../../workbook/model';
import { writeAtomically } from './atomicFile';
import { filePacking, fileTarget } from './filePacking';
import { assertWritable, writePackage, type WriteOptions } from './writePackage';
import { createZipWriter } from './zipWriter';

export { checkWorkbook, type WriteOptions } from './writePackage';

/**
 * Writes a workbook to an .xlsx file, which appears whole or not at all; returns its size.
 * `rows` gives the rows of each data sheet under the name of its table. Equal input gives equal bytes.
 * Throws for a spec that Excel could not open (`checkWorkbook` lists why) and passes system errors through.
 */
export async function writeWorkbook(
  spec: WorkbookSpec,
  rows: Readonly<Record<string, RowSource>>,
  path: string,
  options: WriteOptions = {},
): Promise<{ bytes: number }> {
  // Before a file is made that would only be taken away again.
  assertWritable(spec, rows);
  const bytes = await writeAtomically(path, (file) =>
    writePackage(createZipWriter(fileTarget(file), filePacking), spec, rows, options),
  );
  return { bytes };
}
