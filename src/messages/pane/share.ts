import { shareText as en } from '../en/pane/share';
import { shareText as fr } from '../fr/pane/share';
import { inLanguage } from './inLanguage';

export const shareText = inLanguage({ fr, en });
