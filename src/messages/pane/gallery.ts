import { galleryText as en } from '../en/pane/gallery';
import { galleryText as fr } from '../fr/pane/gallery';
import { inLanguage } from './inLanguage';

export const galleryText = inLanguage({ fr, en });
