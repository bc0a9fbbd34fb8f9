import { transferText as en } from '../en/pane/transfer';
import { transferText as fr } from '../fr/pane/transfer';
import { inLanguage } from './inLanguage';

export const transferText = inLanguage({ fr, en });
