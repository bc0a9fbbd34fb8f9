import type { Language } from '../../core/report';
import type { ImportedTables, StandingTables } from '../../core/dataTables';
import { dataSheet } from '../../workbook/sheets/dataSheets';
import { numberFormats } from '../../workbook/sheets/numberFormats';
import { readDataTables, type ReadDataTables } from '../../writers/officejs/readDataTables';
import {
  DataTablesBlocked,
  DataTablesChanged,
  DataTablesInterrupted,
  writeDataTables,
} from '../../writers/officejs/writeDataTables';
import { BookError, type TableReading, type TableWriting } from './book';
import { inExcel } from './inExcel';
import { TablesStopped } from './tablesStopped';

/** The data tables of the workbook that is open in Excel. */
export async function readExcelTables(options: TableReading): Promise<ReadDataTables> {
  try {
    return await inExcel((context) => readDataTables(context, options));
  } catch (error) {
    throw stopOf(error, options.signal);
  }
}

/** Writes an import into the workbook that is open in Excel. */
export async function writeExcelTables(
  imported: ImportedTables,
  standing: StandingTables,
  language: Language,
  options: TableWriting,
): Promise<void> {
  const formats = numberFormats(language, options.currency);
  try {
    await inExcel((context) =>
      writeDataTables(context, imported, standing, {
        ...options,
        sheetOf: (table) => dataSheet(table, formats),
      }),
    );
  } catch (error) {
    throw stopOf(error, options.signal);
  }
}

/** What stopped a reading or a writing; an error that says nothing of the tables comes back as it is. */
export function stopOf(error: unknown, signal: AbortSignal | undefined): unknown {
  const cause = error instanceof BookError ? error.cause : error;
  const because = { cause };
  if (cause instanceof DataTablesBlocked)
    return new TablesStopped(
      'blocked',
      [...new Set(cause.problems.map(({ sheet }) => sheet))],
      cause.problems,
      because,
    );
  if (cause instanceof DataTablesChanged) return new TablesStopped('changed', cause.tables, [], because);
  if (cause instanceof DataTablesInterrupted && !cause.isAsBefore)
    return new TablesStopped('uncertain', [...cause.uncertain, ...cause.sheetsLeft], [], because);
  if (signal?.aborted === true) return new TablesStopped('cancelled', [], [], because);
  return cause instanceof DataTablesInterrupted ? new TablesStopped('as-before', [], [], because) : error;
}
