import { weekText as en } from '../en/pane/week';
import { weekText as fr } from '../fr/pane/week';
import { inLanguage } from './inLanguage';

export const weekText = inLanguage({ fr, en });
