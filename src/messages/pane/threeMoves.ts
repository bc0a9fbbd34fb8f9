import { threeMovesText as en } from '../en/pane/threeMoves';
import { threeMovesText as fr } from '../fr/pane/threeMoves';
import { inLanguage } from './inLanguage';

export const threeMovesText = inLanguage({ fr, en });
