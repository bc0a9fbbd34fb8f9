import { reportText as en } from '../en/pane/report';
import { reportText as fr } from '../fr/pane/report';
import { inLanguage } from './inLanguage';

export const reportText = inLanguage({ fr, en });
