import type { Language } from '../../../core/report';
import type { OpenWorkbook } from '../../../workbook/openWorkbook';
import type { CellPlace, SharedWorkbook } from '../../../workbook/share/convertForSharing';
import { REPLACED_PART } from '../../../workbook/share/replacedFormula';
import type { Book, Written } from '../../book/book';

const parts = () => import('./shareParts');

/** What converting the workbook would do, and how many formulas of an earlier conversion can come back. */
export interface Preview {
  readonly shared: SharedWorkbook;
  readonly canRestore: number;
  /** Names of the sheets, by id. */
  readonly sheets: ReadonlyMap<string, string>;
}

export async function previewConversion(book: Book, language: Language): Promise<Preview> {
  const [now, { restore }] = await Promise.all([book.readEverything(), parts()]);
  const shared = await convert(book, now, language);
  return {
    shared,
    canRestore: restore(now).restored,
    sheets: new Map(now.sheets.map(({ id, name }) => [id, name])),
  };
}

async function convert(
  book: Book,
  now: OpenWorkbook,
  language: Language,
  valuesAt: readonly CellPlace[] = [],
): Promise<SharedWorkbook> {
  const { convertForSharing, spillingCells } = await parts();
  const cells = spillingCells(now);
  const spills = cells.length === 0 ? [] : await book.spills(cells);
  return convertForSharing(now, {
    language,
    canWriteNotes: book.canWriteNotes(),
    valuesAt,
    ...(spills ? { spills } : {}),
  });
}

export interface Conversion extends Pick<Written, 'leftAlone' | 'keptMeanwhile'> {
  readonly shared: SharedWorkbook;
  /** Native formulas that Excel calculated otherwise, and that gave way to the value. */
  readonly disagreed: number;
}

/**
 * Converts the workbook as it is now. Once Excel has calculated, a native formula that shows another figure than ours did is
 * taken back and its cell keeps the value; all of it is one step that can be undone.
 */
export async function convertBook(book: Book, language: Language): Promise<Conversion> {
  const [now, { correctTwins }] = await Promise.all([book.readEverything(), parts()]);
  const shared = await convert(book, now, language);
  const { leftAlone, keptMeanwhile } = await write(book, shared);
  const wrong = correctTwins(await book.readEverything(), shared.report.replaced);
  if (wrong.length === 0) return { shared, disagreed: 0, leftAlone, keptMeanwhile };
  await book.undo();
  const corrected = await convert(book, now, language, wrong);
  return { ...(await write(book, corrected)), shared: corrected, disagreed: wrong.length };
}

function write(book: Book, { edits, sheet, part }: SharedWorkbook): Promise<Written> {
  return book.edit(edits, {
    ...(sheet ? { sheets: [sheet] } : {}),
    parts: { [part.namespace]: part.text },
  });
}

export interface Restoration {
  readonly restored: number;
  /** Formulas whose cell was changed since. */
  readonly kept: number;
}

/** Brings our formulas back where the cells still hold what replaced them. */
export async function restoreBook(book: Book): Promise<Restoration> {
  const [now, { restore }] = await Promise.all([book.readEverything(), parts()]);
  const { edits, part, restored, kept } = restore(now);
  await book.edit(edits, { parts: { [REPLACED_PART]: kept.length === 0 ? null : part.text } });
  return { restored, kept: kept.length };
}
