/** Puts the cursor on the first blank in brackets of a sentence that was just taken over; at its end when there is none. */
export function selectBlank(area: HTMLTextAreaElement | null, sentence: string): void {
  const blank = /\[[^\]]*\]/.exec(sentence);
  const start = blank ? blank.index : sentence.length;
  // After the sentence has reached the field.
  requestAnimationFrame(() => {
    area?.focus();
    area?.setSelectionRange(start, blank ? start + blank[0].length : start);
  });
}
