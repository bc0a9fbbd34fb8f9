import { displayLanguage } from './displayLanguage';
import { mountInspectView } from './inspectView';

async function start(): Promise<void> {
  const language = await displayLanguage();
  document.documentElement.lang = language;
  const root = document.getElementById('pane');
  if (!root) throw new Error('taskpane.html has no element with id "pane"');
  mountInspectView(root, {
    language,
    inspect: () => Promise.reject(new Error('reading is not connected yet')),
  });
}

void start();
