import type { FileReport, Language } from '../core/report';
import { paneText } from '../messages/pane';
import { describeFile } from './describeFile';
import { element } from './element';
import { failedCard, fileCard } from './fileCard';

export interface InspectViewOptions {
  readonly language: Language;
  readonly inspect: (name: string, bytes: Uint8Array) => Promise<FileReport>;
}

/** The view « Inspecter des exports »: drop or choose files, read what each one is. */
export function mountInspectView(root: HTMLElement, options: InspectViewOptions): void {
  const text = paneText(options.language);
  const input = element('input', { type: 'file', id: 'files', multiple: '', accept: '.csv,.tsv,.txt,.xlsx' });
  const drop = element('div', { class: 'drop' }, text.drop, element('br', {}), input);
  drop.append(element('label', { for: 'files' }, text.choose));
  const status = element('div', { class: 'status', role: 'status' });
  const results = element('section', {});
  root.replaceChildren(element('h1', {}, text.title), element('p', {}, text.intro), drop, status, results);

  // One file after the other, also across drops: the pane shares its thread with nobody's patience.
  let queue: Promise<void> = Promise.resolve();
  const accept = (files: readonly File[]): void => {
    queue = queue.then(() => inspectAll(files, results, status, options));
  };

  input.addEventListener('change', () => {
    accept([...(input.files ?? [])]);
    input.value = ''; // so that the same file can be chosen again
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    accept([...(event.dataTransfer?.files ?? [])]);
  });
}

async function inspectAll(
  files: readonly File[],
  results: HTMLElement,
  status: HTMLElement,
  options: InspectViewOptions,
): Promise<void> {
  const text = paneText(options.language);
  const cards: HTMLElement[] = [];
  for (const file of files) {
    status.textContent = text.reading(file.name);
    cards.push(await cardOf(file, options));
  }
  results.prepend(...cards);
  status.textContent = text.done(files.length);
}

async function cardOf(file: File, options: InspectViewOptions): Promise<HTMLElement> {
  const text = paneText(options.language);
  try {
    const report = await options.inspect(file.name, new Uint8Array(await file.arrayBuffer()));
    return fileCard(describeFile(report, options.language), text);
  } catch (error) {
    return failedCard(file.name, error, text);
  }
}
