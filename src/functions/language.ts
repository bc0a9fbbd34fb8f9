import type { Language } from '../core/report';

let current: Language = 'fr';

/** The language in which functions answer; that of Excel’s menus once the add-in has started. */
export function currentLanguage(): Language {
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
}
