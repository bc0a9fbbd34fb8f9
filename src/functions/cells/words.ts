import { functionText } from '../../messages/functionText';
import type { ChoiceLabels } from './readText';
import { currentLanguage } from '../language';

/** Labels and sentences of results, in the language of the reader. */
export function resultWords(): ReturnType<typeof functionText>['results'] {
  return functionText(currentLanguage()).results;
}

type Choices = ReturnType<typeof functionText>['choices'];

/** The words of a choice in both languages. */
export function choiceLabels<Group extends keyof Choices>(
  group: Group,
): ChoiceLabels<keyof Choices[Group] & string> {
  return {
    fr: functionText('fr').choices[group] as Readonly<Record<keyof Choices[Group] & string, string>>,
    en: functionText('en').choices[group] as Readonly<Record<keyof Choices[Group] & string, string>>,
  };
}
