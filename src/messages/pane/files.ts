import { filesText as en } from '../en/pane/files';
import { filesText as fr } from '../fr/pane/files';
import { inLanguage } from './inLanguage';

export type { FilesText } from '../en/pane/files';

/** What the pane says of one dropped file. */
export const filesText = inLanguage({ fr, en });
