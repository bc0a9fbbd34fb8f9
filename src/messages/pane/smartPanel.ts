import { smartPanelText as en } from '../en/pane/smartPanel';
import { smartPanelText as fr } from '../fr/pane/smartPanel';
import { inLanguage } from './inLanguage';

export const smartPanelText = inLanguage({ fr, en });
