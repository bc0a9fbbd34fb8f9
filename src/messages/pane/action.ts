import { actionText as en } from '../en/pane/action';
import { actionText as fr } from '../fr/pane/action';
import { inLanguage } from './inLanguage';

export const actionText = inLanguage({ fr, en });
