import { messages } from '../../messages';
import { parseAddress, parseRange } from '../address';
import type { WorkbookSpec } from '../model';
import { PLAN_TABLES, type PlanTableName } from './planTables';

const LANGUAGES = ['fr', 'en'] as const;

/** Texts of a header row, by column number. */
export type Headers = ReadonlyMap<number, string>;

/**
 * Column numbers of the fields of a table: by their label in either language, else by the text that was last generated
 * (`made`), else beside the field before: people put columns of their own among ours.
 */
export function tableColumns(
  name: PlanTableName,
  headers: Headers,
  made: Headers | null = null,
): ReadonlyMap<string, number> {
  const { fields } = PLAN_TABLES[name];
  const found = new Map<string, number>();
  const free = new Set(headers.keys());
  for (const [column, header] of headers) {
    const field = fields.find(
      ({ id }) => !found.has(id) && LANGUAGES.some((each) => sameLabel(fieldLabel(each, name, id), header)),
    );
    if (!field) continue;
    found.set(field.id, column);
    free.delete(column);
  }
  // Months and competitors carry heads of their own.
  const take = (id: string, column: number | undefined): void => {
    if (column === undefined || found.has(id) || !free.has(column)) return;
    found.set(id, column);
    free.delete(column);
  };
  for (const [id, column] of made ? tableColumns(name, made) : [])
    take(
      id,
      [...free].find((each) => headers.get(each) === made!.get(column)),
    );
  const [left = 1] = headers.keys();
  fields.forEach(({ id }, index) => {
    const before = index === 0 ? left - 1 : found.get(fields[index - 1]!.id);
    take(id, before === undefined ? left + index : before + 1);
  });
  return found;
}

/** Headers of a table as a spec writes them; null when it has no such table. */
export function headersIn(spec: WorkbookSpec | null, name: PlanTableName): Headers | null {
  for (const sheet of spec?.sheets ?? []) {
    const table = sheet.kind === 'rich' ? sheet.tables?.find((each) => each.name === name) : undefined;
    const range = table && parseRange(table.range);
    if (sheet.kind !== 'rich' || !range) continue;
    const cells = sheet.cells.flatMap(({ at, value }): (readonly [number, string])[] => {
      const place = parseAddress(at);
      const isHeader = place?.row === range.top && place.column >= range.left && place.column <= range.right;
      return isHeader ? [[place.column, String(value ?? '')]] : [];
    });
    return new Map([...cells].sort(([a], [b]) => a - b));
  }
  return null;
}

/** True when two labels differ by their blanks or their capitals alone. */
export function sameLabel(a: string, b: string): boolean {
  return a === b || foldLabel(a) === foldLabel(b);
}

export function foldLabel(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function fieldLabel(language: (typeof LANGUAGES)[number], table: PlanTableName, field: string): string {
  return messages(language).plan.fields[table]?.[field] ?? '';
}
