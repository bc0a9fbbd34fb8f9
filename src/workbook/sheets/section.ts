import { STYLES } from '../theme';
import type { StyleSpec } from '../model';
import { FIRST_COLUMN } from './banner';
import type { Canvas } from './canvas';
import { textHeight } from './textHeight';

/** A section title underlined over the width of the sheet; returns the row below. */
export function putSection(canvas: Canvas, row: number, lastColumn: number, title: string): number {
  canvas.band(row, FIRST_COLUMN, lastColumn, title, STYLES.section);
  canvas.height(row, 24);
  return row + 1;
}

/** A remark over the width of the sheet, wrapped; returns the row below. */
export function putNote(
  canvas: Canvas,
  row: number,
  columns: { readonly last: number; readonly width: number },
  text: string,
  style: StyleSpec = STYLES.note,
): number {
  canvas.band(row, FIRST_COLUMN, columns.last, text, style);
  canvas.merge(row, FIRST_COLUMN, row, columns.last);
  canvas.height(row, textHeight([{ text, width: columns.width }]));
  return row + 1;
}
