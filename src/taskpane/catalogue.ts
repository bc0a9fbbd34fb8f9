import type { Issue, IssueCode } from '../core/issue';
import type { Language } from '../core/report';
import { issues as enIssues } from '../messages/en/issues';
import * as enLabels from '../messages/en/labels';
import { pane as enPane, type PaneText } from '../messages/en/pane';
import { issues as frIssues } from '../messages/fr/issues';
import * as frLabels from '../messages/fr/labels';
import { pane as frPane } from '../messages/fr/pane';

/** The texts of the pane in one language. */
export interface Catalogue {
  readonly pane: PaneText;
  readonly labels: Pick<typeof enLabels, 'languages' | 'measures' | 'platforms'>;
  readonly issues: Readonly<Record<IssueCode, (issue: Issue) => string>>;
}

const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  fr: { pane: frPane, labels: frLabels, issues: frIssues },
  en: { pane: enPane, labels: enLabels, issues: enIssues },
};

export const catalogue = (language: Language): Catalogue => CATALOGUES[language];
