import type { PaneText } from '../messages/pane';
import type { FileDescription } from './describeFile';
import { element } from './element';

/** One inspected file. */
export function fileCard(description: FileDescription, text: PaneText): HTMLElement {
  const list = element('dl', {});
  for (const { label, value } of description.facts) {
    list.append(element('dt', {}, label), element('dd', {}, value));
  }
  if (description.totals.length > 0) {
    const totals = description.totals.map((total) =>
      element('li', { class: total.differs ? 'error' : 'equal' }, total.text),
    );
    list.append(element('dt', {}, text.labels.totals), element('dd', {}, element('ul', {}, ...totals)));
  }
  if (description.issues.length > 0) {
    const issues = description.issues.map((issue) => element('li', { class: issue.severity }, issue.text));
    list.append(element('dt', {}, text.labels.issues), element('dd', {}, element('ul', {}, ...issues)));
  }
  const badge = element('span', { class: `badge ${description.status}` }, description.statusLabel);
  return element('article', {}, element('h2', {}, description.file, badge), list);
}

/** A file on which the reader itself failed: a mistake of ours, said as such. */
export function failedCard(file: string, error: unknown, text: PaneText): HTMLElement {
  const reason = error instanceof Error ? error.message : String(error);
  return element(
    'article',
    {},
    element('h2', {}, file),
    element('p', { class: 'error' }, text.failed(reason)),
  );
}
