import { messages, type Messages } from '../../messages';
import type { ChoiceLabels } from './readText';
import { currentLanguage } from '../language';

/** Labels and sentences of results, in the language of the reader. */
export function resultWords(): Messages['functions']['results'] {
  return messages(currentLanguage()).functions.results;
}

type Choices = Messages['functions']['choices'];

/** The words of a choice in both languages. */
export function choiceLabels<Group extends keyof Choices>(
  group: Group,
): ChoiceLabels<keyof Choices[Group] & string> {
  return {
    fr: messages('fr').functions.choices[group] as Readonly<Record<keyof Choices[Group] & string, string>>,
    en: messages('en').functions.choices[group] as Readonly<Record<keyof Choices[Group] & string, string>>,
  };
}
