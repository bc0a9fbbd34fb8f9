import { allocationText as en } from '../en/pane/allocation';
import { allocationText as fr } from '../fr/pane/allocation';
import { inLanguage } from './inLanguage';

export const allocationText = inLanguage({ fr, en });
