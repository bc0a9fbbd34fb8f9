import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTab, poll, run, watchErrors, type Page } from '../../helpers/chromium';
import { answerRequests, type Elsewhere, type OtherAnswer } from '../browser/answerRequests';
import { PANE_ORIGIN } from '../protocol/appContext';

const ADDIN = join(__dirname, '../../../dist/addin');
const DOUBLE = readFileSync(join(__dirname, 'embedDouble.html'), 'utf8');

export const TOKEN_SERVICE = 'https://tokens.example.test/report';
const EMBED_URL = 'https://app.powerbi.com/reportEmbed?reportId=r-1';
const MINUTE_MS = 60_000;

/** What the token service gives; a member that is undefined is left out. */
export interface TokenAnswer {
  readonly token?: string | undefined;
  /** Minutes until the token is over. */
  readonly minutes?: number;
  readonly embedUrl?: string;
  readonly status?: number;
  /** In the place of JSON. */
  readonly text?: string;
}

/** The addresses that a report needs: a token service, and the double of Power BI. */
export interface ReportAddresses {
  readonly elsewhere: Elsewhere;
  /** Next answers of the token service; the last one stays. */
  readonly tokens: (...answers: readonly TokenAnswer[]) => void;
  /** How often the token service was asked. */
  readonly asked: () => number;
}

export function reportAddresses(): ReportAddresses {
  let queue: TokenAnswer[] = [{}];
  let asked = 0;
  const tokenAnswer = (): OtherAnswer => {
    asked += 1;
    const {
      minutes = 60,
      embedUrl = EMBED_URL,
      status = 200,
      text,
      ...given
    } = queue.length > 1 ? queue.shift()! : queue[0]!;
    const { token } = { token: `token-${asked}`, ...given };
    const expiration = new Date(Date.now() + minutes * MINUTE_MS).toISOString();
    return {
      status,
      headers: {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': PANE_ORIGIN,
        'Access-Control-Allow-Credentials': 'true',
      },
      body: text ?? JSON.stringify({ embedUrl, id: 'r-1', token, expiration }),
    };
  };
  return {
    elsewhere: ({ href, origin }) => {
      if (href === TOKEN_SERVICE) return tokenAnswer();
      if (origin === 'https://app.powerbi.com')
        return { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: DOUBLE };
      return undefined;
    },
    tokens: (...answers) => {
      queue = [...answers];
    },
    asked: () => asked,
  };
}

/** What the report in the frame is at, as the double keeps it. */
export interface ReportState {
  readonly log: readonly string[];
  /** Last body of each request. */
  readonly sent: Readonly<Record<string, unknown>>;
  readonly token: string;
  readonly filters: readonly unknown[];
  readonly page: string;
  readonly theme: unknown;
  readonly isPainted: boolean;
  /** Page and filters of the first painting. */
  readonly paintedWith: { readonly page: string; readonly filters: readonly unknown[] } | null;
  readonly isMobile: boolean;
}

export interface ReportHand {
  /** As soon as the report is painted. */
  readonly state: () => Promise<ReportState>;
  /** The state once it fits. */
  readonly stateWhen: (fits: (state: ReportState) => boolean) => Promise<ReportState>;
  readonly refuse: (request: string, status: number, body: unknown) => Promise<void>;
  readonly emit: (name: string, body: unknown) => Promise<void>;
  readonly person: (does: { readonly page?: string; readonly filters?: readonly unknown[] }) => Promise<void>;
}

/** Speaks with the double through the client that stands in the page. */
export function reportHand({ evaluate }: Pick<Page, 'evaluate'>): ReportHand {
  const say = (verb: 'get' | 'post', path: string, body?: unknown): Promise<unknown> =>
    evaluate(`(() => {
      const report = window.powerbi?.embeds[0];
      if (!report?.iframe?.contentWindow) return null;
      const headers = { uid: report.config.uniqueId };
      const at = report.iframe.contentWindow;
      const answer = ${verb === 'get' ? `powerbi.hpm.get('${path}', headers, at)` : `powerbi.hpm.post('${path}', ${JSON.stringify(body)}, headers, at)`};
      // A frame that is being replaced never answers.
      return Promise.race([answer.then(({ body }) => body), new Promise((resolve) => setTimeout(resolve, 500, null))]);
    })()`);
  const stateWhen: ReportHand['stateWhen'] = async (fits) => {
    let last: unknown;
    const found = await poll(async () => {
      last = await say('get', '/__test/state');
      return last !== null && fits(last as ReportState) && last;
    }, `a state of the report that fits ${fits.toString()}`);
    return found as ReportState;
  };
  return {
    stateWhen,
    state: () => stateWhen(({ isPainted }) => isPainted),
    refuse: async (request, status, body) =>
      void (await say('post', '/__test/refuse', { request, status, body })),
    emit: async (name, body) => void (await say('post', '/__test/emit', { name, body })),
    person: async (does) => void (await say('post', '/__test/person', does)),
  };
}

export interface ReportPageOptions {
  readonly addresses: ReportAddresses;
  /** `report.json` beside the page; absent when there is none. */
  readonly file?: string;
  readonly fragment?: string;
  readonly width?: number;
  readonly isDark?: boolean;
}

export interface ReportPage extends Page {
  /** Opens the page anew, as if nothing had been before. */
  readonly show: (options: ReportPageOptions) => Promise<void>;
  readonly resize: (width: number) => Promise<void>;
  readonly setDark: (isDark: boolean) => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  /** What the Content Security Policy of the page refused since it was shown. */
  readonly violations: () => Promise<readonly string[]>;
}

/** A French browser for the built stand-alone page. */
export async function openReportBrowser(): Promise<ReportPage> {
  const tab = await openTab('fr-FR');
  try {
    const errors = watchErrors(tab);
    let shown: ReportPageOptions | undefined;
    await answerRequests(tab, ADDIN, (url, headers) => {
      if (url.href === `${PANE_ORIGIN}/report.json`)
        return shown?.file === undefined ? { status: 404, body: '' } : { body: shown.file };
      return shown?.addresses.elsewhere(url, headers);
    });
    await tab.send('Page.enable');
    await tab.send('Runtime.enable');
    await tab.send('Emulation.setLocaleOverride', { locale: 'fr-FR' });
    await tab.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));`,
    });
    const setDark = async (isDark: boolean): Promise<void> => {
      const features = [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }];
      await tab.send('Emulation.setEmulatedMedia', { features });
    };
    const resize = async (width: number): Promise<void> => {
      const size = { width, height: 800, deviceScaleFactor: 1, mobile: false };
      await tab.send('Emulation.setDeviceMetricsOverride', size);
    };
    const evaluate = (expression: string): Promise<unknown> => run(tab, expression);
    const waitFor = (expression: string): Promise<unknown> => poll(() => evaluate(expression), expression);
    return {
      evaluate,
      waitFor,
      errors,
      resize,
      setDark,
      close: tab.close,
      show: async (options) => {
        shown = options;
        // Another fragment alone would not load the page anew.
        await tab.send('Page.navigate', { url: 'about:blank' });
        await setDark(options.isDark ?? false);
        await resize(options.width ?? 1000);
        await tab.send('Page.navigate', { url: `${PANE_ORIGIN}/report.html${options.fragment ?? ''}` });
        await waitFor(`document.querySelector('h1')?.textContent`);
      },
      violations: async () => (await evaluate('window.violations')) as readonly string[],
      screenshot: async () => {
        const { data } = await tab.send('Page.captureScreenshot', { format: 'png' });
        return Buffer.from(String(data), 'base64');
      },
    };
  } catch (error) {
    await tab.close();
    throw error;
  }
}
