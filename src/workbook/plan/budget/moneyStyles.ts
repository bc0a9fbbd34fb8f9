import type { ConditionalFormatSpec, StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES, TONES } from '../../theme';

/** Amounts of a table whose title names the currency; a dash is a typed zero, an empty cell was never filled. */
export const AMOUNT = '#,##0.00;-#,##0.00;"–"';

/** Gaps keep their zeros: the zero is the good news. */
export const GAP = '#,##0.00;-#,##0.00;0.00';

/** Blue ink on white says that people type here, everywhere in the workbook. */
export const INPUT_INK = '1F3FA8';

/** Rows of figures with some air, as the rows of the tables. */
export function airRows(canvas: Canvas, first: number, last: number): void {
  for (let row = first; row <= last; row++) canvas.height(row, 18);
}

export const label: StyleSpec = STYLES.text;
export const figure: StyleSpec = { ...STYLES.number, fill: COLORS.light };
export const input: StyleSpec = {
  ...STYLES.number,
  color: INPUT_INK,
  locked: false,
  border: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
};
export const verdict: StyleSpec = { ...STYLES.text, align: 'center', indent: 0, bold: true };
export const head: StyleSpec = STYLES.group;
export const headNumber: StyleSpec = { ...STYLES.groupNumber, align: 'center', wrap: true };

/** « OK » in green, the word for a gap in red; the word is there without the colour too. */
export function verdictTones(
  range: string,
  first: string,
  words: { readonly ok: string; readonly gap: string },
): ConditionalFormatSpec[] {
  return [
    { kind: 'expression', range, formula: `${first}="${words.ok}"`, style: { ...TONES.good } },
    { kind: 'expression', range, formula: `${first}="${words.gap}"`, style: { ...TONES.bad } },
  ];
}
