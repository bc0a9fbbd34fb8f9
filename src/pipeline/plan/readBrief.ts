import type { Language } from '../../core/report';
import { messages } from '../../messages';
import type { WorkbookSpec } from '../../workbook/model';
import { BRIEF_FIRST_ROW, BRIEF_LISTS, briefAnswers } from '../../workbook/plan/strategy/fixedCells';
import { findLabel, type Cell, type Label } from './labelledCells';
import type { ReadWorkbook } from './workbookCells';

const LISTS = ['goals', 'markets', 'constraints'] as const;
const QUESTIONS = ['who', 'value', 'segments'] as const;

/** The brief of a plan, found by its labels wherever people moved it; undefined in a workbook without its sheet. `made` is what was last generated. */
export function readBrief(
  book: ReadWorkbook,
  language: Language,
  made: WorkbookSpec | null,
): Readonly<Record<string, unknown>> | undefined {
  const sheet = sheetOfBrief(book, language);
  if (sheet === undefined) return undefined;
  const { rows: lastRow, columns: lastColumn } = book.used(sheet);
  const text = (row: number, column: number): string => String(book.cell(sheet, row, column).value ?? '');
  const heads = placesOf(book, sheet, LISTS, {
    row: BRIEF_FIRST_ROW - 1,
    column: (name) => BRIEF_LISTS[name].column - 1,
  });
  const questions = placesOf(book, sheet, QUESTIONS, {
    row: briefAnswers(numberedRows(book, sheet, heads.goals)).who.row - 1,
    column: (name) => briefAnswers(0)[name].column,
  });
  const lists = LISTS.map((name, index): readonly string[] => {
    const { row, column } = heads[name];
    const next = LISTS[index + 1];
    const right = next === undefined ? lastColumn : heads[next].column - 1;
    // The title of the questions stands right above them.
    const bottom = Math.max(row, questions.who.row - 2);
    const columns = Array.from({ length: Math.max(0, right - column) }, (_, offset) =>
      Array.from({ length: bottom - row }, (__, down) => text(row + 1 + down, column + 1 + offset)).filter(
        Boolean,
      ),
    );
    return ownColumn(made, columns);
  });
  const readiness = findLabel(book, sheet, ({ strategy }) => strategy.brief.readiness);
  const answers = QUESTIONS.map((name): [string, string] => {
    const { row, column } = questions[name];
    const bottom =
      readiness !== undefined && readiness.row > row ? readiness.row - 1 : Math.min(row + 1, lastRow);
    const below = Array.from({ length: Math.max(0, bottom - row) }, (_, down) =>
      text(row + 1 + down, column),
    );
    return [name, below.find(Boolean) ?? ''];
  });
  const [goals, markets, constraints] = lists;
  return { goals, markets, constraints, identity: Object.fromEntries(answers) };
}

/** Rows among which the heads of the lists are looked for on a sheet of another name. */
const MOST_ROWS = 100;

/** The sheet under its name, else the one without tables that shows the heads of the lists in one row: people rename sheets. */
function sheetOfBrief(book: ReadWorkbook, language: Language): string | undefined {
  const names = [language, 'fr' as const, 'en' as const].map((each) => messages(each).plan.sheets.brief.name);
  const named = names.find((name) => book.sheetNames.includes(name));
  if (named !== undefined) return named;
  const withTables = new Set([...book.tables.values()].map(({ sheet }) => sheet));
  return book.sheetNames.find((name) => {
    if (withTables.has(name)) return false;
    const rows = LISTS.map((list) => findLabel(book, name, labelOf(list), { bottom: MOST_ROWS })?.row);
    return rows[0] !== undefined && rows.every((row) => row === rows[0]);
  });
}

function labelOf(name: (typeof LISTS)[number] | (typeof QUESTIONS)[number]): Label {
  return ({ strategy }) => strategy.brief[name];
}

/** Where the heads of one row stand; one whose text people changed is counted from the others, or taken to stand where it was made. */
function placesOf<Name extends (typeof LISTS)[number] | (typeof QUESTIONS)[number]>(
  book: ReadWorkbook,
  sheet: string,
  names: readonly Name[],
  made: { readonly row: number; readonly column: (name: Name) => number },
): Readonly<Record<Name, Cell>> {
  const found = names.map((name) => findLabel(book, sheet, labelOf(name)));
  const known = found.findIndex((cell) => cell !== undefined);
  const anchor = found[known] ?? { row: made.row, column: made.column(names[0]!) };
  const from = made.column(names[Math.max(0, known)]!);
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      found[index] ?? { row: anchor.row, column: anchor.column + made.column(name) - from },
    ]),
  ) as Record<Name, Cell>;
}

/** Rows below a head of the lists that carry the numbers which we gave them. */
function numberedRows(book: ReadWorkbook, sheet: string, { row, column }: Cell): number {
  let rows = 0;
  while (book.cell(sheet, row + 1 + rows, column).value === rows + 1) rows++;
  return rows;
}

/** Of the columns of a list, the one of its items: where people put one of their own beside it, the one that was generated. */
function ownColumn(made: WorkbookSpec | null, columns: readonly (readonly string[])[]): readonly string[] {
  const filled = columns.filter(({ length }) => length > 0);
  const [first = []] = filled;
  if (filled.length < 2) return first;
  const generated = new Set(
    (made?.sheets ?? []).flatMap((sheet) =>
      sheet.kind === 'rich' ? sheet.cells.map(({ value }) => value) : [],
    ),
  );
  const known = (column: readonly string[]): number => column.filter((text) => generated.has(text)).length;
  return filled.reduce((best, column) => (known(column) > known(best) ? column : best), first);
}
