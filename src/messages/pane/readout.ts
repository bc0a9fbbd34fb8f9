import { readoutText as en } from '../en/pane/readout';
import { readoutText as fr } from '../fr/pane/readout';
import { inLanguage } from './inLanguage';

export const readoutText = inLanguage({ fr, en });
