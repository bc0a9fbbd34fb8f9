import { entryText as en } from '../en/pane/entry';
import { entryText as fr } from '../fr/pane/entry';
import { inLanguage } from './inLanguage';

export const entryText = inLanguage({ fr, en });
