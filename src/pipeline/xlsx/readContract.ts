import type { CellKind, FoundTable } from '../../core/tableContract';
import { readWorkbook } from './readWorkbook';
import { sheetRows, type CellContent } from './sheetXml';
import { workbookTables, type TablePlace } from './workbookTables';
import type { ZipArchive } from './zipArchive';

/** Rows that are looked at: enough to tell a column of texts from one of numbers. */
const ROWS = 1000;

/** What stands in the tables of a workbook, and the version of the contract that it says it follows. */
export interface ReadContract {
  readonly tables: readonly FoundTable[];
  /** Null for a workbook that says none. */
  readonly version: string | null;
}

/**
 * Reads the headers of every table of an .xlsx file and what its first rows hold; null for a file that is no workbook,
 * or a damaged one.
 */
export function readContract(path: string): Promise<ReadContract | null> {
  return readWorkbook(path, async (zip, strings) => {
    const tables: FoundTable[] = [];
    let version: string | null = null;
    for (const [name, place] of await workbookTables(zip)) {
      const rows = await firstRows(zip, place, strings);
      tables.push({
        name,
        columns: [...place.columns].map(([column, at]) => ({ name: column, holds: kindOf(rows, at) })),
      });
      const at = place.columns.get('tables_version');
      if (name === 'report_settings' && at !== undefined) version = textOf(rows[0]?.[at]);
    }
    return { tables, version };
  });
}

async function firstRows(
  zip: ZipArchive,
  place: TablePlace,
  strings: readonly string[],
): Promise<readonly (readonly CellContent[])[]> {
  const found: (readonly CellContent[])[] = [];
  for await (const batch of sheetRows(zip.stream(place.part), strings)) {
    for (const { row, cells } of batch) if (row >= place.firstRow && row <= place.lastRow) found.push(cells);
    if (found.length >= ROWS) break;
  }
  return found;
}

/** A text among numbers makes the column one of texts: that is the value on which a refresh stops. */
function kindOf(rows: readonly (readonly CellContent[])[], at: number): CellKind | null {
  const kinds = new Set(
    rows.flatMap((cells): CellKind[] => {
      const value = cells[at];
      if (value === undefined || value === '') return [];
      return [typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean'];
    }),
  );
  return (['text', 'number', 'boolean'] as const).find((kind) => kinds.has(kind)) ?? null;
}

function textOf(value: CellContent): string | null {
  return value === undefined ? null : String(value);
}
