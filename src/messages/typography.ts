const NO_BREAK_SPACE = '\u00A0';
/** Between thousands, as `Intl` writes it. */
const NARROW_NO_BREAK_SPACE = '\u202F';

/** A French sentence with no-break spaces inside « », before : ; ! ? % € and between thousands; only the literal parts change, never the user's values. */
export function fr(literals: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return literals.reduce((sentence, literal, index) => {
    const value = index === 0 ? '' : String(values[index - 1]);
    return sentence + value + frenchSpaces(literal);
  }, '');
}

function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:;!?%€»])/g, NO_BREAK_SPACE)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_NO_BREAK_SPACE);
}
