import { quoteText } from '../planContext';

/**
 * A formula that writes a sentence of the messages, `{name}` standing for a piece computed by another formula:
 * `sentence('{n} of {all}', {n: 'A1', all: 'A2'})` is `A1&" of "&A2`.
 */
export function sentence(text: string, pieces: Readonly<Record<string, string>>): string {
  const parts = text.split(/\{(\w+)\}/).flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [quoteText(part)];
    const piece = pieces[part];
    if (piece === undefined) throw new Error(`unknown piece of a sentence: ${part}`);
    return [piece];
  });
  return parts.join('&');
}
