import { loopText as en } from '../en/pane/loop';
import { loopText as fr } from '../fr/pane/loop';
import { inLanguage } from './inLanguage';

export const loopText = inLanguage({ fr, en });
