const LINE_HEIGHT = 13.5;
const PADDING = 4.5;

/** Height in points of a row whose wrapped texts stand in columns of these widths; neither Excel nor exceljs measures text. */
export function textHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  // A proportional font fits a little more than one character per unit of width; 1.15 stays on the safe side.
  const lines = texts.map(({ text, width }) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.15))), 0),
  );
  return Math.max(1, ...lines) * LINE_HEIGHT + PADDING;
}
