import type { FileReport } from '../../core/report';
import type { Collected } from '../collect';
import { STAGE_COLUMNS } from '../fields';
import { writeMemory } from '../import/importMemory';
import { digestOfFile, type InboxFile } from '../listFiles';
import type { Session } from './session';

/** What a merge leaves with its workbook for later imports: how fresh and how fine its files are, as the pane notes it too. */
export async function mergedMemory(
  session: Session,
  inbox: readonly InboxFile[],
  { units, ownScopes }: Collected,
  { currency, files }: { readonly currency: string; readonly files: readonly FileReport[] },
): Promise<string> {
  const digests: (string | null)[] = [];
  for (const { path } of inbox) digests.push(await digestOfFile(path));
  const unknown = await unitsWithoutCurrency(session, units);
  return writeMemory({
    version: 1,
    currency,
    files: files.map((report, index) => ({ report, digest: digests[index] ?? null })),
    units: units.map(({ fileNo, inherited: _given, ...unit }, index) => ({
      ...unit,
      scope: ownScopes[index]!,
      isCurrencyUnknown: unknown.has(fileNo),
    })),
  });
}

/** Numbers of the units of which no row names a currency. */
async function unitsWithoutCurrency(
  session: Session,
  units: Collected['units'],
): Promise<ReadonlySet<number>> {
  const tables = new Set(units.filter(({ loaded }) => loaded > 0).map(({ table }) => table));
  const unknown = new Set<number>();
  for (const table of tables) {
    if (!STAGE_COLUMNS[table].some(({ name }) => name === 'currency')) continue;
    const rows = await session.rows<{ file_no: number }>(
      `SELECT file_no FROM all_${table} GROUP BY file_no HAVING bool_and(currency IS NULL)`,
    );
    for (const { file_no: fileNo } of rows) unknown.add(fileNo);
  }
  return unknown;
}
