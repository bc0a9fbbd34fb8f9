import type { CellEdit, OpenCell, OpenWorkbook } from '../openWorkbook';
import { asTyped, type CellPlace } from './convertForSharing';
import { readReplaced, REPLACED_PART, writeReplaced, type ReplacedFormula } from './replacedFormula';
import { sameFormula } from '../formula/sameFormula';

export interface RestoredWorkbook {
  readonly edits: readonly CellEdit[];
  /** Cells whose note about the former formula is to be taken away. */
  readonly notes: readonly CellPlace[];
  /** What is kept with the document from now on: the formulas that could not come back. */
  readonly part: { readonly namespace: string; readonly text: string };
  readonly restored: number;
  /** Formulas whose cell was changed, moved or deleted since: it is left as it is. */
  readonly kept: readonly ReplacedFormula[];
}

/** The way back from `convertForSharing`: each formula returns to its cell, if that still holds what was put there. */
export function restore(now: OpenWorkbook): RestoredWorkbook {
  const edits: CellEdit[] = [];
  const notes: CellPlace[] = [];
  const kept: ReplacedFormula[] = [];
  for (const one of readReplaced(now)) {
    const { sheet: id, row, column, formula, spill } = one;
    if (!isStillReplaced(now, one)) {
      kept.push(one);
      continue;
    }
    // What spilled has to make room first.
    for (let below = 0; below < (spill?.rows ?? 1); below++)
      for (let right = 0; right < (spill?.columns ?? 1); right++)
        if (below + right > 0)
          edits.push({ sheet: id, row: row + below, column: column + right, content: '' });
    edits.push({ sheet: id, row, column, content: formula });
    notes.push({ sheet: id, row, column });
  }
  return {
    edits,
    notes,
    part: { namespace: REPLACED_PART, text: writeReplaced(kept) },
    restored: notes.length,
    kept,
  };
}

/** Cells whose ordinary formula does not show what ours showed: they take that value instead. Asked once Excel has calculated. */
export function correctTwins(now: OpenWorkbook, replaced: readonly ReplacedFormula[]): readonly CellEdit[] {
  return replaced.flatMap(({ sheet: id, row, column, content, shown }): CellEdit[] => {
    const isTwin = typeof content === 'string' && content.startsWith('=');
    const sheet = now.sheets.find((each) => each.id === id);
    const value = sheet?.values[row - 1]?.[column - 1] ?? '';
    if (!sheet || !isTwin || shown === '#NAME?' || shown === '#BUSY!' || isNear(value, shown)) return [];
    return [{ sheet: id, row, column, content: asTyped(shown) }];
  });
}

/** Whether the cell of a formula that was replaced holds what was put there. */
export function isStillReplaced(
  now: OpenWorkbook,
  { sheet: id, row, column, content }: ReplacedFormula,
): boolean {
  const sheet = now.sheets.find((each) => each.id === id);
  return sheet !== undefined && isSame(sheet.formulas[row - 1]?.[column - 1] ?? '', content);
}

function isSame(holds: OpenCell, content: OpenCell): boolean {
  if (typeof holds === 'string' && typeof content === 'string') return sameFormula(holds, content);
  return (
    holds === content || (typeof holds === 'number' && typeof content === 'number' && isNear(holds, content))
  );
}

function isNear(a: OpenCell, b: OpenCell): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
