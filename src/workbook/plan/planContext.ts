import type { Plan, PlanSheetId } from '../../core/plan/plan';
import { formatDate, messages, type Messages } from '../../messages';
import { columnLetters, quoteSheetName } from '../address';
import { numberFormats, type NumberFormats } from '../sheets/numberFormats';
import { columnReference, planLayout, type PlanLayout } from './layout';
import { LISTS, type ListId } from './lists';
import type { PlanTableName } from './planTables';
import { planRows, type PlanRow } from './planRows';
import { quoteText } from './quoteText';

export { quoteText } from './quoteText';

/** What every builder of a plan sheet is given. */
export interface PlanContext {
  readonly plan: Plan;
  readonly words: Messages['plan'];
  readonly all: Messages;
  readonly formats: NumberFormats;
  readonly layout: PlanLayout;
  /** Filled rows of a table, by field id; computed fields are absent. */
  readonly rows: (table: PlanTableName) => readonly PlanRow[];
  readonly has: (sheet: PlanSheetId) => boolean;
  readonly sheetName: (sheet: PlanSheetId) => string;
  /** `'Budget'!$K$23:$K$52`. */
  readonly column: (table: PlanTableName, field: string) => string;
  /** `'Budget'!$K$25`: the cell of the filled row of this 0-based index. */
  readonly cell: (table: PlanTableName, index: number, field: string) => string;
  /** `'Budget'!$C$4`, for cells outside tables. */
  readonly at: (sheet: PlanSheetId, address: string) => string;
  readonly label: (table: PlanTableName, field: string) => string;
  /** What people see for an id of a closed list. */
  readonly item: (list: ListId, id: string) => string;
  /** The same between quotation marks, for a formula. */
  readonly quoted: (list: ListId, id: string) => string;
  readonly items: (list: ListId) => readonly string[];
  readonly date: (day: string) => string;
}

export function planContext(plan: Plan): PlanContext {
  const all = messages(plan.language);
  const words = all.plan;
  const tables = planRows(plan, (list, id) => itemLabel(words, list, id), words);
  const layout = planLayout(
    plan,
    Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, rows.length]),
    ) as PlanLayout['rows'],
  );
  const sheetName = (sheet: PlanSheetId): string => words.sheets[sheet].name;
  const item = (list: ListId, id: string): string => itemLabel(words, list, id);
  return {
    plan,
    words,
    all,
    formats: numberFormats(plan.language, plan.currency),
    layout,
    rows: (table) => tables[table],
    has: (sheet) => layout.sheets.includes(sheet),
    sheetName,
    column: (table, field) => columnReference(layout, sheetName(layout.place(table).sheet), table, field),
    cell: (table, index, field) => {
      const { sheet, first } = layout.place(table);
      return `${quoteSheetName(sheetName(sheet))}!$${columnLetters(layout.column(table, field))}$${first + index}`;
    },
    at: (sheet, address) =>
      `${quoteSheetName(sheetName(sheet))}!${address.replace(/\$/g, '').replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
    label: (table, field) => words.fields[table]?.[field] ?? `⟨${table}.${field}⟩`,
    item,
    quoted: (list, id) => quoteText(item(list, id)),
    items: (list) => LISTS[list].map((id) => item(list, id)),
    date: (day) => formatDate(plan.language, day),
  };
}

function itemLabel(words: Messages['plan'], list: ListId, id: string): string {
  if (id === '') return '';
  return words.lists[list]?.[id] ?? `⟨${list}.${id}⟩`;
}
