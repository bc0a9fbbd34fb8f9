import { messages } from '../../messages';
import { foldLabel } from '../../workbook/plan/tableColumns';
import type { ReadWorkbook } from './workbookCells';

/** A cell of a known sheet, 1-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export type Label = (words: ReturnType<typeof messages>['plan']) => string;

/** A part of a sheet; what is left out reaches to the end of what is used. */
export interface Part {
  readonly top?: number;
  readonly bottom?: number;
  readonly left?: number;
  readonly right?: number;
}

/** The first cell, row by row, that holds a label in either language, wherever people moved it; undefined without one. */
export function findLabel(
  book: ReadWorkbook,
  sheet: string,
  label: Label,
  part: Part = {},
): Cell | undefined {
  const texts = (['fr', 'en'] as const).map((language) => foldLabel(label(messages(language).plan)));
  const used = book.used(sheet);
  const { top = 1, bottom = used.rows, left = 1, right = used.columns } = part;
  for (let row = top; row <= Math.min(bottom, used.rows); row++)
    for (let column = left; column <= Math.min(right, used.columns); column++) {
      const { value } = book.cell(sheet, row, column);
      if (typeof value === 'string' && texts.includes(foldLabel(value))) return { row, column };
    }
  return undefined;
}
