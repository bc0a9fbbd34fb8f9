import { createRoot } from 'react-dom/client';
import type { Language } from '../core/report';
import { shellText } from '../messages/pane/shell';
import { App } from './App';
import { excelBook } from './book/excelBook';
import { memoryBook } from './book/memoryBook';
import { officeHost } from './officeHost';
import { createSession, type Session } from './session/session';
import { SessionProvider } from './session/SessionContext';
import { today } from './today';
import { isViewId } from './views';

async function start(): Promise<void> {
  const host = await officeHost();
  performance.mark('jalon-host');
  const language = paneLanguage(host?.displayLanguage ?? navigator.language);
  document.documentElement.lang = language;
  const text = shellText(language);
  const book = host
    ? excelBook({ language, today: today() })
    : memoryBook({ language, today: today(), title: text.product, storage: sessionStorage });
  const session = createSession(book, language, text);
  const root = document.getElementById('pane');
  if (!root) throw new Error('taskpane.html has no element with id "pane"');
  createRoot(root).render(
    <SessionProvider session={session}>
      <App />
    </SessionProvider>,
  );
  await session.start();
  performance.mark('jalon-ready');
  followAddress(session);
}

/** A button of the ribbon names a view in the address of the pane, which stays open. */
function followAddress(session: Session): void {
  const follow = (): void => {
    const view = location.hash.slice(1);
    if (isViewId(view)) session.show(view);
  };
  follow();
  addEventListener('hashchange', follow);
}

/** French unless Excel, or the browser outside Excel, speaks English. */
function paneLanguage(tag: string): Language {
  return tag.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

void start();
