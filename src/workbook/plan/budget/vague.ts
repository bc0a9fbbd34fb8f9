import { VAGUE_WORDS } from '../../../messages/en/plan/moneySheets';

/** True when one of the words that say nothing stands in the text, as a whole word. */
export function isVague(cell: string): string {
  // Punctuation ends a word too: « Divers, imprévus ».
  const text = `" "&SUBSTITUTE(SUBSTITUTE(${cell},","," "),"/"," ")&" "`;
  return `(${VAGUE_WORDS.map((word) => `IFERROR(SEARCH(" ${word} ",${text}),0)`).join('+')})>0`;
}
