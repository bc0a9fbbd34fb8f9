import { launchText as en } from '../en/pane/launch';
import { launchText as fr } from '../fr/pane/launch';
import { inLanguage } from './inLanguage';

export const launchText = inLanguage({ fr, en });
