import { templatesText as en } from '../en/pane/templates';
import { templatesText as fr } from '../fr/pane/templates';
import { inLanguage } from './inLanguage';

export const templatesText = inLanguage({ fr, en });
