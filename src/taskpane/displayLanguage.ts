import type { Language } from '../core/report';

/** How long a browser outside Excel waits for office.js. */
const PATIENCE_MS = 3000;

/** The language of Excel's menus, or of the browser when the pane runs outside Excel; French unless it is English. */
export async function displayLanguage(): Promise<Language> {
  const tag = (await officeLanguage()) ?? navigator.language;
  return tag.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

async function officeLanguage(): Promise<string | null> {
  // Without a network the script of Microsoft's address is missing altogether.
  if (typeof Office === 'undefined') return null;
  const ready = await Promise.race([Office.onReady(), pause(PATIENCE_MS)]);
  return ready?.host ? Office.context.displayLanguage : null;
}

const pause = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
