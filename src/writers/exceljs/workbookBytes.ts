import type { RowSource, WorkbookSpec } from '../../workbook/model';
import { memoryPacking, memoryTarget } from './memoryPacking';
import { assertWritable, writePackage, type WriteOptions } from './writePackage';
import { createZipWriter } from './zipWriter';

/**
 * The bytes of a workbook's .xlsx file, in browsers as in Node and the same in both; its parts are those that
 * `writeWorkbook` writes to a file, packed by other means. Throws for a spec that Excel could not open.
 */
export async function workbookBytes(
  spec: WorkbookSpec,
  rows: Readonly<Record<string, RowSource>> = {},
  options: WriteOptions = {},
): Promise<Uint8Array> {
  assertWritable(spec, rows);
  const target = memoryTarget();
  await writePackage(createZipWriter(target, memoryPacking), spec, rows, options);
  return target.bytes();
}
