import { messages } from '../../messages';
import type { SheetSpec } from '../model';
import type { OpenSheet, OpenWorkbook } from '../openWorkbook';

/**
 * The open sheet of each sheet of a spec, by the spec’s name: the one with its tables, else the one of its name in either
 * language, else the one that had its id when it was written.
 */
export function matchSheets(
  sheets: readonly SheetSpec[],
  now: OpenWorkbook,
  ids: Readonly<Record<string, string>>,
): ReadonlyMap<string, OpenSheet> {
  const found = new Map<string, OpenSheet>();
  const free = new Set(now.sheets);
  const take = (find: (sheet: SheetSpec) => OpenSheet | undefined): void => {
    for (const sheet of sheets) {
      const partner = found.has(sheet.name) ? undefined : find(sheet);
      if (!partner || !free.has(partner)) continue;
      found.set(sheet.name, partner);
      free.delete(partner);
    }
  };
  take((sheet) => {
    const tables = sheet.kind === 'data' ? [sheet.table] : (sheet.tables ?? []).map(({ name }) => name);
    return [...free].find((open) => open.tables.some(({ name }) => tables.includes(name)));
  });
  take(({ name }) => [...free].find((open) => namesOf(name).has(open.name.toLowerCase())));
  take(({ name }) => [...free].find(({ id }) => id === ids[name]));
  return found;
}

/** A sheet’s name in both languages, in lower case; names of sheets have no case. */
export function namesOf(name: string): ReadonlySet<string> {
  const [french, english] = [messages('fr').plan.sheets, messages('en').plan.sheets];
  const ids = (Object.keys(french) as (keyof typeof french)[]).filter(
    (id) => french[id].name === name || english[id].name === name,
  );
  return new Set(
    [name, ...ids.flatMap((id) => [french[id].name, english[id].name])].map((each) => each.toLowerCase()),
  );
}
