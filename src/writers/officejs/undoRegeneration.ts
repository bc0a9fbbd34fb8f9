import { openGrid, sameContent, specGrid } from '../../workbook/regenerate/grid';
import { formulaSkeleton } from '../../workbook/regenerate/references';
import { GENERATED_NAMESPACE, unpackGenerated } from '../generated';
import { madeSheets, UNFINISHED_NAMESPACE, unpackJournal } from './journal';
import { readParts } from './partTexts';
import { readOpenWorkbook, UNDO_NAMESPACE } from './readOpenWorkbook';
import { compareJournal, revert, type Reverted } from './revert';

export type { Reverted } from './revert';

/** What taking the last generation back would do. */
export interface UndoDescription extends Reverted {
  /** Sheets that go, and how many cells people changed in each since. */
  readonly sheets: readonly { readonly name: string; readonly changedCells: number }[];
  readonly cells: number;
}

/** Says what would happen; null when there is nothing to take back. */
export async function describeUndo(context: Excel.RequestContext): Promise<UndoDescription | null> {
  const [undo, generated] = await readParts(context, [UNDO_NAMESPACE, GENERATED_NAMESPACE]);
  const journal = unpackJournal(undo ?? null);
  if (!journal) return null;
  const { keptCells, keptRows, keptParts } = await compareJournal(context, journal);
  const last = unpackGenerated(generated ?? '');
  const ids = new Set(madeSheets(journal));
  const made = await readOpenWorkbook(context, { isWanted: ({ id }) => ids.has(id) });
  const names = new Map(Object.entries(journal.newSheetIds).map(([name, id]) => [id, name]));
  return {
    keptCells,
    keptRows,
    keptParts,
    cells: journal.cells.length,
    sheets: made.sheets.map((sheet) => {
      const spec = last?.spec.sheets.find(({ name }) => name === names.get(sheet.id));
      const [now, ours] = [openGrid(sheet), spec?.kind === 'rich' ? specGrid(spec) : undefined];
      let changedCells = 0;
      for (let row = 1; row <= Math.max(now.rows, ours?.rows ?? 0); row++)
        for (let column = 1; column <= Math.max(now.columns, ours?.columns ?? 0); column++) {
          const [is, was] = [
            now.content(row, column),
            ours?.content(row, column) ?? { kind: 'blank' as const },
          ];
          const isSame =
            is.kind === 'formula' && was.kind === 'formula'
              ? formulaSkeleton(is.formula) === formulaSkeleton(was.formula)
              : sameContent(is, was);
          if (!isSame) changedCells++;
        }
      return { name: sheet.name, changedCells };
    }),
  };
}

/** Takes the last generation back, also after the workbook was saved and opened again; null when there is none. */
export async function undoRegeneration(context: Excel.RequestContext): Promise<Reverted | null> {
  const [undo] = await readParts(context, [UNDO_NAMESPACE]);
  const journal = unpackJournal(undo ?? null);
  return journal && revert(context, journal, { isUnfinished: false });
}

/** Whether a generation was stopped and could not be taken back then. */
export async function findUnfinished(context: Excel.RequestContext): Promise<boolean> {
  const [text] = await readParts(context, [UNFINISHED_NAMESPACE]);
  return text !== null && text !== undefined;
}

/** Takes back what a stopped generation left; null when there is none. */
export async function rollBack(context: Excel.RequestContext): Promise<Reverted | null> {
  const [text] = await readParts(context, [UNFINISHED_NAMESPACE]);
  const journal = unpackJournal(text ?? null);
  return journal && revert(context, journal, { isUnfinished: true });
}
