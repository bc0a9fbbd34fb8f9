import { messages } from '../../messages';
import { PLAN_TABLE_NAMES } from '../plan/planTables';
import type { Generated } from './regeneration';

/** Whether a sheet of an open workbook is one of the plan’s: by its tables, its name in either language, or its id. */
export function isPlanSheet(
  sheet: { readonly id: string; readonly name: string; readonly tables: readonly string[] },
  generated: Generated | null,
): boolean {
  const names = (['fr', 'en'] as const).flatMap((language) =>
    Object.values(messages(language).plan.sheets).map(({ name }) => name.toLowerCase()),
  );
  return (
    sheet.tables.some((table) => (PLAN_TABLE_NAMES as readonly string[]).includes(table)) ||
    names.includes(sheet.name.toLowerCase()) ||
    Object.values(generated?.sheetIds ?? {}).includes(sheet.id)
  );
}
