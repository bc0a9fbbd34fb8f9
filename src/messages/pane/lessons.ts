import { lessonsText as en } from '../en/pane/lessons';
import { lessonsText as fr } from '../fr/pane/lessons';
import { inLanguage } from './inLanguage';

export const lessonsText = inLanguage({ fr, en });
