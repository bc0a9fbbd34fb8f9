import { messages } from '../../messages';
import { PLAN_TABLES, type PlanTableName } from './planTables';

const LANGUAGES = ['fr', 'en'] as const;

/** Column numbers of the fields of a table: by their label in either language, else by their place. `headers` go by column number. */
export function tableColumns(
  name: PlanTableName,
  headers: ReadonlyMap<number, string>,
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
  const [left = 1] = [...headers.keys()];
  fields.forEach(({ id }, offset) => {
    if (found.has(id) || !free.has(left + offset)) return;
    found.set(id, left + offset);
    free.delete(left + offset);
  });
  return found;
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
