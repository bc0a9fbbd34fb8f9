import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const PATIENCE_MS = 60_000;
const POLL_MS = 50;

/** `describe` where Chromium is there; elsewhere the tests are listed as skipped, with the reason in their title. */
export function describeWithChromium(title: string, suite: () => void): void {
  if (process.env['JALON_HAS_CHROMIUM'] === '1') describe(title, suite);
  else describe.skip(`${title} (left out: Chromium was not found)`, suite);
}

type Fields = Readonly<Record<string, unknown>>;

/** A tab of a headless Chromium without network, as its DevTools protocol gives it. */
export interface Tab {
  readonly send: (method: string, fields?: Fields) => Promise<Fields>;
  readonly on: (event: string, listener: (fields: Fields) => void) => void;
  readonly close: () => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Fields;
  readonly result?: Fields;
  readonly error?: { readonly message: string };
}

/** Opens an empty tab in a fresh profile. */
export async function openTab(language: string): Promise<Tab> {
  const profile = await mkdtemp(join(tmpdir(), 'jalon-chromium-'));
  const browser = spawn(
    process.env['JALON_CHROMIUM'] ?? 'chromium',
    [
      '--headless=new',
      '--remote-debugging-pipe',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      // Chromium's sandbox refuses root and most containers; the only pages are ours.
      '--no-sandbox',
      // What is not answered here fails at once: no test leaves the machine.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // Frames of other sites stay in the tab, so that their requests are answered here too.
      '--disable-site-isolation-trials',
      '--disable-features=IsolateOrigins,site-per-process',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANGUAGE: language } },
  );
  const input = browser.stdio[3] as Writable;
  const output = browser.stdio[4] as Readable;
  const waiting = new Map<number, { resolve: (fields: Fields) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, ((fields: Fields) => void)[]>();
  let lastId = 0;
  let rest = Buffer.alloc(0);

  // Messages are JSON, each ended by a zero byte.
  output.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      receive(JSON.parse(rest.subarray(0, end).toString('utf8')) as Message);
      rest = rest.subarray(end + 1);
    }
  });
  input.on('error', () => {});
  browser.on('error', end);
  browser.on('close', () => end(new Error('Chromium ended')));

  function end(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function receive({ id, method, params, result, error }: Message): void {
    if (method !== undefined) for (const listener of listeners.get(method) ?? []) listener(params ?? {});
    if (id === undefined) return;
    const sent = waiting.get(id);
    waiting.delete(id);
    if (error) sent?.reject(new Error(error.message));
    else sent?.resolve(result ?? {});
  }

  const post = (method: string, params: Fields, sessionId?: string): Promise<Fields> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });

  const close = async (): Promise<void> => {
    const gone = new Promise((resolve) => browser.once('close', resolve));
    browser.kill('SIGKILL');
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    const { targetId } = await post('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await post('Target.attachToTarget', { targetId, flatten: true });
    return {
      send: (method, fields = {}) => post(method, fields, String(sessionId)),
      on: (event, listener) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A page and what can be asked of it. */
export interface Page {
  /** Value of a JavaScript expression; a promise is awaited, an exception is thrown here. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Value of the expression as soon as it is neither false, null, nor empty. */
  readonly waitFor: (expression: string) => Promise<unknown>;
  /** Exceptions that nobody caught, and what the page wrote to its console as errors. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens an address, usually `file://`, in a fresh profile whose language is for instance `fr-FR`. */
export async function openPage(address: string, { language }: { readonly language: string }): Promise<Page> {
  const tab = await openTab(language);
  try {
    const errors = watchErrors(tab);
    await tab.send('Runtime.enable');
    await tab.send('Emulation.setLocaleOverride', { locale: language });
    await tab.send('Page.navigate', { url: address });
    const evaluate = (expression: string): Promise<unknown> => run(tab, expression);
    return {
      evaluate,
      waitFor: (expression) => poll(() => evaluate(expression), expression),
      errors,
      close: tab.close,
    };
  } catch (error) {
    await tab.close();
    throw error;
  }
}

/** Exceptions that nobody caught, and what the pages wrote to their console as errors. */
export function watchErrors(tab: Tab): readonly string[] {
  const errors: string[] = [];
  tab.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    errors.push(`uncaught: ${JSON.stringify(exceptionDetails)}`),
  );
  tab.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(`console: ${JSON.stringify(args)}`);
  });
  return errors;
}

/** Value of a JavaScript expression in one world of a tab, by default that of its page. */
export async function run(tab: Tab, expression: string, contextId?: number): Promise<unknown> {
  const { result, exceptionDetails } = await tab.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
  return (result as { readonly value?: unknown }).value;
}

/** What `read` gives as soon as it is neither false, null, nor empty. */
export async function poll(read: () => Promise<unknown>, what: string): Promise<unknown> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (Date.now() > end) throw new Error(`the page never gave a value for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
