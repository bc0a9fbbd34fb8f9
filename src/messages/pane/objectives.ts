import { objectivesText as en } from '../en/pane/objectives';
import { objectivesText as fr } from '../fr/pane/objectives';
import { inLanguage } from './inLanguage';

export const objectivesText = inLanguage({ fr, en });
