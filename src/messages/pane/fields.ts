import { fieldsText as en } from '../en/pane/fields';
import { fieldsText as fr } from '../fr/pane/fields';
import { inLanguage } from './inLanguage';

export type { FieldsText } from '../en/pane/fields';

export const fieldsText = inLanguage({ fr, en });
