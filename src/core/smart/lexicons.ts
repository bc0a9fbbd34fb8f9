import type { Language } from '../report';
import type { Lexicon } from './lexicon';
import { ENGLISH } from './lexiconEnglish';
import { FRENCH } from './lexiconFrench';

/** The lexicon of each language. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = { fr: FRENCH, en: ENGLISH };
