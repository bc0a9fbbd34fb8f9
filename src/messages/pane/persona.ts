import { personaText as en } from '../en/pane/persona';
import { personaText as fr } from '../fr/pane/persona';
import { inLanguage } from './inLanguage';

export const personaText = inLanguage({ fr, en });
