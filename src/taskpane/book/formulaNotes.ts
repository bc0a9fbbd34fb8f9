import type { Language } from '../../core/report';
import { shareText } from '../../messages/pane/share';
import { formatAddress } from '../../workbook/address';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import { readReplaced, type ReplacedFormula } from '../../workbook/share/replacedFormula';
import { isStillReplaced } from '../../workbook/share/restore';
import { readOpenWorkbook } from '../../writers/officejs/readOpenWorkbook';

/**
 * Puts a note with its former formula on each cell that keeps a value in its place, and takes away the notes of cells that no
 * longer do. `before` is the workbook as it was, for the formulas that it kept. A note of somebody else stays as it is.
 */
export async function matchNotes(
  context: Excel.RequestContext,
  before: OpenWorkbook,
  language: Language,
): Promise<void> {
  const then = readReplaced(before);
  const kept = await readOpenWorkbook(context, { isWanted: () => false });
  const ids = new Set([...then, ...readReplaced(kept)].map(({ sheet }) => sheet));
  if (ids.size === 0) return;
  const now = await readOpenWorkbook(context, { isWanted: ({ id }) => ids.has(id) });
  const wanted = readReplaced(now).filter((one) => isValue(one) && isStillReplaced(now, one));
  const keys = new Set(wanted.map(keyOf));
  const gone = then.filter((one) => !keys.has(keyOf(one)) && now.sheets.some(({ id }) => id === one.sheet));
  const found = [...wanted, ...gone].map((one) => {
    const { notes } = context.workbook.worksheets.getItem(one.sheet);
    const note = notes.getItemOrNullObject(formatAddress(one.row, one.column));
    note.load('content');
    return { one, note, isWanted: keys.has(keyOf(one)) };
  });
  await context.sync();
  for (const { one, note, isWanted } of found)
    if (!isWanted && !note.isNullObject && isOurs(note.content, one)) note.delete();
  await context.sync();
  for (const { one, note, isWanted } of found)
    if (isWanted && note.isNullObject) await addNote(context, one, language);
}

/** A comment that is already there, or a protected sheet, keeps the note out: the formula is kept with the document all the same. */
async function addNote(
  context: Excel.RequestContext,
  { sheet, row, column, formula }: ReplacedFormula,
  language: Language,
): Promise<void> {
  const found = context.workbook.worksheets.getItem(sheet);
  found.notes.add(found.getRange(formatAddress(row, column)), shareText(language).note(formula));
  await context.sync().catch(() => {});
}

function isOurs(content: string, { formula }: ReplacedFormula): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
  return (['fr', 'en'] as const).some(
    (language) => plain(content) === plain(shareText(language).note(formula)),
  );
}

function isValue({ content }: ReplacedFormula): boolean {
  return !(typeof content === 'string' && content.startsWith('='));
}

function keyOf({ sheet, row, column, formula }: ReplacedFormula): string {
  return `${sheet} ${row} ${column} ${formula}`;
}
