import { sprintText as en } from '../en/pane/sprint';
import { sprintText as fr } from '../fr/pane/sprint';
import { inLanguage } from './inLanguage';

export const sprintText = inLanguage({ fr, en });
