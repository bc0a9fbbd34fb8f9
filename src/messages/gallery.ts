import type { Language } from '../core/report';
import { galleryText as en, type GalleryText } from './en/pane/gallery';
import { galleryText as fr } from './fr/pane/gallery';

export type { GalleryText } from './en/pane/gallery';

const TEXTS: Readonly<Record<Language, GalleryText>> = { en, fr };

/** What the gallery of functions says, in one language. */
export function galleryText(language: Language): GalleryText {
  return TEXTS[language];
}
