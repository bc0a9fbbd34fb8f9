import type { Language } from '../../core/report';

/**
 * The texts of one part of the pane, by language. Each part has a file of its own in `en/pane`, `fr/pane` and here,
 * apart from the texts of the sheets, so that a view loads its own words and no others.
 */
export function inLanguage<Text>(texts: Readonly<Record<Language, Text>>): (language: Language) => Text {
  return (language) => texts[language];
}
