import { readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { HOST_ORIGIN, PANE_ORIGIN } from '../protocol/appContext';
import type { Tab } from '../../helpers/chromium';

/** The address in the HTML of the add-in; everything under it comes from the npm package. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** The page of Excel; what it does stands in a world of its own, so that the pane finds nothing of ours in it. */
export const HOST_PAGE = `${HOST_ORIGIN}/host.html`;
const HOST_HTML = `<!doctype html><html><head><title>Excel</title><link rel="icon" href="data:,">
<style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block;overflow:hidden}</style></head><body></body></html>`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface RequestPaused {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
}

/** An answer of an address that is not the add-in's. */
export interface OtherAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Plays addresses elsewhere; undefined for those that it does not know. */
export type Elsewhere = (url: URL, headers: Readonly<Record<string, string>>) => OtherAnswer | undefined;

/**
 * Answers every request of a tab: the add-in from its folder, office.js from the npm package at its public address, and
 * the page of Excel. Anything else fails, and is listed.
 */
export async function answerRequests(
  tab: Tab,
  addin: string,
  elsewhere: Elsewhere = () => undefined,
): Promise<{ readonly refused: readonly string[] }> {
  const refused: string[] = [];
  const office = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

  function find(url: string): Buffer | undefined {
    if (url === HOST_PAGE) return Buffer.from(HOST_HTML);
    const { origin, pathname } = new URL(url);
    if (origin === PANE_ORIGIN) return fileIn(addin, pathname);
    return url.startsWith(CDN)
      ? fileIn(office, new URL(url.slice(CDN.length), 'https://x/').pathname.toLowerCase())
      : undefined;
  }

  tab.on('Fetch.requestPaused', (fields) => {
    const { requestId, request } = fields as unknown as RequestPaused;
    // A page that is gone takes its requests with it.
    const ignore = (): void => {};
    const other = elsewhere(new URL(request.url), request.headers);
    if (other) {
      const { status = 200, headers = {}, body } = other;
      const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
      const bytes = Buffer.from(body).toString('base64');
      tab
        .send('Fetch.fulfillRequest', { requestId, responseCode: status, responseHeaders, body: bytes })
        .catch(ignore);
      return;
    }
    const body = find(request.url);
    if (!body) {
      refused.push(request.url);
      tab.send('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' }).catch(ignore);
      return;
    }
    tab
      .send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [
          {
            name: 'Content-Type',
            value: TYPES[extname(new URL(request.url).pathname)] ?? 'application/octet-stream',
          },
          { name: 'Access-Control-Allow-Origin', value: '*' },
        ],
        body: body.toString('base64'),
      })
      .catch(ignore);
  });
  await tab.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  return { refused };
}

function fileIn(folder: string, pathname: string): Buffer | undefined {
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  if (!path.startsWith(normalize(folder))) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
