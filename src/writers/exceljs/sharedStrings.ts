import { needsPreserve, xmlText } from './xmlText';

/** Excel's limit of characters (UTF-16 units) in a cell. */
export const MAX_CELL_TEXT = 32_767;

/** The workbook's table of distinct texts; data sheets add to what the rich sheets already hold. */
export interface SharedStrings {
  readonly size: number;
  idOf(text: string): number | undefined;
  /** Adds a text that `idOf` does not know. */
  add(text: string): number;
  /** The new texts as XML, in pieces small enough to be written one after another. */
  xml(): Generator<string>;
}

/** Starts after the `existing` texts that stand in the package already. */
export function createSharedStrings(existing: number): SharedStrings {
  const ids = new Map<string, number>();
  return {
    get size() {
      return existing + ids.size;
    },
    idOf: (text) => ids.get(text),
    add(text) {
      if (text.length > MAX_CELL_TEXT) {
        throw new Error(
          `text has ${text.length} characters, a cell holds ${MAX_CELL_TEXT}: ${text.slice(0, 40)}…`,
        );
      }
      const id = existing + ids.size;
      ids.set(text, id);
      return id;
    },
    *xml() {
      let piece = '';
      for (const text of ids.keys()) {
        piece += `<si>${textElement(text)}</si>`;
        if (piece.length > 200_000) {
          yield piece;
          piece = '';
        }
      }
      if (piece !== '') yield piece;
    },
  };
}

/** `<t>` with its blanks kept. */
export function textElement(text: string): string {
  return `<t${needsPreserve(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t>`;
}
