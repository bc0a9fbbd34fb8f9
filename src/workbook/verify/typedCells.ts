import { dateSerial } from '../../core/dateSerial';
import { nearest } from '../../core/plan/nearest';
import type { Language } from '../../core/report';
import { typedDate } from '../../core/typedDate';
import { typedNumber } from '../../core/typedNumber';
import { messages } from '../../messages';
import type { CellEdit } from '../openWorkbook';
import type { StyleSpec } from '../model';
import { LISTS, type ListId } from '../plan/lists';
import { PLAN_TABLES, type FieldDefinition } from '../plan/planTables';
import { sameLabel } from '../plan/tableColumns';
import type { Finding } from './finding';
import type { PlanTableNow, PlanTablesNow } from './planTablesNow';

/** Numbers and dates that are texts, blanks around names, and words of no list, in the cells that people fill. */
export function checkTypedCells(tables: PlanTablesNow, language: Language): readonly Finding[] {
  return [...tables.values()].flatMap((table) =>
    PLAN_TABLES[table.name].fields
      .filter((field) => !field.computed && table.columns.has(field.id))
      .flatMap((field) => table.rows.flatMap((row) => checkCell(table, field, row, language) ?? [])),
  );
}

function checkCell(
  table: PlanTableNow,
  field: FieldDefinition,
  row: number,
  language: Language,
): Finding | null {
  const content = table.content(row, field.id);
  if (typeof content !== 'string' || content === '' || content.startsWith('=')) return null;
  const column = table.columns.get(field.id)!;
  const found = (
    code: Finding['code'],
    severity: Finding['severity'],
    params: Finding['params'],
    repaired?: CellEdit['content'],
  ): Finding => ({
    code,
    severity,
    sheet: table.sheet.id,
    sheetName: table.sheet.name,
    row,
    column,
    params,
    ...(repaired === undefined
      ? {}
      : {
          repair: [
            {
              sheet: table.sheet.id,
              row,
              column,
              content: repaired,
              ...styleOf(table, row, column, repaired),
            },
          ],
        }),
  });
  switch (field.kind) {
    case 'money':
    case 'percent':
    case 'integer':
    case 'decimal':
    case 'score': {
      if (content.trim() === '') return found('stray-spaces', 'warning', { value: content }, '');
      // A version of the split may carry a text of its own.
      const read = typedNumber(content, language);
      return found('number-as-text', 'error', { value: content }, read.ok ? read.value : undefined);
    }
    case 'date': {
      if (content.trim() === '') return found('stray-spaces', 'warning', { value: content }, '');
      const read = typedDate(content, language);
      return found('date-as-text', 'error', { value: content }, read.ok ? dateSerial(read.date) : undefined);
    }
    case 'list':
      return checkListed(content, labelsOf(field.list), found);
    case 'reference':
      return strayed(content, found);
    default:
      return isKey(table, field) ? strayed(content, found) : null;
  }
}

type Found = (
  code: Finding['code'],
  severity: Finding['severity'],
  params: Finding['params'],
  repaired?: CellEdit['content'],
) => Finding;

/** Rows are known by the first column: a blank too many, and nothing finds them. */
function isKey({ name }: PlanTableNow, field: FieldDefinition): boolean {
  return (
    PLAN_TABLES[name].fields[0] === field ||
    ['predecessor', 'successor', 'parent', 'person'].includes(field.id)
  );
}

function strayed(content: string, found: Found): Finding | null {
  // A single no-break space is good typography.
  const trimmed = content.replace(/[ \t\r\n\u200B]{2,}|[\t\r\n\u200B]/g, ' ').trim();
  return trimmed === content ? null : found('stray-spaces', 'warning', { value: content }, trimmed);
}

/** The labels of a list in both languages. */
function labelsOf(list: ListId | undefined): readonly (readonly string[])[] {
  if (list === undefined) return [];
  return (['fr', 'en'] as const).map((language) => {
    const items = messages(language).plan.lists[list] ?? {};
    return LISTS[list].map((id) => items[id] ?? '');
  });
}

function checkListed(content: string, labels: readonly (readonly string[])[], found: Found): Finding | null {
  const all = labels.flat();
  if (all.length === 0 || all.includes(content)) return null;
  const same = all.find((label) => sameLabel(label, content));
  // Formulas compare without regard to capitals, never to blanks.
  if (same !== undefined)
    return same.toLowerCase() === content.toLowerCase()
      ? null
      : found('stray-spaces', 'warning', { value: content }, same);
  const meant = nearest(content, all);
  return found(
    'value-not-in-list',
    'error',
    { value: content, ...(meant === '' ? {} : { suggestion: meant }) },
    meant === '' ? undefined : meant,
  );
}

/** In a cell whose format is text, a number would stay a text: it takes the format of the cell above or below. */
function styleOf(
  { sheet, table }: PlanTableNow,
  row: number,
  column: number,
  content: CellEdit['content'],
): { readonly style?: StyleSpec } {
  const format = (at: number): string => sheet.numberFormats[at - 1]?.[column - 1] ?? 'General';
  if (typeof content !== 'number' || format(row) !== '@') return {};
  const near = [row - 1, row + 1].filter((at) => at > table.top && at <= table.bottom).map(format);
  return { style: { numberFormat: near.find((one) => one !== '@') ?? 'General' } };
}
