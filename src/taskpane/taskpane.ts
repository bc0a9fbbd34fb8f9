import type { FileReport } from '../core/report';
import { fileReport } from '../pipeline/fileReport';
import { readFile } from '../pipeline/readFile';
import { displayLanguage } from './displayLanguage';
import { mountInspectView } from './inspectView';

async function inspect(name: string, bytes: Uint8Array): Promise<FileReport> {
  return fileReport(await readFile(name, bytes));
}

async function start(): Promise<void> {
  const language = await displayLanguage();
  document.documentElement.lang = language;
  const root = document.getElementById('pane');
  if (!root) throw new Error('taskpane.html has no element with id "pane"');
  mountInspectView(root, { language, inspect });
}

void start();
