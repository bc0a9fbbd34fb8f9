import { importText as en } from '../en/pane/import';
import { importText as fr } from '../fr/pane/import';
import { inLanguage } from './inLanguage';

export const importText = inLanguage({ fr, en });
