import type { Language } from '../core/report';
import { pane as en, type PaneText } from './en/pane';
import { pane as fr } from './fr/pane';

export type { PaneText } from './en/pane';

const PANES: Readonly<Record<Language, PaneText>> = { fr, en };

/** What the Excel pane says, in one language; apart from the other texts, which the pane shares with the pipeline. */
export const paneText = (language: Language): PaneText => PANES[language];
