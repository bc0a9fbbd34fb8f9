import { minimumText as en } from '../en/pane/minimum';
import { minimumText as fr } from '../fr/pane/minimum';
import { inLanguage } from './inLanguage';

export const minimumText = inLanguage({ fr, en });
