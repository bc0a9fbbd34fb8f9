/** How long a browser outside Excel waits for office.js. */
const PATIENCE_MS = 3000;

/** What Excel says of itself; null outside Excel, also where office.js cannot be loaded. */
export async function officeHost(): Promise<{ readonly displayLanguage: string } | null> {
  // Without a network the script of Microsoft's address is missing altogether.
  if (typeof Office === 'undefined') return null;
  const ready = await Promise.race([Office.onReady(), pause(PATIENCE_MS)]);
  return ready?.host ? { displayLanguage: Office.context.displayLanguage } : null;
}

const pause = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
