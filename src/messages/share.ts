import type { Language } from '../core/report';
import { shareText as en, type ShareText } from './en/pane/share';
import { shareText as fr } from './fr/pane/share';

export type { ShareText } from './en/pane/share';

const TEXTS: Readonly<Record<Language, ShareText>> = { en, fr };

/** What the pane says when it prepares a workbook for sharing, in one language. */
export function shareText(language: Language): ShareText {
  return TEXTS[language];
}
