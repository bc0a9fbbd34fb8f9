import type { Language } from '../../../core/report';
import type { CellEdit } from '../../../workbook/openWorkbook';
import type { Finding } from '../../../workbook/verify/finding';
import type { Book, Written } from '../../book/book';
import { today } from '../../today';

/** Everything wrong in the workbook now, and its sheets in their order. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly sheets: readonly string[];
}

/** Reads the workbook and looks for what is wrong in it. */
export async function checkBook(book: Book, language: Language): Promise<Checked> {
  const [{ open, base }, { verifyPlanWorkbook }] = await Promise.all([
    book.read(),
    import('../../../pipeline/plan/verifyPlanWorkbook'),
  ]);
  return {
    findings: verifyPlanWorkbook(open, base, language, today()),
    sheets: open.sheets.map(({ name }) => name),
  };
}

/** A formula that somebody wrote anew may be meant: it is put back only when asked for by itself. */
export function isSure({ code, repair }: Finding): boolean {
  return repair !== undefined && code !== 'formula-differs';
}

/**
 * Makes those of the repairs that the workbook, read again, still needs; gives how many cells were written, and what was left
 * alone.
 */
export async function repairBook(
  book: Book,
  language: Language,
  wanted: readonly Finding[],
): Promise<Pick<Written, 'cells' | 'leftAlone' | 'keptMeanwhile'>> {
  const keys = new Set(wanted.map(keyOf));
  const { findings } = await checkBook(book, language);
  const edits = new Map<string, CellEdit>();
  for (const finding of findings)
    if (keys.has(keyOf(finding)))
      for (const edit of finding.repair ?? []) edits.set(`${edit.sheet} ${edit.row} ${edit.column}`, edit);
  return edits.size === 0 ? { cells: 0, leftAlone: [], keptMeanwhile: [] } : book.edit([...edits.values()]);
}

function keyOf({ code, sheet, row, column, repair }: Finding): string {
  return JSON.stringify([code, sheet, row, column, repair]);
}
