import type { Language } from '../../src/core/report';
import { columnLetters, parseAddress } from '../../src/workbook/address';
import type { WorkbookSpec } from '../../src/workbook/model';
import type { CellEdit, OpenCell, OpenSheet, OpenTable, OpenWorkbook } from '../../src/workbook/openWorkbook';
import { buildPlanWorkbook } from '../../src/workbook/plan/buildPlanWorkbook';
import { planContext, type PlanContext } from '../../src/workbook/plan/planContext';
import type { PlanTableName } from '../../src/workbook/plan/planTables';
import { openWorkbookOf } from '../../src/workbook/verify/openWorkbookOf';
import { templatePlan, type TEMPLATES } from './templates';
import { calculatedOnce } from './calculatedOnce';

export interface OpenTemplate {
  readonly base: WorkbookSpec;
  readonly now: OpenWorkbook;
  readonly context: PlanContext;
}

const opened = new Map<string, Promise<OpenTemplate>>();

/** A template as Excel shows it right after it was written; calculated once a test file. */
export function openTemplate(id: (typeof TEMPLATES)[number], language: Language): Promise<OpenTemplate> {
  const key = `${id} ${language}`;
  const known = opened.get(key);
  if (known) return known;
  const plan = templatePlan(id, language);
  const made = calculatedOnce(buildPlanWorkbook(plan)).then((base) => ({
    base,
    now: openWorkbookOf(base),
    context: planContext(plan),
  }));
  opened.set(key, made);
  return made;
}

/** The address of a cell of a table: `B8` of the sheet named. */
export function cellOf(
  context: PlanContext,
  table: PlanTableName,
  index: number,
  field: string,
): { readonly sheet: string; readonly at: string } {
  const { sheet, first } = context.layout.place(table);
  return {
    sheet: context.sheetName(sheet),
    at: `${columnLetters(context.layout.column(table, field))}${first + index}`,
  };
}

/** The workbook with other content in one cell; a formula shows `shown`. */
export function typeInto(
  now: OpenWorkbook,
  { sheet, at }: { readonly sheet: string; readonly at: string },
  content: OpenCell,
  shown: OpenCell = content,
): OpenWorkbook {
  const { row, column } = parseAddress(at)!;
  return withSheet(now, sheet, (found) => ({
    ...found,
    formulas: replaced(found.formulas, row, column, content),
    values: replaced(found.values, row, column, shown),
  }));
}

export function withSheet(
  now: OpenWorkbook,
  name: string,
  change: (sheet: OpenSheet) => OpenSheet,
): OpenWorkbook {
  if (!now.sheets.some((sheet) => sheet.name === name)) throw new Error(`no such sheet: ${name}`);
  return { ...now, sheets: now.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

export function withTable(
  now: OpenWorkbook,
  name: string,
  change: (table: OpenTable) => readonly OpenTable[],
): OpenWorkbook {
  return {
    ...now,
    sheets: now.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.flatMap((table) => (table.name === name ? change(table) : [table])),
    })),
  };
}

/** The workbook after the edits; a formula shows what `shown` says its cell had before the damage. */
export function applied(now: OpenWorkbook, edits: readonly CellEdit[], before: OpenWorkbook): OpenWorkbook {
  return edits.reduce((book, { sheet: id, row, column, content }) => {
    const sheet = book.sheets.find((one) => one.id === id)!;
    const original = before.sheets.find((one) => one.id === id);
    const shown = String(content).startsWith('=')
      ? (original?.values[row - 1]?.[column - 1] ?? '')
      : (content ?? '');
    return content === undefined
      ? book
      : typeInto(book, { sheet: sheet.name, at: `${columnLetters(column)}${row}` }, content, shown);
  }, now);
}

function replaced<T>(
  matrix: readonly (readonly T[])[],
  row: number,
  column: number,
  value: T,
): readonly (readonly T[])[] {
  return matrix.map((line, index) =>
    index === row - 1 ? line.map((cell, at) => (at === column - 1 ? value : cell)) : line,
  );
}

/** Rows of the sheet put in, blank, above this one; what stands below moves down, formulas of all sheets along with it. */
export function insertRow(now: OpenWorkbook, name: string, above: number): OpenWorkbook {
  return {
    ...now,
    sheets: now.sheets.map((sheet) => {
      const move = <T>(matrix: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] => [
        ...matrix.slice(0, above - 1),
        (matrix[0] ?? []).map(() => blank),
        ...matrix.slice(above - 1),
      ];
      const formulas = sheet.formulas.map((line) =>
        line.map((cell) =>
          typeof cell === 'string' && cell.startsWith('=') ? moved(cell, sheet.name) : cell,
        ),
      );
      if (sheet.name !== name) return { ...sheet, formulas };
      return {
        ...sheet,
        formulas: move<OpenCell>(formulas, ''),
        values: move<OpenCell>(sheet.values, ''),
        numberFormats: move(sheet.numberFormats, 'General'),
        tables: sheet.tables.map((table) => ({
          ...table,
          top: table.top >= above ? table.top + 1 : table.top,
          bottom: table.bottom >= above ? table.bottom + 1 : table.bottom,
        })),
      };
    }),
    names: now.names.map((one) => ({ ...one, refersTo: moved(`=${one.refersTo}`, '').slice(1) })),
  };

  function moved(formula: string, home: string): string {
    return formula.replace(
      /"(?:[^"]|"")*"|('(?:[^']|'')*'!)?(\$?[A-Z]{1,3}\$?\d+)(:\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/g,
      (all: string, sheet?: string, from?: string, to?: string) => {
        if (from === undefined) return all;
        const target = sheet === undefined ? home : sheet.slice(1, -2).replaceAll("''", "'");
        if (target !== name) return all;
        const down = (address: string): string =>
          address.replace(/\d+/, (row) => String(Number(row) >= above ? Number(row) + 1 : Number(row)));
        return `${sheet ?? ''}${down(from)}${to === undefined ? '' : down(to)}`;
      },
    );
  }
}
