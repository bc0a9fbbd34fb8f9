import type { Language } from '../../core/report';
import type { Argument } from './cells';
import { cellList, onlyCell, isBlank } from './cells';
import { invalid } from './cellError';
import { shown } from './readNumber';
import { currentLanguage } from '../language';

/** A text that must be there. */
export function readText(name: string, argument: Argument): string {
  const cell = onlyCell(name, argument);
  if (isBlank(cell)) throw invalid('argument-missing', { argument: name });
  return String(cell).trim();
}

/** The texts of a range, blanks as empty texts. */
export function readTexts(argument: Argument): readonly string[] {
  return cellList(argument).map((cell) => (isBlank(cell) ? '' : String(cell).trim()));
}

/** Labels of the choices of an argument, in both languages. */
export type ChoiceLabels<Choice extends string> = Readonly<
  Record<Language, Readonly<Record<Choice, string>>>
>;

/**
 * One of several words, the first by default. The id and the labels of both languages are all understood, so that a
 * workbook written in French works on an English Excel.
 */
export function readChoice<Choice extends string>(
  name: string,
  argument: Argument,
  choices: readonly Choice[],
  labels: ChoiceLabels<Choice>,
): Choice {
  const [usual] = choices;
  if (usual === undefined) throw new Error(`no choice for ${name}`);
  const cell = onlyCell(name, argument);
  if (isBlank(cell)) return usual;
  const wanted = folded(String(cell));
  const found = choices.find((choice) =>
    [choice, labels.fr[choice], labels.en[choice]].some((word) => folded(word) === wanted),
  );
  if (found !== undefined) return found;
  const known = choices.map((choice) => labels[currentLanguage()][choice]);
  throw invalid('unknown-choice', { argument: name, found: shown(cell), choices: known });
}

/** A word without case, accents and punctuation, to compare what people type. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
