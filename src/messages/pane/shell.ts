import { shellText as en } from '../en/pane/shell';
import { shellText as fr } from '../fr/pane/shell';
import { inLanguage } from './inLanguage';

export type { ShellText, StepId, Trouble, ViewId } from '../en/pane/shell';

/** What the frame of the pane says. */
export const shellText = inLanguage({ fr, en });
